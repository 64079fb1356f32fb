//! The implementation of `FieldType` for every kind of model.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::generics::ImplParts;

/// The implementation of `FieldType`, from the constants and the function of the schema, the bodies of `read` and
/// `write`, and the user's own checks.
pub(super) fn field_type(
    parts: &ImplParts<'_>,
    schema: &TokenStream,
    read: &TokenStream,
    write: &TokenStream,
    checks: Option<&TokenStream>,
) -> TokenStream {
    let header = parts.of_trait(&quote!(__hl::FieldType));
    quote! {
        #[automatically_derived]
        #header {
            #schema

            fn read(
                __input: &mut __hl::Input<'_, '_>,
            ) -> __hl::Result<Self, __hl::Stop> {
                #read
            }

            fn write(&self, __output: &mut __hl::Output) {
                #write
            }

            #checks
        }
    }
}

/// The type of the values at undeclared keys.
pub(super) fn values_of(values: Option<&syn::Type>) -> TokenStream {
    values.map_or_else(|| quote!(__hl::Value), |values| quote!(#values))
}

/// An associated type that is the type of the values at undeclared keys. It has the place of that type, because the compiler points to
/// it if the type is private and the model is not.
pub(super) fn type_of_values(name: &str, values: Option<&syn::Type>) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    let place = values.map_or_else(Span::call_site, |values| values.span().resolved_at(Span::call_site()));
    let ty = values_of(values);
    quote_spanned!(place=> type #name = #ty;)
}
