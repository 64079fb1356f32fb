//! Models of the Humanloop API, as the programs in `src/bin` use them.
#![forbid(unsafe_code)]

mod models;

pub use models::*;
