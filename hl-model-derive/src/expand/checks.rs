//! Running the user's own checks.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::names::variable;
use crate::attrs::Check;
use crate::model::{Key, Model};

/// The method `__check` of `FieldType`: the checks of the keys in order, then those of the model. `None` if there are
/// no checks.
pub(super) fn method(model: &Model<'_>, keys: &[Key<'_>]) -> Option<TokenStream> {
    let keys: Vec<_> = keys.iter().filter(|key| !key.attrs.checks.is_empty()).map(of_key).collect();
    if keys.is_empty() && model.checks.is_empty() {
        return None;
    }
    let own = model.checks.iter().map(|check| call(check, Ident::new("self", Span::call_site())));
    let checks = variable("checks");
    Some(quote! {
        fn __check(&self, #checks: &mut __hl::Checks) {
            #(#keys)*
            #(#own)*
        }
    })
}

/// The call of a check. Its arguments are at the place of the function's name, so that an error about their types is there. What a
/// check returns would be lost, so two lints refuse it. They are silent about a function that is wrong in another way.
fn call(Check { path, .. }: &Check, value: Ident) -> TokenStream {
    let place = path.segments.last().map_or_else(|| path.span(), |last| last.ident.span());
    let at_place = |mut name: Ident| {
        name.set_span(place.resolved_at(name.span()));
        name
    };
    let (value, checks) = (at_place(value), at_place(variable("checks")));
    quote_spanned! {place=>
        #[deny(
            unused_results,
            unused_must_use,
            reason = "a check returns nothing; it adds its problems to the `Checks` that it is given"
        )]
        #path(#value, #checks);
    }
}

fn of_key(key: &Key<'_>) -> TokenStream {
    let (place, name) = (&key.place, &key.name);
    let (value, checks) = (variable("value"), variable("checks"));
    let calls = key.attrs.checks.iter().map(|check| call(check, value.clone()));
    let run = quote!(__hl::Checks::at(#checks, #name, |#checks| { #(#calls)* }););
    if key.required {
        return quote! {
            {
                let #value = &self.#place;
                #run
            }
        };
    }
    quote! {
        if let __hl::Some(#value) = &self.#place {
            #run
        }
    }
}

/// An expression that reads a model by `read`, and then runs its checks.
pub(super) fn after(read: TokenStream, method: Option<&TokenStream>) -> TokenStream {
    match method {
        Some(_) => quote! {
            let __model: Self = #read?;
            __hl::run_checks(__input, __model)
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
