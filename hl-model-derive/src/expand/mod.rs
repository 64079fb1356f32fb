//! From a checked model to tokens. Nothing here fails.

mod access;
mod choice;
mod generics;
mod newtype;
mod object;
mod parts;
mod rows;
mod schema;
mod stubs;
mod traits;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::{Model, Shape};
pub(crate) use stubs::stubs;

/// Everything that the derive generates.
pub(crate) fn model(model: &Model<'_>) -> TokenStream {
    let (outside, inside) = match &model.shape {
        Shape::Object(object) => {
            let parts = parts::declaration(model, object);
            (parts, [access::object(model, object), object::glue(model, object)])
        }
        Shape::Newtype(newtype) => {
            (TokenStream::new(), [access::newtype(model, newtype), newtype::glue(model, newtype)])
        }
        Shape::Enum(choice) => (TokenStream::new(), [access::choice(model, choice), choice::glue(model, choice)]),
    };
    let traits = traits::traits(model);
    let scope = scope(&model.krate, &quote!(#(#inside)* #traits));
    quote!(#outside #scope)
}

/// Puts generated code where it has `__hl` and nothing else in scope that the user's code has not.
fn scope(krate: &TokenStream, content: &TokenStream) -> TokenStream {
    // The name changes with every version, so that nobody's code can depend on what is in there.
    let private = format_ident!("__private_{}", env!("CARGO_PKG_VERSION").replace(['.', '-', '+'], "_"));
    quote! {
        #[allow(deprecated, clippy::missing_const_for_fn)]
        const _: () = {
            use #krate::#private as __hl;
            #content
        };
    }
}
