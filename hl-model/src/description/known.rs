//! Facts about types that are available at compile time.

use super::enumeration::Enum;
use super::literal::Literal;
use super::types::{Constraint, Schema, Shape};
use hl_model_ground::bound::{Limit, Measure};

/// The kinds of values that constraints distinguish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownKind {
    /// Any other kind, or an unknown one.
    Any,
    /// `null` alone.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number without a fractional part.
    Integer,
    /// A number.
    Number,
    /// A string.
    String,
    /// A list.
    List,
    /// An object.
    Object,
}

/// Facts about a type that are available at compile time. A [`Schema`] is not enough, because it refers to other schemas by
/// functions, which a constant cannot call.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// The kind of its values, except for `null`.
    pub kind: KnownKind,
    /// Whether `null` is one of its values. Constraints on other values do not matter for that.
    pub nullable: bool,
    /// The values, if they are listed.
    pub listed: Option<&'static Enum>,
    /// The constraints on the type itself.
    pub constraints: &'static [Constraint],
    /// The type that it wraps.
    pub inner: Option<&'static Known>,
    /// The members of a union. Then nothing else is known.
    pub members: &'static [&'static Known],
}

impl Known {
    /// A type without any knowledge.
    pub const ANY: Self = Self::of(KnownKind::Any);

    /// A type of a known kind.
    #[must_use]
    pub const fn of(kind: KnownKind) -> Self {
        Self { kind, nullable: false, listed: None, constraints: &[], inner: None, members: &[] }
    }

    /// A union without tags.
    #[must_use]
    pub const fn union(members: &'static [&'static Self]) -> Self {
        Self { members, ..Self::ANY }
    }

    /// A type with constraints.
    #[must_use]
    pub const fn with(self, constraints: &'static [Constraint]) -> Self {
        Self { constraints, ..self }
    }

    /// A type that also allows `null`.
    #[must_use]
    pub const fn or_null(self) -> Self {
        Self { nullable: true, ..self }
    }

    /// The type that newtypes rename.
    const fn innermost(&self) -> &Self {
        let mut known = self;
        while let Some(inner) = known.inner {
            known = inner;
        }
        known
    }

    /// An enum, or a newtype of another type. `schema` is its description, if it is known.
    #[must_use]
    pub const fn described(schema: Option<&'static Schema>, inner: &'static Self) -> Self {
        let renamed = Self { kind: inner.kind, nullable: inner.nullable, inner: Some(inner), ..Self::ANY };
        let Some(schema) = schema else { return renamed };
        match schema.shape {
            Shape::Enum(listed) => {
                let kind = match listed.variants {
                    [first, ..] => kind_of(first.value),
                    [] => KnownKind::Any,
                };
                Self { kind, listed: Some(listed), ..Self::ANY }
            }
            _ => renamed.with(schema.constraints),
        }
    }
}

/// The kind of a literal. Every number counts as an integer.
pub(super) const fn kind_of(literal: Literal) -> KnownKind {
    match literal {
        Literal::String(_) => KnownKind::String,
        Literal::Json(json) => match json.as_bytes() {
            [b'n', ..] => KnownKind::Null,
            [b't' | b'f', ..] => KnownKind::Boolean,
            [b'[', ..] => KnownKind::List,
            [b'{', ..] => KnownKind::Object,
            _ => KnownKind::Integer,
        },
    }
}

/// Whether a condition holds for an item of a slice, in a constant, which cannot call closures.
macro_rules! any {
    ($slice:expr, |$item:ident| $condition:expr) => {{
        let mut items: &[_] = $slice;
        loop {
            match items {
                [] => break false,
                [$item, ..] if $condition => break true,
                [_, others @ ..] => items = others,
            }
        }
    }};
}

pub(super) use any;

/// Whether values of a type may be the names of keys: texts or numbers.
#[must_use]
pub const fn may_be_key(known: &Known) -> bool {
    has_effect(known, KnownKind::String) || has_effect(known, KnownKind::Number)
}

/// Whether a constraint on values of one kind has an effect on a type.
#[must_use]
pub const fn has_effect(known: &Known, on: KnownKind) -> bool {
    let members = known.innermost().members;
    if !members.is_empty() {
        return any!(members, |member| has_effect(member, on));
    }
    match (known.kind, on) {
        (KnownKind::Any, _) | (KnownKind::Integer, KnownKind::Number) => true,
        (kind, on) => kind as u8 == on as u8,
    }
}

