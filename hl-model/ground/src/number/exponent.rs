//! Exponents of any size.
//!
//! `1e99999999999999999999999999999999999999999` is a JSON number. Its exponent fits no Rust integer, and saturating it
//! would make different numbers equal, so an exponent beyond `i128` is kept as digits.

use core::cmp::Ordering;
use core::hash::Hasher;

use super::digits::{hash_digits, trim_start};
use super::scan::WrittenExponent;

/// A signed integer of any size. It is `Small` if and only if it fits, so that equal integers have equal representations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exponent {
    /// An exponent that fits.
    Small(i128),
    /// An exponent that does not fit.
    Large {
        /// Whether it is below zero.
        negative: bool,
        /// ASCII digits without leading zeros.
        digits: Vec<u8>,
    },
}

impl Exponent {
    /// The exponent of a scanned number.
    #[must_use]
    pub fn written(exponent: &WrittenExponent<'_>) -> Self {
        Self::from_digits(exponent.negative, exponent.digits.as_bytes())
    }

    fn from_digits(negative: bool, digits: &[u8]) -> Self {
        let digits = trim_start(digits);
        match small(negative, digits) {
            Some(value) => Self::Small(value),
            None => Self::Large { negative, digits: digits.to_vec() },
        }
    }

    /// Whether the exponent is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match self {
            Self::Small(value) => *value < 0,
            Self::Large { negative, .. } => *negative,
        }
    }

    /// The sum of two exponents.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other)
            && let Some(sum) = a.checked_add(*b)
        {
            return Self::Small(sum);
        }
        let (negative, a) = self.signed_digits();
        let (other_negative, b) = other.signed_digits();
        if negative == other_negative {
            Self::from_digits(negative, &sum(&a, &b))
        } else if compare_magnitudes(&a, &b).is_ge() {
            Self::from_digits(negative, &difference(&a, &b))
        } else {
            Self::from_digits(other_negative, &difference(&b, &a))
        }
    }

    /// The exponent with the opposite sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        if let Self::Small(value) = self
            && let Some(negated) = value.checked_neg()
        {
            return Self::Small(negated);
        }
        let (negative, digits) = self.signed_digits();
        Self::from_digits(!negative, &digits)
    }

    /// The sign and the digits without leading zeros.
    fn signed_digits(&self) -> (bool, Vec<u8>) {
        match self {
            Self::Small(value) => (*value < 0, value.unsigned_abs().to_string().into_bytes()),
            Self::Large { negative, digits } => (*negative, digits.clone()),
        }
    }

    pub(super) fn hash(&self, hasher: &mut dyn Hasher) {
        match self {
            Self::Small(value) => hasher.write_i128(*value),
            Self::Large { negative, digits } => {
                hasher.write_u8(u8::from(*negative));
                hash_digits(digits.iter().copied(), hasher);
            }
        }
    }
}

impl PartialOrd for Exponent {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exponent {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => a.cmp(b),
            _ => match (self.signed_digits(), other.signed_digits()) {
                ((false, a), (false, b)) => compare_magnitudes(&a, &b),
                ((true, a), (true, b)) => compare_magnitudes(&b, &a),
                ((a, _), (b, _)) => b.cmp(&a),
            },
        }
    }
}

fn small(negative: bool, digits: &[u8]) -> Option<i128> {
    // The digits are accumulated with their sign, because `i128::MIN` has no positive counterpart.
    digits.iter().try_fold(0_i128, |value, digit| {
        let digit = i128::from(digit - b'0');
        let shifted = value.checked_mul(10)?;
        if negative { shifted.checked_sub(digit) } else { shifted.checked_add(digit) }
    })
}

/// Compares integers without leading zeros.
fn compare_magnitudes(a: &[u8], b: &[u8]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

/// The digits from the last to the first, followed by zeros.
fn from_the_right(digits: &[u8]) -> impl Iterator<Item = u8> {
    digits.iter().rev().map(|digit| digit - b'0').chain(core::iter::repeat(0))
}

fn sum(a: &[u8], b: &[u8]) -> Vec<u8> {
    let length = a.len().max(b.len()) + 1;
    let mut carry = 0;
    let column = |(a, b): (u8, u8)| {
        let column = a + b + carry;
        carry = column / 10;
        b'0' + column % 10
    };
    let mut digits: Vec<u8> = from_the_right(a).zip(from_the_right(b)).take(length).map(column).collect();
    digits.reverse();
    digits
}

/// `a - b`, where `b` is not above `a`.
fn difference(a: &[u8], b: &[u8]) -> Vec<u8> {
    let mut borrow = 0;
    let column = |(a, b): (u8, u8)| {
        let column = 10 + a - b - borrow;
        borrow = u8::from(column < 10);
        b'0' + column % 10
    };
    let mut digits: Vec<u8> = from_the_right(a).zip(from_the_right(b)).take(a.len()).map(column).collect();
    digits.reverse();
    digits
}

#[cfg(test)]
mod tests {
    use bigdecimal::num_bigint::BigInt;
    use proptest::prelude::*;

    use super::*;

    fn exponent(text: &str) -> Exponent {
        let digits = text.trim_start_matches('-');
        Exponent::written(&WrittenExponent { negative: digits.len() < text.len(), digits })
    }

    fn shown(exponent: &Exponent) -> BigInt {
        let (negative, digits) = exponent.signed_digits();
        let value = BigInt::parse_bytes(&digits, 10).unwrap();
        if negative { -value } else { value }
    }

    #[test]
    fn the_form_depends_on_the_value_alone() {
        let greatest = i128::MAX.to_string();
        let above = exponent(&greatest).plus(&Exponent::Small(1));
        assert!(matches!(above, Exponent::Large { .. }));
        assert_eq!(above, exponent("170141183460469231731687303715884105728"));
        assert_eq!(above.plus(&Exponent::Small(-1)), Exponent::Small(i128::MAX));
        assert_eq!(above.negated(), Exponent::Small(i128::MIN));
        assert_eq!(Exponent::Small(i128::MIN).negated(), above);
        assert_eq!(exponent("-000"), Exponent::Small(0));
    }

    proptest! {
        #[test]
        fn arithmetic_agrees_with_big_integers(a in "-?[0-9]{1,60}", b in "-?([0-9]{1,60}|0{30}[0-9]{36,40})") {
            let (left, right): (BigInt, BigInt) = (a.parse().unwrap(), b.parse().unwrap());
            let (a, b) = (exponent(&a), exponent(&b));
            prop_assert_eq!(shown(&a.plus(&b)), &left + &right);
            prop_assert_eq!(shown(&a.negated()), -&left);
            prop_assert_eq!(a.cmp(&b), left.cmp(&right));
            prop_assert_eq!(a == b, left == right);
            prop_assert_eq!(a.plus(&b).plus(&b.negated()), a);
        }
    }
}
