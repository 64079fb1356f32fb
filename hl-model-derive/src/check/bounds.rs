//! Checks that bounds leave a value between them.

use std::cmp::Ordering;

use hl_model_ground::bound::{Bound, Measure};
use hl_model_ground::format::named;
use hl_model_ground::number::{self, NumberBound};
use syn::{Ident, Type};

use super::broken::violates;
use super::literals::length_of_array;
use crate::constraint::{Constraint, ConstraintKind, Constraints};
use crate::errors::Errors;
use crate::json::Json;
use crate::ty::TypeKind;

/// Checks the bounds on values of a type.
pub(super) fn check_value(constraints: &Constraints, kind: TypeKind<'_>, ty: &Type, errors: &Errors) {
    let before = errors.count();
    check(constraints, errors);
    check_contained(constraints, length_of_array(ty), errors);
    match kind {
        TypeKind::Int(int) => check_range(constraints, int.range(), &int.name(), errors),
        TypeKind::Float(float) => check_range(constraints, float.range, float.name, errors),
        TypeKind::Char => check_length_of_character(constraints, errors),
        _ => {}
    }
    if errors.count() == before {
        check_multiples(constraints, kind, errors);
        check_pattern(constraints, kind, errors);
    }
}

/// A character is a text of length one.
fn check_length_of_character(constraints: &Constraints, errors: &Errors) {
    for Constraint { name, kind } in &constraints.0 {
        if let ConstraintKind::Bound(Bound::MinLength(2..) | Bound::MaxLength(0)) = kind {
            errors.at(name, "no value satisfies this: a single character has the length 1");
        }
    }
}

/// A list has room for the items that it must contain. `length` is that of an array.
fn check_contained(constraints: &Constraints, length: Option<u64>, errors: &Errors) {
    let find = |count: fn(&ConstraintKind) -> Option<u64>| {
        constraints.0.iter().find_map(|constraint| Some((&constraint.name, count(&constraint.kind)?)))
    };
    let Some(contains) = find(|kind| matches!(kind, ConstraintKind::Contains(_)).then_some(1)) else { return };
    let least = find(|kind| if let ConstraintKind::MinContains(count) = kind { Some(*count) } else { None });
    let counted = find(|kind| if let ConstraintKind::MaxContains(count) = kind { Some(*count) } else { None });
    let most = find(|kind| if let ConstraintKind::Bound(Bound::MaxItems(count)) = kind { Some(*count) } else { None });
    if let (None, Some((upper, 0))) = (least, counted) {
        errors.at(
            upper,
            "no value satisfies this: `contains` asks for one item, unless `min_contains = 0` is written too",
        );
    }
    let (lower, least) = least.unwrap_or(contains);
    if let Some((upper, most)) = most
        && least > most
    {
        errors.at(upper, format!("no value satisfies both `{lower}` and `{upper}`"));
    }
    if let Some(length) = length.filter(|length| least > *length) {
        errors.at(lower, format!("no value satisfies this: the list has {length} items"));
    }
}

