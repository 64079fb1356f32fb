//! The reading of a schema, with what cannot be read.

use super::graph::{Failure, Graph};
use super::loss::Loss;
use super::schema::{ANY, NEVER, Schema, SchemaId};
use crate::generate::document::{Dialect, Location, Origin};
use crate::tree::{Content, Node};
use hl_model_ground::prose::shortened;

/// Maximum number of characters of a rule in a line of documentation.
const MOST_OF_RULE: usize = 160;

/// The keywords that apply further schemas to an object, which may describe keys.
const APPLYING: &[&str] = &[
    "$ref", "$dynamicRef", "$recursiveRef", "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
    "additionalProperties", "dependentSchemas", "dependencies",
];

/// A schema that is being read.
pub(super) struct Reading<'g, 'd> {
    pub(super) graph: &'g Graph<'d>,
    pub(super) location: &'g Location,
    /// The schema in the document.
    pub(super) node: &'d Node,
    /// The schema as far as it has been read.
    pub(super) schema: Schema<'d>,
    /// The keywords that cannot be read.
    pub(super) unread: Vec<Loss>,
}

impl<'d> Reading<'_, 'd> {
    pub(super) fn dialect(&self) -> Dialect {
        self.graph.documents.dialect(self.location.file)
    }

    /// The value of a keyword, if the dialect has the keyword.
    pub(super) fn keyword(&self, keyword: &str) -> Option<&'d Node> {
        self.node.get(keyword).filter(|_| self.dialect().has(keyword))
    }

    /// Notes the keywords that the dialect lacks.
    pub(super) fn note_ignored(&self) {
        let dialect = self.dialect();
        for keyword in Dialect::partial_keywords().filter(|keyword| !dialect.has(keyword)) {
            if let Some(value) = self.node.get(keyword) {
                let message = format!("{} has no keyword `{keyword}`; it is ignored", dialect.name());
                self.graph.ignore(Failure { origin: self.below(value, &[keyword]), message });
            }
        }
    }

    /// The origin of a value below this schema.
    pub(super) fn below(&self, value: &Node, steps: &[&str]) -> Origin {
        let at = steps.iter().fold(self.location.clone(), |location, step| location.key(step));
        Origin { at, place: value.place }
    }

    /// The schema at a keyword, or below it.
    pub(super) fn subschema(&mut self, node: &'d Node, steps: &[&str]) -> SchemaId {
        match &node.content {
            Content::Bool(true) => ANY,
            Content::Bool(false) => NEVER,
            Content::Object(entries) if entries.is_empty() => ANY,
            Content::Object(_) => self.graph.at(node, &self.below(node, steps).at),
            _ => {
                let is_inside = steps.len() > 1;
                self.fail(node, steps, if is_inside { "must hold schemas" } else { "must be a schema" });
                ANY
            }
        }
    }

    /// The schemas in a list at a keyword.
    pub(super) fn subschemas(&mut self, node: &'d Node, keyword: &str) -> Vec<SchemaId> {
        let Some(list) = node.as_list() else {
            self.fail(node, &[keyword], "must be a list of schemas");
            return Vec::new();
        };
        let schemas = list.iter().enumerate();
        schemas.map(|(index, node)| self.subschema(node, &[keyword, &index.to_string()])).collect()
    }

    /// Leaves out a keyword that has no value of the right type.
    pub(super) fn fail(&mut self, node: &Node, steps: &[&str], message: &str) {
        let keyword = steps.first().copied().unwrap_or("schema");
        self.leave_out(node, steps, &format!("`{keyword}` {message}, found {}", node.kind_name()));
    }

    /// Leaves out a keyword that cannot be read.
    pub(super) fn leave_out(&mut self, node: &Node, steps: &[&str], message: &str) {
        let keyword = steps.first().copied().unwrap_or("schema");
        let origin = self.below(node, steps);
        let loss = Loss { origin, ..self.loss(node, keyword, &format!("{message}; left out")) };
        if !self.unread.contains(&loss) {
            self.unread.push(loss);
        }
    }

    /// Whether the value of a keyword cannot be read, or a part of it.
    pub(super) fn has_unread(&self, keyword: &str) -> bool {
        self.unread.iter().any(|loss| loss.keyword == keyword)
    }

    /// The schema, with notes on the keywords that cannot be read. It is unknown which keys and items they describe, so
    /// that no other keyword may refuse those.
    pub(super) fn finish(self) -> Schema<'d> {
        let is_unread = |keyword: &str| self.unread.iter().any(|loss| loss.origin.at == self.location.key(keyword));
        let are_keys_unknown = is_unread("properties") || is_unread("patternProperties");
        let are_items_unknown = is_unread("prefixItems");
        let may_describe_keys = are_keys_unknown || APPLYING.iter().any(|keyword| self.has_unread(keyword));
        let mut schema = self.schema;
        if are_keys_unknown && schema.object.additional.is_some() {
            schema.object.additional = Some(ANY);
        }
        if are_items_unknown && schema.list.items.is_some() {
            schema.list.items = Some(ANY);
        }
        if may_describe_keys && schema.object.unevaluated.is_some() {
            schema.object.unevaluated = None;
        }
        schema.losses.extend(self.unread);
        schema
    }

    /// Notes a keyword that no model can express.
    pub(super) fn lose(&mut self, value: &Node, keyword: &str, reason: &str) {
        self.schema.losses.push(self.loss(value, keyword, reason));
    }

    fn loss(&self, value: &Node, keyword: &str, reason: &str) -> Loss {
        Loss {
            origin: self.below(value, &[keyword]),
            keyword: keyword.to_owned(),
            text: format!("{keyword}: {}", shortened(&value.to_json(), MOST_OF_RULE)),
            reason: reason.to_owned(),
        }
    }

    /// The keyword's text.
    pub(super) fn text(&mut self, keyword: &str) -> Option<&'d str> {
        let value = self.node.get(keyword)?;
        let text = value.as_str();
        if text.is_none() {
            self.fail(value, &[keyword], "must be a string");
        }
        text
    }

    /// The keyword's flag; `false` without it.
    pub(super) fn flag(&mut self, keyword: &str) -> bool {
        let Some(value) = self.node.get(keyword) else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.fail(value, &[keyword], "must be a boolean");
            false
        })
    }
}
