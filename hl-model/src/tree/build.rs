//! Building the tree from events, for JSON and YAML: one limit of depth, one rule for duplicate keys, no recursion.

use super::fault::Fault;
use super::node::{Content, Entry, Node, Place};

/// Maximum depth of lists and objects, because code that walks the tree may recurse.
pub(super) const MAX_DEPTH: usize = 128;

/// The problem of a document that is nested too deep.
pub(super) fn too_deep(place: Place) -> Fault {
    Fault::new(place, format!("more than {MAX_DEPTH} lists and objects are in each other"))
}

impl Node {
    /// A value that is in no document; the place is that of its source.
    pub(crate) fn made(content: Content, place: Place) -> Self {
        Self { content, place, end: place }
    }

    /// Whether the value is an object.
    pub(crate) fn is_object(&self) -> bool {
        matches!(self.content, Content::Object(_))
    }

    /// The number of nodes in the value, including itself.
    pub(super) fn count(&self) -> usize {
        1 + match &self.content {
            Content::List(items) => items.iter().map(Self::count).sum(),
            Content::Object(entries) => entries.iter().map(|entry| entry.value.count()).sum(),
            _ => 0,
        }
    }

    /// The depth of lists and objects.
    pub(super) fn depth(&self) -> usize {
        match &self.content {
            Content::List(items) => 1 + items.iter().map(Self::depth).max().unwrap_or_default(),
            Content::Object(entries) => 1 + entries.iter().map(|entry| entry.value.depth()).max().unwrap_or_default(),
            _ => 0,
        }
    }
}

/// A list or an object that has not ended.
#[derive(Debug)]
struct Open {
    node: Node,
    /// The key whose value comes next.
    key: Option<Key>,
}

/// A key, with the places before and behind it.
#[derive(Debug)]
struct Key {
    text: String,
    place: Place,
    end: Place,
}

/// Builds the tree from the parts of a document, in their order.
#[derive(Debug, Default)]
pub(super) struct TreeBuilder {
    open: Vec<Open>,
    root: Option<Node>,
    faults: Vec<Fault>,
}

impl TreeBuilder {
    /// Whether the next part is a key, or the end of an object.
    pub(super) fn expects_key(&self) -> bool {
        self.open.last().is_some_and(|open| open.key.is_none() && open.node.is_object())
    }

    /// Adds the key of an object's next value.
    pub(super) fn key(&mut self, text: String, place: Place, end: Place) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some(Key { text, place, end });
        }
    }

    /// Starts a list or an object.
    pub(super) fn start(&mut self, content: Content, place: Place) -> Result<(), Fault> {
        if self.open.len() == MAX_DEPTH {
            return Err(too_deep(place));
        }
        self.open.push(Open { node: Node::made(content, place), key: None });
        Ok(())
    }

    /// Ends the list or object that started last.
    pub(super) fn end(&mut self, end: Place) -> Option<&Node> {
        let mut node = self.open.pop()?.node;
        node.end = end;
        if let Content::Object(entries) = &node.content {
            self.faults.extend(entries.iter().filter_map(|entry| {
                let first = entries.find(&entry.key).filter(|first| first.key_place != entry.key_place)?;
                let (key, line) = (&entry.key, first.key_place.line);
                let message = format!("key {key:?} stands twice in an object; the first is in line {line}");
                Some(Fault::new(entry.key_place, message))
            }));
        }
        self.value(node)
    }

    /// Adds a complete value. Returns the value at its place in the tree.
    pub(super) fn value(&mut self, node: Node) -> Option<&Node> {
        let Some(open) = self.open.last_mut() else {
            return Some(self.root.insert(node));
        };
        match &mut open.node.content {
            Content::List(items) => {
                items.push(node);
                items.last()
            }
            Content::Object(entries) => {
                let Key { text: key, place: key_place, end: key_end } = open.key.take()?;
                entries.push(Entry { key, key_place, key_end, value: node });
                entries.last().map(|entry| &entry.value)
            }
            _ => None,
        }
    }

    /// The list or object that started last and has not ended.
    pub(super) fn innermost(&mut self) -> Option<&mut Node> {
        self.open.last_mut().map(|open| &mut open.node)
    }

    /// Number of lists and objects that have not ended.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Notes a problem after which reading continues.
    pub(super) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// The tree, or all problems.
    pub(super) fn finish(self, end: Place) -> Result<Node, Vec<Fault>> {
        match self.root {
            _ if !self.faults.is_empty() => Err(self.faults),
            Some(root) => Ok(root),
            None => Err(vec![Fault::new(end, "document is empty")]),
        }
    }
}
