//! Arithmetic on numbers as text, without conversions.
//!
//! All functions accept the grammar of RFC 8259 and the wider grammar ([`Grammar::Wide`]). Other texts count as zero,
//! because callers have checked the text. Every function takes time linear in the lengths of the texts and allocates only
//! for exponents beyond `i128`.

use core::cmp::Ordering;
use core::hash::Hasher;

use super::digits::hash_digits;
use super::exponent::Exponent;
use super::normal::Normal;
use super::scan::{Grammar, scan};

/// The number of digits that always fit into an `i64`.
const FEW_DIGITS: usize = 18;

/// The maximum number of significant digits of a divisor of [`is_multiple_of`], which always fit into a `u64`.
const DIVISOR_DIGITS: usize = 19;

/// Whether `text` is a JSON number without surrounding space.
#[must_use]
pub fn is_number(text: &str) -> bool {
    scan(text, Grammar::Json).is_ok()
}

/// Whether `text` is an integer of JSON in its usual form: without a point and an exponent, and not `-0`. As the name of a
/// key, such a text represents a number.
///
/// ```
/// use hl_model_ground::number::is_plain_integer;
///
/// assert!(is_plain_integer("-7"));
/// assert!(!["007", "-", "-0", "1.0", "1e0", ""].into_iter().any(is_plain_integer));
/// ```
#[must_use]
pub fn is_plain_integer(text: &str) -> bool {
    is_number(text) && text != "-0" && !text.contains(['.', 'e', 'E'])
}

/// Whether the number has no fractional part, by value: `1.0`, `1e2` and `100e-2` are integers.
#[must_use]
pub fn is_integer(text: &str) -> bool {
    small(text).is_some() || Normal::of(text).is_integer()
}

/// Compares two numbers by value.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    match (small(a), small(b)) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => Normal::of(a).cmp(&Normal::of(b)),
    }
}

/// Whether two numbers have equal values: `1`, `1.0` and `10e-1` have, and so do `0` and `-0`.
#[must_use]
pub fn equal(a: &str, b: &str) -> bool {
    a == b || Normal::of(a) == Normal::of(b)
}

/// Hashes a number by value.
pub fn hash(text: &str, hasher: &mut dyn Hasher) {
    let number = Normal::of(text);
    hasher.write_u8(u8::from(number.negative));
    number.exponent.hash(hasher);
    hash_digits(number.digits(), hasher);
}

/// Whether [`is_multiple_of`] can divide by the number: it is positive and has at most 19 significant digits.
#[must_use]
pub fn divisor_supported(text: &str) -> bool {
    scan(text, Grammar::Json).is_ok_and(|scan| {
        let number = Normal::of_scan(&scan);
        !number.negative && !number.is_zero() && number.digit_count() <= DIVISOR_DIGITS
    })
}

/// Whether the number is an integer multiple of `of`, which [`divisor_supported`] has accepted. Only zero is a multiple of
/// another divisor.
#[must_use]
pub fn is_multiple_of(text: &str, of: &str) -> bool {
    if let (Some(number), Some(divisor @ 1..)) = (small(text), small(of)) {
        return number % divisor == 0;
    }
    let (number, divisor) = (Normal::of(text), Normal::of(of));
    if number.is_zero() {
        return true;
    }
    if divisor.is_zero() || divisor.digit_count() > DIVISOR_DIGITS {
        return false;
    }
    let Some(coefficient) = divisor.coefficient() else { return false };
    // If the number is N × 10^n and the divisor is D × 10^d, D must divide N × 10^(n - d).
    let shift = number.scale().plus(&divisor.scale().negated());
    if shift.is_negative() {
        // For a negative shift, ten would have to divide N, whose last digit is not zero.
        return false;
    }
    // The power of ten cancels up to `shift` factors of two and of five of D. N must be divisible by the rest.
    let rest = divided(divided(coefficient, 2, &shift), 5, &shift);
    remainder(number.digits(), rest) == 0
}

/// The number of digits written before the exponent, leading zeros included.
#[must_use]
pub fn digits(text: &str) -> usize {
    scan(text, Grammar::Wide).map_or(0, |scan| scan.integer.len() + scan.fraction.len())
}

