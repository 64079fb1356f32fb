//! Tests that are generated beside a model, for properties that can be checked only at run time. They run with the
//! user's own tests.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::defaults;
use super::scope::private;
use crate::model::{Model, Object};

/// The tests of a struct.
pub(super) fn object(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    if object.is_all_of {
        // A generic model has a description only for concrete types.
        if !model.original.generics.params.is_empty() {
            return TokenStream::new();
        }
        let ident = &model.original.ident;
        let call = quote! {
            __hl::assert_every_member_can_match(<#ident as __hl::FieldType>::field_schema());
        };
        return test(model, "can_match_every_member", &call);
    }
    let calls = defaults::calls(model, object);
    if calls.is_empty() { TokenStream::new() } else { test(model, "allows_its_defaults", &quote!(#(#calls)*)) }
}

/// A test whose name says what it promises. It is in a module, because a lint complains about tests in functions, where
/// models may be declared and no test is run. A module in a function cannot name the model, so the body is beside the
/// module.
fn test(model: &Model<'_>, promise: &str, body: &TokenStream) -> TokenStream {
    let private = private(&model.krate);
    // Lints about names pass over a module of this macro.
    let module = format_ident!("{}_tests", model.original.ident.unraw(), span = Span::call_site());
    let name = format_ident!("{promise}");
    quote! {
        #[cfg(test)]
        #[allow(unnameable_test_items)]
        mod #module {
            pub(super) struct Promise;

            #[::core::prelude::v1::test]
            fn #name() {
                <Promise as #private::OwnTest>::run();
            }
        }

        #[cfg(test)]
        #[allow(deprecated)]
        const _: () = {
            use #private as __hl;

            impl __hl::OwnTest for #module::Promise {
                fn run() {
                    #body
                }
            }
        };
    }
}
