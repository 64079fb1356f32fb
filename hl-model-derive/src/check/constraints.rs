//! The rules for constraints: each fits its value's type, and together they can be satisfied.

use hl_model_ground::bound::Bound;
use hl_model_ground::number;
use quote::ToTokens;
use syn::{Ident, Type};

use super::context::Context;
use super::{bounds, literals, types};
use crate::attrs::FieldAttrs;
use crate::constraint::{Constrained, Constraint, ConstraintKind, Constraints};
use crate::errors::Errors;
use crate::ty::TypeKind;

/// Checks the constraints on a struct with named fields. It has `required` keys at least, and at most `most` keys.
pub(super) fn check_object(constraints: &Constraints, required: usize, most: Option<usize>, errors: &Errors) {
    for constraint in &constraints.0 {
        let name = &constraint.name;
        match constraint.kind {
            ConstraintKind::Bound(Bound::MinProperties(least)) if most.is_some_and(|most| least > most as u64) => {
                errors.at(name, "no value satisfies this: the struct is closed and has fewer keys");
            }
            ConstraintKind::Bound(Bound::MaxProperties(most))
                if usize::try_from(most).is_ok_and(|most| most < required) =>
            {
                errors.at(name, format!("no value satisfies this: {required} keys are required"));
            }
            _ => {}
        }
    }
    bounds::check(constraints, errors);
}

/// Checks the constraints, the default and the example of a key. The default of a required key has been reported.
pub(super) fn check_key(attrs: &FieldAttrs, required: bool, value: &Type, cx: Context<'_>) {
    let can_be_satisfied = check_value(&attrs.constraints, value, cx);
    if can_be_satisfied {
        if !required {
            literals::check(&attrs.default, &attrs.constraints, value, cx);
        }
        literals::check(&attrs.example, &attrs.constraints, value, cx);
    }
    if let (Some(name), Some(())) = (attrs.all_of.name(), attrs.all_of.value())
        && !matches!(cx.scope.unwrapped(value).0, TypeKind::Other)
    {
        cx.errors.at(name, "`all_of` wraps a reference to a model, and this type is not a model; remove it");
    }
}

/// Checks the constraints on a newtype, or on the items of a list. Returns whether some value satisfies them, as far as the bounds
/// tell. If no value does, a value that does not is not reported as well.
pub(super) fn check_value(constraints: &Constraints, ty: &Type, cx: Context<'_>) -> bool {
    let (kind, inner) = cx.scope.unwrapped(ty);
    let before = cx.errors.count();
    bounds::check_value(constraints, kind, inner, cx.errors);
    let can_be_satisfied = cx.errors.count() == before;
    for constraint in &constraints.0 {
        check_fit(constraint, kind, cx.errors);
        match &constraint.kind {
            ConstraintKind::Items(items) => {
                if let TypeKind::List(item) | TypeKind::Array(item) | TypeKind::Set(item) = kind {
                    check_value(items, item, cx);
                }
            }
            ConstraintKind::Contains(items) => {
                if let TypeKind::List(item) | TypeKind::Array(item) | TypeKind::Set(item) = kind {
                    check_value(items, item, cx);
                }
                check_contains(constraint, constraints, cx.errors);
            }
            ConstraintKind::MinContains(_) | ConstraintKind::MaxContains(_) if fits(&constraint.kind, kind) => {
                check_counted(constraint, constraints, cx.errors);
            }
            ConstraintKind::Keys(names) => check_keys(&constraint.name, names, ty, cx),
            ConstraintKind::Values(values) if can_be_satisfied => {
                literals::check_values(&constraint.name, values, constraints, ty, cx);
            }
            ConstraintKind::MultipleOf(number) => check_divisor(&constraint.name, number, cx.errors),
            ConstraintKind::Not(refused) => check_not(refused, ty, cx),
            ConstraintKind::Schema(_) => check_schema(&constraint.name, ty, cx),
            _ => {}
        }
    }
    can_be_satisfied
}

