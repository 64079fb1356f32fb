//! The scope of generated code.

use proc_macro2::{Group, Spacing, TokenStream, TokenTree};
use quote::{format_ident, quote};

/// Puts generated code into a scope, whose names the user's code cannot see. In it the user's types have the meaning that they have
/// outside, because each name that is added begins with `__hl` in some case, or is that of a module (`module_name`).
pub(super) fn scope(krate: &TokenStream, allow: &TokenStream, content: &TokenStream) -> TokenStream {
    let private = private(krate);
    quote! {
        #allow
        #[allow(unexpected_cfgs)]
        const _: () = {
            use #private as __hl;
            #content
        };
    }
}

/// Generated code beside the item. It names the library by the whole path, because `__hl` is a name of the scope only.
///
/// The inherent methods of a model are there, because the compiler would write `_::<impl Model>::method` in messages about methods
/// in the scope.
pub(super) fn beside(krate: &TokenStream, content: TokenStream) -> TokenStream {
    named(content, &private(krate))
}

fn named(content: TokenStream, private: &TokenStream) -> TokenStream {
    let mut tokens = content.into_iter().peekable();
    let mut named = TokenStream::new();
    while let Some(token) = tokens.next() {
        // A field may have the name `__hl` too.
        let is_path = matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':' && next.spacing() == Spacing::Joint);
        match token {
            TokenTree::Ident(name) if name == "__hl" && is_path => named.extend(private.clone()),
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), self::named(group.stream(), private));
                inner.set_span(group.span());
                named.extend([TokenTree::Group(inner)]);
            }
            other => named.extend([other]),
        }
    }
    named
}

/// The path of the library's module for generated code. Its name changes with every version, so that other code cannot
/// depend on its content.
pub(super) fn private(krate: &TokenStream) -> TokenStream {
    let module = format_ident!("__private_{}", env!("CARGO_PKG_VERSION").replace(['.', '-', '+'], "_"));
    quote!(#krate::#module)
}
