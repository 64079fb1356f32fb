//! The types of strings and numbers.

use super::constraint::{is_number_format, text};
use super::model::{Constraint, ConstraintValue, Use};
use super::planner::{Context, Planner, keyword_unsaid};
use super::types::Type;
use crate::generate::capabilities::{is_checked_format, is_gap, is_misspelt_format};
use crate::generate::options::Integers;
use crate::generate::schema::{Kinds, Schema};
use hl_model_ground::format::{self, FormatKind};
use hl_model_ground::number::{NumberBound, compare};

impl<'d> Planner<'_, 'd> {
    /// The type of texts. A second pattern is a constraint on a newtype around the type with the first.
    pub(super) fn text(&mut self, flat: &Schema<'d>, context: &Context) -> Use<'d> {
        let checked = flat.string.formats.iter().filter(|format| is_checked_format(format)).count();
        if checked > 1 {
            self.unsaid(context, keyword_unsaid(flat, "format", "a second `format` is not checked"));
        }
        let Some((last, _)) = flat.string.patterns.split_last().filter(|(_, others)| !others.is_empty()) else {
            return Self::string(flat);
        };
        let mut inner = flat.without_exceptions();
        inner.string.patterns.pop();
        let inner = self.graph.add(inner);
        let ty = self.bare(inner, &context.inner(format!("{}Text", context.name)));
        Use { ty, constraints: vec![text("pattern", last.clone())] }
    }

    /// The type of numbers. If they must be multiples of several numbers, this is noted.
    pub(super) fn numeric(&mut self, flat: &Schema<'d>, context: &Context) -> Use<'d> {
        self.checked_number_constraints(flat, context);
        self.number(flat)
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
        let name = match (is_integer, format) {
            (true, Some("int32")) => "i32",
            (true, Some("int64")) => "i64",
            (true, Some("uint32")) => "u32",
            (true, Some("uint64")) => "u64",
            (true, Some("int8")) => "i8",
            (true, Some("int16")) => "i16",
            (true, Some("uint8")) => "u8",
            (true, Some("uint16")) => "u16",
            (true, _) if is_native => "i64",
            (false, _) if is_native => "f64",
            (true, _) => "Integer",
            (false, _) => "Decimal",
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

/// The least and the greatest value of a Rust integer type.
fn range(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "i8" => ("-128", "127"),
        "i16" => ("-32768", "32767"),
        "i32" => ("-2147483648", "2147483647"),
        "i64" => ("-9223372036854775808", "9223372036854775807"),
        "u8" => ("0", "255"),
        "u16" => ("0", "65535"),
        "u32" => ("0", "4294967295"),
        "u64" => ("0", "18446744073709551615"),
        _ => return None,
    })
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
    let bound = |number, is_exclusive| NumberBound { number, is_exclusive };
    let (mut lower, mut upper, mut multiples) = (vec![bound(least, false)], vec![bound(most, false)], Vec::new());
    for constraint in constraints {
        let ConstraintValue::Number(text) = &constraint.value else { continue };
        match constraint.name {
            "minimum" => lower.push(bound(text, false)),
            "exclusive_minimum" => lower.push(bound(text, true)),
            "maximum" => upper.push(bound(text, false)),
            "exclusive_maximum" => upper.push(bound(text, true)),
            "multiple_of" => multiples.push(text.as_ref()),
            _ => {}
        }
    }
    !lower.iter().any(|least| upper.iter().any(|most| is_gap(*least, *most, true, &multiples)))
}