/// Checks the constraints on the names of keys, which are text.
fn check_keys(name: &Ident, constraints: &Constraints, ty: &Type, cx: Context<'_>) {
    let (_, map) = cx.scope.unwrapped(ty);
    if let [keys, _, ..] = cx.scope.arguments(map).as_slice()
        && !matches!(cx.scope.kind(keys), TypeKind::String)
    {
        cx.errors.at(name, "the keys of this map have a type of their own; write the constraint on that type");
        return;
    }
    check_value(constraints, &syn::parse_quote!(String), cx);
}

/// Checks `contains`, which counts items by constraints on each of them.
fn check_contains(contains: &Constraint, all: &Constraints, errors: &Errors) {
    let ConstraintKind::Contains(items) = &contains.kind else { return };
    for constraint in &items.0 {
        if let ConstraintKind::Not(_) = constraint.kind {
            errors.at(&constraint.name, "`not` has no effect in `contains(…)`; name what is counted");
        }
    }
    let least = all.0.iter().any(|constraint| matches!(constraint.kind, ConstraintKind::MinContains(0)));
    let most = all.0.iter().any(|constraint| matches!(constraint.kind, ConstraintKind::MaxContains(_)));
    if least && !most {
        errors.at(&contains.name, "every list satisfies `contains` with `min_contains = 0`; write `max_contains` too");
    }
}

/// Checks that a count of items comes with `contains`, which tells the items that are counted.
fn check_counted(constraint: &Constraint, all: &Constraints, errors: &Errors) {
    if !all.0.iter().any(|other| matches!(other.kind, ConstraintKind::Contains(_))) {
        let name = &constraint.name;
        errors.at(name, format!("`{name}` counts the items that `contains(…)` describes; write that too"));
    }
}

/// Checks that the library can divide by a number.
fn check_divisor(name: &Ident, number: &str, errors: &Errors) {
    if number::compare(number, "0").is_le() {
        errors.at(name, "`multiple_of` must be greater than zero");
    } else if !number::divisor_supported(number) {
        errors.at(name, "`multiple_of` has at most 19 significant digits");
    }
}

/// Checks the type of `not`. With the type of the value itself no value would be left, unless that is a type of any
/// value.
fn check_not(refused: &Type, ty: &Type, cx: Context<'_>) {
    types::check_value(refused, cx);
    let (refused_kind, refused) = cx.scope.unboxed(refused);
    let text = |ty: &Type| ty.to_token_stream().to_string();
    if text(refused) == text(cx.scope.unboxed(ty).1) && !matches!(refused_kind, TypeKind::Any) {
        cx.errors.at(refused, "no value satisfies this: the type itself is refused");
    }
}

/// Checks that `schema` is written only for a type without a schema of its own, because two schemas could contradict each other.
fn check_schema(name: &Ident, ty: &Type, cx: Context<'_>) {
    let (kind, inner) = cx.scope.unwrapped(ty);
    if !cx.scope.is_named(inner, "Serde") {
        let noun = kind.noun();
        cx.errors.at(
            name,
            format!("`schema` is for a `Serde<…>`, which has no schema of its own, and this is {noun}; remove it"),
        );
    }
}

/// Reports a constraint for values of another type than this one.
fn check_fit(constraint: &Constraint, kind: TypeKind<'_>, errors: &Errors) {
    let name = &constraint.name;
    if let Some((constrained, fits)) = constrained(&constraint.kind, kind)
        && !fits
    {
        let instead = instead(&name.to_string(), kind);
        errors.at(name, format!("`{name}` constrains {constrained}, and this value is {}; {instead}", kind.noun()));
    }
    if let (ConstraintKind::Format(_), TypeKind::Formatted | TypeKind::Address) = (&constraint.kind, kind) {
        errors.at(name, "this type has a format of its own; remove `format`, or use `String`");
    }
}

