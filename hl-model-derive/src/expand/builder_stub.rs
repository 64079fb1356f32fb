//! The builder of a model with a mistake. Its methods exist and do nothing, so that code that uses them still compiles.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Visibility};

use super::builder_type::name;
use super::generics::ImplParts;
use super::methods::{Accessors, RestNames, Setters};
use super::scope::private;
use crate::model::{Key, Model, Object};
use crate::ty::TypeKind;

/// The struct.
pub(super) fn declaration(model: &Model<'_>) -> TokenStream {
    let (parts, name) = (ImplParts::of(model), name(model));
    let (visibility, ident, arguments) = (&model.original.vis, &model.original.ident, &parts.arguments);
    let (parameters, bounds, private) = (parts.declared(), &parts.own_bounds, private(&model.krate));
    quote! {
        #[doc(hidden)]
        #visibility struct #name #parameters (#private::PhantomData<#ident #arguments>) #bounds;
    }
}

/// The methods of the builder after an error.
pub(super) fn glue(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    let (parts, name) = (ImplParts::of(model), name(model));
    let (visibility, ident, arguments) = (&model.original.vis, &model.original.ident, &parts.arguments);
    let (parameters, bounds, krate) = (parts.declared(), &parts.bounds, &model.krate);
    let methods = methods(&parts, object, visibility);
    let start = Accessors::of(object).is_free("builder").then(|| {
        quote! {
            impl #parameters #ident #arguments #bounds {
                #visibility fn builder() -> #name #arguments {
                    #name(__hl::PhantomData)
                }
            }
        }
    });
    quote! {
        #start

        impl #parameters __hl::From<#ident #arguments> for #name #arguments #bounds {
            fn from(_: #ident #arguments) -> Self {
                Self(__hl::PhantomData)
            }
        }

        impl #parameters __hl::Clone for #name #arguments #bounds {
            fn clone(&self) -> Self {
                Self(__hl::PhantomData)
            }
        }

        impl #parameters #name #arguments #bounds {
            #methods
            #visibility fn build(self) -> ::core::result::Result<#ident #arguments, #krate::Errors> {
                <#ident #arguments as __hl::HlModel>::from_json("")
            }
        }
    }
}

/// The methods that add an undeclared key, for fields that may be meant to keep these.
fn meant_as_rest(parts: &ImplParts<'_>, object: &Object<'_>) -> Vec<Ident> {
    let scope = parts.scope();
    let is_meant = |key: &&Key<'_>| {
        object.is_undecided && key.attrs.written.is_doubtful && matches!(scope.kind(key.value), TypeKind::Map(_))
    };
    let name = |key: &Key<'_>| format_ident!("set_{}", key.field());
    let is_free = |name: &Ident| object.keys.iter().all(|key| key.ident != *name);
    object.keys.iter().filter(is_meant).map(name).filter(is_free).collect()
}

/// The setters, and the methods for undeclared keys.
fn methods(parts: &ImplParts<'_>, object: &Object<'_>, visibility: &Visibility) -> TokenStream {
    let (key, value) = (parts.free_name("K"), parts.free_name("V"));
    let names = Setters::of(object);
    let maybe = object.keys.iter().filter_map(|key| names.maybe(key));
    let setters = object.keys.iter().map(|key| names.of_field(&key.ident)).chain(maybe);
    let takes_others = object.rest.is_some() || object.is_undecided;
    let adders = object.patterns.iter().map(|patterned| names.of_field(&patterned.kept.ident));
    let adders = adders.chain(takes_others.then(|| format_ident!("any_string_name")));
    let adders = adders.chain(meant_as_rest(parts, object));
    let rest = object.rest.iter().flat_map(|rest| {
        let RestNames { put, put_all, remove, .. } = names.rest(rest);
        let methods = [
            (put, quote!(<#key, #value>(self, _: #key, _: #value))),
            (remove, quote!((self, _: &::core::primitive::str))),
            (put_all, quote!(<#value>(self, _: #value))),
        ];
        methods.into_iter().filter_map(|(name, signature)| {
            let name = name?;
            Some(quote!(#visibility fn #name #signature -> Self { self }))
        })
    });
    quote! {
        #(#visibility fn #setters<#value>(self, _: #value) -> Self {
            self
        })*
        #(#visibility fn #adders<#key, #value>(self, _: #key, _: #value) -> Self {
            self
        })*
        #(#rest)*
    }
}
