//! `#[hl(…)]`, with the line breaks of rustfmt.

use super::literal::{json, string};
use super::types::TypeWriter;
use crate::generate::plan::{Constraint, ConstraintValue, Group};

/// Maximum width of the items of an attribute that rustfmt keeps on one line.
const WIDTH: usize = 70;
/// The width of a line.
const LINE: usize = 100;

/// An item of an attribute, and whether rustfmt formats it: words, and literals after `=`.
#[derive(Clone, Debug)]
pub(super) struct Item {
    text: String,
    is_plain: bool,
    /// The name before parentheses, and the items in them.
    list: Option<(String, Vec<Item>)>,
}

impl Item {
    pub(super) fn flag(name: &str) -> Self {
        Self { text: name.to_owned(), is_plain: true, list: None }
    }

    pub(super) fn text(name: &str, value: &str) -> Self {
        Self { text: format!("{name} = {}", string(value)), is_plain: true, list: None }
    }

    pub(super) fn tokens(name: &str, value: &str) -> Self {
        let is_literal = value.starts_with(|first: char| first.is_ascii_digit() || first == '"')
            || value.starts_with("r\"")
            || value.starts_with("r#")
            || matches!(value, "true" | "false");
        Self { text: format!("{name} = {value}"), is_plain: is_literal, list: None }
    }

    pub(super) fn json(name: &str, value: &crate::generate::document::Node) -> Self {
        Self::tokens(name, &json(value))
    }
}

impl Item {
    /// Items in parentheses.
    fn list(name: &str, items: Vec<Self>) -> Self {
        let text = items.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join(", ");
        let is_plain = items.iter().all(|item| item.is_plain);
        Self { text: format!("{name}({text})"), is_plain, list: Some((name.to_owned(), items)) }
    }

    /// A rule about several keys.
    pub(super) fn group(group: &Group<'_>) -> Self {
        let flags = |keys: &[String]| keys.iter().map(|key| Self::flag(key)).collect::<Vec<_>>();
        let Some((key, value)) = &group.condition else { return Self::list(group.name, flags(&group.keys)) };
        let condition = value.map_or_else(|| Self::flag(key), |value| Self::json(key, value));
        let followings = [("requires", &group.keys), ("not", &group.not)].into_iter();
        let followings = followings.filter(|(_, keys)| !keys.is_empty());
        let followings = followings.map(|(name, keys)| Self::list(name, flags(keys)));
        Self::list(group.name, [condition].into_iter().chain(followings).collect())
    }

    /// Whether the item fits on one line of a width.
    fn fits(&self, room: usize) -> bool {
        let list = self.list.as_ref().map_or(&[][..], |(_, items)| items);
        let width =
            self.list.as_ref().map_or(0, |(name, _)| self.text.chars().count() - name.chars().count() - "()".len());
        self.text.chars().count() <= room
            && (list.len() < 2 || width <= WIDTH)
            && list.iter().all(|item| item.fits(room))
    }

    /// The item on several lines, with the line breaks of rustfmt.
    fn broken(&self, indent: &str) -> String {
        let Some((name, items)) = &self.list else { return self.text.clone() };
        if let [Self { list: Some(_), .. }] = items.as_slice() {
            return format!("{name}({})", items.iter().map(|item| item.broken(indent)).collect::<String>());
        }
        let inner = format!("{indent}    ");
        let room = LINE.saturating_sub(inner.len() + ",".len());
        let lines = items.iter().map(|item| {
            let text = if item.fits(room) { item.text.clone() } else { item.broken(&inner) };
            format!("{inner}{text}")
        });
        format!("{name}(\n{}\n{indent})", lines.collect::<Vec<_>>().join(",\n"))
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
            Item { text: format!("{name} = [{}]", values.join(", ")), is_plain: false, list: None }
        }
        ConstraintValue::Items(inner) => Item::list(name, constraints(inner, writer)),
        ConstraintValue::Type(ty) => {
            Item { text: format!("{name} = {}", writer.write(ty)), is_plain: false, list: None }
        }
    }
}

/// Writes the items in as few attributes as rustfmt does not change. It breaks an attribute with more than [`WIDTH`]
/// characters if it can format all items, and joins a broken attribute if its configuration has more room.
pub(super) fn write(out: &mut String, indent: &str, items: &[Item]) {
    let mut rest = items;
    while !rest.is_empty() {
        let count = fitting(rest, indent).max(1);
        let (line, more) = rest.split_at(count);
        rest = more;
        let text = line.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join(", ");
        // Several items always fit. A single item may be too long.
        let attribute = match line {
            [only] if only.is_plain && !only.fits(room(indent)) => match only.list {
                Some(_) => only.broken(indent),
                None => format!("\n{indent}    {text}\n{indent}"),
            },
            _ => text,
        };
        out.push_str(&format!("{indent}#[hl({attribute})]\n"));
    }
}

/// The width that is available for the items of an attribute.
fn room(indent: &str) -> usize {
    // rustfmt keeps the last column free.
    LINE.saturating_sub(indent.len() + "#[hl()]".len() + 1)
}

/// The number of items that fit into one attribute.
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
