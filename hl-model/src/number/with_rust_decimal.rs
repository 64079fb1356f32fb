//! Conversions to and from `rust_decimal::Decimal`, which has 96 bits and a scale from 0 to 28.

use ::rust_decimal::Decimal as RustDecimal;

use super::decimal::Decimal;
use super::decimal_string::DecimalString;
use super::error::ConvertNumberError;
use super::foreign_decimal::foreign_decimal;
use super::repr::{Buffer, Number};
use hl_model_ground::number::{Exponent, Grammar, Normal, scan};

impl From<RustDecimal> for Decimal {
    /// The exact number with its trailing zeros.
    fn from(number: RustDecimal) -> Self {
        Self(Number::of_number(number.to_string()))
    }
}

foreign_decimal!(RustDecimal, "rust_decimal::Decimal", as_written, shortest);

/// The number with all digits of its text.
fn as_written(text: &str) -> Option<RustDecimal> {
    let scan = scan(text, Grammar::Json).ok()?;
    let exponent = hl_model_ground::number::exponent(text).unwrap_or(0);
    let scale = i64::try_from(scan.fraction.len()).ok()?.checked_sub(exponent)?;
    let magnitude = scan
        .integer
        .bytes()
        .chain(scan.fraction.bytes())
        .try_fold(0_i128, |value, digit| value.checked_mul(10)?.checked_add(i128::from(digit - b'0')))?;
    assemble(scan.negative, magnitude, u32::try_from(scale).ok()?)
}

/// The number without superfluous zeros after the point.
fn shortest(number: &Normal<'_>) -> Option<RustDecimal> {
    if let Some(magnitude) = number.magnitude() {
        return assemble(number.negative, magnitude.try_into().ok()?, 0);
    }
    let Exponent::Small(scale) = number.scale().negated() else { return None };
    assemble(number.negative, number.coefficient()?.try_into().ok()?, scale.try_into().ok()?)
}

fn assemble(negative: bool, magnitude: i128, scale: u32) -> Option<RustDecimal> {
    RustDecimal::try_from_i128_with_scale(if negative { -magnitude } else { magnitude }, scale).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn convert(text: &str) -> Option<String> {
        let number: Decimal = text.parse().ok()?;
        RustDecimal::try_from(&number).ok().map(|number| number.to_string())
    }

    #[test]
    fn what_fits_is_exact_and_the_rest_is_refused() {
        for (text, expected) in [
            ("1.50", Some("1.50")),
            ("-150e-2", Some("-1.50")),
            ("1.5e3", Some("1500")),
            ("0e1000000000", Some("0")),
            ("0.0000000000000000000000000001", Some("0.0000000000000000000000000001")),
            ("79228162514264337593543950335", Some("79228162514264337593543950335")),
            ("7922816251426433759354395033.50", Some("7922816251426433759354395033.5")),
            ("1.00000000000000000000000000000000000000000000", Some("1")),
            ("79228162514264337593543950336", None),
            ("0.00000000000000000000000000001", None),
            ("0.12345678901234567890123456789012", None),
            ("1e29", None),
            ("1e1000000000", None),
            ("1e-99999999999999999999999999999999999999999999", None),
        ] {
            assert_eq!(convert(text).as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same(digits in -(1_i128 << 96) + 1..1_i128 << 96, scale in 0_u32..=28) {
            let theirs = RustDecimal::from_i128_with_scale(digits, scale);
            let ours = Decimal::from(theirs);
            let back = RustDecimal::try_from(&ours).unwrap();
            prop_assert_eq!((back.mantissa(), back.scale()), (digits, scale));
            let string = DecimalString::from(theirs);
            prop_assert_eq!(RustDecimal::try_from(&string).unwrap(), theirs);
        }

        #[test]
        fn an_accepted_number_keeps_its_value(text in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?(e-?[0-9]{1,2})?") {
            let ours: Decimal = text.parse().unwrap();
            if let Ok(theirs) = RustDecimal::try_from(&ours) {
                prop_assert_eq!(Decimal::from(theirs), ours);
            }
        }
    }
}
