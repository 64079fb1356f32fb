//! The schemas of other files that the document refers to.

use std::collections::HashSet;

use crate::generate::document::{DATA, Documents, Location, SCHEMA_MAPS};
use crate::tree::{Content, Node};

/// The schemas of other files that these schemas refer to, directly or through others, in the order in which a reader
/// of the document meets them.
pub(super) fn files_reached(documents: &Documents, roots: &[Location]) -> Vec<Location> {
    let mut reached = Vec::new();
    if documents.len() < 2 {
        return reached;
    }
    let mut walk = Walk { documents, seen: HashSet::new(), targets: Vec::new() };
    for root in roots {
        walk.seen.insert(root.clone());
    }
    for root in roots {
        walk.from(root);
        // Found schemas are searched before the next root, in their order.
        let mut next = 0;
        let mut targets = std::mem::take(&mut walk.targets);
        while let Some(target) = targets.get(next).cloned() {
            next += 1;
            walk.from(&target);
            targets.append(&mut walk.targets);
        }
        reached.extend(targets.into_iter().filter(|target| target.file != 0));
    }
    reached
}

struct Walk<'d> {
    documents: &'d Documents,
    seen: HashSet<Location>,
    /// The new targets of references in the schema that is being searched.
    targets: Vec<Location>,
}

impl Walk<'_> {
    fn from(&mut self, at: &Location) {
        if let Some(node) = self.documents.node(at) {
            self.schema(node, at);
        }
    }

    /// Searches a schema. It recurses, because the reader limits the depth of a file.
    fn schema(&mut self, node: &Node, at: &Location) {
        match &node.content {
            Content::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.schema(item, &at.index(index));
                }
            }
            Content::Object(entries) => {
                for entry in entries.iter() {
                    let key = entry.key.as_str();
                    match &entry.value.content {
                        Content::String(reference) if key == "$ref" => self.reference(at, reference),
                        Content::Object(inner) if SCHEMA_MAPS.contains(&key) => {
                            let at = at.key(key);
                            for entry in inner.iter() {
                                self.schema(&entry.value, &at.key(&entry.key));
                            }
                        }
                        Content::List(_) | Content::Object(_) if !DATA.contains(&key) => {
                            self.schema(&entry.value, &at.key(key));
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn reference(&mut self, at: &Location, reference: &str) {
        if let Ok(target) = self.documents.resolve(at, reference)
            && self.seen.insert(target.clone())
        {
            self.targets.push(target);
        }
    }
}
