//! The names that a file defines and uses: embedded schemas by `$id`, places by `$anchor`, and references.

use std::collections::HashMap;

use super::dialect::{DATA, Dialect};
use super::reference::{of_mapping, resolve, split};
use crate::tree::{Content, Node};
use hl_model_ground::json::push_name;

/// The names that a file defines and uses.
#[derive(Debug, Default)]
pub(super) struct Resources {
    /// The base URI of each schema with an `$id`, by pointer. The file as a whole always has an entry.
    pub(super) bases: HashMap<String, String>,
    /// The pointers of the schemas with an `$id`, in the order of the file.
    pub(super) identified: Vec<String>,
    /// The pointers of anchors, by base URI and name.
    pub(super) anchors: HashMap<(String, String), String>,
    /// The references to other resources, each with the base URI of its place.
    pub(super) references: Vec<(String, String)>,
}

/// Keys whose values are objects with arbitrary names as keys.
const MAPS: &[&str] = &[
    "$defs", "additionalOperations", "callbacks", "content", "definitions", "dependencies", "dependentSchemas",
    "encoding", "headers", "links", "mediaTypes", "parameters", "pathItems", "paths", "patternProperties",
    "properties", "requestBodies", "responses", "schemas", "securitySchemes", "webhooks",
];

const ANCHORS: &[&str] = &["$anchor", "$dynamicAnchor"];
const REFERENCES: &[&str] = &["$dynamicRef", "$ref"];

impl Resources {
    /// Collects the names of a file. It recurses, because the reader limits the depth of the tree.
    pub(super) fn of(root: &Node, name: &str, dialect: Dialect) -> Self {
        let mut resources = Self::default();
        let own = root.get("$self").and_then(Node::as_str).filter(|_| dialect == Dialect::OpenApi32);
        let base = own.map_or_else(|| name.to_owned(), |own| resolve(name, split(own).0));
        resources.bases.insert(String::new(), base.clone());
        resources.identified.extend(own.map(|_| String::new()));
        Walk { resources: &mut resources, dialect, pointer: String::new() }.schema(root, &base);
        resources
    }

    /// The pointer and the base URI of the schema whose `$id` applies at a place.
    pub(super) fn base_of<'a>(&'a self, pointer: &'a str) -> (&'a str, &'a str) {
        let mut pointer = pointer;
        if self.bases.len() > 1 {
            while !pointer.is_empty() {
                if let Some(base) = self.bases.get(pointer) {
                    return (pointer, base);
                }
                pointer = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
            }
        }
        ("", self.bases.get("").map_or("", String::as_str))
    }
}

struct Walk<'r> {
    resources: &'r mut Resources,
    dialect: Dialect,
    pointer: String,
}

impl Walk<'_> {
    /// Visits a value that may be a schema, or contain schemas.
    fn schema(&mut self, node: &Node, base: &str) {
        let own_base = self.own_base(node, base);
        let base = own_base.as_deref().unwrap_or(base);
        match &node.content {
            Content::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.within(&index.to_string(), |walk| walk.schema(item, base));
                }
            }
            Content::Object(entries) => {
                for entry in entries.iter() {
                    if entry.key == "discriminator" {
                        self.mapping(&entry.value, base);
                    }
                    if let Some(text) = entry.value.as_str() {
                        self.text(&entry.key, text, base);
                    } else if !DATA.contains(&entry.key.as_str()) {
                        let is_map = MAPS.contains(&entry.key.as_str()) && entry.value.is_object();
                        self.within(&entry.key, |walk| {
                            if is_map { walk.map(&entry.value, base) } else { walk.schema(&entry.value, base) }
                        });
                    }
                }
            }
            _ => {}
        }
    }

    /// Visits an object whose keys are names.
    fn map(&mut self, node: &Node, base: &str) {
        for entry in node.entries() {
            self.within(&entry.key, |walk| walk.schema(&entry.value, base));
        }
    }

    fn within(&mut self, key: &str, walk: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        push_name(&mut self.pointer, key);
        walk(self);
        self.pointer.truncate(length);
    }

    /// The base URI that a schema sets for itself and its parts.
    fn own_base(&mut self, node: &Node, base: &str) -> Option<String> {
        let keyword = self.dialect.id_keyword()?;
        let id = node.get(keyword)?.as_str()?;
        if !self.dialect.has_siblings_of_references() && node.get("$ref").is_some_and(|value| value.as_str().is_some())
        {
            return None;
        }
        let (uri, anchor) = split(id);
        if !anchor.is_empty() {
            // Before 2019-09, an `$id` of only a fragment was an anchor.
            let base = resolve(base, uri);
            self.resources.anchors.insert((base, anchor.to_owned()), self.pointer.clone());
            return None;
        }
        let own = resolve(base, uri);
        self.resources.bases.insert(self.pointer.clone(), own.clone());
        self.resources.identified.push(self.pointer.clone());
        Some(own)
    }

    /// Collects the files that the mapping of a discriminator refers to.
    fn mapping(&mut self, discriminator: &Node, base: &str) {
        let targets = discriminator.get("mapping").map(Node::entries).unwrap_or_default();
        for target in targets.iter().filter_map(|entry| entry.value.as_str()) {
            self.text("$ref", &of_mapping(target), base);
        }
    }

    fn text(&mut self, key: &str, text: &str, base: &str) {
        if ANCHORS.contains(&key) {
            let name = (base.to_owned(), text.to_owned());
            self.resources.anchors.entry(name).or_insert_with(|| self.pointer.clone());
        } else if REFERENCES.contains(&key) && !text.starts_with('#') {
            let (uri, _) = split(text);
            self.resources.references.push((base.to_owned(), uri.to_owned()));
        }
    }
}
