//! The trait of models.

mod containers;
mod hl_model;
mod keys;

pub use hl_model::HlModel;
