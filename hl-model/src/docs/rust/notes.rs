//! Notes on a value besides its type, one statement each.

use super::types;
use crate::description::{Constraint, IfKey, Key, Literal, NullPolicy, RuleKey, Schema, Shape, Variant};
use crate::docs::links::Links;
use crate::docs::node::PageNode;
use hl_model_ground::json::compact;
use hl_model_ground::prose::{code, counted};

/// The notes on a key whose place is `node`.
pub(super) fn of_key(links: &Links<'_>, key: &'static Key, node: &PageNode) -> Vec<String> {
    let mut notes = Vec::new();
    if !key.title.is_empty() {
        notes.push(format!("titled {}", code(key.title)));
    }
    if key.deprecated {
        notes.push("**deprecated**".to_owned());
    }
    if let Some(default) = key.default {
        notes.push(format!("the server assumes {} if it is left out", code(&compact(default))));
    }
    if key.null == NullPolicy::Absent {
        notes.push("`null` is read as if it were left out".to_owned());
    }
    let marks = [
        (key.read_only, "in responses only"),
        (key.write_only, "in requests only"),
        (key.secret, "secret: its value never appears in a message"),
    ];
    notes.extend(marks.into_iter().filter(|(marked, _)| *marked).map(|(_, note)| note.to_owned()));
    // The JSON type shows the format.
    let said = |rule: &&Constraint| node.reference.is_none() && matches!(rule, Constraint::Format(_));
    notes.extend(key.constraints.iter().filter(|rule| !said(rule)).map(|rule| note(links, rule)));
    let inline = of_inline(links, key.schema());
    if node.reference.is_none() && inline.is_none() {
        let of_type = node.constraints.get(key.constraints.len()..).unwrap_or_default();
        notes.extend(of_type.iter().filter(|rule| is_of_container(rule)).map(|rule| note(links, rule)));
    }
    if !key.aliases.is_empty() {
        let aliases: Vec<String> = key.aliases.iter().copied().map(code).collect();
        notes.push(format!("also read as {}", aliases.join(", ")));
    }
    notes.extend(inline);
    notes
}

/// Whether a constraint comes with the type of a list, a set or a map, where its JSON type does not tell. The range of an
/// integer does too, but its type in Rust tells it.
fn is_of_container(constraint: &Constraint) -> bool {
    matches!(
        constraint,
        Constraint::Keys(_) | Constraint::UniqueItems | Constraint::MinItems(_) | Constraint::MaxItems(_)
    )
}

/// The notes on an item of a tuple.
pub(super) fn of_place(links: &Links<'_>, node: &PageNode) -> Vec<String> {
    // The JSON type shows the format, and a referenced model has its own page.
    let said = |rule: &&Constraint| node.reference.is_some() || matches!(rule, Constraint::Format(_));
    node.constraints.iter().filter(|rule| !said(rule)).map(|rule| note(links, rule)).collect()
}

/// Explains an inline model that has neither a page nor a section, wherever it occurs in a type: a type under another
/// name, or a list of values.
pub(super) fn of_inline(links: &Links<'_>, schema: &'static Schema) -> Option<String> {
    let model = model_in(schema).filter(|model| model.inline)?;
    let said = match model.shape {
        Shape::Newtype(inner) => [vec![code(&types::owned(inner()))], of_model(links, model)].concat().join(", "),
        Shape::Enum(list) if !describes(list.variants) => {
            let values: Vec<_> = list.variants.iter().map(Variant::value).collect();
            let others = if list.open { ", or any other value" } else { "" };
            format!("{}{others}", one_of(&values))
        }
        _ => return None,
    };
    Some(format!("{} is {said}", code(&types::owned(model))))
}

/// Whether one of the values has a description or is deprecated.
pub(super) fn describes(variants: &[Variant]) -> bool {
    variants.iter().any(|variant| !variant.description.is_empty() || variant.deprecated)
}

/// The constraints of a model on its own, as a paragraph.
pub(super) fn paragraph(links: &Links<'_>, model: &'static Schema) -> String {
    let notes = of_model(links, model);
    if notes.is_empty() { String::new() } else { format!("\nConstraints: {}.\n", notes.join("; ")) }
}

/// The constraints that a model adds to its inner type. The constraints of a named inner type are on the page of that
/// type.
pub(super) fn of_model(links: &Links<'_>, model: &'static Schema) -> Vec<String> {
    let mut notes = of_constraints(links, model.constraints);
    if let Shape::Newtype(inner) = model.shape
        && inner().inline
    {
        notes.extend(of_model(links, inner()));
    }
    notes
}

fn of_constraints(links: &Links<'_>, constraints: &[Constraint]) -> Vec<String> {
    constraints.iter().map(|constraint| note(links, constraint)).collect()
}

