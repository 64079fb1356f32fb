//! How a struct that only names another type is read and written.

use proc_macro2::TokenStream;
use quote::quote;

use super::generics::ImplParts;
use super::schema;
use crate::model::{Model, Newtype};

/// `FieldType`.
pub(super) fn glue(model: &Model<'_>, newtype: &Newtype<'_>) -> TokenStream {
    let inner = schema::schema_of(newtype.ty);
    let schema = schema::function(model, &quote!(__hl::Shape::Newtype(#inner)));
    let header = ImplParts::of(model).of_trait(&quote!(__hl::FieldType));
    let ty = newtype.ty;
    quote! {
        #[automatically_derived]
        #header {
            #schema

            fn read(
                input: &mut __hl::Input<'_, '_>,
            ) -> __hl::Result<Self, __hl::Stop> {
                __hl::Ok(Self(
                    __hl::read_newtype::<#ty>(input, <Self as __hl::FieldType>::field_schema())?,
                ))
            }

            fn write(&self, output: &mut __hl::Output) {
                __hl::FieldType::write(&self.0, output);
            }
        }
    }
}
