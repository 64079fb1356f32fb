//! The attributes that constrain a value, on fields, on newtypes and in `items(…)`.

use syn::{Ident, LitStr, Type};

use super::Place;
use super::item::{Item, items_of};
use crate::errors::Errors;
use crate::json::Json;

pub(super) const NAMES: &[&str] = &[
    "exclusive_maximum",
    "exclusive_minimum",
    "format",
    "items",
    "max_items",
    "max_length",
    "max_properties",
    "maximum",
    "min_items",
    "min_length",
    "min_properties",
    "minimum",
    "multiple_of",
    "not",
    "pattern",
    "unique_items",
    "values",
];

/// The constraints of one place, in the order in which they are written.
#[derive(Default)]
pub(crate) struct Constraints(pub(crate) Vec<ConstraintAttr>);

/// One constraint and the name under which it is written.
pub(crate) struct ConstraintAttr {
    pub(crate) name: Ident,
    pub(crate) kind: ConstraintKind,
}

/// A constraint, named as in JSON Schema.
pub(crate) enum ConstraintKind {
    MinLength(u64),
    MaxLength(u64),
    Pattern(LitStr),
    Minimum(String),
    Maximum(String),
    ExclusiveMinimum(String),
    ExclusiveMaximum(String),
    MultipleOf(String),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
    Format(String),
    Values(Vec<Json>),
    Items(Constraints),
    Not(Box<Type>),
}

impl Constraints {
    /// Takes an item that is a constraint; `false` if it is something else.
    pub(super) fn accept(&mut self, item: &Item, errors: &Errors) -> bool {
        if !NAMES.iter().any(|name| item.is(name)) {
            return false;
        }
        if self.0.iter().any(|known| known.name == item.name) {
            errors.at(&item.name, format!("duplicate hl attribute `{}`", item.name));
        } else if let Some(kind) = ConstraintKind::parse(item, errors) {
            self.0.push(ConstraintAttr { name: item.name.clone(), kind });
        }
        true
    }

    fn parse_items(item: &Item, errors: &Errors) -> Option<Self> {
        let list = item.list("min_length = 1", errors)?;
        if list.is_empty() {
            errors.at(&item.name, "`items` needs a constraint: `items(min_length = 1)`");
            return None;
        }
        let mut constraints = Self::default();
        for inner in items_of(list, errors) {
            if !constraints.accept(&inner, errors) {
                Place::Items.refuse(&inner, errors);
            }
        }
        Some(constraints)
    }
}

impl ConstraintKind {
    fn parse(item: &Item, errors: &Errors) -> Option<Self> {
        Some(match item.name.to_string().as_str() {
            "min_length" => Self::MinLength(item.count(errors)?),
            "max_length" => Self::MaxLength(item.count(errors)?),
            "pattern" => Self::Pattern(item.string(errors)?),
            "minimum" => Self::Minimum(item.number(errors)?),
            "maximum" => Self::Maximum(item.number(errors)?),
            "exclusive_minimum" => Self::ExclusiveMinimum(item.number(errors)?),
            "exclusive_maximum" => Self::ExclusiveMaximum(item.number(errors)?),
            "multiple_of" => Self::MultipleOf(item.number(errors)?),
            "min_items" => Self::MinItems(item.count(errors)?),
            "max_items" => Self::MaxItems(item.count(errors)?),
            "unique_items" => item.flag(errors).map(|()| Self::UniqueItems)?,
            "min_properties" => Self::MinProperties(item.count(errors)?),
            "max_properties" => Self::MaxProperties(item.count(errors)?),
            "format" => Self::Format(format(item, errors)?),
            "values" => Self::Values(values(item, errors)?),
            "items" => Self::Items(Constraints::parse_items(item, errors)?),
            "not" => Self::Not(Box::new(item.type_name(errors)?)),
            _ => return None,
        })
    }
}

fn format(item: &Item, errors: &Errors) -> Option<String> {
    let format = item.string(errors)?;
    if format.value().is_empty() {
        errors.at(format, "the name of a format is not empty");
        return None;
    }
    Some(format.value())
}

fn values(item: &Item, errors: &Errors) -> Option<Vec<Json>> {
    let tokens = item.assigned("[\"a\", \"b\"]", errors)?;
    match item.json(errors)? {
        Json::Array(values) if !values.is_empty() => Some(values),
        Json::Array(_) => {
            errors.at(tokens, "no value satisfies an empty list; name at least one");
            None
        }
        _ => {
            errors.at(tokens, "expected a list: `values = [\"a\", \"b\"]`");
            None
        }
    }
}
