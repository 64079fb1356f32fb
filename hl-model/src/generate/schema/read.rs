//! From a node of a document to a [`Schema`].

use super::graph::{Failure, Graph};
use super::kinds::Kinds;
use super::read_applied::{read_branches, read_unions};
use super::read_prose::read_prose;
use super::read_rules::{read_list, read_number, read_object, read_string};
use super::schema::{ANY, NEVER, NULL, Origin, Schema, SchemaId, Union, Unsaid};
use crate::generate::document::{Dialect, Kind, Location, Node, ReferenceError};

/// What is needed to read one schema.
pub(super) struct Reading<'g, 'd> {
    pub(super) graph: &'g Graph<'d>,
    pub(super) location: &'g Location,
}

impl<'d> Reading<'_, 'd> {
    pub(super) fn dialect(&self) -> Dialect {
        self.graph.documents.dialect(self.location.file)
    }

    /// The place of a value below this schema.
    pub(super) fn below(&self, steps: &[&str]) -> Location {
        steps.iter().fold(self.location.clone(), |location, step| location.key(step))
    }

    /// The schema that stands at a keyword, or below it.
    pub(super) fn schema(&self, node: &'d Node, steps: &[&str]) -> SchemaId {
        match &node.kind {
            Kind::Bool(true) => ANY,
            Kind::Bool(false) => NEVER,
            Kind::Object(entries) if entries.is_empty() => ANY,
            Kind::Object(_) => self.graph.at(node, &self.below(steps)),
            _ => {
                self.fail(node, steps, "must be a schema");
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

    pub(super) fn fail(&self, node: &Node, steps: &[&str], message: &str) {
        let keyword = steps.first().copied().unwrap_or("schema");
        self.graph.fail(Failure {
            at: self.below(steps),
            place: node.place,
            message: format!("`{keyword}` {message}, found {}", node.kind_name()),
        });
    }

    /// A keyword that no model can express.
    pub(super) fn unsaid(&self, node: &Node, keyword: &str, reason: &str) -> Unsaid {
        Unsaid {
            at: self.below(&[keyword]),
            place: node.place,
            keyword: keyword.to_owned(),
            text: format!("{keyword}: {}", shortened(&node.to_json())),
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

/// A text that is not too long for a line of documentation.
pub(super) fn shortened(text: &str) -> String {
    const MOST: usize = 160;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST).chain(['…']).collect() }
}

/// Reads the schema that a node is.
pub(super) fn read<'d>(reading: &Reading<'_, 'd>, node: &'d Node) -> Schema<'d> {
    let origin = Origin { at: reading.location.clone(), place: node.place };
    let mut schema = Schema::of_kinds(Kinds::ALL, origin);
    match &node.kind {
        Kind::Bool(true) => return schema,
        Kind::Bool(false) => {
            schema.kinds = Kinds::NONE;
            return schema;
        }
        Kind::Object(_) => {}
        _ => {
            reading.fail(node, &[], "must be an object");
            return schema;
        }
    }
    schema.prose = read_prose(reading, node);
    if let Some(target) = read_reference(reading, node, &mut schema) {
        schema.all_of.push(target);
        if !reading.dialect().has_siblings_of_references() {
            return schema;
        }
    }
    read_kinds(reading, node, &mut schema);
    read_values(reading, node, &mut schema);
    read_string(reading, node, &mut schema);
    schema.number = read_number(reading, node, &mut schema.unsaid);
    schema.list = read_list(reading, node, &mut schema.unsaid);
    read_object(reading, node, &mut schema);
    read_unions(reading, node, &mut schema);
    read_branches(reading, node, &mut schema);
    if reading.dialect() == Dialect::OpenApi30
        && node.get("nullable").is_some_and(|value| matches!(value.kind, Kind::Bool(true)))
    {
        schema = nullable(reading, schema);
    }
    schema
}

/// `nullable: true`: what the schema says otherwise, or `null`.
fn nullable<'d>(reading: &Reading<'_, 'd>, mut schema: Schema<'d>) -> Schema<'d> {
    let is_null_listed =
        schema.values.as_ref().is_none_or(|values| values.iter().any(|value| matches!(value.kind, Kind::Null)));
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
    schema.prose.value_names.clone_from(&prose.value_names);
    schema.prose.value_descriptions.clone_from(&prose.value_descriptions);
    outer.prose = prose;
    let inner = reading.graph.add(schema);
    outer.unions.push(Union { is_one_of: false, members: vec![inner, NULL], discriminator: None });
    outer
}

/// What `$ref`, `$dynamicRef` or `$recursiveRef` leads to.
fn read_reference<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) -> Option<SchemaId> {
    for keyword in ["$ref", "$dynamicRef", "$recursiveRef"] {
        // A key of that name need not be a reference: it may be a property.
        let Some((value, text)) = node.get(keyword).and_then(|value| Some((value, value.as_str()?))) else { continue };
        let documents = reading.graph.documents;
        let found = if keyword == "$ref" {
            documents.resolve(reading.location, text)
        } else {
            documents.resolve_dynamic(reading.location, text)
        };
        match found {
            Ok(location) => return reading.graph.located(&location),
            Err(ReferenceError::Remote(uri)) => {
                let reason = format!("`{uri}` is not read, since it is not a local file; any value is allowed");
                schema.unsaid.push(reading.unsaid(value, keyword, &reason));
            }
            Err(ReferenceError::Nothing(message)) => {
                reading.graph.fail(Failure { at: reading.below(&[keyword]), place: value.place, message });
            }
        }
        return Some(ANY);
    }
    None
}

fn read_kinds<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) {
    let Some(value) = node.get("type") else { return };
    let names: Vec<&Node> = value.as_list().map_or_else(|| vec![value], |list| list.iter().collect());
    let mut kinds = Kinds::NONE;
    for name in names {
        match name.as_str().and_then(Kinds::named) {
            Some(kind) => kinds = kinds.or(kind),
            None if name.as_str() == Some("any") => kinds = Kinds::ALL,
            None if name.as_str() == Some("file") => kinds = kinds.or(Kinds::STRING),
            None => {
                reading.graph.fail(Failure {
                    at: reading.below(&["type"]),
                    place: name.place,
                    message: format!("unknown `type` {}", name.to_json()),
                });
                kinds = Kinds::ALL;
            }
        }
    }
    schema.kinds = kinds;
}

fn read_values<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) {
    if let Some(list) = node.get("enum") {
        match list.as_list() {
            Some(values) => schema.values = Some(without_doubles(values)),
            None => reading.fail(list, &["enum"], "must be a list"),
        }
    }
    if let Some(value) = node.get("const") {
        let listed =
            schema.values.take().is_none_or(|values| values.iter().any(|other| super::json::equal(value, other)));
        schema.values = Some(if listed { vec![value] } else { Vec::new() });
    }
}

fn without_doubles(values: &[Node]) -> Vec<&Node> {
    let mut texts = std::collections::HashSet::new();
    values.iter().filter(|value| texts.insert(value.to_json())).collect()
}
