//! Conversions between the numbers of JSON and those of Rust.
//!
//! The conversions of macros are inline, so that they are compiled only where they are used: there are many, and a program
//! uses few.

use super::decimal::Decimal;
use super::error::{ConvertNumberError, ConvertProblem};
use super::integer::Integer;
use super::repr::Number;

/// Implements the conversions between a number of JSON and an integer of Rust.
macro_rules! between {
    ($($Number:ident $type:ident $exact:ident;)*) => {$(
        impl From<$type> for $Number {
            #[inline]
            fn from(value: $type) -> Self {
                Self(value.into())
            }
        }

        impl TryFrom<&$Number> for $type {
            type Error = ConvertNumberError;

            #[inline]
            fn try_from(number: &$Number) -> Result<Self, ConvertNumberError> {
                let value = number.0.$exact().and_then(|value| value.try_into().ok());
                value.ok_or_else(|| number.0.misfit(stringify!($type)))
            }
        }

        impl TryFrom<$Number> for $type {
            type Error = ConvertNumberError;

            #[inline]
            fn try_from(number: $Number) -> Result<Self, ConvertNumberError> {
                (&number).try_into()
            }
        }
    )*};
}

macro_rules! integers {
    ($($exact:ident: $($type:ident)*;)*) => {$($(
        impl From<$type> for Number {
            #[inline]
            fn from(value: $type) -> Self {
                i64::try_from(value).map_or_else(|_| Self::Text(value.to_string().into()), Self::Small)
            }
        }

        between! {
            Integer $type $exact;
            Decimal $type $exact;
        }
    )*)*};
}

integers! {
    to_i128: i8 i16 i32 i64 i128 isize;
    to_u128: u8 u16 u32 u64 u128 usize;
}

macro_rules! floats {
    ($($type:ident)*) => {$(
        impl TryFrom<$type> for Decimal {
            type Error = ConvertNumberError;

            /// The shortest decimal number that is read back as the same floating-point number: `0.1` for `0.1`.
            ///
            /// Fails for NaN and the infinities.
            fn try_from(value: $type) -> Result<Self, ConvertNumberError> {
                // `Display` would print all zeros of a large power of ten; `Debug` prints an exponent.
                if value.is_finite() {
                    Ok(Self(Number::of_number(format!("{value:?}"))))
                } else {
                    Err(ConvertNumberError(ConvertProblem::NotFinite))
                }
            }
        }
    )*};
}

floats! { f32 f64 }

impl From<Integer> for Decimal {
    fn from(number: Integer) -> Self {
        Self(number.0)
    }
}

impl TryFrom<Decimal> for Integer {
    type Error = ConvertNumberError;

    fn try_from(number: Decimal) -> Result<Self, ConvertNumberError> {
        if number.is_integer() { Ok(Self(number.0)) } else { Err(ConvertNumberError(ConvertProblem::Fractional)) }
    }
}