/// The exponent as written, if there is one: `-3` for `10.5e-03`. It saturates at the bounds of `i64`.
#[must_use]
pub fn exponent(text: &str) -> Option<i64> {
    let exponent = Exponent::written(&scan(text, Grammar::Wide).ok()?.exponent?);
    let saturated = if exponent.is_negative() { i64::MIN } else { i64::MAX };
    match exponent {
        Exponent::Small(value) => Some(i64::try_from(value).unwrap_or(saturated)),
        Exponent::Large { .. } => Some(saturated),
    }
}

/// The value of an integer in its shortest form, if it fits. Most numbers are of this kind. The text can be restored from
/// the value, because the form is unique.
#[must_use]
pub fn small(text: &str) -> Option<i64> {
    let (is_negative, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    match digits {
        [b'1'..=b'9', ..] if digits.len() <= FEW_DIGITS => {
            let magnitude = digits.iter().try_fold(0, |value, byte| {
                let digit = byte.wrapping_sub(b'0');
                (digit < 10).then(|| value * 10 + i64::from(digit))
            })?;
            Some(if is_negative { -magnitude } else { magnitude })
        }
        // The standard library accepts `-0`, `+1` and `007`, too.
        [b'1'..=b'9', ..] => text.parse().ok(),
        [b'0'] if !is_negative => Some(0),
        _ => None,
    }
}

/// The double nearest to the number, ties to even, which may be an infinity.
#[must_use]
pub fn nearest_f64(text: &str) -> f64 {
    // The least double above zero is about 10^-324, the greatest about 10^308.
    const LEAST: i128 = -1000;
    const GREATEST: i128 = 1000;
    let parse = |text: &str| text.parse().unwrap_or(f64::NAN);
    // The standard library rounds correctly with any number of digits, but it reads only a few digits of an exponent. A long
    // mantissa may compensate a large exponent.
    if exponent(text).is_none_or(|exponent| exponent.unsigned_abs() < 10_000) {
        return parse(text);
    }
    let number = Normal::of(text);
    let sign = if text.starts_with('-') { "-" } else { "" };
    match number.exponent {
        _ if number.is_zero() => parse(&format!("{sign}0")),
        Exponent::Small(exponent @ LEAST..=GREATEST) => {
            let digits: String = number.digits().map(char::from).collect();
            parse(&format!("{sign}0.{digits}e{exponent}"))
        }
        ref exponent if exponent.is_negative() => parse(&format!("{sign}0")),
        _ => parse(&format!("{sign}inf")),
    }
}

/// The integer of the digits, modulo `modulus`, which is below 10^19.
fn remainder(digits: impl Iterator<Item = u8>, modulus: u128) -> u128 {
    // Division is slow, so as many digits are combined as fit into `u128`.
    const PORTION: u128 = 10_u128.pow(19);
    let (mut remainder, mut portion, mut power) = (0, 0, 1);
    for digit in digits {
        portion = portion * 10 + u128::from(digit - b'0');
        power *= 10;
        if power == PORTION {
            remainder = (remainder * PORTION + portion) % modulus;
            (portion, power) = (0, 1);
        }
    }
    (remainder * power + portion) % modulus
}

/// `number`, which is not zero, divided by `prime` as often as possible, but at most `times`.
fn divided(mut number: u128, prime: u128, times: &Exponent) -> u128 {
    let mut divisions = 0;
    while number.is_multiple_of(prime) && Exponent::Small(divisions) < *times {
        number /= prime;
        divisions += 1;
    }
    number
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use std::hash::{DefaultHasher, Hasher};

    use super::{DIVISOR_DIGITS, hash, is_multiple_of, nearest_f64, small};

    #[test]
    fn an_integer_in_its_shortest_form_has_a_small_value_if_it_fits() {
        for value in [0, 7, -1, 10, i64::MAX, i64::MIN] {
            assert_eq!(small(&value.to_string()), Some(value));
        }
        assert_eq!(small("9223372036854775808"), None);
    }

    #[test]
    fn what_is_no_integer_has_no_small_value() {
        for text in ["1:", "1/", "1.", "1e1", "-", "--1", "+1", "01", "-0", ""] {
            assert_eq!(small(text), None, "{text}");
        }
    }

    #[test]
    fn equal_numbers_have_equal_hashes_and_others_have_others() {
        let hash = |text| {
            let mut hasher = DefaultHasher::new();
            hash(text, &mut hasher);
            hasher.finish()
        };
        let huge = format!("1e{}", "9".repeat(60));
        let different = ["1", "-1", "10", "100", "0.1", "1e5", "1e-5", "12", "21", &huge];
        for (index, a) in different.iter().enumerate() {
            for b in &different[..index] {
                assert_ne!(hash(a), hash(b), "{a} and {b}");
            }
        }
        for (a, b) in [("10", "1e1"), ("1.0", "1"), ("0", "-0.0e9"), ("0.00001", "1E-5")] {
            assert_eq!(hash(a), hash(b), "{a} and {b}");
        }
    }

    #[test]
    fn of_zero_and_of_long_divisors_only_zero_is_a_multiple() {
        let long = "7".repeat(DIVISOR_DIGITS + 1);
        for divisor in ["0", "0.0", "0e9", &long] {
            assert!(is_multiple_of("0", divisor) && is_multiple_of("-0.0", divisor), "{divisor}");
            for number in ["1", "1.5", "-3e20", &long] {
                assert!(!is_multiple_of(number, divisor), "{number} of {divisor}");
            }
        }
        let longest = "7".repeat(DIVISOR_DIGITS);
        assert!(is_multiple_of(&format!("{longest}00"), &longest) && !is_multiple_of(&format!("{longest}1"), &longest));
    }

    #[test]
    fn a_power_of_ten_is_divided_as_often_as_it_has_a_factor() {
        for (number, divisor) in [("1e2", "4"), ("1e2", "25"), ("1e3", "8"), ("0.12", "0.04")] {
            assert!(is_multiple_of(number, divisor), "{number} of {divisor}");
        }
        for (number, divisor) in [("1e1", "4"), ("1e1", "25"), ("1e2", "8"), ("0.1", "0.04")] {
            assert!(!is_multiple_of(number, divisor), "{number} of {divisor}");
        }
    }

    #[test]
    fn a_double_is_the_nearest_one_however_the_number_is_written() {
        // A mantissa of this length compensates an exponent that the standard library does not read completely.
        for zeros in [3, 300, 9_998, 9_999, 10_000, 10_001, 70_000, 700_000] {
            let none = "0".repeat(zeros);
            for (number, double) in
                [("1", 1.0_f64), ("1.5", 1.5), ("-25", -25.0), ("17976931348623157", 17_976_931_348_623_157.0)]
            {
                let digits = number.trim_start_matches('-').replace('.', "");
                let sign = if number.starts_with('-') { "-" } else { "" };
                let places = number.find('.').map_or(0, |point| number.len() - point - 1);
                let small = format!("{sign}0.{none}{digits}e{}", zeros + digits.len() - places);
                let great = format!("{sign}{digits}{none}e-{}", zeros + places);
                let found = [&small, &great].map(|text| nearest_f64(text).to_bits());
                assert_eq!(found, [double.to_bits(); 2], "{number} with {zeros} zeros");
            }
        }
        for exponent in [400, 9_999, 10_000, 10_001, 65_535, 65_536, 655_360, usize::MAX] {
            for (text, expected) in [
                (format!("-1e{exponent}"), f64::NEG_INFINITY),
                (format!("1e-{exponent}"), 0.0),
                (format!("-0e{exponent}"), -0.0),
            ] {
                assert_eq!(nearest_f64(&text).to_bits(), expected.to_bits(), "{text}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_small_integer_is_what_the_standard_library_reads_of_a_usual_text(text in "-?[0-9]{1,21}|-?9223372036854775[0-9]{3}|[-+.0-9eE]{0,4}") {
            let expected = text.parse::<i64>().ok().filter(|value| value.to_string() == text);
            prop_assert_eq!(small(&text), expected, "{}", text);
        }
    }
}
