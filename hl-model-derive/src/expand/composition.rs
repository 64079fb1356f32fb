//! How an enum of several shapes is described, read and written.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::generics::ImplParts;
use super::schema;
use crate::model::{Composition, Model};

/// `Composed` and `FieldType`.
pub(super) fn glue(model: &Model<'_>, composition: &Composition<'_>) -> TokenStream {
    let parts = ImplParts::of(model);
    let composed = composed(&parts, composition);
    let schema = schema::function(model, &schema::composition(composition));
    let header = parts.of_trait(&quote!(__hl::FieldType));
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
                __hl::write_composition(self, output);
            }
        }
    }
}

/// How a member is read and written, by its index in the description.
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
    let payloads = composition.members.iter().map(|member| (member.ident, member.ty));
    let payloads = payloads.chain(composition.other.iter().map(|other| (other.ident, other.ty)));
    let payloads = payloads.enumerate().map(|(index, (ident, ty))| {
        let index = Literal::usize_unsuffixed(index);
        quote!(Self::#ident(payload) => (#index, <#ty as __hl::FieldType>::__field(payload)),)
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

            fn member(&self) -> (__hl::usize, &dyn __hl::Field) {
                match self {
                    #(#payloads)*
                }
            }
        }
    }
}
