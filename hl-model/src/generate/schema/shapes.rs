//! Shapes: the rules of schemas without their prose, as numbers. Equal rules have equal numbers (hash consing).

use std::collections::HashMap;

use super::kinds::Kinds;
use crate::generate::document::{DATA, SCHEMA_MAPS};
use crate::tree::{Content, Entry, Node};

/// The rules of a schema, without its prose. Schemas with equal shapes share a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Shape(usize);

/// A piece of the rules of a schema.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Piece<'d> {
    /// The file and the resource, on which the targets of references depend.
    Base(u32, String),
    Key(&'d str),
    Text(&'d str),
    Number(&'d str),
    Bool(bool),
    Null,
    Kinds(Kinds),
    Inner(Shape),
    /// The following pieces are items of a list.
    Items,
    /// The following pieces are keys and values.
    Entries,
}

/// The meaning of the keys of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Role {
    /// They are keywords.
    Schema,
    /// They are names of schemas.
    Map,
    /// The node is data.
    Data,
}

/// The known shapes. Each has a number, so that two shapes are compared in constant time.
#[derive(Debug, Default)]
pub(super) struct Shapes<'d> {
    known: HashMap<Vec<Piece<'d>>, Shape>,
    of_nodes: HashMap<(*const Node, Role), Shape>,
}

impl<'d> Shapes<'d> {
    pub(super) fn of(&mut self, pieces: Vec<Piece<'d>>) -> Shape {
        let next = Shape(self.known.len());
        *self.known.entry(pieces).or_insert(next)
    }

    /// A node as a piece: its value, or the shape of a list or an object.
    fn piece(&mut self, node: &'d Node, role: Role) -> Piece<'d> {
        match &node.content {
            Content::Null => Piece::Null,
            Content::Bool(value) => Piece::Bool(*value),
            Content::Number(text) => Piece::Number(text),
            Content::String(text) => Piece::Text(text),
            Content::List(items) => self.once(node, role, |shapes| {
                let items = items.iter().map(|item| shapes.piece(item, role));
                [Piece::Items].into_iter().chain(items).collect()
            }),
            Content::Object(entries) => self.once(node, role, |shapes| shapes.of_entries(entries, role)),
        }
    }

    /// The shape of a node, which is computed once.
    fn once(&mut self, node: &'d Node, role: Role, pieces: impl FnOnce(&mut Self) -> Vec<Piece<'d>>) -> Piece<'d> {
        let key = (std::ptr::from_ref(node), role);
        if let Some(known) = self.of_nodes.get(&key) {
            return Piece::Inner(*known);
        }
        let pieces = pieces(self);
        let shape = self.of(pieces);
        self.of_nodes.insert(key, shape);
        Piece::Inner(shape)
    }

    fn of_entries(&mut self, entries: &'d [Entry], role: Role) -> Vec<Piece<'d>> {
        let mut pieces = Vec::with_capacity(1 + 2 * entries.len());
        pieces.push(Piece::Entries);
        for Entry { key, value, .. } in entries.iter().filter(|entry| role != Role::Schema || !is_prose(&entry.key)) {
            let inner = match role {
                Role::Schema if is_data(key) => Role::Data,
                Role::Schema if SCHEMA_MAPS.contains(&key.as_str()) => Role::Map,
                Role::Schema | Role::Map => Role::Schema,
                Role::Data => Role::Data,
            };
            pieces.extend([Piece::Key(key), self.piece(value, inner)]);
        }
        pieces
    }

    /// The rules of a schema for values other than `null`.
    pub(super) fn without_null(&mut self, node: &'d Node) -> Vec<Piece<'d>> {
        let Content::Object(entries) = &node.content else { return vec![self.piece(node, Role::Schema)] };
        let mut pieces = self.of_entries(entries, Role::Schema);
        let mut is_dropped = false;
        pieces.retain(|piece| {
            // The value follows its key.
            let is_value_of_dropped = std::mem::take(&mut is_dropped);
            is_dropped = matches!(piece, Piece::Key("nullable" | "type"));
            !is_dropped && !is_value_of_dropped
        });
        let types = entries.iter().filter(|entry| entry.key == "type").flat_map(|entry| match &entry.value.content {
            Content::List(names) => names.iter().collect(),
            _ => vec![&entry.value],
        });
        let types = types.filter_map(Node::as_str).filter(|name| *name != "null");
        pieces.push(Piece::Items);
        pieces.extend(types.map(Piece::Text));
        pieces
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
    DATA.contains(&key) || key == "required"
}
