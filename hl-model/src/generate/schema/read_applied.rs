//! The keywords that apply other schemas: unions, `allOf`, `not`, `if`.

use std::collections::HashMap;

use super::reading::Reading;
use super::schema::{ANY, Branch, Discriminator, SchemaId, Union};
use crate::generate::document::{ReferenceError, of_mapping};
use crate::tree::{Content, Entry, Node};

impl<'d> Reading<'_, 'd> {
    pub(super) fn read_unions(&mut self) {
        if let Some(parts) = self.node.get("allOf") {
            let parts = self.subschemas(parts, "allOf");
            self.schema.all_of.extend(parts);
        }
        let discriminator = self.node.get("discriminator").and_then(|node| self.discriminator(node));
        for (keyword, is_one_of) in [("oneOf", true), ("anyOf", false)] {
            let Some(members) = self.node.get(keyword) else { continue };
            let members = self.subschemas(members, keyword);
            if !members.is_empty() {
                // A member that cannot be read counts as one of any value, which must not exclude the others.
                let is_one_of = is_one_of && !self.has_unread(keyword);
                let discriminator = discriminator.clone();
                self.schema.unions.push(Union { is_one_of, discriminator, ..Union::of(members) });
            }
        }
        self.schema.discriminator = discriminator.filter(|_| self.schema.unions.is_empty());
        if let Some(refused) = self.node.get("not") {
            let refused = self.subschema(refused, &["not"]);
            self.schema.not.extend((!self.has_unread("not")).then_some(refused));
        }
    }

    fn discriminator(&mut self, node: &'d Node) -> Option<Discriminator<'d>> {
        let key = node.get("propertyName")?.as_str()?;
        let mut mapping: HashMap<SchemaId, Vec<&str>> = HashMap::new();
        for entry in node.get("mapping").map(Node::entries).unwrap_or_default() {
            if let Some(target) = self.target(entry) {
                mapping.entry(target).or_default().push(&entry.key);
            }
        }
        Some(Discriminator { key, mapping })
    }

    /// The schema that an entry of a mapping leads to.
    fn target(&mut self, entry: &Entry) -> Option<SchemaId> {
        match self.graph.documents.resolve(self.location, &of_mapping(entry.value.as_str()?)) {
            Ok(location) => self.graph.located(&location),
            Err(ReferenceError::Nothing(message)) => {
                self.leave_out(&entry.value, &["discriminator", "mapping", &entry.key], &message);
                None
            }
            Err(ReferenceError::Remote(_) | ReferenceError::Dynamic) => None,
        }
    }

    pub(super) fn read_branches(&mut self) {
        let Some(condition) = self.keyword("if") else { return };
        let node = self.node;
        let mut branch = |keyword: &str| node.get(keyword).map_or(ANY, |node| self.subschema(node, &[keyword]));
        let (then, otherwise) = (branch("then"), branch("else"));
        if then == ANY && otherwise == ANY {
            return;
        }
        match condition.content {
            Content::Bool(true) => self.schema.all_of.push(then),
            Content::Bool(false) => self.schema.all_of.push(otherwise),
            _ => {
                let condition = self.subschema(condition, &["if"]);
                let branch = Branch { condition, then, otherwise };
                self.schema.branches.extend((!self.has_unread("if")).then_some(branch));
            }
        }
    }
}
