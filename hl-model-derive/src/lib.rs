//! Implementation detail of the `hl-model` crate: its derive macro.
//!
//! ```text
//! DeriveInput ── input + attrs ──▶ Container ── check ──▶ Model ── expand (infallible) ──▶ tokens
//!                     └── errors: every mistake at its own token, then stub impls ──┘
//! ```
#![forbid(unsafe_code)]

mod attrs;
mod case;
mod check;
mod decimal;
mod docs;
mod errors;
mod expand;
mod input;
mod json;
mod model;
mod notes;
mod pattern;
mod self_type;
mod suggest;
mod table;
mod text;
mod ty;
mod view;

#[cfg(test)]
mod golden;
#[cfg(test)]
mod robustness;

use proc_macro2::TokenStream;
use syn::DeriveInput;

/// See `hl_model::HlModel`, where it is documented.
// `serde` is listed so that `#[serde(…)]` on a model gets a message of ours instead of "cannot find attribute".
#[proc_macro_derive(HlModel, attributes(hl, serde))]
pub fn derive_hl_model(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match syn::parse(input) {
        Ok(input) => derive(input).into(),
        Err(error) => error.into_compile_error().into(),
    }
}

/// The macro as a function of what it is given.
fn derive(mut input: DeriveInput) -> TokenStream {
    self_type::resolve(&mut input);
    let errors = errors::Errors::default();
    let model = input::Container::parse(&input, &errors).map(|container| check::check(container, &errors));
    match model {
        Some(model) if errors.is_empty() => expand::model(&model),
        model => {
            let stubs = expand::stubs(&input, model.as_ref());
            let errors = errors.into_compile_errors();
            quote::quote!(#errors #stubs)
        }
    }
}
