//! Numbers that are kept as exact as their text.
//!
//! Every function here works on the text of a number and takes time linear in the length of that text: `1e1000000000`
//! costs as little as `1`, because no number is ever written out.

mod convert;
mod decimal;
mod decimal_string;
mod digits;
mod error;
mod exponent;
mod integer;
mod normal;
mod repr;
mod scan;
mod shared;
pub(crate) mod text;

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
