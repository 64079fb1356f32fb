//! The scope of generated code.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Puts generated code into a scope in which only `__hl` is added to the user's names.
pub(super) fn scope(krate: &TokenStream, content: &TokenStream) -> TokenStream {
    let private = private(krate);
    quote! {
        #[allow(deprecated, unexpected_cfgs)]
        const _: () = {
            use #private as __hl;
            #content
        };
    }
}

/// The path of the library's module for generated code. Its name changes with every version, so that other code cannot
/// depend on its content.
pub(super) fn private(krate: &TokenStream) -> TokenStream {
    let module = format_ident!("__private_{}", env!("CARGO_PKG_VERSION").replace(['.', '-', '+'], "_"));
    quote!(#krate::#module)
}
