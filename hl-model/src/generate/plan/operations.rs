//! The schemas of operations: of parameters, request bodies and responses.

use std::collections::HashSet;

use crate::generate::document::{Documents, End, Ends, Location};
use crate::generate::names::pascal;
use crate::tree::Node;

/// A schema that an operation uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OperationSchema {
    pub(super) at: Location,
    /// A name from the operation and the place: `ListPetsResponse`.
    pub(super) name: String,
    /// Whether the schema is inline, and not a reference.
    pub(super) is_inline: bool,
}

const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// The schemas of all operations of an OpenAPI document, each once.
pub(super) fn schemas(documents: &Documents) -> Vec<OperationSchema> {
    let mut walk = Walk { documents, ends: Ends::new(documents), seen: HashSet::new(), found: Vec::new() };
    let root = Location::root(0);
    for key in ["paths", "webhooks"] {
        walk.each(&root.key(key), |walk, path, at| walk.path_item(path, at, 0));
    }
    let components = root.key("components");
    walk.components("parameters", "Parameter", Walk::parameter);
    walk.components("headers", "Header", Walk::parameter);
    walk.components("requestBodies", "Request", Walk::content);
    walk.components("responses", "Response", Walk::response);
    walk.each(&components.key("pathItems"), |walk, name, at| walk.path_item(name, at, 0));
    walk.each(&components.key("callbacks"), |walk, name, at| walk.callback(name, at, 0));
    walk.components("mediaTypes", "MediaType", Walk::media_type);
    walk.found
}

/// Maximum number of nested callbacks that are visited.
const MAX_CALLBACKS: usize = 8;

struct Walk<'d> {
    documents: &'d Documents,
    ends: Ends<'d>,
    seen: HashSet<Location>,
    found: Vec<OperationSchema>,
}

impl<'d> Walk<'d> {
    /// Visits the entries of an object with their keys.
    fn each(&mut self, at: &Location, mut visit: impl FnMut(&mut Self, &str, &Location)) {
        for entry in self.documents.node(at).map(Node::entries).unwrap_or_default() {
            visit(self, &entry.key, &at.key(&entry.key));
        }
    }

    /// Visits the components of one sort, whose names get a suffix.
    fn components(&mut self, key: &str, suffix: &str, visit: impl Fn(&mut Self, &Location, &str)) {
        let components = Location::root(0).key("components").key(key);
        self.each(&components, |walk, name, at| visit(walk, at, &format!("{}{suffix}", pascal(name))));
    }

    /// The node at a place, or the target of a reference there. `None` for components, which are visited as such, and
    /// for nodes that have been visited.
    fn follow(&mut self, at: &Location) -> Option<(&'d Node, Location)> {
        let End::At(target) = self.ends.of(at) else { return None };
        let is_component = target.file == 0 && target.pointer.starts_with("/components/");
        if target != *at && is_component || !self.seen.insert(target.clone()) {
            return None;
        }
        Some((self.documents.node(&target)?, target))
    }

    fn path_item(&mut self, path: &str, at: &Location, depth: usize) {
        let Some((node, at)) = self.follow(at) else { return };
        self.parameters(node, &at, &pascal(path));
        for method in METHODS {
            self.operation(&at.key(method), method, path, depth);
        }
        self.each(&at.key("additionalOperations"), |walk, method, at| {
            walk.operation(at, &method.to_lowercase(), path, depth);
        });
    }

    /// Visits an operation. Documents in several files refer to it by `$ref`, though OpenAPI has none there.
    fn operation(&mut self, at: &Location, method: &str, path: &str, depth: usize) {
        let Some((node, at)) = self.follow(at) else { return };
        let name = operation_name(node, method, path);
        self.parameters(node, &at, &name);
        self.content(&at.key("requestBody"), &format!("{name}Request"));
        let responses = at.key("responses");
        let entries = node.get("responses").map(Node::entries).unwrap_or_default();
        let successes = entries.iter().filter(|entry| is_success(&entry.key)).count();
        for entry in entries {
            let is_the_response = entries.len() == 1 || is_success(&entry.key) && successes == 1;
            let status = if is_the_response { String::new() } else { pascal(&entry.key) };
            self.response(&responses.key(&entry.key), &format!("{name}{status}Response"));
        }
        if depth < MAX_CALLBACKS {
            self.each(&at.key("callbacks"), |walk, callback, at| {
                walk.callback(&format!("{name} {callback}"), at, depth + 1);
            });
        }
    }

    fn callback(&mut self, name: &str, at: &Location, depth: usize) {
        if let Some((_, at)) = self.follow(at) {
            self.each(&at, |walk, _, at| walk.path_item(name, at, depth));
        }
    }

    fn parameters(&mut self, node: &'d Node, at: &Location, operation: &str) {
        let list = node.get("parameters").and_then(Node::as_list).unwrap_or_default();
        for index in 0..list.len() {
            let Some((parameter, at)) = self.follow(&at.key("parameters").index(index)) else { continue };
            let name = parameter.get("name").and_then(Node::as_str).unwrap_or_default();
            self.value_of_parameter(&at, &format!("{operation}{}", pascal(name)));
        }
    }

    fn parameter(&mut self, at: &Location, name: &str) {
        if let Some((_, at)) = self.follow(at) {
            self.value_of_parameter(&at, name);
        }
    }

    fn value_of_parameter(&mut self, at: &Location, name: &str) {
        self.schema(&at.key("schema"), name);
        self.media_types(at, name);
    }

    fn response(&mut self, at: &Location, name: &str) {
        let Some((_, at)) = self.follow(at) else { return };
        self.each(&at.key("headers"), |walk, header, at| walk.parameter(at, &format!("{name}{}", pascal(header))));
        self.media_types(&at, name);
    }

    fn content(&mut self, at: &Location, name: &str) {
        if let Some((_, at)) = self.follow(at) {
            self.media_types(&at, name);
        }
    }

    fn media_types(&mut self, at: &Location, name: &str) {
        self.each(&at.key("content"), |walk, media_type, at| {
            let subtype = media_type.rsplit('/').next().unwrap_or_default();
            let subtype = if subtype.contains("json") || subtype == "*" { String::new() } else { pascal(subtype) };
            walk.media_type(at, &format!("{name}{subtype}"));
        });
    }

    fn media_type(&mut self, at: &Location, name: &str) {
        if let Some((_, at)) = self.follow(at) {
            self.schema(&at.key("schema"), name);
            self.schema(&at.key("itemSchema"), &format!("{name}Item"));
        }
    }

    fn schema(&mut self, at: &Location, name: &str) {
        let Some(node) = self.documents.node(at) else { return };
        if self.seen.insert(at.clone()) {
            let is_inline = node.get("$ref").is_none() && node.is_object();
            self.found.push(OperationSchema { at: at.clone(), name: name.to_owned(), is_inline });
        }
    }
}

/// The name of an operation: its identifier, or else its method and its path.
fn operation_name(operation: &Node, method: &str, path: &str) -> String {
    let id = operation.get("operationId").and_then(Node::as_str);
    id.map_or_else(|| pascal(&format!("{method} {path}")), pascal)
}

/// Whether a status means success.
fn is_success(status: &str) -> bool {
    status.starts_with('2')
}
