//! Running the user's own checks.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use crate::attrs::Check;
use crate::model::{Key, Model};

/// The method `__check` of `FieldType`: the checks of the keys in order, then those of the model. `None` if there are
/// no checks.
pub(super) fn method(model: &Model<'_>, keys: &[Key<'_>]) -> Option<TokenStream> {
    let keys: Vec<_> = keys.iter().filter(|key| !key.attrs.checks.is_empty()).map(of_key).collect();
    if keys.is_empty() && model.checks.is_empty() {
        return None;
    }
    let own = model.checks.iter().map(|check| call(check, &quote!(self)));
    Some(quote! {
        fn __check(&self, checks: &mut __hl::Checks) {
            #(#keys)*
            #(#own)*
        }
    })
}

/// The call of a check. Its arguments are at the place of the function's name, so that an error about their types is there.
fn call(Check { path, .. }: &Check, value: &TokenStream) -> TokenStream {
    let place = path.span().resolved_at(Span::call_site());
    let at_place = |tokens: TokenStream| -> TokenStream {
        tokens
            .into_iter()
            .map(|mut token| {
                token.set_span(place);
                token
            })
            .collect()
    };
    let (value, checks) = (at_place(value.clone()), at_place(quote!(checks)));
    quote_spanned!(place=> #path(#value, #checks);)
}

fn of_key(key: &Key<'_>) -> TokenStream {
    let (place, name) = (&key.place, &key.name);
    let calls = key.attrs.checks.iter().map(|check| call(check, &quote!(value)));
    let run = quote!(__hl::Checks::at(checks, #name, |checks| { #(#calls)* }););
    if key.required {
        return quote! {
            {
                let value = &self.#place;
                #run
            }
        };
    }
    quote! {
        if let __hl::Some(value) = &self.#place {
            #run
        }
    }
}

/// An expression that reads a model by `read`, and then runs its checks.
pub(super) fn after(read: TokenStream, method: Option<&TokenStream>) -> TokenStream {
    match method {
        Some(_) => quote! {
            let model: Self = #read?;
            __hl::run_checks(input, model)
        },
        None => read,
    }
}

/// The checks in a description, as variants of `Constraint`.
pub(super) fn described(checks: &[Check]) -> Vec<TokenStream> {
    let variant = |check: &Check| {
        let (name, description) = (check.name(), check.description.as_ref().map(syn::LitStr::value));
        let description = description.unwrap_or_default();
        quote!(Check { name: #name, description: #description })
    };
    checks.iter().map(variant).collect()
}
