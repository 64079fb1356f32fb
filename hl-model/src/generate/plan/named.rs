//! The schemas with a name in the document.

use std::borrow::Cow;
use std::collections::HashSet;

use super::operations::{self, OperationSchema};
use super::reached::files_reached;
use crate::generate::document::{Documents, End, Ends, Location, Origin};
use crate::generate::schema::{Failure, Graph, SchemaId};
use crate::tree::{Content, Node};

/// A schema with a name.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) id: SchemaId,
    /// The place of the name, which may be a reference to the schema.
    pub(super) at: Location,
    /// The name in the document.
    pub(super) name: String,
    /// The name with its qualifiers, separated by dots, because another schema may have the name, too.
    pub(super) path: String,
}

impl Named {
    /// The schema at a place, with its name there.
    fn at(graph: &Graph<'_>, at: Location, name: String) -> Option<Self> {
        Some(Self { id: graph.located(&at)?, at, path: name.clone(), name })
    }
}

/// The named schemas of the document, in its order; then those of other files that it refers to.
pub(super) fn named(graph: &Graph<'_>, with_operations: bool) -> Vec<Named> {
    let documents = graph.documents;
    let mut schemas = of_document(graph);
    let used = if documents.dialect(0).is_open_api() { operations::schemas(documents) } else { Vec::new() };
    let roots: Vec<Location> =
        schemas.iter().map(|schema| &schema.at).chain(used.iter().map(|found| &found.at)).cloned().collect();
    let inline = used.into_iter().filter(|found| with_operations && found.is_inline);
    schemas.extend(inline.filter_map(|OperationSchema { at, name, .. }| Named::at(graph, at, name)));
    let own = schemas.len();
    schemas.extend(files_reached(documents, &roots).into_iter().filter_map(|at| external(graph, at)));
    each_once(graph, schemas, own)
}

/// The schemas, each once. The first `own` ones are in the root document. If one of them only refers to another file,
/// it gives its name to the schema there.
fn each_once(graph: &Graph<'_>, mut schemas: Vec<Named>, own: usize) -> Vec<Named> {
    let mut seen: HashSet<Location> = HashSet::new();
    let mut ends = Ends::new(graph.documents);
    let mut count = 0;
    schemas.retain_mut(|schema| {
        count += 1;
        let is_own = count <= own;
        if seen.contains(&schema.at) {
            return false;
        }
        if let (End::Circle, Some(node)) = (ends.of(&schema.at), graph.documents.node(&schema.at)) {
            let message = "`$ref` leads around in a circle".to_owned();
            graph.fail(Failure { origin: Origin { at: schema.at.key("$ref"), place: node.place }, message });
        }
        let target = if is_own { target_in_other_file(graph.documents, &mut ends, &schema.at) } else { None };
        let target = target.filter(|target| !seen.contains(target));
        if let Some(id) = target.as_ref().and_then(|target| graph.located(target)) {
            schema.id = id;
        }
        seen.insert(target.unwrap_or_else(|| schema.at.clone()))
    });
    schemas
}

/// The target of a schema that is only a reference to another file.
fn target_in_other_file(documents: &Documents, ends: &mut Ends<'_>, at: &Location) -> Option<Location> {
    let node = documents.node(at)?;
    let says_more = node.entries().iter().any(|entry| !matches!(entry.key.as_str(), "$ref" | "title" | "description"));
    let End::At(target) = ends.of(at) else { return None };
    (target.file != 0 && target != *at && !says_more).then_some(target)
}

/// The named schemas of the root document.
fn of_document(graph: &Graph<'_>) -> Vec<Named> {
    let documents = graph.documents;
    let root = Location::root(0);
    let mut found = Vec::new();
    if documents.dialect(0).is_open_api() {
        add_entries(graph, &root.key("components").key("schemas"), &mut found);
        return found;
    }
    if let Some(node) = documents.node(&root).filter(|node| says_something(node)) {
        found.extend(Named::at(graph, root.clone(), root_name(documents, node)));
    }
    for key in ["$defs", "definitions"] {
        add_entries(graph, &root.key(key), &mut found);
    }
    found
}

fn add_entries(graph: &Graph<'_>, at: &Location, found: &mut Vec<Named>) {
    let entries = graph.documents.node(at).map(Node::entries).unwrap_or_default();
    let schemas = entries.iter().filter(|entry| matches!(entry.value.content, Content::Object(_)));
    found.extend(schemas.filter_map(|entry| Named::at(graph, at.key(&entry.key), entry.key.clone())));
}

/// A schema of another file. Its name is its key, or the name of the file.
fn external(graph: &Graph<'_>, at: Location) -> Option<Named> {
    const CONTAINERS: [&str; 5] = ["components", "schemas", "$defs", "definitions", "properties"];
    let file = stem(graph.documents.name(at.file));
    let folders = file.split('/').filter(|part| !matches!(*part, "" | "." | ".."));
    let keys = at.pointer.split('/').skip(1).filter(|part| !CONTAINERS.contains(part));
    // A dot separates the parts of the path.
    let parts: Vec<String> = folders.chain(keys).map(|part| part.replace(['.', '~'], "_")).collect();
    let name = at.last().map(Cow::into_owned).or_else(|| parts.last().cloned()).unwrap_or_default();
    Some(Named { path: parts.join("."), ..Named::at(graph, at, name)? })
}

/// The name of a file without what only tells its language, and that it holds a schema.
fn stem(file: &str) -> &str {
    let stem = [".json", ".yaml", ".yml"].iter().find_map(|ending| file.strip_suffix(ending)).unwrap_or(file);
    stem.strip_suffix(".schema").unwrap_or(stem)
}

/// Whether the root of a JSON Schema is a schema itself, and not only the place of its definitions.
fn says_something(root: &Node) -> bool {
    let beside = [
        "$schema", "$id", "id", "$comment", "$defs", "definitions", "title", "description", "$vocabulary", "$anchor",
        "version", "examples", "default",
    ];
    if root.as_bool().is_some() {
        return true;
    }
    root.entries().iter().any(|entry| !beside.contains(&entry.key.as_str()) && !entry.key.starts_with("x-"))
}

/// The name of the root: its title if that is a name, or the name of the file.
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
    let stem = stem(file);
    if stem.chars().any(char::is_alphabetic) { stem.replace('.', "_") } else { "Root".to_owned() }
}
