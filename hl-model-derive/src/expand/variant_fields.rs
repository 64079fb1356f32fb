//! The structs of variants with named fields.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, parse_quote};

use super::generics::{ImplParts, maybe_false};
use super::names::lints;
use super::scope::scope;
use crate::docs::Docs;
use crate::model::{Model, VariantFields};

/// The struct of a variant. It implements `Clone`, `Debug`, `PartialEq` and `Eq` if all its fields do.
pub(crate) fn declaration(model: &Model<'_>, variant: &VariantFields) -> TokenStream {
    let parts = ImplParts::of_item(&variant.item, &model.krate);
    let (name, arguments, parameters) = (&variant.name, &parts.arguments, parts.declared());
    let own: Vec<_> = parts.own_predicates().collect();
    let names: Vec<_> = variant.fields.iter().map(|field| &field.ident).collect();
    let header = |of: TokenStream, is_asked: fn(&crate::model::VariantField) -> bool| {
        let asked = variant.fields.iter().filter(|field| is_asked(field));
        let bounds = asked.map(|field| maybe_false(&field.ty, &of));
        quote! {
            #[automatically_derived]
            impl #parameters #of for #name #arguments where #(#own,)* #(#bounds),*
        }
    };
    let clone = header(quote!(__hl::Clone), |_| true);
    let debug = header(quote!(__hl::Debug), |field| !field.is_secret);
    let equality = header(quote!(__hl::PartialEq), |_| true);
    let total_equality = header(quote!(__hl::Eq), |_| true);
    let text = name.to_string();
    let lines = variant.fields.iter().map(|field| {
        let (ident, key) = (&field.ident, syn::ext::IdentExt::unraw(&field.ident).to_string());
        let value = if field.is_secret { quote!(&::core::format_args!("…")) } else { quote!(&self.#ident) };
        quote!((#key, #value))
    });
    let traits = quote! {
        #clone {
            fn clone(&self) -> Self {
                Self { #(#names: __hl::Clone::clone(&self.#names)),* }
            }
        }

        #debug {
            fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
                __hl::debug_parts(__f, #text, &[#(#lines),*])
            }
        }

        #equality {
            fn eq(&self, __other: &Self) -> __hl::core::primitive::bool {
                true #(&& self.#names == __other.#names)*
            }
        }

        #total_equality {}
    };
    let (declared, traits) = (declared(&variant.item), scope(&model.krate, &model.allow, &traits));
    quote!(#declared #traits)
}

/// The struct with the attributes that the compiler knows. Other derives of the enum do not see the struct, so that it has none of
/// their attributes.
fn declared(item: &DeriveInput) -> TokenStream {
    const KEPT: [&str; 2] = ["doc", "deprecated"];
    let mut item = item.clone();
    let is_one_of = |attribute: &Attribute, names: &[&str]| names.iter().any(|name| attribute.path().is_ident(name));
    let lints = lints(&item);
    item.attrs.retain(|attribute| is_one_of(attribute, &KEPT));
    // The user has documented the enum, and lints ask for this item as well.
    let is_documented = item.attrs.iter().any(|attribute| attribute.path().is_ident("doc"));
    let doc = (!is_documented).then(|| quote!(#[doc = " The fields of a variant."]));
    hide_examples(&mut item.attrs);
    if let Data::Struct(data) = &mut item.data {
        for field in &mut data.fields {
            field.attrs.retain(|attribute| is_one_of(attribute, &KEPT) || is_one_of(attribute, &["allow", "expect"]));
            hide_examples(&mut field.attrs);
        }
    }
    quote!(#(#lints)* #doc #item)
}

/// Hides documentation with examples from the tests of documentation, because the examples of the variant are tested there.
fn hide_examples(attributes: &mut [Attribute]) {
    if !Docs::new(attributes, None).may_hold_examples() {
        return;
    }
    for attribute in attributes.iter_mut().filter(|attribute| attribute.path().is_ident("doc")) {
        let meta = &attribute.meta;
        *attribute = parse_quote!(#[cfg_attr(not(doctest), #meta)]);
    }
}
