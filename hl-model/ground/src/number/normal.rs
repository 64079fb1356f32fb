//! The normal form of a number's text: two texts have equal forms if and only if their values are equal.

use core::cmp::Ordering;

use super::digits::{trim_end, trim_start};
use super::exponent::Exponent;
use super::scan::{Grammar, Scan, scan};

/// The number `± 0.DDD… × 10^exponent`.
///
/// `D` are the significant digits: the first and the last are not zero. They are two slices of the text, because the point
/// may be between them. Zero has no digits, no sign and the exponent 0.
#[derive(Clone, Debug)]
pub struct Normal<'a> {
    /// Whether the number is below zero.
    pub negative: bool,
    head: &'a [u8],
    tail: &'a [u8],
    /// The power of ten.
    pub exponent: Exponent,
}

impl<'a> Normal<'a> {
    const ZERO: Self = Self { negative: false, head: &[], tail: &[], exponent: Exponent::Small(0) };

    /// The normal form of a number's text in either grammar. Other texts count as zero.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        scan(text, Grammar::Wide).map_or(Self::ZERO, |scan| Self::of_scan(&scan))
    }

    /// The normal form of a scanned number.
    #[must_use]
    pub fn of_scan(scan: &Scan<'a>) -> Self {
        let mut head = trim_start(scan.integer.as_bytes());
        let mut tail = trim_end(scan.fraction.as_bytes());
        // The position of the point relative to the first significant digit.
        let mut point = length(head);
        if head.is_empty() {
            let zeros = length(tail);
            tail = trim_start(tail);
            point = length(tail) - zeros;
        }
        if tail.is_empty() {
            head = trim_end(head);
        }
        if head.is_empty() && tail.is_empty() {
            return Self::ZERO;
        }
        let exponent = match &scan.exponent {
            None => Exponent::Small(point),
            Some(written) => Exponent::written(written).plus(&Exponent::Small(point)),
        };
        Self { negative: scan.negative, head, tail, exponent }
    }

    /// Whether the number is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.head.is_empty() && self.tail.is_empty()
    }

    /// The significant digits.
    pub fn digits(&self) -> impl Iterator<Item = u8> + use<'a> {
        self.head.iter().chain(self.tail).copied()
    }

    /// The number of significant digits.
    #[must_use]
    pub fn digit_count(&self) -> usize {
        self.head.len() + self.tail.len()
    }

    /// The power of ten of the last significant digit: the number is `± DDD… × 10^scale`.
    #[must_use]
    pub fn scale(&self) -> Exponent {
        self.exponent.plus(&Exponent::Small(-length(self.head) - length(self.tail)))
    }

    /// Whether the number has no fractional part.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        !self.scale().is_negative()
    }

    /// The value without its sign, if it is an integer that fits.
    #[must_use]
    pub fn magnitude(&self) -> Option<u128> {
        let Exponent::Small(scale) = self.scale() else { return None };
        let power = 10_u128.checked_pow(u32::try_from(scale).ok()?)?;
        self.coefficient()?.checked_mul(power)
    }

    /// The significant digits as an integer, if it fits.
    #[must_use]
    pub fn coefficient(&self) -> Option<u128> {
        self.digits().try_fold(0_u128, |value, digit| value.checked_mul(10)?.checked_add(u128::from(digit - b'0')))
    }
}

impl PartialEq for Normal<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.negative == other.negative
            && self.exponent == other.exponent
            && self.digit_count() == other.digit_count()
            && self.digits().eq(other.digits())
    }
}

impl Eq for Normal<'_> {}

impl PartialOrd for Normal<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Normal<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |number: &Self| match (number.is_zero(), number.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let magnitude = || self.exponent.cmp(&other.exponent).then_with(|| self.digits().cmp(other.digits()));
        sign(self).cmp(&sign(other)).then_with(|| if self.negative { magnitude().reverse() } else { magnitude() })
    }
}

/// A length as an exponent. Every length fits into an `i128`.
fn length(digits: &[u8]) -> i128 {
    i128::try_from(digits.len()).unwrap_or(i128::MAX)
}

#[cfg(test)]
mod tests {
    use bigdecimal::BigDecimal;
    use bigdecimal::num_bigint::Sign;
    use proptest::prelude::*;

    use super::Normal;

    proptest! {
        #[test]
        fn normal_forms_are_ordered_as_their_numbers(
            a in "-?(0|[1-9][0-9]{0,3})(\\.[0-9]{1,3})?(e-?[0-3])?", b in "-?(0|[1-9][0-9]{0,3})(\\.[0-9]{1,3})?(e-?[0-3])?",
        ) {
            let numbers: [BigDecimal; 2] = [&a, &b].map(|text| text.parse().unwrap());
            let normals = [&a, &b].map(|text| Normal::of(text));
            prop_assert_eq!(normals[0].partial_cmp(&normals[1]), numbers[0].partial_cmp(&numbers[1]));
            prop_assert_eq!(normals[0] == normals[1], numbers[0] == numbers[1]);
            for (normal, number) in normals.iter().zip(&numbers) {
                prop_assert_eq!(normal.is_integer(), number.is_integer());
                prop_assert_eq!(normal.is_zero(), number.sign() == Sign::NoSign);
                let whole = number.abs().with_scale(0);
                let magnitude = number.is_integer().then(|| whole.to_string().parse::<u128>().unwrap());
                prop_assert_eq!(normal.magnitude(), magnitude);
            }
        }
    }
}
