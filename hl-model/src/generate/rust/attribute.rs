//! `#[hl(…)]`, with the line breaks of rustfmt.

use super::lines::{LINE, width};
use super::literal::{json, string};
use super::types::TypeWriter;
use crate::generate::names::snake;
use crate::generate::plan::{Constraint, KeyRule};
use crate::tree::Node;

/// Maximum width of the items of an attribute that rustfmt keeps on one line.
const WIDTH: usize = 70;

/// What an attribute stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum On {
    Type,
    Variant,
    Field,
}

impl On {
    const fn indent(self) -> &'static str {
        match self {
            Self::Type => "",
            Self::Variant | Self::Field => "    ",
        }
    }

    /// The width that is available for the items of an attribute.
    fn room(self) -> usize {
        // rustfmt keeps the last column free before a field.
        let free = usize::from(self == Self::Field);
        LINE.saturating_sub(self.indent().len() + "#[hl()]".len() + free)
    }
}

/// An item of an attribute, and whether rustfmt formats it: words, and literals after `=`.
#[derive(Clone, Debug)]
pub(super) struct Item {
    text: String,
    is_plain: bool,
    /// The name before parentheses, and the items in them.
    list: Option<(String, Vec<Item>)>,
}

impl Item {
    const fn of(text: String, is_plain: bool) -> Self {
        Self { text, is_plain, list: None }
    }

    pub(super) fn flag(name: &str) -> Self {
        Self::of(name.to_owned(), true)
    }

    pub(super) fn text(name: &str, value: &str) -> Self {
        Self::of(format!("{name} = {}", string(value)), true)
    }

    pub(super) fn tokens(name: &str, value: &str) -> Self {
        let is_literal = value.starts_with(|first: char| first.is_ascii_digit() || first == '"')
            || value.starts_with("r\"")
            || value.starts_with("r#")
            || matches!(value, "true" | "false");
        Self::of(format!("{name} = {value}"), is_literal)
    }

    pub(super) fn json(name: &str, value: &Node) -> Self {
        Self::tokens(name, &json(value))
    }

    /// Items in parentheses.
    fn list(name: &str, items: Vec<Self>) -> Self {
        let text = items.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join(", ");
        let is_plain = items.iter().all(|item| item.is_plain);
        Self { text: format!("{name}({text})"), is_plain, list: Some((name.to_owned(), items)) }
    }

    /// A rule about several keys.
    pub(super) fn key_rule(rule: &KeyRule<'_, String>) -> Self {
        let flags = |keys: &[String]| keys.iter().map(|key| Self::flag(key)).collect::<Vec<_>>();
        match rule {
            KeyRule::AnyOf(keys) => Self::list("any_of_keys", flags(keys)),
            KeyRule::OneOf(keys) => Self::list("one_of_keys", flags(keys)),
            KeyRule::NotTogether(keys) => Self::list("not_together", flags(keys)),
            KeyRule::If { key, value, requires, not } => {
                let condition = value.map_or_else(|| Self::flag(key), |value| Self::json(key, value));
                let consequences = [("requires", requires), ("not", not)].into_iter();
                let consequences = consequences.filter(|(_, keys)| !keys.is_empty());
                let consequences = consequences.map(|(name, keys)| Self::list(name, flags(keys)));
                Self::list("if_key", [condition].into_iter().chain(consequences).collect())
            }
        }
    }

    /// The number of nested parentheses. rustfmt keeps a column free for each.
    fn depth(&self) -> usize {
        self.list.as_ref().map_or(0, |(_, items)| 1 + items.iter().map(Self::depth).max().unwrap_or(0))
    }

    /// Whether the item fits on one line of a width.
    fn fits(&self, room: usize) -> bool {
        let list = self.list.as_ref().map_or(&[][..], |(_, items)| items);
        let inner = self.list.as_ref().map_or(0, |(name, _)| width(&self.text) - width(name) - "()".len());
        width(&self.text) <= room.saturating_sub(self.depth())
            && (list.len() < 2 || inner <= WIDTH)
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
    let count = |name: &str, count: &u64| Item::tokens(name, &count.to_string());
    match constraint {
        Constraint::Bound(bound) => Item::tokens(&snake(bound.keyword()), &bound.limit_text()),
        Constraint::Pattern(pattern) => Item::text("pattern", pattern),
        Constraint::Format(format) => Item::text("format", format),
        Constraint::MultipleOf(number) => Item::tokens("multiple_of", number),
        Constraint::UniqueItems => Item::flag("unique_items"),
        Constraint::Keys(inner) => Item::list("keys", constraints(inner, writer)),
        Constraint::Items(inner) => Item::list("items", constraints(inner, writer)),
        Constraint::Contains(inner) => Item::list("contains", constraints(inner, writer)),
        Constraint::MinContains(least) => count("min_contains", least),
        Constraint::MaxContains(most) => count("max_contains", most),
        Constraint::Values(values) => {
            let values: Vec<_> = values.iter().map(|value| json(value.0)).collect();
            Item::of(format!("values = [{}]", values.join(", ")), false)
        }
        Constraint::Constant(value) => Item::json("constant", value.0),
        Constraint::Not(ty) => Item::of(format!("not = {}", writer.write(ty)), false),
    }
}

/// Writes the items in as few attributes as rustfmt does not change. It breaks an attribute with more than [`WIDTH`]
/// characters if it can format all items, and joins a broken attribute if its configuration has more room.
pub(super) fn write(out: &mut String, on: On, items: &[Item]) {
    let (indent, room) = (on.indent(), on.room());
    let mut rest = items;
    while !rest.is_empty() {
        let count = fitting(rest, room).max(1);
        let (line, more) = rest.split_at(count);
        rest = more;
        let text = line.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join(", ");
        // Several items always fit. A single item may be too long.
        let attribute = match line {
            [only] if only.is_plain && !only.fits(room) => match only.list {
                Some(_) => only.broken(indent),
                None => format!("\n{indent}    {text}\n{indent}"),
            },
            _ => text,
        };
        out.push_str(&format!("{indent}#[hl({attribute})]\n"));
    }
}

/// The number of items that fit into one attribute.
fn fitting(items: &[Item], room: usize) -> usize {
    let (mut columns, mut are_plain) = (0, true);
    let fits = items.iter().take_while(|item| {
        columns += width(&item.text) + if columns == 0 { 0 } else { ", ".len() };
        are_plain &= item.is_plain;
        columns <= if are_plain { WIDTH.min(room) } else { room }
    });
    fits.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The width of the widest attribute that stays on one line.
    fn widest(on: On, item: impl Fn(&str) -> Item) -> usize {
        let lines = (50..120).map(|length| {
            let mut out = String::new();
            write(&mut out, on, &[item(&"x".repeat(length))]);
            out.trim_end().to_owned()
        });
        lines.filter(|text| !text.contains('\n')).map(|text| width(&text)).max().unwrap_or(0)
    }

    #[test]
    fn an_attribute_is_as_wide_as_rustfmt_leaves_it() {
        let text = |value: &str| Item::text("pattern", value);
        let list = |value: &str| Item::list("keys", vec![Item::text("pattern", value)]);
        let lists = |value: &str| Item::list("items", vec![Item::list("keys", vec![Item::text("pattern", value)])]);
        assert_eq!([On::Type, On::Variant, On::Field].map(|on| widest(on, text)), [100, 100, 99]);
        assert_eq!([On::Type, On::Field].map(|on| widest(on, list)), [99, 98]);
        assert_eq!([On::Type, On::Field].map(|on| widest(on, lists)), [98, 97]);
    }
}
