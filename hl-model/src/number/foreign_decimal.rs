//! The conversions to the decimal types of other crates.

/// Implements the conversions between [`Decimal`](super::decimal::Decimal),
/// [`DecimalString`](super::decimal_string::DecimalString) and a decimal type of another crate.
///
/// `$as_written` keeps the digits of the text. If they do not fit, `$shortest` is tried. Both return `None` for a number
/// that the type cannot hold.
macro_rules! foreign_decimal {
    ($Foreign:ty, $name:literal, $as_written:path, $shortest:path) => {
        impl TryFrom<&Decimal> for $Foreign {
            type Error = ConvertNumberError;

            /// The exact number, or an error if it is out of range. Trailing zeros are kept if they fit.
            fn try_from(number: &Decimal) -> Result<Self, ConvertNumberError> {
                let mut buffer = Buffer::default();
                let text = number.0.text_in(&mut buffer);
                $as_written(text)
                    .or_else(|| $shortest(&Normal::of(text)))
                    .ok_or(ConvertNumberError::out_of_range($name))
            }
        }

        impl TryFrom<Decimal> for $Foreign {
            type Error = ConvertNumberError;

            fn try_from(number: Decimal) -> Result<Self, ConvertNumberError> {
                (&number).try_into()
            }
        }

        impl From<$Foreign> for DecimalString {
            fn from(number: $Foreign) -> Self {
                Decimal::from(number).into()
            }
        }

        impl TryFrom<&DecimalString> for $Foreign {
            type Error = ConvertNumberError;

            fn try_from(string: &DecimalString) -> Result<Self, ConvertNumberError> {
                string.to_decimal().try_into()
            }
        }
    };
}
pub(super) use foreign_decimal;
