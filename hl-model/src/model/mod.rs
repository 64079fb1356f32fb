//! Models: their trait, and their keys.

mod containers;
mod hl_model;
mod keys;

pub use hl_model::HlModel;
