//! The keywords that apply other schemas: unions, `allOf`, `not`, `if`.

use std::collections::HashMap;

use super::reading::Reading;
use super::schema::{ANY, Branch, Discriminator, Schema, SchemaId, Union};
use crate::generate::document::{ReferenceError, of_mapping};
use crate::tree::{Entry, Kind, Node};

pub(super) fn read_unions<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) {
    if let Some(parts) = node.get("allOf") {
        schema.all_of.extend(reading.schemas(parts, "allOf"));
    }
    let discriminator = node.get("discriminator").and_then(|discriminator| read_discriminator(reading, discriminator));
    for (keyword, is_one_of) in [("oneOf", true), ("anyOf", false)] {
        let Some(members) = node.get(keyword) else { continue };
        let members = reading.schemas(members, keyword);
        if !members.is_empty() {
            // A member that cannot be read counts as one of any value, which must not exclude the others.
            let is_one_of = is_one_of && !reading.has_unread(keyword);
            schema.unions.push(Union { is_one_of, discriminator: discriminator.clone(), ..Union::of(members) });
        }
    }
    schema.discriminator = discriminator.filter(|_| schema.unions.is_empty());
    if let Some(refused) = node.get("not") {
        let refused = reading.schema(refused, &["not"]);
        schema.not.extend(Some(refused).filter(|_| !reading.has_unread("not")));
    }
}

fn read_discriminator<'d>(reading: &Reading<'_, 'd>, node: &'d Node) -> Option<Discriminator<'d>> {
    let key = node.get("propertyName")?.as_str()?;
    let mapping = node.get("mapping").map(Node::entries).unwrap_or_default();
    let target = |entry: &'d Entry| -> Option<SchemaId> {
        let text = entry.value.as_str()?;
        match reading.graph.documents.resolve(reading.location, &of_mapping(text)) {
            Ok(location) => reading.graph.located(&location),
            Err(ReferenceError::Nothing(message)) => {
                reading.leave_out(&entry.value, &["discriminator", "mapping", &entry.key], &message);
                None
            }
            Err(ReferenceError::Remote(_) | ReferenceError::Dynamic) => None,
        }
    };
    let mut by_target: HashMap<SchemaId, Vec<&str>> = HashMap::new();
    for entry in mapping {
        if let Some(target) = target(entry) {
            by_target.entry(target).or_default().push(&entry.key);
        }
    }
    Some(Discriminator { key, mapping: by_target })
}

pub(super) fn read_branches<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) {
    let Some(condition) = reading.keyword(node, "if") else { return };
    let branch = |keyword: &str| node.get(keyword).map_or(ANY, |node| reading.schema(node, &[keyword]));
    let (then, otherwise) = (branch("then"), branch("else"));
    if then == ANY && otherwise == ANY {
        return;
    }
    match condition.kind {
        Kind::Bool(true) => schema.all_of.push(then),
        Kind::Bool(false) => schema.all_of.push(otherwise),
        _ => {
            let condition = reading.schema(condition, &["if"]);
            let branch = Some(Branch { condition, then, otherwise });
            schema.branches.extend(branch.filter(|_| !reading.has_unread("if")));
        }
    }
}
