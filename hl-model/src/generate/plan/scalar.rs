//! The types of strings and numbers.

use super::constraint::{Constraint, common_multiple};
use super::model::Use;
use super::number_type::NumberType;
use super::planner::{Context, Planner};
use super::types::{TextType, Type};
use crate::generate::capabilities::{is_checked_format, is_misspelt_format, is_number_format};
use crate::generate::options::Integers;
use crate::generate::schema::{Kinds, Prose, Schema};
use hl_model_ground::format::{self, FormatKind};
use hl_model_ground::number::RustInteger;

impl<'d> Planner<'_, 'd> {
    /// The type of texts. A second pattern is a constraint on a newtype around the type with the first.
    pub(super) fn text(&mut self, flat: &Schema<'d>, context: &Context) -> Use<'d> {
        self.report_formats(flat, context);
        let Some((last, _)) = flat.string.patterns.split_last().filter(|(_, others)| !others.is_empty()) else {
            return string(flat);
        };
        let mut inner = Schema { prose: Prose::default(), ..flat.without_exceptions() };
        inner.string.patterns.pop();
        let inner = self.graph.add(inner);
        let ty = self.bare(inner, &context.inner("Text"));
        Use { ty, constraints: vec![Constraint::Pattern(last.clone())] }
    }

    /// The type of numbers. If they must be multiples of several numbers, this is noted.
    pub(super) fn numeric(&mut self, flat: &Schema<'d>, context: &Context) -> Use<'d> {
        self.report_multiples(flat, context);
        let planned = self.number(flat);
        if let Type::Number(ty) = planned.ty
            && self.options.integers == Integers::Native
            && !ty.holds_all_of(&flat.number)
            && let Some(model) = self.models.get_mut(context.blame.0)
        {
            model.refuses_numbers = true;
        }
        planned
    }

    /// The type of numbers, with the constraints that it does not imply.
    pub(super) fn number(&self, flat: &Schema<'d>) -> Use<'d> {
        let is_integer = !flat.kinds.meets(Kinds::FRACTION);
        let rules = &flat.number;
        let format = rules.formats.first().copied();
        let of_format = format.filter(|_| is_integer).and_then(RustInteger::of_format).map(NumberType::Rust);
        let ty = of_format.unwrap_or(match (is_integer, self.options.integers) {
            (true, Integers::Native) => NumberType::Rust(RustInteger::I64),
            (false, Integers::Native) => NumberType::F64,
            (true, Integers::Exact) => NumberType::Integer,
            (false, Integers::Exact) => NumberType::Decimal,
        });
        let fits = ty.has_value_within(rules, common_multiple(&rules.multiples_of).as_deref());
        let ty = if fits { ty } else { NumberType::Integer };
        let mut constraints = Constraint::of_numbers(rules);
        constraints.retain(|constraint| match constraint {
            Constraint::Bound(bound) => !ty.implies(bound),
            _ => true,
        });
        constraints.extend(format.filter(|format| is_documented(format, ty)).map(Constraint::Format));
        Use { ty: Type::Number(ty), constraints }
    }

    /// The constraints on values of several kinds. Rules that they cannot express are noted.
    pub(super) fn scalar_constraints(&mut self, flat: &Schema<'d>, context: &Context) -> Vec<Constraint<'d>> {
        let format = flat.string.formats.iter().copied().find(|format| is_checked_format(format));
        let mut constraints = Constraint::of_texts(&flat.string, format);
        self.report_multiples(flat, context);
        constraints.extend(Constraint::of_numbers(&flat.number));
        self.report_formats(flat, context);
        if flat.string.patterns.len() > 1 {
            self.lose(context, flat.loss("pattern", "a second `pattern` is not checked"));
        }
        constraints
    }

    /// Notes that texts are not checked to have several formats.
    fn report_formats(&mut self, flat: &Schema<'d>, context: &Context) {
        if flat.string.formats.iter().filter(|format| is_checked_format(format)).count() > 1 {
            self.lose(context, flat.loss("format", "a second `format` is not checked"));
        }
    }

    /// Notes that numbers are not checked to be multiples of several numbers, if the derive cannot do that.
    fn report_multiples(&mut self, flat: &Schema<'d>, context: &Context) {
        if flat.number.multiples_of.len() > 1 && common_multiple(&flat.number.multiples_of).is_none() {
            let reason = "the number of which values are a multiple has more than 19 digits";
            self.lose(context, flat.loss("multipleOf", reason));
        }
    }
}

/// The type of texts with at most one pattern.
fn string<'d>(flat: &Schema<'d>) -> Use<'d> {
    let formats = &flat.string.formats;
    let ty = formats.iter().find_map(|format| TextType::of_format(format));
    // A type that implies a format cannot have another.
    let format = formats.iter().copied().find(|format| ty.is_none() && is_checked_format(format));
    let constraints = Constraint::of_texts(&flat.string, format);
    Use { ty: Type::Text(ty.unwrap_or(TextType::String)), constraints }
}

/// Whether neither a type of numbers nor an attribute says a format.
pub(super) fn is_unexpressed(format: &str, ty: NumberType) -> bool {
    let is_type = RustInteger::of_format(format).is_some();
    !format.is_empty() && !is_type && !is_documented(format, ty) && !is_number_format(format)
}

/// Whether an attribute documents a format of numbers, because the type does not express it: `f32` and `f64` would not
/// keep the text of every number. The derive refuses a name that is a misspelt one.
fn is_documented(format: &str, ty: NumberType) -> bool {
    let is_of_numbers = match format::named(format) {
        Some(facts) => matches!(facts.kind, FormatKind::Number { .. }) && ty == NumberType::Decimal,
        None => !format.is_empty() && !is_misspelt_format(format),
    };
    ty.is_unlimited() && is_of_numbers
}
