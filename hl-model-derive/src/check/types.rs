//! The types that keys can have, and advice on what to write instead of others.

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::{Token, Type};

use super::context::Context;
use super::names::Names;
use crate::ast::Field;
use crate::errors::Errors;
use crate::text::type_text;
use crate::tokens::any_name;
use crate::ty::{Scope, TypeKind, arguments_elsewhere, is_unsized, ungroup};

/// Checks the type of a key, which is the only place where `Option` has a meaning.
pub(super) fn check_key(ty: &Type, cx: Context<'_>) {
    let TypeKind::Option(value) = cx.scope.kind(ty) else {
        return check_value(ty, cx);
    };
    if let TypeKind::Option(_) = cx.scope.kind(value) {
        cx.errors.at(
            ty,
            "`Option` says that the key may be left out, which it can only once; \
             use `Option<Nullable<…>>` if the value may be `null`",
        );
    } else {
        check_value(value, cx);
    }
}

/// Checks the type of a value in any other place.
pub(super) fn check_value(ty: &Type, cx: Context<'_>) {
    match cx.scope.kind(ty) {
        TypeKind::Option(_) => cx.errors.at(
            ty,
            "`Option` says that a key may be left out, so it stands at the key itself only; \
             use `Nullable<…>` for a value that may be `null`",
        ),
        TypeKind::Map(values) => {
            check_keys_of_map(ty, cx);
            if let Some(values) = values {
                check_value(values, cx);
            }
        }
        TypeKind::Set(inner) if matches!(cx.scope.kind(inner), TypeKind::Float(_)) => cx.errors.at(
            inner,
            "a float has neither a hash nor a complete order; use a `Decimal`, or a list with `#[hl(unique_items)]`",
        ),
        TypeKind::List(inner)
        | TypeKind::Array(inner)
        | TypeKind::Set(inner)
        | TypeKind::Boxed(inner)
        | TypeKind::Secret(inner) => check_value(inner, cx),
        TypeKind::Tuple(items) => check_tuple(ty, items, cx),
        TypeKind::Nullable(inner) => {
            if let TypeKind::Nullable(_) | TypeKind::Null = cx.scope.kind(inner) {
                cx.errors.at(ty, "`null` is a value of the inner type already; remove the outer `Nullable`");
            }
            check_value(inner, cx);
        }
        TypeKind::Other => check_syntax(ty, cx),
        _ => {}
    }
}

/// Checks the type of the field that keeps undeclared keys. Returns the type of its values if they are checked.
pub(super) fn check_rest<'a>(ty: &'a Type, cx: Context<'_>) -> Option<&'a Type> {
    if cx.scope.is_named(ty, "Dict")
        && let TypeKind::Map(values) = cx.scope.kind(ty)
    {
        let before = cx.errors.count();
        if let Some(values) = values {
            check_value(values, cx);
        }
        // Wrong types have been reported, and generated code must not name them.
        return values.filter(|_| cx.errors.count() == before);
    }
    if let Some(arguments) = arguments_elsewhere(ty, "Dict") {
        return arguments.first().copied();
    }
    // The compiler itself counts the arguments of a `Dict`.
    if !cx.scope.is_named(ty, "Dict") {
        cx.errors.at(ty, "unknown keys are kept in a `Dict`, or in a `Dict<T>` if each value must be a `T`");
    }
    None
}

/// Checks that the type of a field does not define the model as itself. Without a box between them the compiler says that
/// it has no size.
pub(super) fn check_content(ty: &Type, cx: Context<'_>) {
    if !cx.scope.holds_itself(ty) {
        check_not_itself(ty, cx);
    }
}

/// Checks that a type is not defined as itself, perhaps in a box, because no value could match it.
pub(super) fn check_not_itself(ty: &Type, cx: Context<'_>) {
    let (_, inner) = cx.scope.unwrapped(ty);
    if cx.scope.is_itself(inner) {
        cx.errors.at(ty, "a type cannot be defined as itself; put it behind a key or in a list");
    }
}

/// Checks the types of the items of a tuple. The library supports tuples of up to eight items.
fn check_tuple(ty: &Type, items: &Punctuated<Type, Token![,]>, cx: Context<'_>) {
    if items.len() > 8 {
        cx.errors.at(ty, "a tuple has up to eight items; use a list, or a struct, which gives them names");
    }
    for item in items {
        check_value(item, cx);
    }
}

