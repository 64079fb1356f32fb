//! The schemas with a name in the document.

use std::borrow::Cow;
use std::collections::HashMap;

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

/// A named schema, before it is read.
struct Candidate {
    at: Location,
    name: String,
    path: String,
}

impl Candidate {
    fn new(at: Location, name: String) -> Self {
        Self { at, path: name.clone(), name }
    }
}

/// The named schemas of the document, in its order; then those of other files that it refers to.
pub(super) fn named(graph: &Graph<'_>, with_operations: bool) -> Vec<Named> {
    let documents = graph.documents;
    let mut candidates = of_document(documents);
    let used = if documents.dialect(0).is_open_api() { operations::schemas(documents) } else { Vec::new() };
    let roots: Vec<Location> =
        candidates.iter().map(|candidate| &candidate.at).chain(used.iter().map(|found| &found.at)).cloned().collect();
    if with_operations {
        candidates.extend(
            used.into_iter().filter(is_inline).map(|OperationSchema { at, name, .. }| Candidate::new(at, name)),
        );
    }
    let own = candidates.len();
    let reached = files_reached(documents, &roots);
    candidates.extend(reached.into_iter().map(|at| external(documents, at)));
    read(graph, candidates, own)
}

fn is_inline(found: &OperationSchema) -> bool {
    found.is_inline
}

/// Reads the schemas. The first `own` candidates are in the root document. If one of them only refers to another file,
/// it gives its name to the schema there.
fn read(graph: &Graph<'_>, candidates: Vec<Candidate>, own: usize) -> Vec<Named> {
    let mut named: Vec<Named> = Vec::with_capacity(candidates.len());
    let mut by_target: HashMap<Location, usize> = HashMap::new();
    let mut ends = Ends::new(graph.documents);
    for (index, Candidate { at, name, path }) in candidates.into_iter().enumerate() {
        if by_target.contains_key(&at) {
            continue;
        }
        let Some(id) = graph.located(&at) else { continue };
        if let (End::Circle, Some(node)) = (ends.of(&at), graph.documents.node(&at)) {
            let message = "`$ref` leads around in a circle".to_owned();
            graph.fail(Failure { origin: Origin { at: at.key("$ref"), place: node.place }, message });
        }
        let target = if index < own { target_in_other_file(graph.documents, &mut ends, &at) } else { None };
        let target_id =
            target.as_ref().filter(|target| !by_target.contains_key(target)).and_then(|target| graph.located(target));
        let place = target.filter(|_| target_id.is_some()).unwrap_or_else(|| at.clone());
        by_target.insert(place, named.len());
        named.push(Named { id: target_id.unwrap_or(id), at, name, path });
    }
    named
}

/// The target of a schema that is only a reference to another file.
fn target_in_other_file(documents: &Documents, ends: &mut Ends<'_>, at: &Location) -> Option<Location> {
    let node = documents.node(at)?;
    let says_more = node.entries().iter().any(|entry| !matches!(entry.key.as_str(), "$ref" | "title" | "description"));
    let End::At(target) = ends.of(at) else { return None };
    (target.file != 0 && target != *at && !says_more).then_some(target)
}

/// The named schemas of the root document.
fn of_document(documents: &Documents) -> Vec<Candidate> {
    let root = Location::root(0);
    let mut found = Vec::new();
    if documents.dialect(0).is_open_api() {
        add_entries(documents, &root.key("components").key("schemas"), &mut found);
        return found;
    }
    if let Some(node) = documents.node(&root).filter(|node| says_something(node)) {
        found.push(Candidate::new(root.clone(), root_name(documents, node)));
    }
    for key in ["$defs", "definitions"] {
        add_entries(documents, &root.key(key), &mut found);
    }
    found
}

fn add_entries(documents: &Documents, at: &Location, found: &mut Vec<Candidate>) {
    let entries = documents.node(at).map(Node::entries).unwrap_or_default();
    for entry in entries.iter().filter(|entry| matches!(entry.value.content, Content::Object(_))) {
        found.push(Candidate::new(at.key(&entry.key), entry.key.clone()));
    }
}

/// A schema of another file. Its name is its key, or the name of the file.
fn external(documents: &Documents, at: Location) -> Candidate {
    const CONTAINERS: [&str; 5] = ["components", "schemas", "$defs", "definitions", "properties"];
    let file = stem(documents.name(at.file));
    let folders = file.split('/').filter(|part| !matches!(*part, "" | "." | ".."));
    let keys = at.pointer.split('/').skip(1).filter(|part| !CONTAINERS.contains(part));
    // A dot separates the parts of the path.
    let parts: Vec<String> = folders.chain(keys).map(|part| part.replace(['.', '~'], "_")).collect();
    let name = at.last().map(Cow::into_owned).or_else(|| parts.last().cloned()).unwrap_or_default();
    Candidate { at, name, path: parts.join(".") }
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
