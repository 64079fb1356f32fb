//! The keywords that apply other schemas: unions, `allOf`, `not`, `if`.

use super::reading::Reading;
use super::schema::{ANY, Branch, Discriminator, Schema, SchemaId, Union};
use crate::generate::document::{Kind, Node};

pub(super) fn read_unions<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) {
    if let Some(parts) = node.get("allOf") {
        schema.all_of.extend(reading.schemas(parts, "allOf"));
    }
    let discriminator = node.get("discriminator").and_then(|discriminator| read_discriminator(reading, discriminator));
    for (keyword, is_one_of) in [("oneOf", true), ("anyOf", false)] {
        let Some(members) = node.get(keyword) else { continue };
        let members = reading.schemas(members, keyword);
        if !members.is_empty() {
            schema.unions.push(Union { is_one_of, discriminator: discriminator.clone(), ..Union::of(members) });
        }
    }
    schema.discriminator = discriminator.filter(|_| schema.unions.is_empty());
    if let Some(refused) = node.get("not") {
        schema.not.push(reading.schema(refused, &["not"]));
    }
}

fn read_discriminator<'d>(reading: &Reading<'_, 'd>, node: &'d Node) -> Option<Discriminator<'d>> {
    let key = node.get("propertyName")?.as_str()?;
    let mapping = node.get("mapping").map(Node::entries).unwrap_or_default();
    let target = |text: &str| -> Option<SchemaId> {
        // A name instead of a reference is one of the components.
        #[allow(
            clippy::case_sensitive_file_extension_comparisons,
            reason = "a reference is no path, and its case counts"
        )]
        let is_name = !text.contains(['/', '#']) && !text.ends_with(".json") && !text.ends_with(".yaml");
        let reference = if is_name { format!("#/components/schemas/{text}") } else { text.to_owned() };
        let location = reading.graph.documents.resolve(reading.location, &reference).ok()?;
        reading.graph.located(&location)
    };
    let mapping = mapping.iter().filter_map(|entry| Some((entry.key.as_str(), target(entry.value.as_str()?)?)));
    Some(Discriminator { key, mapping: mapping.collect() })
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
        _ => schema.branches.push(Branch { condition: reading.schema(condition, &["if"]), then, otherwise }),
    }
}
