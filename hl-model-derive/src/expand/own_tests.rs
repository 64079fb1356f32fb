//! Tests that are generated beside a model, for properties that can be checked only at run time. They run with the
//! user's own tests.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::defaults;
use super::scope::private;
use crate::model::{Composition, Member, Model, Object};

/// The tests of a struct.
pub(super) fn object(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    if object.is_all_of {
        return of_description(model, "can_match_every_member", &quote!(assert_every_member_can_match));
    }
    let calls = defaults::calls(model, object);
    if calls.is_empty() { TokenStream::new() } else { test(model, "allows_its_defaults", &quote!(#(#calls)*)) }
}

/// The test of a union: a member with several tags must declare the discriminator, or keep it.
pub(super) fn composition(model: &Model<'_>, composition: &Composition<'_>) -> TokenStream {
    let is_open_question = |member: &Member<'_>| member.tags.len() > 1 && member.payload.ty().is_some();
    if composition.is_wrapped() || !composition.members.iter().any(is_open_question) {
        return TokenStream::new();
    }
    of_description(model, "keeps_every_tag", &quote!(assert_every_tag_is_kept))
}

/// A test of the description of a model. A generic model has a description only for concrete types.
fn of_description(model: &Model<'_>, promise: &str, assertion: &TokenStream) -> TokenStream {
    if !model.original.generics.params.is_empty() {
        return TokenStream::new();
    }
    let ident = &model.original.ident;
    test(model, promise, &quote!(__hl::#assertion(<#ident as __hl::FieldType>::field_schema());))
}

/// A test whose name says what it promises. It is in a module, because a lint complains about tests in functions, where
/// models may be declared and no test is run. A module in a function cannot name the model, so the body is beside the
/// module.
fn test(model: &Model<'_>, promise: &str, body: &TokenStream) -> TokenStream {
    let (private, allow) = (private(&model.krate), &model.allow);
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
        #allow
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
