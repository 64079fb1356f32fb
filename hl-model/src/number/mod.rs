//! The number types, which keep their exact text.

mod convert;
mod decimal;
mod decimal_string;
mod error;
#[cfg(any(feature = "bigdecimal", feature = "rust_decimal"))]
mod foreign_decimal;
mod integer;
mod repr;
mod shared;

#[cfg(feature = "bigdecimal")]
mod with_bigdecimal;
#[cfg(feature = "rust_decimal")]
mod with_rust_decimal;

#[cfg(test)]
mod tests;

pub use decimal::Decimal;
pub use decimal_string::DecimalString;
pub use error::{ConvertNumberError, ParseNumberError};
pub use integer::Integer;
