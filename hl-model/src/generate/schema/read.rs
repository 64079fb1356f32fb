//! Reading a [`Schema`] from a node of a document.

use std::collections::HashSet;

use super::graph::{Failure, Graph};
use super::json::{ByValue, equal};
use super::kinds::Kinds;
use super::origin::Origin;
use super::read_applied::{read_branches, read_unions};
use super::read_prose::read_prose;
use super::read_rules::{read_list, read_number, read_object, read_string};
use super::reading::Reading;
use super::schema::{ANY, NULL, Schema, SchemaId, Union};
use crate::generate::document::{Dialect, Location, ReferenceError};
use crate::tree::{Kind, Node};

impl<'d> Graph<'d> {
    /// Reads the schema of a node.
    pub(super) fn read(&self, location: &Location, node: &'d Node) -> Schema<'d> {
        read(&Reading::new(self, location), node)
    }
}

fn read<'d>(reading: &Reading<'_, 'd>, node: &'d Node) -> Schema<'d> {
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
            reading.note_unread(&mut schema);
            return schema;
        }
    }
    reading.note_ignored(node);
    schema.prose = read_prose(node);
    if let Some(target) = read_reference(reading, node, &mut schema) {
        schema.all_of.push(target);
        if !reading.dialect().has_siblings_of_references() {
            reading.note_unread(&mut schema);
            return schema;
        }
    }
    read_kinds(reading, node, &mut schema);
    read_values(reading, node, &mut schema);
    read_string(reading, node, &mut schema);
    schema.number = read_number(reading, node, &mut schema.losses).into();
    schema.list = read_list(reading, node, &mut schema.losses).into();
    read_object(reading, node, &mut schema);
    read_unions(reading, node, &mut schema);
    read_branches(reading, node, &mut schema);
    let is_nullable = reading.dialect() == Dialect::OpenApi30 && may_be_null(reading, node);
    reading.note_unread(&mut schema);
    if is_nullable { nullable(reading, schema) } else { schema }
}

/// Whether `nullable` allows `null`. A value that cannot be read may mean it.
fn may_be_null(reading: &Reading<'_, '_>, node: &Node) -> bool {
    let Some(value) = node.get("nullable") else { return false };
    value.as_bool().unwrap_or_else(|| {
        reading.fail(value, &["nullable"], "must be a boolean");
        true
    })
}

/// Applies `nullable: true`, which allows `null` besides the values of the schema.
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
    outer.unions.push(Union::of(vec![inner, NULL]));
    outer
}

/// The target of `$ref`, `$dynamicRef` or `$recursiveRef`.
fn read_reference<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) -> Option<SchemaId> {
    for keyword in ["$ref", "$dynamicRef", "$recursiveRef"] {
        let Some(value) = reading.keyword(node, keyword) else { continue };
        let Some(text) = reading.text(node, keyword) else { continue };
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
                schema.losses.push(reading.loss(value, keyword, &reason));
            }
            Err(ReferenceError::Dynamic) => {
                let reason = "where it leads depends on where it is reached from; any value is allowed";
                schema.losses.push(reading.loss(value, keyword, reason));
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
    let names = value.as_list().unwrap_or(std::slice::from_ref(value));
    let mut kinds = Kinds::NONE;
    for name in names {
        kinds = kinds.or(match (&name.kind, name.as_str()) {
            (_, Some("any")) => Kinds::ALL,
            (_, Some("file")) => Kinds::STRING,
            // YAML without quotes: `type: [string, null]`.
            (Kind::Null, _) if value.as_list().is_some() => Kinds::NULL,
            (_, text) => text.and_then(Kinds::named).unwrap_or_else(|| {
                let hint = if matches!(name.kind, Kind::Null) { "; that of `null` is \"null\", in quotes" } else { "" };
                reading.leave_out(name, &["type"], &format!("unknown `type` {}{hint}", name.to_json()));
                Kinds::ALL
            }),
        });
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
    if let Some(value) = reading.keyword(node, "const") {
        let listed = schema.values.take().is_none_or(|values| values.iter().any(|other| equal(value, other)));
        schema.values = Some(if listed { vec![value] } else { Vec::new() });
    }
}

/// The values, each once. Values that are written differently can be equal: `1` and `1.0`.
fn without_doubles(values: &[Node]) -> Vec<&Node> {
    let mut seen = HashSet::new();
    values.iter().filter(|value| seen.insert(ByValue(value))).collect()
}