/// Advice on what to write instead of a constraint for values of another type.
fn instead(name: &str, kind: TypeKind<'_>) -> String {
    let (is_lower, is_upper) = (name.starts_with("min"), name.starts_with("max"));
    let bound = |noun: &str| match (is_lower, is_upper) {
        (true, _) => format!("write `min_{noun} = …`"),
        (_, true) => format!("write `max_{noun} = …`"),
        _ => "remove it".to_owned(),
    };
    let is_list = matches!(kind, TypeKind::List(_) | TypeKind::Set(_));
    match kind {
        _ if is_list && matches!(name, "min_length" | "max_length" | "min_properties" | "max_properties") => {
            let items = if name.ends_with("length") {
                format!(", or `items({name} = …)` for each item")
            } else {
                String::new()
            };
            bound("items") + &items
        }
        TypeKind::List(_) | TypeKind::Set(_) | TypeKind::Array(_) if !name.contains("items") && name != "keys" => {
            format!("write it for each item: `items({name} = …)`")
        }
        TypeKind::Map(_) if name.contains("length") || name.contains("_items") => bound("properties"),
        TypeKind::Map(_) if name == "pattern" => {
            "write `keys(pattern = …)` for the names of its keys, or a newtype for its values".to_owned()
        }
        TypeKind::String | TypeKind::Formatted if name.contains("_items") || name.contains("properties") => {
            bound("length")
        }
        TypeKind::String if name.contains("imum") => {
            "for the length of a string write `min_length` or `max_length`, or use a type of numbers".to_owned()
        }
        TypeKind::Int(_) | TypeKind::BigInteger | TypeKind::Float(_) | TypeKind::Decimal if is_lower => {
            "write `minimum = …`".to_owned()
        }
        TypeKind::Int(_) | TypeKind::BigInteger | TypeKind::Float(_) | TypeKind::Decimal if is_upper => {
            "write `maximum = …`".to_owned()
        }
        TypeKind::String if name == "contains" => {
            "for a text within the string write `pattern = \"…\"`, or remove it".to_owned()
        }
        _ => "remove it".to_owned(),
    }
}

/// Whether a type has the values that a constraint is for.
fn fits(constraint: &ConstraintKind, kind: TypeKind<'_>) -> bool {
    constrained(constraint, kind).is_none_or(|(_, fits)| fits)
}

/// The name of the values that a constraint is for, and whether a type has such values, as far as its syntax tells.
fn constrained(constraint: &ConstraintKind, kind: TypeKind<'_>) -> Option<(&'static str, bool)> {
    // An `Option` in a wrong place has been reported.
    if matches!(kind, TypeKind::Other | TypeKind::Any | TypeKind::Option(_)) {
        return None;
    }
    let is_string = matches!(kind, TypeKind::String | TypeKind::Formatted | TypeKind::Char | TypeKind::Address);
    let is_integer = matches!(kind, TypeKind::Int(_) | TypeKind::BigInteger);
    let is_number = is_integer || matches!(kind, TypeKind::Float(_) | TypeKind::Decimal);
    let is_map = matches!(kind, TypeKind::Map(_));
    let is_list = match (constraint, kind) {
        // The type says how many items there are, or that they are unique.
        (ConstraintKind::Bound(_), TypeKind::Array(_)) | (ConstraintKind::UniqueItems, TypeKind::Set(_)) => false,
        (_, kind) => matches!(kind, TypeKind::List(_) | TypeKind::Array(_) | TypeKind::Set(_)),
    };
    let is_format = matches!(constraint, ConstraintKind::Format(_));
    Some(match (constraint.constrained()?, is_format) {
        (Constrained::Strings, true) => ("strings in this format", is_string || matches!(kind, TypeKind::Binary)),
        (Constrained::Numbers, true) => ("numbers in this format", is_number),
        (Constrained::Strings, false) => ("strings", is_string),
        (Constrained::Numbers, false) => ("numbers", is_number),
        (Constrained::Integers, _) => ("integers in this format", is_integer),
        (Constrained::Lists, _) => ("lists", is_list),
        (Constrained::Objects, _) => ("objects", is_map),
    })
}
