//! The scope in which generated code stands.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Puts generated code where it has `__hl` and nothing else in scope that the user's code has not.
pub(super) fn scope(krate: &TokenStream, content: &TokenStream) -> TokenStream {
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
pub(super) fn private(krate: &TokenStream) -> TokenStream {
    let module = format_ident!("__private_{}", env!("CARGO_PKG_VERSION").replace(['.', '-', '+'], "_"));
    quote!(#krate::#module)
}
