//! Reading a [`Schema`] from a node of a document.

use std::collections::HashSet;

use super::graph::{Failure, Graph};
use super::json::{ByValue, equal};
use super::kinds::Kinds;
use super::read_prose::read_prose;
use super::reading::Reading;
use super::schema::{ANY, NULL, Schema, SchemaId, Union};
use crate::generate::document::{Dialect, Location, Origin, ReferenceError};
use crate::tree::{Content, Node};

impl<'d> Graph<'d> {
    /// Reads the schema of a node.
    pub(super) fn read(&self, location: &Location, node: &'d Node) -> Schema<'d> {
        let schema = Schema::of_kinds(Kinds::ALL, Origin { at: location.clone(), place: node.place });
        let mut reading = Reading { graph: self, location, node, schema, unread: Vec::new() };
        match &node.content {
            Content::Bool(true) => {}
            Content::Bool(false) => reading.schema.kinds = Kinds::NONE,
            Content::Object(_) => return reading.object(),
            _ => reading.fail(node, &[], "must be an object"),
        }
        reading.finish()
    }
}

impl<'d> Reading<'_, 'd> {
    /// Reads an object with keywords.
    fn object(mut self) -> Schema<'d> {
        self.note_ignored();
        self.schema.prose = read_prose(self.node);
        if let Some(target) = self.read_reference() {
            self.schema.all_of.push(target);
            if !self.dialect().has_siblings_of_references() {
                return self.finish();
            }
        }
        self.read_kinds();
        self.read_values();
        self.read_string();
        self.read_number();
        self.read_list();
        self.read_object();
        self.read_unions();
        self.read_branches();
        let is_nullable = self.dialect() == Dialect::OpenApi30 && self.may_be_null();
        let graph = self.graph;
        let schema = self.finish();
        if is_nullable { nullable(graph, schema) } else { schema }
    }

    /// Whether `nullable` allows `null`. A value that cannot be read may mean it.
    fn may_be_null(&mut self) -> bool {
        self.flag("nullable") || self.has_unread("nullable")
    }

    /// The target of `$ref`, `$dynamicRef` or `$recursiveRef`.
    fn read_reference(&mut self) -> Option<SchemaId> {
        for keyword in ["$ref", "$dynamicRef", "$recursiveRef"] {
            let Some(value) = self.keyword(keyword) else { continue };
            let Some(text) = self.text(keyword) else { continue };
            let documents = self.graph.documents;
            let found = if keyword == "$ref" {
                documents.resolve(self.location, text)
            } else {
                documents.resolve_dynamic(self.location, text)
            };
            match found {
                Ok(location) => return self.graph.located(&location),
                Err(ReferenceError::Remote(uri)) => {
                    let reason = format!("`{uri}` is not read, since it is not a local file; any value is allowed");
                    self.lose(value, keyword, &reason);
                }
                Err(ReferenceError::Dynamic) => {
                    let reason = "where it leads depends on where it is reached from; any value is allowed";
                    self.lose(value, keyword, reason);
                }
                Err(ReferenceError::Nothing(message)) => {
                    self.graph.fail(Failure { origin: self.below(value, &[keyword]), message });
                }
            }
            return Some(ANY);
        }
        None
    }

    fn read_kinds(&mut self) {
        let Some(value) = self.node.get("type") else { return };
        let names = value.as_list().unwrap_or(std::slice::from_ref(value));
        let kinds = names.iter().map(|name| match (&name.content, name.as_str()) {
            (_, Some("any")) => Kinds::ALL,
            (_, Some("file")) => Kinds::STRING,
            // YAML without quotes: `type: [string, null]`.
            (Content::Null, _) if value.as_list().is_some() => Kinds::NULL,
            (_, text) => text.and_then(Kinds::named).unwrap_or_else(|| {
                let hint =
                    if matches!(name.content, Content::Null) { "; that of `null` is \"null\", in quotes" } else { "" };
                self.leave_out(name, &["type"], &format!("unknown `type` {}{hint}", name.to_json()));
                Kinds::ALL
            }),
        });
        self.schema.kinds = kinds.fold(Kinds::NONE, Kinds::or);
    }

    fn read_values(&mut self) {
        if let Some(list) = self.node.get("enum") {
            match list.as_list() {
                Some(values) => self.schema.values = Some(without_doubles(values)),
                None => self.fail(list, &["enum"], "must be a list"),
            }
        }
        if let Some(value) = self.keyword("const") {
            let listed = self.schema.values.take().is_none_or(|values| values.iter().any(|other| equal(value, other)));
            self.schema.values = Some(if listed { vec![value] } else { Vec::new() });
        }
    }
}

/// Applies `nullable: true`, which allows `null` besides the values of the schema.
fn nullable<'d>(graph: &Graph<'d>, mut schema: Schema<'d>) -> Schema<'d> {
    let is_null_listed =
        schema.values.as_ref().is_none_or(|values| values.iter().any(|value| matches!(value.content, Content::Null)));
    if schema.all_of.is_empty()
        && schema.unions.is_empty()
        && is_null_listed
        && schema.not.is_empty()
        && schema.branches.is_empty()
    {
        schema.kinds = schema.kinds.or(Kinds::NULL);
        return schema;
    }
    let prose = std::mem::take(&mut schema.prose);
    let mut outer = Schema::of_kinds(Kinds::ALL, schema.origin.clone());
    schema.prose.choices.clone_from(&prose.choices);
    outer.prose = prose;
    let inner = graph.add(schema);
    outer.unions.push(Union::of(vec![inner, NULL]));
    outer
}

/// The values, each once. Values that are written differently can be equal: `1` and `1.0`.
fn without_doubles(values: &[Node]) -> Vec<&Node> {
    let mut seen = HashSet::new();
    values.iter().filter(|value| seen.insert(ByValue(value))).collect()
}
