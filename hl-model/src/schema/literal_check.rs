//! Whether a type refuses a literal, as far as that can be told while the program is compiled.

use super::literal::Literal;
use super::types::{Constraint, Schema, Shape};

/// Whether a schema certainly refuses a literal: `json`, which is the string `text` if it is one.
#[must_use]
pub const fn refuses_literal(schema: Option<&Schema>, text: Option<&str>, json: &str) -> bool {
    let Some(schema) = schema else { return false };
    if let Shape::Enum(listed) = schema.shape {
        if listed.open {
            return false;
        }
        let mut index = 0;
        while index < listed.variants.len() {
            let variant = &listed.variants[index];
            if may_equal(variant.value, text, json) || may_be_listed(variant.aliases, text, json) {
                return false;
            }
            index += 1;
        }
        return true;
    }
    let mut index = 0;
    while index < schema.constraints.len() {
        if breaks(&schema.constraints[index], text, json) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether a default is refused by the type of its key.
#[derive(Debug)]
pub struct Verdict<const IS_REFUSED: bool>;

/// That a default, which `D` is named like, is accepted.
#[diagnostic::on_unimplemented(
    message = "the default `{D}` is refused by the type of its key",
    label = "the type does not allow `{D}`",
    note = "a default is one of the values that its type lists, and satisfies the constraints on its type"
)]
pub trait Accepts<D> {}

impl<D> Accepts<D> for Verdict<false> {}

/// Compiles if a default is accepted.
pub const fn default_is_accepted<const IS_REFUSED: bool, D>()
where
    Verdict<IS_REFUSED>: Accepts<D>,
{
}

/// Whether a literal certainly breaks a constraint.
const fn breaks(constraint: &Constraint, text: Option<&str>, json: &str) -> bool {
    match (constraint, text) {
        (Constraint::MinLength(least), Some(text)) => length(text) < *least,
        (Constraint::MaxLength(most), Some(text)) => length(text) > *most,
        (Constraint::Values(values), _) => !may_be_listed(values, text, json),
        (Constraint::Minimum(bound), None) => matches!(compare(json, bound), Some(order) if order < 0),
        (Constraint::Maximum(bound), None) => matches!(compare(json, bound), Some(order) if order > 0),
        (Constraint::ExclusiveMinimum(bound), None) => matches!(compare(json, bound), Some(order) if order <= 0),
        (Constraint::ExclusiveMaximum(bound), None) => matches!(compare(json, bound), Some(order) if order >= 0),
        _ => false,
    }
}

const fn may_be_listed(values: &[Literal], text: Option<&str>, json: &str) -> bool {
    let mut index = 0;
    while index < values.len() {
        if may_equal(values[index], text, json) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether a listed value may be the literal. Numbers that are not whole may be equal in ways that are not looked at.
const fn may_equal(value: Literal, text: Option<&str>, json: &str) -> bool {
    match (value, text) {
        (Literal::String(value), Some(text)) => is_same(value, text),
        (Literal::String(_), None) | (Literal::Json(_), Some(_)) => false,
        (Literal::Json(value), None) => match compare(value, json) {
            Some(order) => order == 0,
            None => true,
        },
    }
}

const fn is_same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// The number of characters.
const fn length(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let (mut index, mut length) = (0, 0);
    while index < bytes.len() {
        if bytes[index] & 0xC0 != 0x80 {
            length += 1;
        }
        index += 1;
    }
    length
}

/// The order of two whole numbers: negative, zero or positive. Nothing for other texts.
const fn compare(left: &str, right: &str) -> Option<i8> {
    match (whole(left), whole(right)) {
        (Some(left), Some(right)) if left < right => Some(-1),
        (Some(left), Some(right)) if left > right => Some(1),
        (Some(_), Some(_)) => Some(0),
        _ => None,
    }
}

const fn whole(text: &str) -> Option<i128> {
    match i128::from_str_radix(text, 10) {
        Ok(number) => Some(number),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Constraint, Literal, Schema, Shape, refuses_literal};
    use crate::field::FieldType;
    use crate::schema::{Enum, Variant};

    #[test]
    fn a_listed_value_is_accepted_and_another_is_not() {
        const ASC: Variant = Variant::new(Literal::String("asc"), "Asc", "");
        const ONE: Variant = Variant::new(Literal::Json("1"), "One", "");
        let texts = Schema::of(Shape::Enum(&Enum { variants: &[ASC], ..Enum::NEW }));
        let numbers = Schema::of(Shape::Enum(&Enum { variants: &[ONE], ..Enum::NEW }));
        let open = Schema::of(Shape::Enum(&Enum { variants: &[ASC], open: true, ..Enum::NEW }));
        assert!(!refuses_literal(Some(&texts), Some("asc"), "\"asc\""));
        assert!(refuses_literal(Some(&texts), Some("up"), "\"up\""));
        assert!(refuses_literal(Some(&texts), None, "1"));
        assert!(!refuses_literal(Some(&numbers), None, "1"));
        assert!(!refuses_literal(Some(&numbers), None, "1.0"));
        assert!(refuses_literal(Some(&numbers), None, "2"));
        assert!(!refuses_literal(Some(&open), Some("up"), "\"up\""));
        assert!(!refuses_literal(None, Some("up"), "\"up\""));
    }

    #[test]
    fn constraints_refuse_what_they_refuse_when_reading() {
        let schema = Schema::of(Shape::Newtype(String::field_schema));
        let long = schema.with(&[Constraint::MinLength(2), Constraint::MaxLength(3)]);
        for (text, is_refused) in [("é", true), ("éé", false), ("ééé", false), ("éééé", true)] {
            assert_eq!(refuses_literal(Some(&long), Some(text), ""), is_refused, "{text}");
        }
        let large = Schema::of(Shape::Newtype(i64::field_schema)).with(&[Constraint::Minimum("1024")]);
        for (json, is_refused) in [("80", true), ("1024", false), ("1e2", false), ("-5", true)] {
            assert_eq!(refuses_literal(Some(&large), None, json), is_refused, "{json}");
        }
    }
}
