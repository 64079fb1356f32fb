//! Models of the Humanloop API, as the programs in `src/bin` use them.
#![forbid(unsafe_code)]

/// Models that `generate` makes of a document, kept as it writes them.
pub mod generated;
mod generation;
mod models;
mod pages;

pub use generation::{generated_folder, generator};
pub use models::*;
pub use pages::pages;
