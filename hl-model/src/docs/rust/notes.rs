//! Notes on a value in addition to its type, one statement each.

use super::types;
use crate::description::{Constraint, IfKey, Key, Literal, NullPolicy, RuleKey, Schema, Shape, Variant};
use crate::docs::links::Links;
use crate::docs::node::PageNode;
use hl_model_ground::json::compact;
use hl_model_ground::prose::{code, note};

/// The notes on a key, whose node is `node`.
pub(super) fn of_key(links: &Links<'_>, key: &'static Key, node: &PageNode) -> Vec<String> {
    let mut notes = Vec::new();
    if !key.title.is_empty() {
        notes.push(note::title(key.title));
    }
    if key.deprecated {
        notes.push("**deprecated**".to_owned());
    }
    if let Some(default) = key.default {
        notes.push(note::default(&compact(default)));
    }
    if key.null == NullPolicy::Absent {
        notes.push(note::NULL_IS_ABSENT.to_owned());
    }
    let marks = [(key.read_only, note::READ_ONLY), (key.write_only, note::WRITE_ONLY), (key.secret, note::SECRET)];
    notes.extend(marks.into_iter().filter(|(marked, _)| *marked).map(|(_, note)| note.to_owned()));
    // The JSON type shows the format.
    let said = |rule: &&Constraint| node.reference.is_none() && matches!(rule, Constraint::Format(_));
    notes.extend(key.constraints.iter().filter(|rule| !said(rule)).map(|rule| of_constraint(links, rule)));
    let inline = of_inline(links, key.schema());
    if node.reference.is_none() && inline.is_none() {
        let of_type = node.constraints.get(key.constraints.len()..).unwrap_or_default();
        notes.extend(of_type.iter().filter(|rule| is_of_container(rule)).map(|rule| of_constraint(links, rule)));
    }
    if !key.aliases.is_empty() {
        notes.push(note::aliases(key.aliases.iter().copied()));
    }
    notes.extend(inline);
    notes
}

/// Whether a constraint comes with the type of a list, a set or a map, and its JSON type does not show it. The range of an
/// integer is not included, because the Rust type shows it.
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
    node.constraints.iter().filter(|rule| !said(rule)).map(|rule| of_constraint(links, rule)).collect()
}

/// Explains an inline model without a page and without a section, wherever it occurs in a type: a newtype, or a list of
/// values.
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

/// The constraints of a model alone, as a paragraph.
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
    constraints.iter().map(|constraint| of_constraint(links, constraint)).collect()
}

/// The note on a constraint.
fn of_constraint(links: &Links<'_>, constraint: &Constraint) -> String {
    match constraint {
        Constraint::MinLength(_)
        | Constraint::MaxLength(_)
        | Constraint::Minimum(_)
        | Constraint::Maximum(_)
        | Constraint::ExclusiveMinimum(_)
        | Constraint::ExclusiveMaximum(_)
        | Constraint::MinItems(_)
        | Constraint::MaxItems(_)
        | Constraint::MinProperties(_)
        | Constraint::MaxProperties(_) => constraint.bound().map_or_else(String::new, |bound| bound.note()),
        Constraint::Pattern(pattern) => note::pattern(pattern.source),
        Constraint::MultipleOf(number) => note::multiple_of(number),
        Constraint::UniqueItems => note::UNIQUE.to_owned(),
        Constraint::Format(format) => note::format(format.name()),
        Constraint::Values(values) => one_of(values),
        Constraint::Items(items) => note::each("item", &of_constraints(links, items)),
        Constraint::Requires(key, needed) => format!("{} {}", code(key.name()), note::requires(needed.name())),
        Constraint::AnyOfKeys(keys) => note::one_of_keys("at least", names(keys)),
        Constraint::OneOfKeys(keys) => note::one_of_keys("exactly", names(keys)),
        Constraint::NotTogether(keys) => note::one_of_keys("at most", names(keys)),
        Constraint::IfKey(IfKey { key, value, requires, not }) => {
            let value = value.as_ref().map(Literal::json);
            note::conditional(key.name(), value.as_deref(), names(requires), names(not))
        }
        Constraint::Contains(contains) => {
            note::contains(contains.min, contains.max, &of_constraints(links, contains.constraints))
        }
        Constraint::Keys(schema) => note::each("key", &of_names(links, schema())),
        Constraint::DistinctKeys(_) => "no two equal keys".to_owned(),
        Constraint::Check { name, description } => note::check(name, &links.summary(description)),
        Constraint::Custom(_) => "a check of its own".to_owned(),
        Constraint::JsonSchema(schema) => note::json_schema(schema),
        Constraint::Not(schema) => {
            let inline = of_inline(links, schema()).map_or_else(String::new, |inline| format!(" ({inline})"));
            note::not(type_link(links, schema(), &types::owned(schema())) + &inline)
        }
    }
}

/// The notes about the names of an object's keys.
fn of_names(links: &Links<'_>, schema: &'static Schema) -> Vec<String> {
    if schema.is_model() || !schema.rust_type.is_empty() {
        return vec![type_link(links, schema, &types::owned(schema))];
    }
    of_constraints(links, schema.constraints)
}

fn names(keys: &[RuleKey]) -> impl Iterator<Item = &'static str> {
    keys.iter().map(RuleKey::name)
}

fn one_of(values: &[Literal]) -> String {
    note::values(&values.iter().map(Literal::json).collect::<Vec<_>>())
}

/// A type as code. It becomes a link if the type contains a model with a page.
pub(super) fn type_link(links: &Links<'_>, schema: &'static Schema, text: &str) -> String {
    match model_in(schema).filter(|model| links.has_page(model)) {
        Some(model) => links.page_link(&code(text), model),
        None => code(text),
    }
}

/// The model itself, or the model in a list, a map or a nullable type.
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
