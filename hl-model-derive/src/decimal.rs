//! Decimal numbers, exactly: what the bounds and defaults in attributes are compared by.

use std::cmp::Ordering;

/// A decimal number: digits without leading or trailing zeros, times a power of ten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    is_negative: bool,
    /// Empty for zero.
    digits: Vec<u8>,
    exponent: i64,
}

/// How far apart two numbers' exponents may be to be divided digit by digit.
const MAX_SHIFT: u64 = 10_000;

impl Decimal {
    /// Reads a number of JSON. `None` if the text is none, or its exponent is beyond all reason.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if !crate::json::is_number(text) {
            return None;
        }
        let is_negative = text.starts_with('-');
        let unsigned = text.trim_start_matches('-');
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let exponent: i64 = exponent.parse().ok()?;
        let mut exponent = exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?;
        let mut digits: Vec<u8> =
            whole.bytes().chain(fraction.bytes()).map(|digit| digit - b'0').skip_while(|digit| *digit == 0).collect();
        while digits.last() == Some(&0) {
            digits.pop();
            exponent = exponent.checked_add(1)?;
        }
        if digits.is_empty() {
            return Some(Self { is_negative: false, digits, exponent: 0 });
        }
        Some(Self { is_negative, digits, exponent })
    }

    /// Whether this is greater than zero.
    pub(crate) const fn is_positive(&self) -> bool {
        !self.is_negative && !self.digits.is_empty()
    }

    /// How many digits it has without leading and trailing zeros.
    pub(crate) const fn significant_digits(&self) -> usize {
        self.digits.len()
    }

    /// Whether there is no fractional part.
    pub(crate) const fn is_integer(&self) -> bool {
        self.exponent >= 0
    }

    /// The number as an integer literal, if it is one of reasonable length.
    pub(crate) fn to_integer_text(&self) -> Option<String> {
        let zeros = usize::try_from(self.exponent).ok().filter(|zeros| *zeros <= 64)?;
        if self.digits.is_empty() {
            return Some("0".to_owned());
        }
        let sign = if self.is_negative { "-" } else { "" };
        let digits: String = self.digits.iter().map(|digit| char::from(b'0' + digit)).collect();
        Some(format!("{sign}{digits}{}", "0".repeat(zeros)))
    }

    /// Whether this is a whole multiple of the other number; `true` if that cannot be told in reasonable time.
    pub(crate) fn is_multiple_of(&self, other: &Self) -> bool {
        let Some(divisor) = other.small_digits() else { return true };
        let Some(shift) = self.exponent.checked_sub(other.exponent) else { return true };
        let zeros = shift.unsigned_abs();
        if self.digits.is_empty() || divisor == 0 || zeros > MAX_SHIFT {
            return true;
        }
        if shift < 0 {
            // Without trailing zeros, fewer decimals than the divisor's cannot come from any multiple of it but by
            // factors that the divisor itself has.
            let Some(scaled) = 10_u128.checked_pow(u32::try_from(zeros).unwrap_or(u32::MAX)) else { return false };
            let Some(divisor) = divisor.checked_mul(scaled).filter(|divisor| *divisor < u128::MAX / 16) else {
                return false;
            };
            return remainder(self.digits.iter().copied(), divisor) == 0;
        }
        let zeros = usize::try_from(zeros).unwrap_or(0);
        remainder(self.digits.iter().copied().chain(std::iter::repeat_n(0, zeros)), divisor) == 0
    }

    /// The digits as a number that can be divided by digit by digit without overflow.
    fn small_digits(&self) -> Option<u128> {
        let digits: String = self.digits.iter().map(|digit| char::from(b'0' + digit)).collect();
        if digits.is_empty() { Some(0) } else { digits.parse().ok().filter(|number| *number < u128::MAX / 16) }
    }

    /// The order of two numbers that are not negative.
    fn compare_magnitude(&self, other: &Self) -> Ordering {
        let top = |number: &Self| {
            i64::try_from(number.digits.len()).ok().and_then(|length| number.exponent.checked_add(length))
        };
        match (self.digits.is_empty(), other.digits.is_empty()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => top(self).cmp(&top(other)).then_with(|| self.digits.cmp(&other.digits)),
        }
    }
}

fn remainder(digits: impl Iterator<Item = u8>, divisor: u128) -> u128 {
    digits.fold(0, |rest, digit| (rest * 10 + u128::from(digit)) % divisor)
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.is_negative, other.is_negative) {
            (false, false) => self.compare_magnitude(other),
            (true, true) => other.compare_magnitude(self),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Decimal;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn is_exact_at_any_size() {
        assert!(decimal("1e400") > decimal("1e399"));
        assert!(decimal("-1e400") < decimal("-1e399"));
        assert!(decimal("0.1000000000000000000000001") > decimal("0.1"));
        assert_eq!(decimal("1.50"), decimal("15e-1"));
        assert_eq!(decimal("-0.0"), decimal("0"));
        assert!(decimal("1e9000000000000000000") > decimal("-1e9000000000000000000"));
        assert_eq!(Decimal::parse("1e99999999999999999999"), None);
        assert_eq!(Decimal::parse("x"), None);
    }

    #[test]
    fn multiples_are_decimal() {
        for (number, divisor, expected) in [
            ("10.1", "0.1", true),
            ("0.3", "0.1", true),
            ("0.35", "0.1", false),
            ("1e300", "3", false),
            ("3e300", "3", true),
            ("7.5", "2.5", true),
            ("4", "2.5", false),
            ("0", "7", true),
            ("-9", "3", true),
            ("0.5", "10", false),
        ] {
            assert_eq!(decimal(number).is_multiple_of(&decimal(divisor)), expected, "{number} / {divisor}");
        }
    }

    proptest! {
        #[test]
        fn agrees_with_integers(left in any::<i64>(), right in any::<i64>(), divisor in 1_i64..100_000) {
            let (a, b) = (decimal(&left.to_string()), decimal(&right.to_string()));
            prop_assert_eq!(a.cmp(&b), left.cmp(&right));
            prop_assert_eq!(a.is_multiple_of(&decimal(&divisor.to_string())), left % divisor == 0);
            prop_assert_eq!(a.to_integer_text(), Some(left.to_string()));
        }
    }
}
