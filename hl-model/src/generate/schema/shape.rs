//! Equality of schemas, by hashes of their rules.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::graph::Graph;
use super::schema::{NOT_NULL, SchemaId};
use crate::generate::document::{Entry, Kind, Node};

impl Graph<'_> {
    /// A hash of the rules of a schema for values other than `null`. Schemas with equal hashes have equal models.
    /// `None` for a schema that is not in the document.
    pub(crate) fn shape(&self, id: SchemaId) -> Option<u64> {
        let mut hasher = DefaultHasher::new();
        self.hash(id, &mut hasher).then(|| hasher.finish())
    }

    /// Hashes a schema or the parts of a combination. Returns whether all of them are in the document.
    fn hash(&self, id: SchemaId, hasher: &mut DefaultHasher) -> bool {
        if let Some(node) = self.node(id) {
            let at = self.get(id).origin.at.clone();
            // Equal references have other targets in other files.
            at.file.hash(hasher);
            self.documents.resource_pointer(&at).hash(hasher);
            hash_without_null(node, hasher);
            return true;
        }
        if let Some(parts) = self.parts(id) {
            return parts.iter().filter(|part| **part != NOT_NULL).all(|part| self.hash(*part, hasher));
        }
        let schema = self.get(id);
        schema.kinds.hash(hasher);
        schema.is_free()
    }
}

/// Whether a keyword affects neither the allowed values nor the methods of the model.
fn is_prose(key: &str) -> bool {
    matches!(
        key,
        "title" | "description" | "example" | "examples" | "$comment" | "externalDocs" | "xml" | "markdownDescription"
    ) || key.starts_with("x-")
}

/// Whether the value of a keyword is data, and not a schema.
fn is_data(key: &str) -> bool {
    matches!(key, "default" | "enum" | "const" | "required")
}

/// Whether the value of a keyword is an object with names as keys.
fn is_map(key: &str) -> bool {
    matches!(key, "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas" | "dependencies")
}

/// Hashes the rules of a schema for values other than `null`.
fn hash_without_null(node: &Node, hasher: &mut DefaultHasher) {
    let Kind::Object(entries) = &node.kind else { return hash_schema(node, hasher) };
    for Entry { key, value, .. } in entries.iter().filter(|entry| !is_prose(&entry.key) && entry.key != "nullable") {
        key.hash(hasher);
        match &value.kind {
            Kind::List(names) if key == "type" => {
                let names = names.iter().filter(|name| name.as_str() != Some("null"));
                names.for_each(|name| hash_value(name, hasher));
            }
            _ => hash_keyword(key, value, hasher),
        }
    }
}

fn hash_schema(node: &Node, hasher: &mut DefaultHasher) {
    match &node.kind {
        Kind::List(items) => {
            items.len().hash(hasher);
            for item in items {
                hash_schema(item, hasher);
            }
        }
        Kind::Object(entries) => {
            for Entry { key, value, .. } in entries.iter().filter(|entry| !is_prose(&entry.key)) {
                key.hash(hasher);
                hash_keyword(key, value, hasher);
            }
            u8::MAX.hash(hasher);
        }
        _ => hash_value(node, hasher),
    }
}

fn hash_keyword(key: &str, value: &Node, hasher: &mut DefaultHasher) {
    if is_data(key) {
        return hash_value(value, hasher);
    }
    if !is_map(key) {
        return hash_schema(value, hasher);
    }
    for Entry { key, value, .. } in value.entries() {
        key.hash(hasher);
        hash_schema(value, hasher);
    }
    u8::MAX.hash(hasher);
}

fn hash_value(node: &Node, hasher: &mut DefaultHasher) {
    std::mem::discriminant(&node.kind).hash(hasher);
    match &node.kind {
        Kind::Null => {}
        Kind::Bool(value) => value.hash(hasher),
        Kind::Number(text) | Kind::String(text) => text.hash(hasher),
        Kind::List(items) => {
            items.len().hash(hasher);
            for item in items {
                hash_value(item, hasher);
            }
        }
        Kind::Object(entries) => {
            for Entry { key, value, .. } in entries {
                key.hash(hasher);
                hash_value(value, hasher);
            }
            u8::MAX.hash(hasher);
        }
    }
}
