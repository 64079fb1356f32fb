//! Checks at compile time whether a type refuses a literal.

use std::cmp::Ordering;

use super::enumeration::Enum;
use super::known::{Known, KnownKind, any, kind_of, whole};
use super::literal::Literal;
use super::types::Constraint;
use hl_model_ground::bound::{Bound, Limit, Measure};
use hl_model_ground::format::bounds;

/// The index of the first literal that a type certainly refuses. If the type refuses no literal, it is the number of literals.
#[must_use]
pub const fn first_refused(known: &Known, literals: &[Literal]) -> usize {
    let mut index = 0;
    while index < literals.len() && !refuses_literal(known, literals[index]) {
        index += 1;
    }
    index
}

/// Whether a type certainly refuses a literal.
#[must_use]
pub const fn refuses_literal(known: &Known, literal: Literal) -> bool {
    if known.nullable && matches!(kind_of(literal), KnownKind::Null) {
        return false;
    }
    let mut known = known;
    loop {
        if is_of_other_kind(known.kind, literal)
            || !may_be_listed(known.listed, literal)
            || any!(known.constraints, |constraint| breaks(constraint, literal))
        {
            return true;
        }
        match known.inner {
            Some(inner) => known = inner,
            None => break,
        }
    }
    !known.members.is_empty() && !any!(known.members, |member| !refuses_literal(member, literal))
}

/// Whether a literal is of another kind than the values of a type.
const fn is_of_other_kind(kind: KnownKind, literal: Literal) -> bool {
    match (kind, kind_of(literal)) {
        // A type of any kind may also allow `null`.
        (KnownKind::Any, _) | (_, KnownKind::Null) | (KnownKind::Number, KnownKind::Integer) => false,
        (kind, other) => kind as u8 != other as u8,
    }
}

/// Whether a literal may be one of the listed values.
const fn may_be_listed(listed: Option<&Enum>, literal: Literal) -> bool {
    match listed {
        Some(listed) if !listed.open => any!(listed.variants, |variant| {
            may_equal(variant.value, literal) || is_any_of(variant.aliases, literal)
        }),
        _ => true,
    }
}

/// Whether a literal certainly breaks a constraint.
const fn breaks(constraint: &Constraint, literal: Literal) -> bool {
    match (constraint, literal) {
        (Constraint::Values(values), _) => !is_any_of(values, literal),
        (Constraint::Format(format), Literal::Json(json)) => match bounds(*format) {
            Some((least, most)) => {
                matches!(compare(json, least), Some(Ordering::Less))
                    || matches!(compare(json, most), Some(Ordering::Greater))
            }
            None => false,
        },
        _ => match constraint.bound() {
            Some(bound) => is_out_of(&bound, literal),
            None => false,
        },
    }
}

const fn is_out_of(bound: &Bound<&str>, literal: Literal) -> bool {
    match (bound.measure(), bound.limit(), literal) {
        (Measure::Length, _, Literal::String(text)) => !bound.admits_count(length(text)),
        (_, Limit::Number(limit), Literal::Json(json)) => {
            matches!(compare(json, limit), Some(order) if !bound.admits(order))
        }
        _ => false,
    }
}

/// Whether a literal may be one of some values.
const fn is_any_of(values: &[Literal], literal: Literal) -> bool {
    any!(values, |value| may_equal(*value, literal))
}

/// Whether two literals may be equal. Numbers are compared only if they are integers; others may be equal.
const fn may_equal(left: Literal, right: Literal) -> bool {
    match (left, right) {
        (Literal::String(left), Literal::String(right)) => is_equal_text(left, right),
        (Literal::Json(left), Literal::Json(right)) => !matches!(compare(left, right), Some(order) if order.is_ne()),
        _ => false,
    }
}

const fn is_equal_text(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (left.as_bytes(), right.as_bytes());
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right)
        && *a == *b
    {
        (left, right) = (left_rest, right_rest);
    }
    left.is_empty() && right.is_empty()
}

/// The number of characters.
const fn length(text: &str) -> u64 {
    let (mut bytes, mut length) = (text.as_bytes(), 0);
    while let [byte, others @ ..] = bytes {
        length += (*byte & 0xC0 != 0x80) as u64;
        bytes = others;
    }
    length
}

