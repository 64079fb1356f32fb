//! Describing, reading and writing a union.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::field_type::field_type;
use super::generics::ImplParts;
use super::{schema, wrapper};
use crate::model::{Composition, Member, Model, Payload, VariantFields};

/// The implementations of `Composed` and `FieldType`.
pub(super) fn glue(model: &Model<'_>, composition: &Composition<'_>) -> TokenStream {
    let parts = ImplParts::of(model);
    let composed = composed(&parts, composition);
    let schema = schema::function(model, &schema::composition(&parts, composition));
    let (read, write) = (quote!(__hl::read_composition(input)), quote!(__hl::write_composition(self, output);));
    let field_type = field_type(&parts, &schema, &read, &write, None);
    quote!(#composed #field_type)
}

/// The implementation of `Composed`: reading and writing members by their indexes in the description.
fn composed(parts: &ImplParts<'_>, composition: &Composition<'_>) -> TokenStream {
    let result = quote!(__hl::Result<Self, __hl::Stop>);
    let members = composition.members.iter().enumerate().map(|(index, member)| {
        let index = Literal::usize_unsuffixed(index);
        let read = read(composition, member, &index);
        quote!(#index => #read,)
    });
    let other = composition.other.iter().map(|other| {
        let (ident, ty) = (other.ident, other.ty);
        quote! {
            fn read_other(input: &mut __hl::Input<'_, '_>) -> #result {
                __hl::Result::map(<#ty as __hl::FieldType>::read(input), Self::#ident)
            }
        }
    });
    let written = composition.members.iter().enumerate().map(|(index, member)| write(member, index));
    let other_written = composition.other.iter().map(|other| {
        let (ident, ty, index) = (other.ident, other.ty, Literal::usize_unsuffixed(composition.members.len()));
        quote!(Self::#ident(payload) => take(#index, __hl::Some(<#ty as __hl::FieldType>::__field(payload))),)
    });
    let wrappers = wrapper::wrappers(composition);
    let header = parts.of_trait(&quote!(__hl::Composed));
    quote! {
        #[automatically_derived]
        #[doc(hidden)]
        #header {
            #wrappers

            fn read_member(
                index: __hl::usize,
                input: &mut __hl::Input<'_, '_>,
            ) -> #result {
                match index {
                    #(#members)*
                    _ => __hl::Err(__hl::Stop),
                }
            }

            #(#other)*

            fn with_member(&self, take: &mut dyn __hl::FnMut(__hl::usize, __hl::Option<&dyn __hl::Field>)) {
                match self {
                    #(#written)*
                    #(#other_written)*
                }
            }
        }
    }
}

/// An expression that reads a member.
fn read(composition: &Composition<'_>, member: &Member<'_>, index: &Literal) -> TokenStream {
    let ident = member.ident;
    let payload = |ty: &syn::Type| {
        if composition.is_wrapped() {
            quote!(__hl::read_content::<Self, _>(#index, input, <#ty as __hl::FieldType>::__fill))
        } else {
            quote!(<#ty as __hl::FieldType>::read(input))
        }
    };
    match &member.payload {
        Payload::Type { ty, .. } => {
            let payload = payload(ty);
            quote!(__hl::Result::map(#payload, Self::#ident))
        }
        Payload::Unit => quote!(__hl::Result::map(__hl::read_unit::<Self>(#index, input), |()| Self::#ident)),
        Payload::Fields(variant) => {
            let (payload, pattern, fields) = (payload(&variant.ty), pattern(variant), fields(variant));
            quote!(__hl::Result::map(#payload, |#pattern| Self::#ident { #fields }))
        }
    }
}

/// A pattern that takes the struct of a variant apart.
pub(super) fn pattern(variant: &VariantFields) -> TokenStream {
    let (name, fields) = (&variant.name, fields(variant));
    quote!(#name { #fields })
}

/// The names of the fields of a variant.
pub(super) fn fields(variant: &VariantFields) -> TokenStream {
    let names = variant.fields.iter().map(|field| &field.ident);
    quote!(#(#names),*)
}

/// An arm that hands out a member.
fn write(member: &Member<'_>, index: usize) -> TokenStream {
    let (ident, index) = (member.ident, Literal::usize_unsuffixed(index));
    match &member.payload {
        Payload::Type { ty, .. } => {
            quote!(Self::#ident(payload) => take(#index, __hl::Some(<#ty as __hl::FieldType>::__field(payload))),)
        }
        Payload::Unit => quote!(Self::#ident => take(#index, __hl::None),),
        Payload::Fields(variant) => {
            let (names, ty) = (fields(variant), &variant.ty);
            let keys = variant.fields.iter().filter(|field| !field.is_rest).enumerate().map(|(index, field)| {
                let (index, name, value) = (Literal::usize_unsuffixed(index), &field.ident, &field.value);
                if field.is_optional {
                    quote!(#index => <#value as __hl::FieldType>::__present(#name),)
                } else {
                    quote!(#index => __hl::Some(<#value as __hl::FieldType>::__field(#name)),)
                }
            });
            let rest = match variant.fields.iter().find(|field| field.is_rest) {
                Some(field) => {
                    let name = &field.ident;
                    quote!(__hl::Some(#name))
                }
                None => quote!(__hl::None),
            };
            quote! {
                Self::#ident { #names } => take(#index, __hl::Some(&__hl::VariantFields::new::<#ty>(
                    &|index| match index {
                        #(#keys)*
                        _ => __hl::None,
                    },
                    #rest,
                ))),
            }
        }
    }
}
