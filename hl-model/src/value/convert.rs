//! Conversions to a value.

use super::bytes::Bytes;
use super::file::File;
use super::null::Null;
use super::nullable::Nullable;
use super::repr::{Dict, Repr, Value};
use super::text::Text;
use crate::format::{Date, DateTime, LocalDateTime, Time, Uuid};
use crate::number::{ConvertNumberError, Decimal, DecimalString, Integer};

macro_rules! from_numbers {
    ($($number:ty)*) => {$(
        impl From<$number> for Value {
            #[inline]
            fn from(number: $number) -> Self {
                Self(Repr::Number(Text::new(number.to_string())))
            }
        }
    )*};
}

from_numbers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize Integer Decimal &Integer &Decimal);

macro_rules! from_strings {
    ($($string:ty)*) => {$(
        impl From<$string> for Value {
            #[inline]
            fn from(text: $string) -> Self {
                Self(Repr::String(Text::new(text)))
            }
        }
    )*};
}

from_strings!(&str String Box<str> std::sync::Arc<str>);

macro_rules! from_texts {
    ($($text:ty)*) => {$(
        impl From<$text> for Value {
            #[inline]
            fn from(text: $text) -> Self {
                Self::from(text.as_str())
            }
        }
    )*};
}

from_texts!(DateTime LocalDateTime Date Time Uuid DecimalString);

impl From<std::borrow::Cow<'_, str>> for Value {
    fn from(text: std::borrow::Cow<'_, str>) -> Self {
        Self(Repr::String(Text::new(&*text)))
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self(Repr::Bool(truth))
    }
}

impl From<Null> for Value {
    fn from(_: Null) -> Self {
        Self::NULL
    }
}

impl From<()> for Value {
    fn from((): ()) -> Self {
        Self::NULL
    }
}

impl From<Bytes> for Value {
    fn from(bytes: Bytes) -> Self {
        Self(Repr::Bytes(bytes))
    }
}

impl From<File> for Value {
    fn from(file: File) -> Self {
        Self(Repr::File(file))
    }
}

impl<T: Into<Self>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Into<Self>, const N: usize> From<[T; N]> for Value {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Into<Self>> FromIterator<T> for Value {
    /// A list.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::from_items(items.into_iter().map(Into::into).collect())
    }
}

impl From<Dict> for Value {
    fn from(dict: Dict) -> Self {
        Self(Repr::Dict(dict))
    }
}

impl<T: Into<Self>> From<Nullable<T>> for Value {
    fn from(value: Nullable<T>) -> Self {
        value.value().map_or(Self::NULL, Into::into)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    /// `None` becomes `null`.
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::NULL, Into::into)
    }
}

impl From<&serde_json::Value> for Value {
    fn from(value: &serde_json::Value) -> Self {
        Self::from_text(Text::new(value.to_string()))
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        Self::from(&value)
    }
}

impl From<serde_json::Number> for Value {
    fn from(number: serde_json::Number) -> Self {
        Self(Repr::Number(Text::new(number.to_string())))
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
