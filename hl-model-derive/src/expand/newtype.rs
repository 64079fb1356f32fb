//! Reading and writing a newtype.

use proc_macro2::TokenStream;
use quote::quote;

use super::field_type::field_type;
use super::generics::ImplParts;
use super::{checks, constraints, schema};
use crate::model::{Model, Newtype};

/// The implementation of `FieldType`.
pub(super) fn glue(model: &Model<'_>, newtype: &Newtype<'_>) -> TokenStream {
    let inner = constraints::schema_of(newtype.ty);
    let schema = schema::function(model, &quote!(__hl::Shape::Newtype(#inner)));
    let ty = newtype.ty;
    let read = quote! {
        __hl::Result::map(__hl::read_newtype(__input, __schema, |__input| <#ty as __hl::FieldType>::__take(__input)), Self)
    };
    let checks = checks::method(model, &[]);
    let read = checks::after(read, checks.as_ref());
    let read = quote! {
        let __schema = <Self as __hl::FieldType>::field_schema();
        #read
    };
    let write = quote!(<#ty as __hl::FieldType>::write(&self.0, __output););
    field_type(&ImplParts::of(model), &schema, &read, &write, checks.as_ref())
}
