//! Models of the Humanloop API, as the programs in `src/bin` use them.
#![forbid(unsafe_code)]

mod models;
mod pages;

pub use models::*;
pub use pages::pages;
