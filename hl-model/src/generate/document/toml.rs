//! TOML, for `hl-model.toml`: a tree with places, like that of a document.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::build::Fault;
use super::node::{Entry, Kind, Node, Place};
use crate::problem::Lines;

/// Reads a text. The parser limits how deep tables can be.
pub(crate) fn read(text: &str) -> Result<Node, Fault> {
    match DeTable::parse(text) {
        Ok(table) => Ok(Node { kind: object(text, table.get_ref()), place: place(text, 0) }),
        Err(error) => {
            let start = error.span().map_or(text.len(), |span| span.start);
            Err(Fault::new(place(text, start), error.message().replace('\n', "; ")))
        }
    }
}

/// The place of an offset. Files of options are so short that each place is counted from the start.
fn place(text: &str, offset: usize) -> Place {
    Place::at(0, Lines::new().position(text, offset))
}

fn object(text: &str, table: &DeTable<'_>) -> Kind {
    let entries = table.iter().map(|(key, value)| Entry {
        key: key.get_ref().to_string(),
        key_place: place(text, key.span().start),
        value: node(text, value),
    });
    Kind::Object(entries.collect())
}

fn node(text: &str, value: &Spanned<DeValue<'_>>) -> Node {
    let kind = match value.get_ref() {
        DeValue::String(text) => Kind::String(text.to_string()),
        DeValue::Boolean(value) => Kind::Bool(*value),
        // No option is a number or a date, so only the kind matters, for messages.
        DeValue::Integer(_) | DeValue::Float(_) => Kind::Number("0".to_owned()),
        DeValue::Datetime(value) => Kind::String(value.to_string()),
        DeValue::Array(items) => Kind::List(items.iter().map(|item| node(text, item)).collect()),
        DeValue::Table(table) => object(text, table),
    };
    Node { kind, place: place(text, value.span().start) }
}
