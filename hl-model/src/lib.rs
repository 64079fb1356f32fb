//! Models of JSON.
#![forbid(unsafe_code)]

mod number;
pub mod schema;

pub use number::{ConvertNumberError, Decimal, DecimalString, Integer, ParseNumberError};
