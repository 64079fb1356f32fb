//! Implementation detail of the `hl-model` crate: its derive macro.
#![forbid(unsafe_code)]

#[allow(dead_code, reason = "the macro does not expand constraints yet")]
mod pattern;

/// Placeholder until the macro lands.
#[proc_macro_derive(HlModel, attributes(hl))]
pub fn hl_model(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    proc_macro::TokenStream::new()
}
