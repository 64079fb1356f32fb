//! The implementation of `FieldType` for every kind of model.

use proc_macro2::TokenStream;
use quote::quote;

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
                input: &mut __hl::Input<'_, '_>,
            ) -> __hl::Result<Self, __hl::Stop> {
                #read
            }

            fn write(&self, output: &mut __hl::Output) {
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
