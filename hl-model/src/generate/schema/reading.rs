//! The context for reading a schema of a document.

use std::cell::RefCell;

use super::graph::{Failure, Graph};
use super::origin::Loss;
use super::schema::{ANY, NEVER, Schema, SchemaId};
use crate::generate::document::{Dialect, Location};
use crate::tree::{Kind, Node};
use hl_model_ground::prose::shortened;

/// Maximum number of characters of a rule in a line of documentation.
const MOST_OF_RULE: usize = 160;

/// The keywords that apply further schemas to an object, which may describe keys.
const APPLYING: &[&str] = &[
    "$ref", "$dynamicRef", "$recursiveRef", "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
    "additionalProperties", "dependentSchemas", "dependencies",
];

/// The context for reading a schema.
pub(super) struct Reading<'g, 'd> {
    pub(super) graph: &'g Graph<'d>,
    pub(super) location: &'g Location,
    /// The keywords that cannot be read.
    unread: RefCell<Vec<Loss>>,
}

impl<'g, 'd> Reading<'g, 'd> {
    pub(super) const fn new(graph: &'g Graph<'d>, location: &'g Location) -> Self {
        Self { graph, location, unread: RefCell::new(Vec::new()) }
    }
}

impl<'d> Reading<'_, 'd> {
    pub(super) fn dialect(&self) -> Dialect {
        self.graph.documents.dialect(self.location.file)
    }

    /// The value of a keyword, if the dialect has the keyword.
    pub(super) fn keyword(&self, node: &'d Node, keyword: &str) -> Option<&'d Node> {
        node.get(keyword).filter(|_| self.dialect().has(keyword))
    }

    /// Notes the keywords that the dialect lacks.
    pub(super) fn note_ignored(&self, node: &'d Node) {
        let dialect = self.dialect();
        for keyword in Dialect::partial_keywords().filter(|keyword| !dialect.has(keyword)) {
            if let Some(value) = node.get(keyword) {
                self.graph.ignore(Failure {
                    at: self.below(&[keyword]),
                    place: value.place,
                    message: format!("{} has no keyword `{keyword}`; it is ignored", dialect.name()),
                });
            }
        }
    }

    /// The place of a value below this schema.
    pub(super) fn below(&self, steps: &[&str]) -> Location {
        steps.iter().fold(self.location.clone(), |location, step| location.key(step))
    }

    /// The schema at a keyword, or below it.
    pub(super) fn schema(&self, node: &'d Node, steps: &[&str]) -> SchemaId {
        match &node.kind {
            Kind::Bool(true) => ANY,
            Kind::Bool(false) => NEVER,
            Kind::Object(entries) if entries.is_empty() => ANY,
            Kind::Object(_) => self.graph.at(node, &self.below(steps)),
            _ => {
                let is_inside = steps.len() > 1;
                self.fail(node, steps, if is_inside { "must hold schemas" } else { "must be a schema" });
                ANY
            }
        }
    }

    /// The schemas in a list at a keyword.
    pub(super) fn schemas(&self, node: &'d Node, keyword: &str) -> Vec<SchemaId> {
        let Some(list) = node.as_list() else {
            self.fail(node, &[keyword], "must be a list of schemas");
            return Vec::new();
        };
        let schemas = list.iter().enumerate();
        schemas.map(|(index, node)| self.schema(node, &[keyword, &index.to_string()])).collect()
    }

    /// Leaves out a keyword that has no value of the right type.
    pub(super) fn fail(&self, node: &Node, steps: &[&str], message: &str) {
        let keyword = steps.first().copied().unwrap_or("schema");
        self.leave_out(node, steps, &format!("`{keyword}` {message}, found {}", node.kind_name()));
    }

    /// Leaves out a keyword that cannot be read.
    pub(super) fn leave_out(&self, node: &Node, steps: &[&str], message: &str) {
        let keyword = steps.first().copied().unwrap_or("schema");
        let loss = Loss { at: self.below(steps), ..self.loss(node, keyword, &format!("{message}; left out")) };
        let mut unread = self.unread.borrow_mut();
        if !unread.contains(&loss) {
            unread.push(loss);
        }
    }

    /// Whether the value of a keyword cannot be read, or a part of it.
    pub(super) fn has_unread(&self, keyword: &str) -> bool {
        self.unread.borrow().iter().any(|loss| loss.keyword == keyword)
    }

    /// Notes the keywords that cannot be read. It is unknown which keys and items they describe, so that no other keyword
    /// may refuse those.
    pub(super) fn note_unread(&self, schema: &mut Schema<'d>) {
        let is_unread = |keyword: &str| self.unread.borrow().iter().any(|loss| loss.at == self.below(&[keyword]));
        let are_keys_unknown = is_unread("properties") || is_unread("patternProperties");
        if are_keys_unknown && schema.object.additional.is_some() {
            schema.object.additional = Some(ANY);
        }
        if is_unread("prefixItems") && schema.list.items.is_some() {
            schema.list.items = Some(ANY);
        }
        let may_describe_keys = are_keys_unknown || APPLYING.iter().any(|keyword| self.has_unread(keyword));
        if may_describe_keys && schema.object.unevaluated.is_some() {
            schema.object.unevaluated = None;
        }
        schema.losses.extend(self.unread.take());
    }

    /// A keyword that no model can express.
    pub(super) fn loss(&self, node: &Node, keyword: &str, reason: &str) -> Loss {
        Loss {
            at: self.below(&[keyword]),
            place: node.place,
            keyword: keyword.to_owned(),
            text: format!("{keyword}: {}", shortened(&node.to_json(), MOST_OF_RULE)),
            reason: reason.to_owned(),
        }
    }

    /// The keyword's text.
    pub(super) fn text(&self, node: &'d Node, keyword: &str) -> Option<&'d str> {
        let value = node.get(keyword)?;
        let text = value.as_str();
        if text.is_none() {
            self.fail(value, &[keyword], "must be a string");
        }
        text
    }
}
