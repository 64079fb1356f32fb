//! How a struct with named fields is read and written.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::access::own_name;
use super::generics::ImplParts;
use super::schema;
use crate::model::{Key, Model, Object};

/// `Slots`, `Fields`, `Record` and `FieldType`.
pub(super) fn glue(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    let parts = ImplParts::of(model.original);
    let slots = slots(&parts, object);
    let fields = fields(&parts, object);
    let record = record(&parts, object);
    let arguments = &parts.arguments;
    let schema = schema::function(model, &quote!(__hl::Shape::Object(<__HlSlots #arguments>::OBJECT)));
    let header = parts.of_trait(&quote!(__hl::FieldType));
    quote! {
        #slots
        #fields
        #record

        #[automatically_derived]
        #header {
            #schema

            fn read(
                input: &mut __hl::Input<'_, '_>,
            ) -> __hl::core::result::Result<Self, __hl::Stop> {
                __hl::read_object(input)
            }

            fn write(&self, output: &mut __hl::Output) {
                __hl::write_object(self, output);
            }
        }
    }
}

/// The index of a key, as a pattern and as an argument.
fn indexes() -> impl Iterator<Item = Literal> {
    (0_usize..).map(Literal::usize_unsuffixed)
}

/// One `Option` for each key, filled while the model is read.
fn slots(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let (parameters, arguments, bounds) = (parts.declared(), &parts.arguments, &parts.bounds);
    let description = schema::object(object);
    let names: Vec<_> = object.keys.iter().map(|key| own_name(key.ident)).collect();
    let values: Vec<_> = object.keys.iter().map(|key| key.value).collect();
    let indexes = indexes();
    let rest_name = object.rest.iter().map(|rest| rest.ident);
    let rest_slot = object.rest.iter().map(|rest| {
        let (ident, values) = (rest.ident, values_of(rest.values));
        quote!(#ident: __hl::DictSlot<#values>,)
    });
    let rest_method = object.rest.iter().map(|rest| {
        let ident = rest.ident;
        quote! {
            fn rest(&mut self) -> __hl::core::option::Option<&mut dyn __hl::RestSlot> {
                __hl::core::option::Option::Some(&mut self.#ident)
            }
        }
    });
    quote! {
        pub struct __HlSlots #parameters #bounds {
            #(#names: __hl::core::option::Option<#values>,)*
            #(#rest_slot)*
        }

        #[automatically_derived]
        impl #parameters __HlSlots #arguments #bounds {
            const OBJECT: &'static __hl::Object = &#description;
        }

        #[automatically_derived]
        impl #parameters __hl::core::default::Default for __HlSlots #arguments #bounds {
            fn default() -> Self {
                Self {
                    #(#names: __hl::core::option::Option::None,)*
                    #(#rest_name: __hl::core::default::Default::default(),)*
                }
            }
        }

        #[automatically_derived]
        impl #parameters __hl::Slots for __HlSlots #arguments #bounds {
            fn read(
                &mut self,
                index: __hl::core::primitive::usize,
                input: &mut __hl::Input<'_, '_>,
            ) -> __hl::core::result::Result<(), __hl::Stop> {
                match index {
                    #(#indexes => __hl::fill::<#values>(&mut self.#names, input),)*
                    _ => __hl::core::result::Result::Err(__hl::Stop),
                }
            }

            #(#rest_method)*
        }
    }
}

/// The type of the values at unknown keys.
pub(super) fn values_of(values: Option<&syn::Type>) -> TokenStream {
    values.map_or_else(|| quote!(__hl::Value), |values| quote!(#values))
}

/// The keys' values, as the library's shared code sees them.
fn fields(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let arguments = &parts.arguments;
    let arms = indexes().zip(&object.keys).map(|(index, Key { ident, value, required, .. })| {
        if *required {
            quote!(#index => __hl::core::option::Option::Some(&self.#ident),)
        } else {
            quote!(#index => __hl::present::<#value>(&self.#ident),)
        }
    });
    let rest = object.rest.iter().map(|rest| {
        let ident = rest.ident;
        quote! {
            fn rest(&self) -> __hl::core::option::Option<&dyn __hl::RestField> {
                __hl::core::option::Option::Some(&self.#ident)
            }
        }
    });
    let header = parts.of_trait(&quote!(__hl::Fields));
    quote! {
        #[automatically_derived]
        #header {
            fn object(&self) -> &'static __hl::Object {
                <__HlSlots #arguments>::OBJECT
            }

            fn field(
                &self,
                index: __hl::core::primitive::usize,
            ) -> __hl::core::option::Option<&dyn __hl::Field> {
                match index {
                    #(#arms)*
                    _ => __hl::core::option::Option::None,
                }
            }

            #(#rest)*
        }
    }
}

/// How the model is put together of its slots.
fn record(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let arguments = &parts.arguments;
    let values = object.keys.iter().map(|Key { ident, required, .. }| {
        if *required { quote!(#ident: __hl::required(slots.#ident)?) } else { quote!(#ident: slots.#ident) }
    });
    let rest = object.rest.iter().map(|rest| {
        let ident = rest.ident;
        quote!(#ident: slots.#ident.finish())
    });
    let members = values.chain(rest);
    let header = parts.of_trait(&quote!(__hl::Record));
    quote! {
        #[automatically_derived]
        #header {
            type Slots = __HlSlots #arguments;

            fn finish(slots: Self::Slots) -> __hl::core::result::Result<Self, __hl::Stop> {
                __hl::core::result::Result::Ok(Self { #(#members),* })
            }
        }
    }
}