/// Checks that an integer, or a multiple of a number, lies between the bounds.
fn check_multiples(constraints: &Constraints, kind: TypeKind<'_>, errors: &Errors) {
    let is_integer = matches!(kind, TypeKind::Int(_) | TypeKind::BigInteger);
    let (mut lower, mut upper, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    for Constraint { name, kind } in &constraints.0 {
        let inclusive = |number| (Some(name), NumberBound::inclusive(number));
        match kind {
            ConstraintKind::Bound(bound) => {
                let side = if bound.is_lower() { &mut lower } else { &mut upper };
                side.extend(bound.end().map(|end| (Some(name), end)));
            }
            ConstraintKind::MultipleOf(number) => steps.push((Some(name), number.as_str())),
            ConstraintKind::Format(format) => {
                if let Some((least, most)) = named(format).and_then(|facts| facts.kind.bounds()) {
                    lower.push(inclusive(least));
                    upper.push(inclusive(most));
                }
            }
            _ => {}
        }
    }
    let range = if let TypeKind::Int(int) = kind { Some(int.range()) } else { None };
    if let Some((least, most)) = range {
        lower.push((None, NumberBound::inclusive(least)));
        upper.push((None, NumberBound::inclusive(most)));
    }
    if is_integer {
        steps.push((None, "1"));
    }
    let numbers: Vec<_> = steps.iter().map(|(_, number)| *number).collect();
    for (low, least) in &lower {
        for (high, most) in &upper {
            let names = [*low, *high, steps.first().and_then(|(name, _)| *name)];
            let names: Vec<_> = names.into_iter().flatten().collect();
            let Some(last) = names.last() else { continue };
            if number::has_no_multiple(*least, *most, &numbers) {
                let written: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
                let noun = if is_integer { "integer" } else { "number" };
                errors.at(last, format!("no {noun} satisfies {} together", written.join(" and ")));
                return;
            }
        }
    }
}

/// Checks that a text matches the pattern and has an allowed length.
fn check_pattern(constraints: &Constraints, kind: TypeKind<'_>, errors: &Errors) {
    for Constraint { name, kind: pattern } in &constraints.0 {
        let ConstraintKind::Pattern(pattern) = pattern else { continue };
        let Some(lengths) = pattern.search().lengths() else {
            errors.at(name, "no text matches this pattern");
            continue;
        };
        if matches!(kind, TypeKind::Char) && (lengths.least > 1 || lengths.most == Some(0)) {
            errors.at(name, "no single character matches this pattern");
        }
        for Constraint { name, kind } in &constraints.0 {
            match kind {
                ConstraintKind::Bound(Bound::MaxLength(most)) if *most < lengths.least => {
                    let least = lengths.least;
                    errors.at(
                        name,
                        format!("no value satisfies this: what matches `pattern` has at least {least} characters"),
                    );
                }
                ConstraintKind::Bound(Bound::MinLength(least)) if lengths.most.is_some_and(|most| *least > most) => {
                    let most = lengths.most.unwrap_or_default();
                    errors.at(
                        name,
                        format!("no value satisfies this: what matches `pattern` has at most {most} characters"),
                    );
                }
                _ => {}
            }
        }
    }
}

/// An end of the range of a number, a length or a count.
struct End<'a> {
    name: &'a Ident,
    value: String,
    is_exclusive: bool,
}

/// Checks that no lower bound is above its upper bound.
pub(super) fn check(constraints: &Constraints, errors: &Errors) {
    for (lower, upper) in [
        (&["min_length"][..], &["max_length"][..]),
        (&["min_items"], &["max_items"]),
        (&["min_contains"], &["max_contains"]),
        (&["min_properties"], &["max_properties"]),
        (&["minimum", "exclusive_minimum"], &["maximum", "exclusive_maximum"]),
    ] {
        let lower = bound(constraints, lower, errors);
        let upper = bound(constraints, upper, errors);
        if let (Some(lower), Some(upper)) = (lower, upper)
            && match number::compare(&lower.value, &upper.value) {
                Ordering::Less => false,
                Ordering::Equal => lower.is_exclusive || upper.is_exclusive,
                Ordering::Greater => true,
            }
        {
            errors.at(upper.name, format!("no value satisfies both `{}` and `{}`", lower.name, upper.name));
        }
    }
}

/// The bound under one of these names. Two bounds are a mistake, because one of them has no effect.
fn bound<'a>(constraints: &'a Constraints, names: &[&str], errors: &Errors) -> Option<End<'a>> {
    let mut bounds = constraints.0.iter().filter(|constraint| names.iter().any(|name| constraint.name == name));
    let first = bounds.next()?;
    if let Some(second) = bounds.next() {
        errors.at(&second.name, format!("one of `{}` and `{}` has no effect; remove it", first.name, second.name));
    }
    let (value, is_exclusive) = match &first.kind {
        ConstraintKind::Bound(bound) => (bound.limit_text(), bound.is_exclusive()),
        ConstraintKind::MinContains(count) | ConstraintKind::MaxContains(count) => (count.to_string(), false),
        _ => return None,
    };
    Some(End { name: &first.name, value, is_exclusive })
}

/// Checks that a value of one of Rust's number types satisfies its bounds.
fn check_range(constraints: &Constraints, range: (&str, &str), ty: &str, errors: &Errors) {
    for constraint in &constraints.0 {
        let end = match &constraint.kind {
            ConstraintKind::Bound(bound) if bound.measure() == Measure::Number => {
                if bound.is_lower() {
                    range.1
                } else {
                    range.0
                }
            }
            _ => continue,
        };
        if violates(&constraint.kind, &Json::Number(end.to_owned())) {
            errors.at(&constraint.name, format!("no `{ty}` satisfies this `{}`", constraint.name));
        }
    }
}
