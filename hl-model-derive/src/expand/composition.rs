//! Describing, reading and writing a union.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::field_type::field_type;
use super::generics::ImplParts;
use super::{schema, wrapper};
use crate::model::{Composition, Member, Model, Payload, VariantField, VariantFieldKind, VariantFields};

/// The implementations of `Composed` and `FieldType`.
pub(super) fn glue(model: &Model<'_>, composition: &Composition<'_>) -> TokenStream {
    let parts = ImplParts::of(model);
    let composed = composed(&parts, composition);
    let schema = schema::function(model, &schema::composition(&parts, composition));
    let (read, write) = (quote!(__hl::read_composition(__input)), quote!(__hl::write_composition(self, __output);));
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
            fn read_other(__input: &mut __hl::Input<'_, '_>) -> #result {
                __hl::Result::map(<#ty as __hl::FieldType>::read(__input), Self::#ident)
            }
        }
    });
    let written = composition.members.iter().enumerate().map(|(index, member)| write(member, index));
    let other_written = composition.other.iter().map(|other| {
        let (ident, ty, index) = (other.ident, other.ty, Literal::usize_unsuffixed(composition.members.len()));
        quote!(Self::#ident(__payload) => __hand_out(#index, __hl::Some(<#ty as __hl::FieldType>::__field(__payload))),)
    });
    let wrappers = wrapper::wrappers(composition);
    let header = parts.of_trait(&quote!(__hl::Composed));
    quote! {
        #[automatically_derived]
        #[doc(hidden)]
        #header {
            #wrappers

            fn read_member(
                __index: __hl::usize,
                __input: &mut __hl::Input<'_, '_>,
            ) -> #result {
                match __index {
                    #(#members)*
                    _ => __hl::Err(__hl::Stop),
                }
            }

            #(#other)*

            fn with_member(&self, __hand_out: &mut dyn __hl::FnMut(__hl::usize, __hl::Option<&dyn __hl::Field>)) {
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
            quote!(__hl::read_content::<Self, _>(#index, __input, <#ty as __hl::FieldType>::__fill))
        } else {
            quote!(<#ty as __hl::FieldType>::read(__input))
        }
    };
    match &member.payload {
        Payload::Type { ty, .. } => {
            let payload = payload(ty);
            quote!(__hl::Result::map(#payload, Self::#ident))
        }
        Payload::Unit => quote!(__hl::Result::map(__hl::read_unit::<Self>(#index, __input), |()| Self::#ident)),
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

/// The fields of a variant with their variables, as a pattern and as an expression.
pub(super) fn fields(variant: &VariantFields) -> TokenStream {
    let fields = variant.fields.iter().enumerate().map(|(index, field)| {
        let (name, variable) = (&field.ident, variable(index));
        quote!(#name: #variable)
    });
    quote!(#(#fields),*)
}

/// The variable that holds a field of a variant. It is not called like the field, because that name may be the name of another
/// variable.
fn variable(index: usize) -> Ident {
    format_ident!("__{index}")
}

/// An arm that hands out a member.
fn write(member: &Member<'_>, index: usize) -> TokenStream {
    let (ident, index) = (member.ident, Literal::usize_unsuffixed(index));
    match &member.payload {
        Payload::Type { ty, .. } => {
            quote!(Self::#ident(__payload) => __hand_out(#index, __hl::Some(<#ty as __hl::FieldType>::__field(__payload))),)
        }
        Payload::Unit => quote!(Self::#ident => __hand_out(#index, __hl::None),),
        Payload::Fields(variant) => {
            let (fields, payload) = (fields(variant), payload(variant));
            quote!(Self::#ident { #fields } => __hand_out(#index, __hl::Some(&#payload)),)
        }
    }
}

/// The fields of a variant as a payload. The library asks for keys and patterns by their indexes in the description of the
/// struct, which counts each kind of field apart.
fn payload(variant: &VariantFields) -> TokenStream {
    let ty = &variant.ty;
    let (mut keys, mut patterns, mut rest) = (Vec::new(), Vec::new(), quote!(__hl::None));
    for (index, VariantField { value, kind, .. }) in variant.fields.iter().enumerate() {
        let variable = variable(index);
        match kind {
            VariantFieldKind::Required => {
                keys.push(quote!(__hl::Some(<#value as __hl::FieldType>::__field(#variable))));
            }
            VariantFieldKind::Optional => keys.push(quote!(<#value as __hl::FieldType>::__present(#variable))),
            VariantFieldKind::Patterned => {
                let index = Literal::usize_unsuffixed(patterns.len());
                patterns.push(quote!(__hl::Some(<#ty as __hl::PatternKeys<#index>>::field(#variable))));
            }
            VariantFieldKind::Rest => rest = quote!(<#ty as __hl::HlModel>::__rest_field(#variable)),
        }
    }
    let (keys, patterned) = (by_index(&keys), (!patterns.is_empty()).then(|| by_index(&patterns)));
    let patterned = patterned.map(|patterned| quote!(.with_patterned(#patterned)));
    quote!(__hl::VariantFields::new::<#ty>(#keys, #rest)#patterned)
}

/// A function from an index to one of these optional values.
fn by_index(values: &[TokenStream]) -> TokenStream {
    let indexes = (0_usize..).map(Literal::usize_unsuffixed);
    quote! {
        &|__index| match __index {
            #(#indexes => #values,)*
            _ => __hl::None,
        }
    }
}