/// Whether a type can be that of the names of keys: text or an integer. A model may be either.
fn is_key(ty: &Type, scope: Scope<'_>) -> bool {
    if let Type::Reference(_) = ungroup(ty) {
        return false;
    }
    matches!(
        scope.kind(ty),
        TypeKind::String
            | TypeKind::Formatted
            | TypeKind::Address
            | TypeKind::Char
            | TypeKind::Int(_)
            | TypeKind::BigInteger
            | TypeKind::Other
    )
}

/// Checks the type of the keys of a map, because the keys of a JSON object are strings.
fn check_keys_of_map(ty: &Type, cx: Context<'_>) {
    if let [keys, _, ..] = cx.scope.arguments(ty).as_slice()
        && !is_key(keys, cx.scope)
    {
        cx.errors.at(*keys, "the keys of a JSON object are strings; use `String`, an integer, or a model of texts");
    }
}

/// Reports types that are not paths, and Rust types without a form in JSON.
fn check_syntax(ty: &Type, cx: Context<'_>) {
    let message = match ungroup(ty) {
        // The compiler itself refuses them in fields.
        Type::ImplTrait(_) | Type::Never(_) => return cx.errors.leave_to_compiler(),
        Type::Tuple(tuple) if tuple.elems.is_empty() => "`()` has no value in JSON; use `Null`",
        Type::Reference(reference) if matches!(ungroup(&reference.elem), Type::TraitObject(_)) => WITHOUT_VALUES,
        Type::Reference(_) | Type::Slice(_) => &format!("a model owns its data; use `{}`", owned(ty)),
        Type::TraitObject(_) | Type::FnPtr(_) | Type::Ptr(_) | Type::Infer(_) => WITHOUT_VALUES,
        // The compiler itself counts the arguments. A type of the user's own without arguments may have the name.
        Type::Path(_) if cx.scope.is_named(ty, "Option") && cx.scope.arguments(ty).len() > 1 => {
            return cx.errors.leave_to_compiler();
        }
        Type::Path(_) if cx.scope.is_named(ty, "str") => "a model owns its data; use `String`",
        // The names below may be those of models, unless they are generic.
        Type::Path(_) if cx.scope.arguments(ty).is_empty() => return,
        Type::Path(_) if cx.scope.is_named(ty, "Rc") => {
            "a model can be sent to another thread; use `Arc<…>` or `Box<…>`"
        }
        Type::Path(_) if cx.scope.is_named(ty, "Cow") => "a model owns its data; use `String`, or `Vec<…>` for a list",
        Type::Path(_) if ["VecDeque", "LinkedList", "BinaryHeap"].iter().any(|name| cx.scope.is_named(ty, name)) => {
            "a list of a model is not changed at its ends; use `Vec<…>`"
        }
        Type::Path(_) if cx.scope.is_named(ty, "Result") && cx.scope.arguments(ty).len() == 2 => {
            "a `Result` has no form in JSON; for one of two shapes use an enum with `#[hl(one_of)]`"
        }
        _ => return,
    };
    cx.errors.at(ty, format!("{message}{}", cx.scope.if_own(ty)));
}

const WITHOUT_VALUES: &str = "this type has no values in JSON; use a type of JSON, or `Value` for any of them";

/// The text of the type that owns what a type refers to.
fn owned(ty: &Type) -> String {
    match ungroup(ty) {
        Type::Reference(reference) => owned(&reference.elem),
        Type::Slice(slice) => format!("Vec<{}>", owned(&slice.elem)),
        Type::Path(path) if path.path.is_ident("str") => "String".to_owned(),
        owned => type_text(owned),
    }
}

/// The fields without those that the compiler itself reports: a second field of a name, a field whose type contains `_`, and
/// one without a size that is not the last.
pub(super) fn without_fields_the_compiler_rejects<'a>(fields: Vec<Field<'a>>, errors: &Errors) -> Vec<Field<'a>> {
    let mut names = Names::default();
    let mut behind = fields.len();
    let mut is_right = |field: &Field<'_>| {
        behind -= 1;
        let is_first = field.original.ident.as_ref().is_none_or(|name| names.insert(&name.unraw().to_string()));
        let ty = &field.original.ty;
        let is_right = is_first && !is_inferred(ty) && (behind == 0 || !is_unsized(ty));
        if !is_right {
            errors.leave_to_compiler();
        }
        is_right
    };
    fields.into_iter().filter(|field| is_right(field)).collect()
}

/// Whether a type contains `_` or `'_`, which the compiler itself refuses in fields.
pub(super) fn is_inferred(ty: &Type) -> bool {
    any_name(ty.to_token_stream(), &|name| name == "_")
}
