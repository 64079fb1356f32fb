//! Conversions to a value.

use super::bytes::Bytes;
use super::file::File;
use super::null::Null;
use super::nullable::Nullable;
use super::repr::{Dict, Repr, Value};
use super::text::Text;
use crate::format::{Date, DateTime, LocalDateTime, Time, Uuid};
use crate::number::{ConvertNumberError, Decimal, DecimalString, Integer};

/// Implements `From` for types that are converted by the same expression.
macro_rules! from {
    ($($convert:expr => $($(#[$doc:meta])* $type:ty $(where [$($parameter:tt)*])?),*;)*) => {$($(
        $(#[$doc])*
        impl $(<$($parameter)*>)? From<$type> for Value {
            #[inline]
            fn from(value: $type) -> Self {
                let convert: fn($type) -> Self = $convert;
                convert(value)
            }
        }
    )*)*};
}

from! {
    |number| Self(Repr::Number(Text::new(number.to_string()))) =>
        i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, Integer, Decimal, &Integer, &Decimal,
        serde_json::Number;
    |text| Self(Repr::String(Text::new(text))) => &str, String, Box<str>, std::sync::Arc<str>;
    |text| Self(Repr::String(Text::new(&*text))) => std::borrow::Cow<'_, str>;
    |text| Self::from(text.as_str()) => DateTime, LocalDateTime, Date, Time, Uuid, DecimalString;
    |truth| Self(Repr::Bool(truth)) => bool;
    |Null| Self::NULL => Null;
    |()| Self::NULL => ();
    |bytes| Self(Repr::Bytes(bytes)) => Bytes;
    |file| Self(Repr::File(file)) => File;
    |dict| Self(Repr::Dict(dict)) => Dict;
    |items| items.into_iter().collect() =>
        Vec<T> where [T: Into<Self>], [T; N] where [T: Into<Self>, const N: usize];
    |value| value.value().map_or(Self::NULL, Into::into) => Nullable<T> where [T: Into<Self>];
    |value| value.map_or(Self::NULL, Into::into) =>
        /// `None` becomes `null`.
        Option<T> where [T: Into<Self>];
    |value| Self::from_text(Text::new(value.to_string())) => &serde_json::Value, serde_json::Value;
}

impl<T: Into<Self>> FromIterator<T> for Value {
    /// A list.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::from_items(items.into_iter().map(Into::into).collect())
    }
}

impl TryFrom<f64> for Value {
    type Error = ConvertNumberError;

    fn try_from(number: f64) -> Result<Self, ConvertNumberError> {
        Decimal::try_from(number).map(Self::from)
    }
}

impl TryFrom<f32> for Value {
    type Error = ConvertNumberError;

    fn try_from(number: f32) -> Result<Self, ConvertNumberError> {
        Decimal::try_from(number).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn a_float_is_a_number_if_it_is_finite() {
        assert_eq!(Value::try_from(0.25_f32).unwrap().to_string(), "0.25");
        assert_eq!(Value::try_from(-1e300_f64).unwrap().to_string(), "-1e300");
        for error in [Value::try_from(f32::NAN).unwrap_err(), Value::try_from(f64::INFINITY).unwrap_err()] {
            assert_eq!(error.to_string(), "the number is not finite");
        }
    }
}
