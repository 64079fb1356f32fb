//! How an enum of several shapes is described, read and written.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::generics::ImplParts;
use super::schema;
use crate::model::{Composition, Member, Model};

/// `Composed` and `FieldType`.
pub(super) fn glue(model: &Model<'_>, composition: &Composition<'_>) -> TokenStream {
    let parts = ImplParts::of(model);
    let composed = composed(&parts, composition);
    let schema = schema::function(model, &schema::composition(composition));
    let header = parts.of_trait(&quote!(__hl::FieldType));
    let arms = composition.members.iter().map(|member| write_arm(composition, member));
    let other = composition.other.iter().map(|other| {
        let (ident, ty) = (other.ident, other.ty);
        quote!(Self::#ident(payload) => <#ty as __hl::FieldType>::write(payload, output),)
    });
    quote! {
        #composed

        #[automatically_derived]
        #header {
            #schema

            fn read(
                input: &mut __hl::Input<'_, '_>,
            ) -> __hl::Result<Self, __hl::Stop> {
                __hl::read_composition(input)
            }

            fn write(&self, output: &mut __hl::Output) {
                match self {
                    #(#arms)*
                    #(#other)*
                }
            }
        }
    }
}

fn write_arm(composition: &Composition<'_>, member: &Member<'_>) -> TokenStream {
    let (ident, ty) = (member.ident, member.ty);
    match (&composition.discriminator, member.tags.first()) {
        (Some(key), Some(tag)) => {
            quote!(Self::#ident(payload) => {
                __hl::write_tagged(<#ty as __hl::FieldType>::__field(payload), #key, #tag, output);
            })
        }
        _ => quote!(Self::#ident(payload) => <#ty as __hl::FieldType>::write(payload, output),),
    }
}

/// How a member is read, by its index in the description.
fn composed(parts: &ImplParts<'_>, composition: &Composition<'_>) -> TokenStream {
    let result = quote!(__hl::Result<Self, __hl::Stop>);
    let read = |ident, ty| quote!(__hl::Result::map(<#ty as __hl::FieldType>::read(input), Self::#ident));
    let members = composition.members.iter().enumerate().map(|(index, member)| {
        let (index, read) = (Literal::usize_unsuffixed(index), read(member.ident, member.ty));
        quote!(#index => #read,)
    });
    let other = composition.other.iter().map(|other| {
        let read = read(other.ident, other.ty);
        quote! {
            fn read_other(input: &mut __hl::Input<'_, '_>) -> #result {
                #read
            }
        }
    });
    let header = parts.of_trait(&quote!(__hl::Composed));
    quote! {
        #[automatically_derived]
        #[doc(hidden)]
        #header {
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
        }
    }
}
