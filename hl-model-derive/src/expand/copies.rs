//! `Clone` of builders and of parts, where the values of all keys have it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

use super::builder_type::BuilderType;
use super::generics::{ImplParts, maybe_false};
use super::names::own_name;
use super::parts;
use crate::model::{Model, Object};

/// `Clone` of the builder.
pub(super) fn builder(builder: &BuilderType<'_>) -> TokenStream {
    let BuilderType { object, name, parts, keys, .. } = builder;
    let names = object.keys.iter().map(|key| own_name(&key.ident)).chain(object.kept().map(|rest| rest.ident.clone()));
    let types = object.keys.iter().map(|key| key.value).chain(object.kept().filter_map(|rest| rest.values));
    let slots = clones(names, &quote!(__slots));
    let turbofish = parts.turbofish();
    let body = quote! {
        let __slots = &self.draft.slots;
        #name {
            draft: __hl::Draft {
                slots: SlotsOfKeys_ #turbofish #slots,
                building: __hl::Clone::clone(&self.draft.building),
            },
            keys: __hl::PhantomData,
        }
    };
    let parameters = parts.declared_and(keys.as_slice());
    implementation(parts, &parameters, &builder.open(), &parts.predicates(&builder.model.krate), types, &body)
}

/// `Clone` of the values that were moved out of a model.
pub(super) fn of_parts(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    if !parts::exists(object) {
        return TokenStream::new();
    }
    let (name, generics) = (parts::name(model), ImplParts::of(model));
    let arguments = &generics.arguments;
    let names = object.keys.iter().map(|key| own_name(&key.ident));
    let names = names.chain(object.kept().map(|rest| own_name(&rest.ident)));
    let own: Vec<_> = generics.own_predicates().map(|own| quote!(#own)).collect();
    // A `Dict` is shared, whatever its values are.
    let types = object.keys.iter().map(|key| key.value);
    let fields = clones(names, &quote!(self));
    implementation(&generics, &generics.declared(), &quote!(#name #arguments), &own, types, &quote!(Self #fields))
}

/// The fields of a struct, each a clone of one of another struct.
fn clones(names: impl Iterator<Item = Ident>, of: &TokenStream) -> TokenStream {
    let fields = names.map(|name| quote!(#name: __hl::Clone::clone(&#of.#name),));
    quote!({ #(#fields)* })
}

/// An implementation of `Clone`, if all types have it.
fn implementation<'a>(
    generics: &ImplParts<'_>,
    parameters: &TokenStream,
    ty: &TokenStream,
    own: &[TokenStream],
    types: impl Iterator<Item = &'a Type>,
    body: &TokenStream,
) -> TokenStream {
    let doubtful = parts::doubtful(types, generics.scope());
    let bounds = doubtful.into_iter().map(|ty| maybe_false(ty, &quote!(__hl::Clone)));
    quote! {
        #[automatically_derived]
        impl #parameters __hl::Clone for #ty where #(#own,)* #(#bounds),* {
            fn clone(&self) -> Self {
                #body
            }
        }
    }
}
