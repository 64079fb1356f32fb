//! The types that a key can have, and what to write instead of those that it cannot.

use syn::Type;

use crate::errors::Errors;
use crate::ty::{Scope, TypeKind, ungroup};

/// The type of a key: the one place where `Option` has a meaning.
pub(super) fn check_key(ty: &Type, scope: Scope<'_>, errors: &Errors) {
    let TypeKind::Option(value) = scope.kind(ty) else { return check_value(ty, scope, errors) };
    if let TypeKind::Option(_) = scope.kind(value) {
        errors.at(
            ty,
            "`Option` says that the key may be left out, which it can only once; \
             use `Option<Nullable<…>>` if the value may be `null`",
        );
    } else {
        check_value(value, scope, errors);
    }
}

/// The type of a value anywhere else.
pub(super) fn check_value(ty: &Type, scope: Scope<'_>, errors: &Errors) {
    match scope.kind(ty) {
        TypeKind::Option(_) => errors.at(
            ty,
            "`Option` says that a key may be left out, so it stands at the key itself only; \
             use `Nullable<…>` for a value that may be `null`",
        ),
        TypeKind::Map(values) => {
            check_keys_of_map(ty, scope, errors);
            if let Some(values) = values {
                check_value(values, scope, errors);
            }
        }
        TypeKind::List(inner) | TypeKind::Boxed(inner) => check_value(inner, scope, errors),
        TypeKind::Nullable(inner) => {
            if let TypeKind::Nullable(_) | TypeKind::Null = scope.kind(inner) {
                errors.at(ty, "`null` is a value of the inner type already; remove the outer `Nullable`");
            }
            check_value(inner, scope, errors);
        }
        TypeKind::Other => check_syntax(ty, scope, errors),
        _ => {}
    }
}

/// The type of the field that keeps unknown keys. Returns the type of its values if they are checked.
pub(super) fn check_rest<'a>(ty: &'a Type, scope: Scope<'_>, errors: &Errors) -> Option<&'a Type> {
    if scope.is_named(ty, "Dict")
        && let TypeKind::Map(values) = scope.kind(ty)
    {
        if let Some(values) = values {
            check_value(values, scope, errors);
        }
        return values;
    }
    errors.at(ty, "unknown keys are kept in a `Dict`, or in a `Dict<T>` if each value must be a `T`");
    None
}

/// A type that is nothing but itself, if in a box, is satisfied by nothing that one could name.
pub(super) fn check_not_itself(ty: &Type, scope: Scope<'_>, errors: &Errors) {
    let (_, inner) = scope.unwrapped(ty);
    if let Type::Path(path) = ungroup(inner)
        && let [segment] = path.path.segments.iter().collect::<Vec<_>>()[..]
        && segment.ident == *scope.model
    {
        errors.at(ty, "a type cannot be defined as itself; put it behind a key or in a list");
    }
}

/// A JSON object's keys are strings.
fn check_keys_of_map(ty: &Type, scope: Scope<'_>, errors: &Errors) {
    if let [keys, _, ..] = scope.arguments(ty).as_slice()
        && !matches!(scope.kind(keys), TypeKind::String)
    {
        errors.at(*keys, "the keys of a JSON object are strings; use `String`");
    }
}

/// Types that are no names, and names of Rust types that JSON has nothing for.
fn check_syntax(ty: &Type, scope: Scope<'_>, errors: &Errors) {
    let message = match ungroup(ty) {
        Type::Tuple(tuple) if tuple.elems.is_empty() => "`()` has no value in JSON; use `Null`",
        Type::Tuple(_) => {
            "a tuple is not a type of a model: its items have no names; \
             use a struct that derives `HlModel`, or `Vec<…>` if all items have one type"
        }
        Type::Reference(reference) if is_str(&reference.elem) => "a model owns its data; use `String`",
        Type::Reference(_) => "a model owns its data; use the type without `&`",
        Type::Array(_) => {
            "an array of fixed length is not a type of a model; \
             use `Vec<…>` with `#[hl(min_items = …, max_items = …)]`"
        }
        Type::Slice(_) => "a field must own its items; use `Vec<…>`",
        Type::TraitObject(_) | Type::ImplTrait(_) | Type::FnPtr(_) | Type::Ptr(_) | Type::Never(_) | Type::Infer(_) => {
            "this type has no values in JSON; use a type of JSON, or `Value` for any of them"
        }
        Type::Path(_) if scope.is_named(ty, "char") => {
            "`char` is not a type of a model; use `String` with `#[hl(min_length = 1, max_length = 1)]`"
        }
        Type::Path(_) if scope.is_named(ty, "str") => "a model owns its data; use `String`",
        Type::Path(_) if scope.is_named(ty, "HashSet") || scope.is_named(ty, "BTreeSet") => {
            "a set loses the order of a JSON array; use `Vec<…>` with `#[hl(unique_items)]`"
        }
        // Names that models have too, as long as they are not generic.
        Type::Path(_) if scope.arguments(ty).is_empty() => return,
        Type::Path(_) if scope.is_named(ty, "Rc") => "a model can be sent to another thread; use `Arc<…>` or `Box<…>`",
        Type::Path(_) if scope.is_named(ty, "Cow") => "a model owns its data; use `String`, or `Vec<…>` for a list",
        Type::Path(_) if scope.is_named(ty, "VecDeque") || scope.is_named(ty, "LinkedList") => {
            "a list of a model is not changed at its ends; use `Vec<…>`"
        }
        Type::Path(_) if scope.is_named(ty, "Result") && scope.arguments(ty).len() == 2 => {
            "a `Result` has no form in JSON; for one of two shapes use an enum with `#[hl(one_of)]`"
        }
        _ => return,
    };
    errors.at(ty, message);
}

fn is_str(ty: &Type) -> bool {
    matches!(ungroup(ty), Type::Path(path) if path.path.is_ident("str"))
}
