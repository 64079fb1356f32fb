//! The schemas that have a name of their own.

use crate::generate::document::{Documents, Kind, Location, Node};
use crate::generate::schema::{Graph, SchemaId};

/// A schema with a name.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) id: SchemaId,
    /// The name in the document.
    pub(super) name: String,
}

/// The named schemas of the document, in its order.
pub(super) fn named(graph: &Graph<'_>) -> Vec<Named> {
    let documents = graph.documents;
    let root = Location::root(0);
    let mut found = Vec::new();
    if documents.dialect(0).is_open_api() {
        add_entries(graph, &root.key("components").key("schemas"), &mut found);
        return found;
    }
    if let Some(node) = documents.node(&root).filter(|node| says_something(node)) {
        found.push(Named { id: graph.at(node, &root), name: root_name(documents, node) });
    }
    for key in ["$defs", "definitions"] {
        add_entries(graph, &root.key(key), &mut found);
    }
    found
}

fn add_entries<'d>(graph: &Graph<'d>, at: &Location, found: &mut Vec<Named>) {
    let entries = graph.documents.node(at).map(Node::entries).unwrap_or_default();
    for entry in entries.iter().filter(|entry| matches!(entry.value.kind, Kind::Object(_))) {
        found.push(Named { id: graph.at(&entry.value, &at.key(&entry.key)), name: entry.key.clone() });
    }
}

/// Whether the root of a JSON Schema is a schema itself, and not only the place of its definitions.
fn says_something(root: &Node) -> bool {
    let beside = [
        "$schema",
        "$id",
        "id",
        "$comment",
        "$defs",
        "definitions",
        "title",
        "description",
        "$vocabulary",
        "$anchor",
        "version",
        "examples",
        "default",
    ];
    root.entries().iter().any(|entry| !beside.contains(&entry.key.as_str()) && !entry.key.starts_with("x-"))
}

/// What the root is called: by a title that is a name, else by its file.
fn root_name(documents: &Documents, root: &Node) -> String {
    let title = root.get("title").and_then(Node::as_str).map(str::trim);
    let is_name = |title: &&str| {
        let words = title.split_whitespace().count();
        (1..=4).contains(&words)
            && title.len() <= 50
            && title.chars().any(char::is_alphabetic)
            && !title.contains("://")
    };
    if let Some(title) = title.filter(is_name) {
        return title.to_owned();
    }
    let file = documents.name(0).rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    if stem.chars().any(char::is_alphabetic) { stem.to_owned() } else { "Root".to_owned() }
}
