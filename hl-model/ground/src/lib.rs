//! Implementation detail of the `hl-model` crate: code that its library and its derive macro share.
//!
//! Nothing here depends on models. `ARCHITECTURE.md` has the layers.
#![forbid(unsafe_code)]

mod block;
pub mod bound;
pub mod casing;
pub mod format;
pub mod json;
pub mod markdown;
pub mod number;
pub mod pattern;
pub mod percent;
pub mod places;
pub mod prose;
pub mod rust_name;
pub mod same;
pub mod suggest;
pub mod well_known;
