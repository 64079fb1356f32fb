//! Checks at compile time whether a type refuses a literal.

use std::cmp::Ordering;

use super::enumeration::Enum;
use super::known::{Known, KnownKind, whole};
use super::literal::Literal;
use super::types::Constraint;
use hl_model_ground::bound::{Bound, Limit, Measure};
use hl_model_ground::format::bounds;

/// The index of the first literal that a type certainly refuses. If the type refuses no literal, it is the number of literals.
/// Each literal has the arguments of [`refuses_literal`].
#[must_use]
pub const fn first_refused(known: &Known, literals: &[(Option<&str>, &str)]) -> usize {
    let mut index = 0;
    while index < literals.len() && !refuses_literal(known, literals[index].0, literals[index].1) {
        index += 1;
    }
    index
}

/// Whether a type certainly refuses a literal. `text` is its text if it is a string.
#[must_use]
pub const fn refuses_literal(known: &Known, text: Option<&str>, json: &str) -> bool {
    if known.nullable && is_null(text, json) {
        return false;
    }
    let mut known = known;
    loop {
        if is_of_other_kind(known.kind, text, json) || !may_be_listed(known.listed, text, json) {
            return true;
        }
        let mut index = 0;
        while index < known.constraints.len() {
            if breaks(&known.constraints[index], text, json) {
                return true;
            }
            index += 1;
        }
        match known.inner {
            Some(inner) => known = inner,
            None => return is_refused_by_all(known.members, text, json),
        }
    }
}

/// Whether all members of a union refuse a literal.
const fn is_refused_by_all(members: &[&Known], text: Option<&str>, json: &str) -> bool {
    let mut index = 0;
    while index < members.len() && refuses_literal(members[index], text, json) {
        index += 1;
    }
    index > 0 && index == members.len()
}

const fn is_null(text: Option<&str>, json: &str) -> bool {
    matches!((text, json.as_bytes()), (None, [b'n', ..]))
}

/// Whether a literal is of another kind than the values of a type.
const fn is_of_other_kind(kind: KnownKind, text: Option<&str>, json: &str) -> bool {
    match (kind, text, json.as_bytes()) {
        // A type of any kind may also allow `null`.
        (KnownKind::Any, ..) | (_, None, [b'n', ..]) => false,
        (KnownKind::String, text, _) => text.is_none(),
        (_, Some(_), _) | (KnownKind::Null, ..) => true,
        (KnownKind::Boolean, None, [first, ..]) => !matches!(first, b't' | b'f'),
        (KnownKind::Integer | KnownKind::Number, None, [first, ..]) => !matches!(first, b'-' | b'0'..=b'9'),
        (KnownKind::List, None, [first, ..]) => *first != b'[',
        (KnownKind::Object, None, [first, ..]) => *first != b'{',
        (_, None, []) => false,
    }
}

/// Whether a literal may be one of the listed values.
const fn may_be_listed(listed: Option<&Enum>, text: Option<&str>, json: &str) -> bool {
    let Some(listed) = listed else { return true };
    let mut index = 0;
    while index < listed.variants.len() && !listed.open {
        let variant = &listed.variants[index];
        if may_equal(variant.value, text, json) || is_any_of(variant.aliases, text, json) {
            return true;
        }
        index += 1;
    }
    listed.open
}

/// Whether a literal certainly breaks a constraint.
const fn breaks(constraint: &Constraint, text: Option<&str>, json: &str) -> bool {
    match (constraint, text) {
        (Constraint::Values(values), _) => !is_any_of(values, text, json),
        (Constraint::Format(format), None) => match bounds(*format) {
            Some((least, most)) => {
                matches!(compare(json, least), Some(Ordering::Less))
                    || matches!(compare(json, most), Some(Ordering::Greater))
            }
            None => false,
        },
        _ => match constraint.bound() {
            Some(bound) => is_out_of(&bound, text, json),
            None => false,
        },
    }
}

const fn is_out_of(bound: &Bound<&str>, text: Option<&str>, json: &str) -> bool {
    match (bound.measure(), bound.limit(), text) {
        (Measure::Length, _, Some(text)) => !bound.admits_count(length(text)),
        (_, Limit::Number(limit), None) => matches!(compare(json, limit), Some(order) if !bound.admits(order)),
        _ => false,
    }
}

/// Whether a literal may be one of some values.
const fn is_any_of(values: &[Literal], text: Option<&str>, json: &str) -> bool {
    let mut index = 0;
    while index < values.len() {
        if may_equal(values[index], text, json) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether a listed value may equal the literal. Numbers are compared only if they are integers; others may be equal.
const fn may_equal(value: Literal, text: Option<&str>, json: &str) -> bool {
    match (value, text) {
        (Literal::String(value), Some(text)) => is_equal_text(value, text),
        (Literal::String(_), None) | (Literal::Json(_), Some(_)) => false,
        (Literal::Json(value), None) => match compare(value, json) {
            Some(order) => order.is_eq(),
            None => true,
        },
    }
}

const fn is_equal_text(left: &str, right: &str) -> bool {
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
        assert!(!refuses_literal(&texts, Some("asc"), "\"asc\""));
        assert!(refuses_literal(&texts, Some("up"), "\"up\""));
        assert_eq!(first_refused(&texts, &[(Some("asc"), "\"asc\""), (None, "1"), (None, "2")]), 1);
        assert_eq!(first_refused(&texts, &[(Some("asc"), "\"asc\"")]), 1);
        assert!(refuses_literal(&texts, None, "1"));
        assert!(!refuses_literal(&numbers, None, "1"));
        assert!(!refuses_literal(&numbers, None, "1.0"));
        assert!(refuses_literal(&numbers, None, "2"));
        assert!(!refuses_literal(&open, Some("up"), "\"up\""));
        assert!(refuses_literal(&open, None, "true"));
        assert!(!refuses_literal(&Known::ANY, Some("up"), "\"up\""));
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
            assert_eq!(refuses_literal(&long, Some(text), ""), is_refused, "{text}");
        }
        for (json, is_refused) in [("80", true), ("1024", false), ("65536", true), ("1e2", false), ("-5", true)] {
            assert_eq!(refuses_literal(&PORT, None, json), is_refused, "{json}");
        }
        assert!(refuses_literal(&i32::__KNOWN, None, "3000000000"));
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
            assert_eq!(refuses_literal(&known, None, json), is_refused, "{json}");
        }
    }
}
