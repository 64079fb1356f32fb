//! `Clone` of builders and of parts, where the values of all keys have it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

use super::builder_type::BuilderType;
use super::generics::ImplParts;
use super::names::own_name;
use super::parts;
use crate::model::{Model, Object};

/// `Clone` of the slots and of the builder. Only the slots ask for it of each type, so that what a builder costs the compiler
/// stays small.
pub(super) fn builder(builder: &BuilderType<'_>) -> TokenStream {
    let BuilderType { model, object, name, parts, keys, .. } = builder;
    let arguments = &parts.arguments;
    let slots = quote!(SlotsOfKeys #arguments);
    let names = object.keys.iter().map(|key| own_name(&key.ident)).chain(object.kept().map(|rest| rest.ident.clone()));
    let types = object.keys.iter().map(|key| key.value).chain(object.kept().filter_map(|rest| rest.values));
    let of_slots = implementation(model, &slots, &parts.predicates(&quote!(__hl)), types, names);
    let (parameters, ty) = (parts.declared_and(keys.as_slice()), builder.open());
    let own = parts.predicates(&quote!(__hl));
    quote! {
        #of_slots

        #[automatically_derived]
        impl #parameters __hl::Clone for #ty where #(#own,)* for<'any> #slots: __hl::Clone {
            fn clone(&self) -> Self {
                #name {
                    slots: __hl::Clone::clone(&self.slots),
                    building: __hl::Clone::clone(&self.building),
                    keys: __hl::PhantomData,
                }
            }
        }
    }
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
    implementation(model, &quote!(#name #arguments), &own, object.keys.iter().map(|key| key.value), names)
}

/// `Clone` of a struct, field by field. The binder makes each bound one that may be false: without `Clone` there is no
/// implementation, and no error either.
fn implementation<'a>(
    model: &Model<'_>,
    ty: &TokenStream,
    own: &[TokenStream],
    types: impl Iterator<Item = &'a Type>,
    names: impl Iterator<Item = Ident>,
) -> TokenStream {
    let generics = ImplParts::of(model);
    let (parameters, doubtful) = (generics.declared(), parts::doubtful(types, generics.scope()));
    let names: Vec<_> = names.collect();
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #parameters __hl::Clone for #ty where #(#own,)* #(for<'any> #doubtful: __hl::Clone),* {
            fn clone(&self) -> Self {
                Self { #(#names: __hl::Clone::clone(&self.#names),)* }
            }
        }
    }
}
