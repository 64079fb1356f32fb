//! Conversions to and from `bigdecimal::BigDecimal`, which has any number of digits and a scale of 64 bits.
//!
//! These are the only functions on numbers that take more than linear time, because that crate converts between bases.

use ::bigdecimal::BigDecimal;
use ::bigdecimal::num_bigint::BigInt;

use super::decimal::Decimal;
use super::decimal_string::DecimalString;
use super::error::ConvertNumberError;
use super::foreign_decimal::foreign_decimal;
use super::repr::{Buffer, Number};
use hl_model_ground::number::{Exponent, Grammar, Normal, scan};

impl From<&BigDecimal> for Decimal {
    /// The exact number with its trailing zeros.
    fn from(number: &BigDecimal) -> Self {
        let (coefficient, scale) = number.as_bigint_and_scale();
        Self(Number::of_number(text(&coefficient, scale)))
    }
}

impl From<BigDecimal> for Decimal {
    fn from(number: BigDecimal) -> Self {
        (&number).into()
    }
}

foreign_decimal!(BigDecimal, "bigdecimal::BigDecimal", as_written, shortest);

/// The number with all digits of its text.
fn as_written(text: &str) -> Option<BigDecimal> {
    let scan = scan(text, Grammar::Json).ok()?;
    let written = scan.exponent.as_ref().map_or(Exponent::Small(0), Exponent::written);
    let Exponent::Small(exponent) = written else { return None };
    let scale = i128::try_from(scan.fraction.len()).ok()?.checked_sub(exponent)?;
    // The scale is converted first, because it may fail, and digits are costly to convert.
    let scale = i64::try_from(scale).ok()?;
    Some(assemble(scan.negative, scan.integer.bytes().chain(scan.fraction.bytes()), scale))
}

/// The number with only its significant digits.
fn shortest(number: &Normal<'_>) -> Option<BigDecimal> {
    let Exponent::Small(scale) = number.scale().negated() else { return None };
    Some(assemble(number.negative, number.digits(), scale.try_into().ok()?))
}

fn assemble(negative: bool, digits: impl Iterator<Item = u8>, scale: i64) -> BigDecimal {
    let digits: Vec<u8> = digits.collect();
    // Zero has no digits.
    let coefficient = BigInt::parse_bytes(&digits, 10).unwrap_or_default();
    BigDecimal::new(if negative { -coefficient } else { coefficient }, scale)
}

/// The number `coefficient × 10^-scale` as JSON text, with an exponent if that is shorter.
fn text(coefficient: &BigInt, scale: i64) -> String {
    // Maximum number of zeros after the point.
    const ZEROS: usize = 6;
    let sign = if coefficient.sign() == ::bigdecimal::num_bigint::Sign::Minus { "-" } else { "" };
    let digits = coefficient.magnitude().to_string();
    match usize::try_from(scale) {
        Ok(0) => format!("{sign}{digits}"),
        Ok(places) if places < digits.len() => {
            let (integer, fraction) = digits.split_at(digits.len() - places);
            format!("{sign}{integer}.{fraction}")
        }
        Ok(places) if places <= digits.len() + ZEROS => {
            // A format width has only 16 bits, and a number may have more places.
            let zeros = "0".repeat(places - digits.len());
            format!("{sign}0.{zeros}{digits}")
        }
        _ => format!("{sign}{digits}e{}", -i128::from(scale)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_digits_are_kept() {
        for (written, coefficient, scale) in [
            ("0", 0, 0),
            ("1.50", 150, 2),
            ("-0.05", -5, 2),
            ("0.000005", 5, 6),
            ("0.00000012", 12, 8),
            ("12e-9", 12, 9),
            ("5e-100", 5, 100),
            ("1e1000000000", 1, -1_000_000_000),
            ("1e9223372036854775808", 1, i64::MIN),
            ("1e-9223372036854775807", 1, i64::MAX),
        ] {
            let number: Decimal = written.parse().unwrap();
            let theirs = BigDecimal::try_from(&number).unwrap();
            assert_eq!(theirs.as_bigint_and_scale(), (std::borrow::Cow::Owned(coefficient.into()), scale));
            assert_eq!(Decimal::from(theirs).as_text(), written);
        }
    }

    #[test]
    fn a_number_may_have_more_places_than_a_format_is_wide() {
        for zeros in 0..=6 {
            let digits = "7".repeat(70_000);
            let places = 70_000 + zeros;
            let number = BigDecimal::new(digits.parse().unwrap(), i64::try_from(places).unwrap());
            assert_eq!(Decimal::from(number).as_text(), format!("0.{}{digits}", "0".repeat(zeros)));
        }
    }

    #[test]
    fn an_exponent_beyond_64_bits_is_refused_unless_the_number_is_zero() {
        let convert = |text: &str| BigDecimal::try_from(text.parse::<Decimal>().unwrap());
        let message = "the number is out of the range of bigdecimal::BigDecimal";
        assert_eq!(convert("1e9223372036854775809").unwrap_err().to_string(), message);
        assert_eq!(convert("1e-99999999999999999999999999999999999999999").unwrap_err().to_string(), message);
        assert_eq!(convert("0e99999999999999999999999999999999999999999"), Ok(BigDecimal::default()));
        assert!(convert("10e9223372036854775807").is_ok());
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same(digits in "-?[0-9]{1,60}", scale: i64, near in -70_i64..70) {
            for scale in [scale, near] {
                let coefficient: BigInt = digits.parse().unwrap();
                let ours = Decimal::from(BigDecimal::new(coefficient.clone(), scale));
                let back = BigDecimal::try_from(&ours).unwrap();
                prop_assert_eq!(back.into_bigint_and_scale(), (coefficient, scale));
                let string = DecimalString::from(ours.clone());
                prop_assert_eq!(string.to_decimal(), ours);
            }
        }
    }
}
