//! Models of the Humanloop API, as the programs in `src/bin` use them.
#![forbid(unsafe_code)]

/// Models that the program `generate` makes from a document.
pub mod generated;
mod generation;
mod models;
mod pages;

pub use generation::{generated_folder, generator};
pub use models::*;
pub use pages::pages;