fn note(links: &Links<'_>, constraint: &Constraint) -> String {
    match constraint {
        Constraint::MinLength(count) => format!("at least {}", counted(*count, "character")),
        Constraint::MaxLength(count) => format!("at most {}", counted(*count, "character")),
        Constraint::Pattern(pattern) => format!("matches {}", code(pattern.source)),
        Constraint::Minimum(number) => format!("at least {number}"),
        Constraint::Maximum(number) => format!("at most {number}"),
        Constraint::ExclusiveMinimum(number) => format!("greater than {number}"),
        Constraint::ExclusiveMaximum(number) => format!("less than {number}"),
        Constraint::MultipleOf(number) => format!("a multiple of {number}"),
        Constraint::MinItems(count) => format!("at least {}", counted(*count, "item")),
        Constraint::MaxItems(count) => format!("at most {}", counted(*count, "item")),
        Constraint::UniqueItems => "no two items are equal".to_owned(),
        Constraint::MinProperties(count) => format!("at least {}", counted(*count, "key")),
        Constraint::MaxProperties(count) => format!("at most {}", counted(*count, "key")),
        Constraint::Format(format) => format!("format {}", code(format.name())),
        Constraint::Values(values) => one_of(values),
        Constraint::Items(items) => format!("each item: {}", of_constraints(links, items).join(", ")),
        Constraint::Requires(key, needed) => format!("{} requires {}", code(key.name()), code(needed.name())),
        Constraint::AnyOfKeys(keys) => format!("at least one of {}", names(keys)),
        Constraint::OneOfKeys(keys) => format!("exactly one of {}", names(keys)),
        Constraint::NotTogether(keys) => format!("at most one of {}", names(keys)),
        Constraint::IfKey(rule) => conditional(rule),
        Constraint::Contains(contains) => {
            let most = contains.max.map_or_else(String::new, |max| format!(" and at most {max}"));
            let said = of_constraints(links, contains.constraints).join(", ");
            format!("at least {}{most} with: {said}", counted(contains.min, "item"))
        }
        Constraint::Keys(schema) => format!("each key: {}", name_of_keys(links, schema())),
        Constraint::Check { name, description } => {
            let described = links.summary(description);
            let described = if described.is_empty() { described } else { format!(": {described}") };
            format!("checked by {}{described}", code(name))
        }
        Constraint::Custom(_) => "a check of its own".to_owned(),
        Constraint::JsonSchema(schema) => format!("JSON Schema {}", code(schema)),
        Constraint::Not(schema) => {
            let inline = of_inline(links, schema()).map_or_else(String::new, |inline| format!(" ({inline})"));
            format!("not {}{inline}", type_link(links, schema(), &types::owned(schema())))
        }
    }
}

/// The note about the names of an object's keys.
fn name_of_keys(links: &Links<'_>, schema: &'static Schema) -> String {
    if schema.is_model() || !schema.rust_type.is_empty() {
        return type_link(links, schema, &types::owned(schema));
    }
    of_constraints(links, schema.constraints).join(", ")
}

fn names(keys: &[RuleKey]) -> String {
    keys.iter().map(|key| code(key.name())).collect::<Vec<_>>().join(", ")
}

/// The note about keys that must be present or absent under a condition.
fn conditional(rule: &IfKey) -> String {
    let is = rule.value.map_or_else(|| "is present".to_owned(), |value| format!("is {}", code(&value.json())));
    let mut said = Vec::new();
    if !rule.requires.is_empty() {
        said.push(format!("{} must be present", names(rule.requires)));
    }
    if !rule.not.is_empty() {
        said.push(format!("{} must be absent", names(rule.not)));
    }
    format!("where {} {is}, {}", code(rule.key.name()), said.join(" and "))
}

fn one_of(values: &[Literal]) -> String {
    let values: Vec<String> = values.iter().map(|value| code(&value.json())).collect();
    match values.as_slice() {
        [only] => format!("always {only}"),
        _ => format!("one of {}", values.join(", ")),
    }
}

/// A type as code; a link if the type contains a model that has a page.
pub(super) fn type_link(links: &Links<'_>, schema: &'static Schema, text: &str) -> String {
    match model_in(schema).filter(|model| links.has_page(model)) {
        Some(model) => links.page_link(&code(text), model),
        None => code(text),
    }
}

/// The model in a list, a map or a nullable type, or the model itself.
fn model_in(schema: &'static Schema) -> Option<&'static Schema> {
    let mut current = schema;
    loop {
        match current.shape {
            _ if current.is_model() => return Some(current),
            Shape::List(inner) | Shape::Map(inner) | Shape::Nullable(inner) => current = inner(),
            Shape::Tuple(tuple) => return tuple.items().find_map(model_in),
            _ => return None,
        }
    }
}
