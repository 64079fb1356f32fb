//! The names of what is generated.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, DeriveInput};

/// The name of something that is named like a field: where the field is, but written by the macro, so that lints about
/// names leave it alone.
pub(super) fn own_name(field: &Ident) -> Ident {
    let mut name = field.clone();
    name.set_span(field.span().resolved_at(Span::call_site()));
    name
}

/// The attributes about lints that the user has put on a model: they hold for what is generated beside it too. What is
/// expected there need not occur here.
pub(super) fn lints(model: &DeriveInput) -> Vec<TokenStream> {
    let lint = |attribute: &Attribute| {
        let meta = &attribute.meta;
        let name = attribute.path().get_ident()?.to_string();
        match name.as_str() {
            "allow" | "warn" | "deny" | "forbid" => Some(attribute.to_token_stream()),
            "expect" => {
                let syn::Meta::List(list) = meta else { return None };
                let tokens = &list.tokens;
                // What is allowed to be dead counts as used, and then the model would not be dead, as it is expected to be.
                if tokens.to_string().contains("dead_code") || tokens.to_string().contains("unused") {
                    return None;
                }
                Some(quote!(#[allow(#tokens)]))
            }
            _ => None,
        }
    };
    model.attrs.iter().filter_map(lint).collect()
}
