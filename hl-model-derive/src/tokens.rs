//! Looking through tokens.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

/// Whether a condition holds for a name among some tokens, within brackets too. Keywords and `_` are names.
pub(crate) fn any_name(tokens: TokenStream, is_meant: &dyn Fn(&Ident) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(name) => is_meant(&name),
        TokenTree::Group(group) => any_name(group.stream(), is_meant),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// Whether a name is among some tokens, within brackets too.
pub(crate) fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    any_name(tokens, &|other| other == name)
}

/// Tokens without the invisible delimiters that `macro_rules!` puts around a `$value:expr`. The tokens in them are at the place
/// where the macro is called.
pub(crate) fn opened(tokens: TokenStream) -> TokenStream {
    let open = |token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => opened(group.stream()),
        token => token.into(),
    };
    tokens.into_iter().map(open).collect()
}
