//! Models: their trait, and their keys.

mod containers;
mod hl_model;
mod keys;
mod without_code;

pub use hl_model::HlModel;
pub use without_code::model_without_code;
