//! `into_parts`, which moves all values out of a model.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Member, Type};

use super::generics::{ImplParts, maybe_false};
use super::methods::Accessors;
use super::names::{lints, method_name, name_from, own_name, type_name};
use crate::model::{Model, Object};
use crate::text::type_text;
use crate::ty::{Scope, TypeKind};

/// Whether the model has the method: it has values, and no field has the name.
pub(super) fn exists(object: &Object<'_>) -> bool {
    (!object.keys.is_empty() || object.kept().next().is_some()) && Accessors::of(object).is_free("into_parts")
}

pub(super) fn name(model: &Model<'_>) -> Ident {
    model.parts.clone().unwrap_or_else(|| type_name(&model.original.ident, "Parts"))
}

/// The struct with the values, with the visibility of the model.
pub(super) fn declaration(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    if !exists(object) {
        return TokenStream::new();
    }
    let (visibility, name, ident) = (&model.original.vis, name(model), &model.original.ident);
    let doc = format!(" The values of [`{ident}`], moved out of it by [`into_parts`]({ident}::into_parts).");
    let fields = object.keys.iter().map(|key| {
        let (ident, ty, marks) = (method_name(&key.ident), key.ty, &key.marks);
        let doc = object.line(key);
        quote! {
            #[doc = #doc]
            #marks
            pub #ident: #ty,
        }
    });
    let rest = object.kept().map(|rest| {
        let (ident, ty, marks) = (own_name(&rest.ident), rest.ty, &rest.marks);
        quote! {
            #[doc = " The keys that the model does not declare, with their values."]
            #marks
            pub #ident: #ty,
        }
    });
    let parts = ImplParts::of(model);
    let (parameters, bounds, lints) = (parts.declared(), &parts.own_bounds, lints(model.original));
    let (hidden, allow) = (model.marks.hidden, &model.allow);
    quote! {
        #[doc = #doc]
        #hidden
        #[non_exhaustive]
        #(#lints)*
        #allow
        #visibility struct #name #parameters #bounds {
            #(#fields)*
            #(#rest)*
        }
    }
}

/// The implementation of `Debug` for the struct, if all values implement it. A secret value is not shown.
pub(super) fn debug(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    if !exists(object) {
        return TokenStream::new();
    }
    let (name, parts) = (name(model), ImplParts::of(model));
    let (parameters, arguments, text) = (parts.declared(), &parts.arguments, name.to_string());
    let keys = object.keys.iter().map(|key| (own_name(&key.ident), key.ty, key.attrs.secret.is_set()));
    let rest = object.kept().map(|rest| (own_name(&rest.ident), rest.ty, false));
    let fields: Vec<_> = keys.chain(rest).collect();
    let shown = fields.iter().filter(|(_, _, is_secret)| !is_secret).map(|(_, ty, _)| *ty);
    let doubtful = doubtful(shown, parts.scope()).into_iter().map(|ty| maybe_false(ty, &quote!(__hl::Debug)));
    let own = parts.own_predicates();
    let lines = fields.iter().map(|(field, _, is_secret)| {
        let key = field.unraw().to_string();
        if *is_secret { quote!((#key, &::core::format_args!("…"))) } else { quote!((#key, &self.#field)) }
    });
    quote! {
        #[automatically_derived]
        impl #parameters __hl::Debug for #name #arguments where #(#own,)* #(#doubtful),* {
            fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
                __hl::debug_parts(__f, #text, &[#(#lines),*])
            }
        }
    }
}

/// The types that may lack `Debug` or `Clone`, each once.
pub(super) fn doubtful<'a>(types: impl Iterator<Item = &'a Type>, scope: Scope<'_>) -> Vec<&'a Type> {
    let mut doubtful: Vec<_> = types.filter(|ty| !is_plain(ty, scope)).collect();
    doubtful.sort_by_cached_key(|ty| type_text(ty));
    doubtful.dedup_by_key(|ty| type_text(ty));
    doubtful
}

/// Whether a type certainly implements `Debug` and `Clone`, so that no bound is needed. A bound costs the compiler more than the
/// rest of the implementation. A model may have the name of one of this library's types, so only Rust's types are
/// certain.
pub(super) fn is_plain(ty: &Type, scope: Scope<'_>) -> bool {
    match scope.kind(ty) {
        TypeKind::String | TypeKind::Bool | TypeKind::Int(_) | TypeKind::Float(_) | TypeKind::Char => true,
        TypeKind::Option(inner) | TypeKind::List(inner) | TypeKind::Boxed(inner) => is_plain(inner, scope),
        _ => false,
    }
}

/// The method that moves the values out. After an error it exists and does nothing.
pub(super) fn method(model: &Model<'_>, object: &Object<'_>, is_stub: bool) -> TokenStream {
    if !exists(object) {
        return TokenStream::new();
    }
    let (visibility, name) = (&model.original.vis, name(model));
    let into_parts = name_from(&model.original.ident, "into_parts");
    let parts = ImplParts::of(model);
    let (arguments, turbofish) = (&parts.arguments, parts.turbofish());
    let keys = object.keys.iter().map(|key| (own_name(&key.ident), &key.place));
    let rest = object.kept().map(|rest| (own_name(&rest.ident), &rest.place));
    let (names, places): (Vec<_>, Vec<_>) = keys.chain(rest).unzip();
    let (taken, variables) = (taken_apart(&model.original.ident, &places), variables(places.len()));
    let body = if is_stub {
        quote!(::core::unreachable!())
    } else {
        quote!(#taken #name #turbofish { #(#names: #variables),* })
    };
    quote! {
        #[doc = " Moves every value out of the model."]
        #[must_use]
        #visibility fn #into_parts(self) -> #name #arguments {
            #body
        }
    }
}

/// A statement that moves all fields out of `self` into [`variables`]. A type with `Drop` does not allow that, and one pattern makes one
/// error of it, at the name of the type.
pub(super) fn taken_apart(name: &Ident, places: &[&Member]) -> TokenStream {
    let this = Ident::new("self", name.span().resolved_at(Span::call_site()));
    let variables = variables(places.len());
    quote!(let Self { #(#places: #variables),* } = #this;)
}

pub(super) fn variables(count: usize) -> impl Iterator<Item = Ident> {
    (0..count).map(|index| format_ident!("part{index}_"))
}
