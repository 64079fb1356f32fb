//! The rules of a schema as constraints of the derive.

use std::borrow::Cow;

use super::model::{Constraint, ConstraintValue};
use super::planner::{Context, Planner};
use crate::generate::capabilities::{is_checked_format, least_multiple};
use crate::generate::schema::Schema;
use hl_model_ground::number::NumberBound;

const fn counted<'d>(name: &'static str, count: Option<u64>) -> Option<Constraint<'d>> {
    match count {
        Some(count) => Some(Constraint::count(name, count)),
        None => None,
    }
}

pub(super) fn text<'d>(name: &'static str, text: impl Into<Cow<'d, str>>) -> Constraint<'d> {
    Constraint { name, value: ConstraintValue::Text(text.into()) }
}

impl<'d> Planner<'_, 'd> {
    /// The constraints on texts. `format` is a format that the type does not imply.
    pub(super) fn string_constraints(flat: &Schema<'d>, format: Option<&'d str>) -> Vec<Constraint<'d>> {
        let rules = &flat.string;
        let counts = [counted("min_length", rules.min_length), counted("max_length", rules.max_length)];
        let pattern = rules.patterns.first().map(|pattern| text("pattern", pattern.clone()));
        counts.into_iter().flatten().chain(pattern).chain(format.map(|format| text("format", format))).collect()
    }

    /// The constraints on numbers.
    pub(super) fn number_constraints(flat: &Schema<'d>) -> Vec<Constraint<'d>> {
        let rules = &flat.number;
        let bound = |bound: Option<NumberBound<'d>>, inclusive: &'static str, exclusive: &'static str| {
            bound.map(|bound| Constraint {
                name: if bound.is_exclusive { exclusive } else { inclusive },
                value: ConstraintValue::Number(Cow::Borrowed(bound.number)),
            })
        };
        let bounds = [
            bound(rules.minimum, "minimum", "exclusive_minimum"),
            bound(rules.maximum, "maximum", "exclusive_maximum"),
        ];
        let divisor = common_multiple(&rules.multiples_of)
            .map(|text| Constraint { name: "multiple_of", value: ConstraintValue::Number(text) });
        bounds.into_iter().flatten().chain(divisor).collect()
    }

    /// The constraints on lists as a whole, and on the number of keys of objects.
    pub(super) fn list_constraints(flat: &Schema<'d>) -> Vec<Constraint<'d>> {
        let rules = &flat.list;
        let counts = [counted("min_items", rules.min_items), counted("max_items", rules.max_items)];
        let unique = rules.unique.then_some(Constraint { name: "unique_items", value: ConstraintValue::Flag });
        counts.into_iter().flatten().chain(unique).collect()
    }

    /// The constraints on the number of keys of objects.
    pub(super) fn key_constraints(flat: &Schema<'d>) -> Vec<Constraint<'d>> {
        let rules = &flat.object;
        let counts = [counted("min_properties", rules.min_properties), counted("max_properties", rules.max_properties)];
        counts.into_iter().flatten().collect()
    }

    /// The constraints on values of several kinds.
    pub(super) fn scalar_constraints(&mut self, flat: &Schema<'d>, context: &Context) -> Vec<Constraint<'d>> {
        let mut formats = flat.string.formats.iter().copied().filter(|format| is_checked_format(format));
        let mut constraints = Self::string_constraints(flat, formats.next());
        constraints.extend(self.checked_number_constraints(flat, context));
        if formats.next().is_some() {
            self.unsaid(context, flat.unsaid_of("format", "a second `format` is not checked"));
        }
        if flat.string.patterns.len() > 1 {
            self.unsaid(context, flat.unsaid_of("pattern", "a second `pattern` is not checked"));
        }
        constraints
    }

    /// The constraints on numbers. Rules that they cannot express are noted.
    pub(super) fn checked_number_constraints(&mut self, flat: &Schema<'d>, context: &Context) -> Vec<Constraint<'d>> {
        if flat.number.multiples_of.len() > 1 && common_multiple(&flat.number.multiples_of).is_none() {
            let reason = "the number of which values are a multiple has more than 19 digits";
            self.unsaid(context, flat.unsaid_of("multipleOf", reason));
        }
        Self::number_constraints(flat)
    }
}

/// The least common multiple of several numbers, unless it has too many digits.
fn common_multiple<'d>(divisors: &[&'d str]) -> Option<Cow<'d, str>> {
    let (first, others) = divisors.split_first()?;
    others.iter().try_fold(Cow::Borrowed(*first), |common, divisor| least_multiple(&common, divisor).map(Cow::Owned))
}

/// Whether a format of the derive is only for numbers.
pub(super) fn is_number_format(format: &str) -> bool {
    matches!(format, "int32" | "int64" | "float" | "double")
}