/// The order of two integers; `None` for other texts.
const fn compare(left: &str, right: &str) -> Option<Ordering> {
    match (whole(left), whole(right)) {
        (Some(left), Some(right)) if left < right => Some(Ordering::Less),
        (Some(left), Some(right)) if left > right => Some(Ordering::Greater),
        (Some(_), Some(_)) => Some(Ordering::Equal),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{first_refused, refuses_literal};
    use crate::description::{Constraint, Enum, Known, KnownKind, Literal, Schema, Shape, Variant};
    use crate::field::FieldType;
    use crate::value::Nullable;

    #[test]
    fn a_listed_value_is_accepted_and_another_is_not() {
        const ASC: Variant = Variant::new(Literal::String("asc"), "Asc", "");
        const ONE: Variant = Variant::new(Literal::Json("1"), "One", "");
        const fn listed(kind: KnownKind, listed: &'static Enum) -> Known {
            Known { listed: Some(listed), ..Known::of(kind) }
        }
        let texts = listed(KnownKind::String, &Enum { variants: &[ASC], ..Enum::NEW });
        let numbers = listed(KnownKind::Integer, &Enum { variants: &[ONE], ..Enum::NEW });
        let open = listed(KnownKind::String, &Enum { variants: &[ASC], open: true, ..Enum::NEW });
        assert!(!refuses_literal(&texts, Literal::String("asc")));
        assert!(refuses_literal(&texts, Literal::String("up")));
        assert_eq!(first_refused(&texts, &[Literal::String("asc"), Literal::Json("1"), Literal::Json("2")]), 1);
        assert_eq!(first_refused(&texts, &[Literal::String("asc")]), 1);
        assert!(refuses_literal(&texts, Literal::Json("1")));
        assert!(!refuses_literal(&numbers, Literal::Json("1")));
        assert!(!refuses_literal(&numbers, Literal::Json("1.0")));
        assert!(refuses_literal(&numbers, Literal::Json("2")));
        assert!(!refuses_literal(&open, Literal::String("up")));
        assert!(refuses_literal(&open, Literal::Json("true")));
        assert!(!refuses_literal(&Known::ANY, Literal::String("up")));
    }

    #[test]
    fn constraints_refuse_what_they_refuse_when_reading() {
        const PORT: Known =
            Known { inner: Some(&u16::__KNOWN), ..Known::of(KnownKind::Integer) }.with(&[Constraint::Minimum("1024")]);
        const LETTERS: &[Constraint] = &[Constraint::Values(&[Literal::String("a")])];
        const LETTER: Known = String::__KNOWN.with(LETTERS);
        static RENAMED: Schema = Schema::of(Shape::Newtype(<Nullable<String>>::field_schema)).with(LETTERS);
        const MAYBE_LETTER: Known = Known::described(Some(&RENAMED), &<Nullable<String>>::__KNOWN);

        let long = String::__KNOWN.with(&[Constraint::MinLength(2), Constraint::MaxLength(3)]);
        for (text, is_refused) in [("é", true), ("éé", false), ("ééé", false), ("éééé", true)] {
            assert_eq!(refuses_literal(&long, Literal::String(text)), is_refused, "{text}");
        }
        for (json, is_refused) in [("80", true), ("1024", false), ("65536", true), ("1e2", false), ("-5", true)] {
            assert_eq!(refuses_literal(&PORT, Literal::Json(json)), is_refused, "{json}");
        }
        assert!(refuses_literal(&i32::__KNOWN, Literal::Json("3000000000")));
        for (known, json, is_refused) in [
            (i64::__KNOWN, "true", true),
            (bool::__KNOWN, "true", false),
            (bool::__KNOWN, "[]", true),
            (<Vec<String>>::__KNOWN, "[]", false),
            (<Vec<String>>::__KNOWN, "{}", true),
            (String::__KNOWN, "null", false),
            (LETTER, "null", true),
            (<Nullable<String>>::__KNOWN.with(LETTERS), "null", false),
            (MAYBE_LETTER, "null", false),
            (MAYBE_LETTER, "1", true),
        ] {
            assert_eq!(refuses_literal(&known, Literal::Json(json)), is_refused, "{json}");
        }
    }
}
