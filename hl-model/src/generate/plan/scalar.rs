//! The types of strings and numbers.

use super::constraint::{is_number_format, text};
use super::model::{Constraint, ConstraintValue, Use};
use super::planner::{Context, Planner};
use super::types::Type;
use crate::generate::capabilities::{
    INTEGER_TYPES, IntegerType, is_checked_format, is_gap, is_misspelt_format, is_value_of,
};
use crate::generate::options::Integers;
use crate::generate::schema::{Kinds, Prose, Schema};
use hl_model_ground::format::{self, FormatKind};
use hl_model_ground::number::{NumberBound, compare};

impl<'d> Planner<'_, 'd> {
    /// The type of texts. A second pattern is a constraint on a newtype around the type with the first.
    pub(super) fn text(&mut self, flat: &Schema<'d>, context: &Context) -> Use<'d> {
        let checked = flat.string.formats.iter().filter(|format| is_checked_format(format)).count();
        if checked > 1 {
            self.unsaid(context, flat.unsaid_of("format", "a second `format` is not checked"));
        }
        let Some((last, _)) = flat.string.patterns.split_last().filter(|(_, others)| !others.is_empty()) else {
            return Self::string(flat);
        };
        let mut inner = Schema { prose: Prose::default(), ..flat.without_exceptions() };
        inner.string.patterns.pop();
        let inner = self.graph.add(inner);
        let ty = self.bare(inner, &context.inner(format!("{}Text", context.name)));
        Use { ty, constraints: vec![text("pattern", last.clone())] }
    }

    /// The type of numbers. If they must be multiples of several numbers, this is noted.
    pub(super) fn numeric(&mut self, flat: &Schema<'d>, context: &Context) -> Use<'d> {
        self.checked_number_constraints(flat, context);
        let planned = self.number(flat);
        if let Type::Known(name) = planned.ty
            && self.options.integers == Integers::Native
            && !is_within(flat, name)
            && let Some(model) = self.models.get_mut(context.blame.0)
        {
            model.refuses_numbers = true;
        }
        planned
    }

    fn string(flat: &Schema<'d>) -> Use<'d> {
        let known = flat.string.formats.iter().find_map(|format| match *format {
            "date-time" => Some(("DateTime", "date-time")),
            "date" => Some(("Date", "date")),
            "uuid" => Some(("Uuid", "uuid")),
            _ => None,
        });
        let other = flat.string.formats.iter().copied();
        let other =
            other.filter(|format| is_checked_format(format) && Some(*format) != known.map(|(_, format)| format));
        let ty = known.map_or(Type::STRING, |(ty, _)| Type::Known(ty));
        // A type that implies a format cannot have another.
        let format = if known.is_none() { other.clone().next() } else { None };
        Use { ty, constraints: Self::string_constraints(flat, format) }
    }

    pub(super) fn number(&self, flat: &Schema<'d>) -> Use<'d> {
        let is_integer = !flat.kinds.meets(Kinds::FRACTION);
        let format = flat.number.formats.first().copied();
        let is_native = self.options.integers == Integers::Native;
        let mut constraints = Self::number_constraints(flat);
        let of_format = INTEGER_TYPES.iter().find(|ty| is_integer && Some(ty.format) == format);
        let name = match of_format {
            Some(ty) => ty.name,
            None => match (is_integer, is_native) {
                (true, true) => "i64",
                (false, true) => "f64",
                (true, false) => "Integer",
                (false, false) => "Decimal",
            },
        };
        let name = if fits(name, &constraints) { name } else { "Integer" };
        constraints.retain(|constraint| !is_implied(name, constraint));
        if matches!(name, "Integer" | "Decimal") {
            constraints
                .extend(format.filter(|format| is_documented(format, is_integer)).map(|format| text("format", format)));
        }
        Use { ty: Type::Known(name), constraints }
    }
}

/// Whether a format is only documented, and not expressed by a type: `f32` and `f64` would not keep the text of every
/// number. The derive refuses a name that is a misspelt one.
fn is_documented(format: &str, is_integer: bool) -> bool {
    let is_checked = format::named(format).is_some_and(|facts| matches!(facts.kind, FormatKind::Text(_)));
    let is_of_fractions = matches!(format, "float" | "double") && !is_integer;
    !is_checked && (is_of_fractions || !is_number_format(format)) && !format.is_empty() && !is_misspelt_format(format)
}

/// Whether a type is one of numbers.
pub(super) fn is_number_type(name: &str) -> bool {
    matches!(name, "Integer" | "Decimal" | "f32" | "f64") || range(name).is_some()
}

/// Whether neither a type of numbers nor an attribute says a format.
pub(super) fn is_unsaid(format: &str, name: &str) -> bool {
    let is_attribute = matches!(name, "Integer" | "Decimal") && is_documented(format, name == "Integer");
    let is_type = INTEGER_TYPES.iter().any(|ty| ty.format == format);
    !format.is_empty() && !is_type && !is_attribute && !is_number_format(format)
}

/// The least and the greatest value of a Rust integer type.
fn range(name: &str) -> Option<(&'static str, &'static str)> {
    INTEGER_TYPES.iter().find(|ty| ty.name == name).map(|ty| ty.range)
}

/// Whether the schema itself allows only numbers that a Rust type holds.
fn is_within(flat: &Schema<'_>, name: &str) -> bool {
    let has_format = |ty: &IntegerType| ty.name == name && flat.number.formats.contains(&ty.format);
    let holds = |bound: Option<NumberBound<'_>>| bound.is_some_and(|bound| is_value_of(name, bound.number));
    matches!(name, "Integer" | "Decimal")
        || INTEGER_TYPES.iter().any(has_format)
        || holds(flat.number.minimum) && holds(flat.number.maximum)
}

/// Whether every value of a Rust integer type satisfies a bound.
fn is_implied(name: &str, constraint: &Constraint<'_>) -> bool {
    let (Some((least, most)), ConstraintValue::Number(text)) = (range(name), &constraint.value) else { return false };
    match constraint.name {
        "minimum" => compare(text, least).is_le(),
        "exclusive_minimum" => compare(text, least).is_lt(),
        "maximum" => compare(text, most).is_ge(),
        "exclusive_maximum" => compare(text, most).is_gt(),
        _ => false,
    }
}

/// Whether a value of a Rust integer type satisfies the constraints. The derive refuses constraints without such a
/// value.
fn fits(name: &str, constraints: &[Constraint<'_>]) -> bool {
    let Some((least, most)) = range(name) else { return true };
    let (mut lower, mut upper) = (vec![NumberBound::inclusive(least)], vec![NumberBound::inclusive(most)]);
    let mut multiples = Vec::new();
    for constraint in constraints {
        let ConstraintValue::Number(text) = &constraint.value else { continue };
        match constraint.name {
            "minimum" => lower.push(NumberBound::inclusive(text)),
            "exclusive_minimum" => lower.push(NumberBound::exclusive(text)),
            "maximum" => upper.push(NumberBound::inclusive(text)),
            "exclusive_maximum" => upper.push(NumberBound::exclusive(text)),
            "multiple_of" => multiples.push(text.as_ref()),
            _ => {}
        }
    }
    !lower.iter().any(|least| upper.iter().any(|most| is_gap(*least, *most, true, &multiples)))
}
