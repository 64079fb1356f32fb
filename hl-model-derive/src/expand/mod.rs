//! From a checked model to tokens. Nothing here fails.

mod access;
mod builder;
mod choice;
mod composition;
mod generics;
mod members;
mod newtype;
mod object;
mod parts;
mod rows;
mod schema;
mod setters;
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
            let (parts, builder) = (parts::declaration(model, object), builder::declaration(model, object));
            let inside = vec![access::object(model, object), object::glue(model, object), builder::glue(model, object)];
            (quote!(#parts #builder), inside)
        }
        Shape::Newtype(newtype) => {
            (TokenStream::new(), vec![access::newtype(model, newtype), newtype::glue(model, newtype)])
        }
        Shape::Enum(choice) => (TokenStream::new(), vec![access::choice(model, choice), choice::glue(model, choice)]),
        Shape::Composition(composition) => {
            (TokenStream::new(), vec![members::methods(model, composition), composition::glue(model, composition)])
        }
    };
    let traits = traits::traits(model);
    let scope = scope(&model.krate, &quote!(#(#inside)* #traits));
    quote!(#outside #scope)
}

/// Puts generated code where it has `__hl` and nothing else in scope that the user's code has not.
fn scope(krate: &TokenStream, content: &TokenStream) -> TokenStream {
    let private = private(krate);
    quote! {
        #[allow(deprecated)]
        const _: () = {
            use #private as __hl;
            #content
        };
    }
}

/// The path of the library's module for generated code. Its name changes with every version, so that nobody's code can
/// depend on what is in there.
fn private(krate: &TokenStream) -> TokenStream {
    let module = format_ident!("__private_{}", env!("CARGO_PKG_VERSION").replace(['.', '-', '+'], "_"));
    quote!(#krate::#module)
}
