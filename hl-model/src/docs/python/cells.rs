//! The cells of a row. Two cells show types: the input type of a value, and the type that the model returns.

use std::fmt::{self, Display, Formatter};

use super::{escape, notes};
use crate::description::{Format, Schema};
use crate::docs::node::{NodeKind, PageNode};

const ANY_INPUT: &str = "dict, frozendict.frozendict, str, date, datetime, uuid.UUID, int, float, decimal.Decimal, \
    bool, None, list, tuple, bytes, io.FileIO, io.BufferedReader, ";
const ANY_ACCESSED: &str = "frozendict.frozendict, str, decimal.Decimal, BoolClass, NoneClass, tuple, bytes, FileIO";

/// The two type cells of a node that is not a reference.
pub(super) struct Types {
    pub(super) input: String,
    pub(super) accessed: String,
}

impl Types {
    pub(super) fn of(node: &PageNode) -> Self {
        let mut types = Self { input: String::new(), accessed: String::new() };
        match node.kind {
            NodeKind::Any => types.add(ANY_INPUT, ANY_ACCESSED),
            NodeKind::List => types.add("list, tuple, ", "tuple, "),
            NodeKind::Object => types.add("dict, frozendict.frozendict, ", "frozendict.frozendict, "),
            _ => {}
        }
        // `None` comes after the containers and before the scalars.
        if node.kind == NodeKind::Null || (node.nullable && node.kind != NodeKind::Any) {
            types.add("None, ", "NoneClass, ");
        }
        match node.kind {
            NodeKind::Binary => types.add("bytes, io.FileIO, io.BufferedReader, ", "bytes, FileIO, "),
            NodeKind::String => types.add(string_input(node.format()), "str, "),
            NodeKind::Integer => types.add("decimal.Decimal, int, ", "decimal.Decimal, "),
            NodeKind::Number => types.add("decimal.Decimal, int, float, ", "decimal.Decimal, "),
            NodeKind::Boolean => types.add("bool, ", "BoolClass, "),
            NodeKind::Any | NodeKind::Null | NodeKind::List | NodeKind::Object => {}
        }
        types
    }

    fn add(&mut self, input: &str, accessed: &str) {
        self.input.push_str(input);
        self.accessed.push_str(accessed);
    }
}

fn string_input(format: Option<Format>) -> &'static str {
    match format {
        Some(Format::Date) => "str, date, ",
        Some(Format::DateTime) => "str, datetime, ",
        Some(Format::Uuid) => "str, uuid.UUID, ",
        _ => "str, ",
    }
}

/// The cells of a row, beginning with the input type.
pub(super) struct Row {
    types: Types,
    description: String,
    marker: &'static str,
    notes: String,
}

impl Row {
    /// The cells for a node. For a reference they contain only links.
    pub(super) fn of(node: &PageNode) -> Self {
        if let Some(model) = node.reference {
            let types = Types { input: bold_link(node, model), accessed: bold_link(node, model) };
            return Self { types, description: String::new(), marker: "", notes: String::new() };
        }
        let description = escape::html(&escape::text(node.description));
        Self { types: Types::of(node), description, marker: "", notes: notes::of(node) }
    }

    /// Marks the cells as those of an optional key.
    pub(super) fn optional(self) -> Self {
        Self { marker: "[optional] ", ..self }
    }

    /// Adds a text before the description.
    pub(super) fn described(self, text: &str) -> Self {
        let separator = if self.description.is_empty() { "" } else { " " };
        Self { description: format!("{text}{separator}{}", self.description), ..self }
    }
}

impl Display for Row {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { types: Types { input, accessed }, description, marker, notes } = self;
        write!(f, "{input} | {accessed} | {description} | {marker}{notes}")
    }
}

/// A link from a place to the page of a model, in the first cell of a composition's row.
pub(super) fn link(place: &PageNode, model: &'static Schema) -> String {
    format!("[{}]({})", model.full_name(), place.file_of(model))
}

/// A link from a place to the page of a model, in every other cell.
pub(super) fn bold_link(place: &PageNode, model: &'static Schema) -> String {
    format!("[**{}**]({})", model.full_name(), place.file_of(model))
}
