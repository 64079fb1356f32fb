//! `#[hl(…)]`, broken into lines where rustfmt breaks it.

use super::literal::{json, string};
use super::types::TypeWriter;
use crate::generate::plan::{Constraint, ConstraintValue, Group};

/// Up to how many characters rustfmt keeps the items of an attribute in one line.
const WIDTH: usize = 70;
/// The width of a line.
const LINE: usize = 100;

/// An item of an attribute, and whether rustfmt understands it: words, and literals behind `=`.
#[derive(Clone, Debug)]
pub(super) struct Item {
    text: String,
    is_plain: bool,
}

impl Item {
    pub(super) fn flag(name: &str) -> Self {
        Self { text: name.to_owned(), is_plain: true }
    }

    pub(super) fn text(name: &str, value: &str) -> Self {
        Self { text: format!("{name} = {}", string(value)), is_plain: true }
    }

    pub(super) fn tokens(name: &str, value: &str) -> Self {
        let is_literal = value.starts_with(|first: char| first.is_ascii_digit() || first == '"')
            || value.starts_with("r\"")
            || value.starts_with("r#")
            || matches!(value, "true" | "false");
        Self { text: format!("{name} = {value}"), is_plain: is_literal }
    }

    pub(super) fn json(name: &str, value: &crate::generate::document::Node) -> Self {
        Self::tokens(name, &json(value))
    }
}

impl Item {
    /// A rule about several keys.
    pub(super) fn group(group: &Group<'_>) -> Self {
        let mut parts: Vec<String> = Vec::new();
        let mut is_plain = true;
        if let Some((key, value)) = &group.condition {
            let condition = value.map_or_else(|| Self::flag(key), |value| Self::json(key, value));
            is_plain = condition.is_plain;
            parts.push(condition.text);
            let followings = [("requires", &group.keys), ("not", &group.not)];
            parts.extend(
                followings
                    .into_iter()
                    .filter(|(_, keys)| !keys.is_empty())
                    .map(|(name, keys)| format!("{name}({})", keys.join(", "))),
            );
        } else {
            parts.extend(group.keys.iter().cloned());
        }
        Self { text: format!("{}({})", group.name, parts.join(", ")), is_plain }
    }
}

/// The items for constraints.
pub(super) fn constraints(constraints: &[Constraint<'_>], writer: &mut TypeWriter<'_, '_>) -> Vec<Item> {
    constraints.iter().map(|constraint| item(constraint, writer)).collect()
}

fn item(constraint: &Constraint<'_>, writer: &mut TypeWriter<'_, '_>) -> Item {
    let name = constraint.name;
    match &constraint.value {
        ConstraintValue::Flag => Item::flag(name),
        ConstraintValue::Count(count) => Item::tokens(name, &count.to_string()),
        ConstraintValue::Number(number) => Item::tokens(name, number),
        ConstraintValue::Text(text) => Item::text(name, text),
        ConstraintValue::Value(value) => Item::json(name, value.0),
        ConstraintValue::Values(values) => {
            let values: Vec<_> = values.iter().map(|value| json(value.0)).collect();
            Item { text: format!("{name} = [{}]", values.join(", ")), is_plain: false }
        }
        ConstraintValue::Items(inner) => {
            let inner = constraints_text(inner, writer);
            Item { text: format!("{name}({})", inner.0), is_plain: inner.1 }
        }
        ConstraintValue::Type(ty) => Item { text: format!("{name} = {}", writer.write(ty)), is_plain: false },
    }
}

fn constraints_text(inner: &[Constraint<'_>], writer: &mut TypeWriter<'_, '_>) -> (String, bool) {
    let items = constraints(inner, writer);
    let text = items.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join(", ");
    (text, items.iter().all(|item| item.is_plain))
}

/// Writes the items in as few attributes as rustfmt leaves alone: it breaks one with more than [`WIDTH`] characters, if it
/// understands all items, and joins a broken one where its configuration has more room.
pub(super) fn write(out: &mut String, indent: &str, items: &[Item]) {
    let mut rest = items;
    while !rest.is_empty() {
        let count = fitting(rest, indent).max(1);
        let (line, more) = rest.split_at(count);
        rest = more;
        let text = line.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join(", ");
        // Of several items, all fit; a single one may be too long.
        let is_broken = text.chars().count() > room(indent) && line.iter().all(|item| item.is_plain);
        let attribute = if is_broken {
            format!("{indent}#[hl(\n{indent}    {text}\n{indent})]\n")
        } else {
            format!("{indent}#[hl({text})]\n")
        };
        out.push_str(&attribute);
    }
}

/// How many characters the items of an attribute may have.
fn room(indent: &str) -> usize {
    LINE.saturating_sub(indent.len() + "#[hl()]".len())
}

/// How many items fit into one attribute.
fn fitting(items: &[Item], indent: &str) -> usize {
    let room = room(indent);
    let (mut width, mut are_plain) = (0, true);
    let fits = items.iter().take_while(|item| {
        width += item.text.chars().count() + if width == 0 { 0 } else { ", ".len() };
        are_plain &= item.is_plain;
        width <= if are_plain { WIDTH.min(room) } else { room }
    });
    fits.count()
}
