//! Implementation detail of the `hl-model` crate: its derive macro.
//!
//! ```text
//! DeriveInput ── ast + attrs ────▶ Container ── check ──▶ Model ── expand (infallible) ──▶ tokens
//!                     └── errors: every mistake at its own token, then stub impls ──┘
//! ```
#![forbid(unsafe_code)]

mod ast;
mod attrs;
mod case;
mod check;
mod constraint;
mod derive;
mod docs;
mod errors;
mod expand;
mod field_types;
mod json;
mod model;
mod notes;
mod recover;
mod rust_number;
mod self_type;
mod suggest;
mod table;
mod text;
mod tokens;
mod ty;
mod view;

#[cfg(test)]
mod tests;

/// The guide of [`hl-model`](https://docs.rs/hl-model) shows each attribute by an example.
// `hl-model` shows this text below its own.
// `serde` is listed so that `#[serde(…)]` on a model gets a helpful message instead of "cannot find attribute".
#[proc_macro_derive(HlModel, attributes(hl, serde))]
pub fn derive_hl_model(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive::derive(&input.into()).into()
}
