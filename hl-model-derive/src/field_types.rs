//! The bounds that the type parameters of a model need.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{DeriveInput, Type, TypePath, WherePredicate};

use crate::ast::fields;
use crate::tokens::mentions;
use crate::ty::{Scope, ungroup};

/// The types that must be field types, so that a generic model is a field type: its parameters, and types associated
/// with parameters. A parameter that is no part of another type needs no bound.
pub(crate) fn field_types(input: &DeriveInput, scope: Scope<'_>) -> Vec<TokenStream> {
    // Most models have no parameters. Examining their fields would take time.
    if input.generics.type_params().next().is_none() {
        return Vec::new();
    }
    let mut associated: Vec<&Type> = Vec::new();
    let mut rest = TokenStream::new();
    for field in fields(&input.data) {
        collect(&field.ty, scope, &mut associated, &mut rest);
    }
    let parameters = input.generics.type_params().map(|parameter| &parameter.ident);
    let mut types: Vec<_> =
        parameters.filter(|name| mentions(rest.clone(), name)).map(ToTokens::to_token_stream).collect();
    for ty in associated {
        let text = ty.to_token_stream();
        if !types.iter().any(|known| known.to_string() == text.to_string()) {
            types.push(text);
        }
    }
    types
}

/// Adds the bounds that fields of the type `<T as Trait>::Name` ask for and that `T` does not have. The compiler reports that once, at
/// the field, and would report it of everything generated without the bound.
pub(crate) fn add_forgotten(input: &mut DeriveInput) {
    if input.generics.type_params().next().is_none() {
        return;
    }
    let mut associated = Vec::new();
    for field in fields(&input.data) {
        collect(&field.ty, Scope::of(input), &mut associated, &mut TokenStream::new());
    }
    let forgotten: Vec<_> = associated.into_iter().filter_map(|ty| forgotten(ty, input)).collect();
    if !forgotten.is_empty() {
        input.generics.make_where_clause().predicates.extend(forgotten);
    }
}

/// The bound of a parameter that its associated type asks for, if there is no bound of this name.
fn forgotten(associated: &Type, input: &DeriveInput) -> Option<WherePredicate> {
    let Type::Path(TypePath { qself: Some(of), path, .. }) = ungroup(associated) else { return None };
    let (ty, leading, segments) = (of.ty.to_token_stream(), path.leading_colon, path.segments.iter().take(of.position));
    let name = &path.segments.get(of.position.checked_sub(1)?)?.ident;
    let mut parameters = input.generics.type_params();
    let is_parameter = parameters.any(|parameter| parameter.ident == ty.to_string());
    let bounds = input.generics.type_params().map(|parameter| parameter.bounds.to_token_stream());
    let has_bound = bounds.chain([input.generics.where_clause.to_token_stream()]).any(|bounds| mentions(bounds, name));
    if !is_parameter || has_bound {
        return None;
    }
    syn::parse2(quote!(#ty: #leading #(#segments)::*)).ok()
}

/// Collects the associated types of parameters that a type mentions, and all other tokens.
fn collect<'a>(ty: &'a Type, scope: Scope<'_>, associated: &mut Vec<&'a Type>, rest: &mut TokenStream) {
    if is_associated(ty, scope) {
        return associated.push(ty);
    }
    if is_the_model(ty, scope) {
        return;
    }
    match ungroup(ty) {
        Type::Path(path) => {
            let last = path.path.segments.last();
            match last.map(|segment| &segment.arguments) {
                Some(syn::PathArguments::AngleBracketed(arguments)) => {
                    for argument in &arguments.args {
                        match argument {
                            syn::GenericArgument::Type(inner) => collect(inner, scope, associated, rest),
                            other => rest.extend(quote!(#other)),
                        }
                    }
                }
                _ => rest.extend(quote!(#path)),
            }
        }
        Type::Slice(slice) => collect(&slice.elem, scope, associated, rest),
        other => rest.extend(quote!(#other)),
    }
}

/// Whether a type is the model itself with its own parameters, which asks for nothing that the model does not ask for anyway.
fn is_the_model(ty: &Type, scope: Scope<'_>) -> bool {
    let own = scope.generics.split_for_impl().1.to_token_stream().to_string();
    let Type::Path(path) = ungroup(ty) else { return false };
    scope.is_itself(ty)
        && path.path.segments.last().is_some_and(|last| last.arguments.to_token_stream().to_string() == own)
}

/// Whether a type is associated with a parameter: `B::Id`, `<B as Backend>::Id`.
fn is_associated(ty: &Type, scope: Scope<'_>) -> bool {
    let Type::Path(path) = ungroup(ty) else { return false };
    match &path.qself {
        Some(of) => {
            let parameters = scope.generics.type_params();
            let of = of.ty.to_token_stream();
            parameters.into_iter().any(|parameter| mentions(of.clone(), &parameter.ident))
        }
        None => {
            let first = path.path.segments.first();
            path.path.segments.len() > 1 && first.is_some_and(|segment| scope.is_parameter(&segment.ident))
        }
    }
}
