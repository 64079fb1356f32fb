//! The structs of variants with named fields.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput};

use super::generics::{ImplParts, maybe_false};
use super::scope::scope;
use crate::model::{Model, VariantFields};

/// The struct of a variant. It implements `Clone`, `Debug` and `PartialEq` if all its fields do.
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
    let text = name.to_string();
    let lines = variant.fields.iter().map(|field| {
        let (ident, key) = (&field.ident, syn::ext::IdentExt::unraw(&field.ident).to_string());
        let value = if field.is_secret { quote!(&__hl::format_args!("…")) } else { quote!(&self.#ident) };
        quote!((#key, #value))
    });
    let traits = quote! {
        #clone {
            fn clone(&self) -> Self {
                Self { #(#names: __hl::Clone::clone(&self.#names)),* }
            }
        }

        #debug {
            fn fmt(&self, f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
                __hl::debug_parts(f, #text, &[#(#lines),*])
            }
        }

        #equality {
            fn eq(&self, other: &Self) -> __hl::core::primitive::bool {
                true #(&& self.#names == other.#names)*
            }
        }
    };
    let (declared, traits) = (without_attributes(&variant.item), scope(&model.krate, &traits));
    quote!(#declared #traits)
}

/// The struct without `#[hl(…)]`, which only the derive knows.
fn without_attributes(item: &DeriveInput) -> DeriveInput {
    let mut item = item.clone();
    let is_kept = |attribute: &Attribute| !attribute.path().is_ident("hl");
    item.attrs.retain(is_kept);
    if let Data::Struct(data) = &mut item.data {
        for field in &mut data.fields {
            field.attrs.retain(is_kept);
        }
    }
    item
}
