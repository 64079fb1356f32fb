//! Implementation detail of the `hl-model` crate: its derive macro.
#![forbid(unsafe_code)]