/// Whether certainly no value satisfies both a constraint and the constraints of a type.
#[must_use]
pub const fn contradicts(known: &Known, constraint: &Constraint) -> bool {
    let mut known = known;
    loop {
        if any!(known.constraints, |other| is_above(constraint, other) || is_above(other, constraint)) {
            return true;
        }
        match known.inner {
            Some(inner) => known = inner,
            None => return false,
        }
    }
}

/// Whether the lower bound of one constraint is above the upper bound of another.
const fn is_above(lower: &Constraint, upper: &Constraint) -> bool {
    match (End::of(lower, true), End::of(upper, false)) {
        (Some(least), Some(most)) => {
            least.of as u8 == most.of as u8
                && (least.limit > most.limit || least.limit == most.limit && (least.is_exclusive || most.is_exclusive))
        }
        _ => false,
    }
}

/// An end of a range of integers.
struct End {
    of: Measure,
    limit: i128,
    is_exclusive: bool,
}

impl End {
    /// The lower or the upper end that a constraint sets, if it is an integer.
    const fn of(constraint: &Constraint, is_lower: bool) -> Option<Self> {
        let (of, limit, is_exclusive) = match (constraint, constraint.bound()) {
            (Constraint::Format(format), _) => match hl_model_ground::format::bounds(*format) {
                Some((least, most)) => (Measure::Number, whole(if is_lower { least } else { most }), false),
                None => return None,
            },
            (_, Some(bound)) if bound.is_lower() == is_lower => {
                let limit = match bound.limit() {
                    Limit::Count(count) => Some(count as i128),
                    Limit::Number(text) => whole(text),
                };
                (bound.measure(), limit, bound.is_exclusive())
            }
            _ => return None,
        };
        match limit {
            Some(limit) => Some(Self { of, limit, is_exclusive }),
            None => None,
        }
    }
}

/// Parses an integer in plain decimal notation.
pub(super) const fn whole(text: &str) -> Option<i128> {
    match i128::from_str_radix(text, 10) {
        Ok(number) => Some(number),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Constraint, Known, KnownKind, contradicts, has_effect};
    use crate::description::{Format, Schema, Shape};
    use crate::field::FieldType;

    #[test]
    fn constraints_have_an_effect_on_values_of_their_kind() {
        for (known, on, expected) in [
            (String::__KNOWN, KnownKind::String, true),
            (String::__KNOWN, KnownKind::Number, false),
            (i64::__KNOWN, KnownKind::Number, true),
            (f64::__KNOWN, KnownKind::Integer, false),
            (<Vec<String>>::__KNOWN, KnownKind::List, true),
            (<Vec<String>>::__KNOWN, KnownKind::Object, false),
            (crate::Dict::<i64>::__KNOWN, KnownKind::Object, true),
            (crate::Value::__KNOWN, KnownKind::List, true),
        ] {
            assert_eq!(has_effect(&known, on), expected, "{known:?} {on:?}");
        }
    }

    #[test]
    fn constraints_contradict_those_of_every_type_that_is_renamed() {
        static PORT: Schema = Schema::of(Shape::Newtype(u16::field_schema)).with(&[Constraint::Minimum("1024")]);
        const INNER: Known = u16::__KNOWN;
        const KNOWN: Known = Known::described(Some(&PORT), &INNER);
        for (constraint, expected) in [
            (Constraint::Maximum("1023"), true),
            (Constraint::Maximum("1024"), false),
            (Constraint::ExclusiveMaximum("1024"), true),
            (Constraint::Minimum("65536"), true),
            (Constraint::ExclusiveMinimum("65535"), true),
            (Constraint::Minimum("65535"), false),
            (Constraint::Minimum("1e9"), false),
            (Constraint::MaxLength(0), false),
        ] {
            assert_eq!(contradicts(&KNOWN, &constraint), expected, "{constraint:?}");
        }
        assert!(contradicts(&i32::__KNOWN, &Constraint::Minimum("2147483648")));
        assert!(contradicts(
            &Known::ANY.with(&[Constraint::Minimum("3000000000")]),
            &Constraint::Format(Format::Int32)
        ));
        for (one, other) in [
            (Constraint::MinLength(3), Constraint::MaxLength(2)),
            (Constraint::MinItems(3), Constraint::MaxItems(2)),
            (Constraint::MinProperties(3), Constraint::MaxProperties(2)),
        ] {
            let own: &'static [Constraint] = Box::leak(Box::new([one]));
            assert!(contradicts(&Known::ANY.with(own), &other));
        }
    }
}
