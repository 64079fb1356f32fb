//! Sizes at which anything but linear time would not come to an end.

use super::hashed;
use crate::{Decimal, DecimalString, Integer};
use hl_model_ground::number as text;

const DIGITS: usize = 10_000_000;

#[test]
fn ten_million_digits() {
    let number = "7".repeat(DIGITS);
    let integer: Integer = number.parse().unwrap();
    assert_eq!(integer, integer.clone());
    assert_eq!(integer.to_i128(), None);
    assert_eq!(integer.to_f64(), None);
    assert_eq!(text::digits(&number), DIGITS);
    assert!(text::is_multiple_of(&number, "7"));
    assert!(!text::is_multiple_of(&number, "0.9999999999999999999"));
    let larger = format!("{}8", &number[1..]);
    assert!(text::compare(&number, &larger).is_lt());
    assert_ne!(hashed(&number), hashed(&larger));
}

#[test]
fn ten_million_digits_made_small_by_their_exponent() {
    // A thousandth and a thousand, in ten million bytes each.
    let zeros = "0".repeat(DIGITS - 1);
    let thousandth: Decimal = format!("0.{zeros}1e{}", DIGITS - 3).parse().unwrap();
    assert_eq!(thousandth, "0.001".parse().unwrap());
    assert_eq!(thousandth.to_f64(), Some(0.001));
    let thousand: Decimal = format!("1{zeros}000e-{}", DIGITS - 1).parse().unwrap();
    assert_eq!(thousand.to_i64(), Some(1000));
    assert_eq!(thousand.to_f64(), Some(1000.0));
    assert_eq!(hashed(&thousand.as_text()), hashed("1e3"));
}

#[test]
fn exponents_beyond_all_use() {
    let million = format!("1e{}", "9".repeat(DIGITS / 10));
    for text in ["1e1000000000", "1e-1000000000", "1e999999999999999999999999999999", &million] {
        let number: Decimal = text.parse().unwrap();
        let larger: Decimal = text.replacen('1', "1.1", 1).parse().unwrap();
        assert!(number < larger);
        assert_eq!(number, text.replacen('1', "1.0", 1).parse().unwrap());
        assert_eq!(number.to_u128(), None);
        assert_eq!(number.is_integer(), !text.contains('-'));
        assert!(!text::is_multiple_of(text, "7"));
        assert_eq!(text::is_multiple_of(text, "8"), !text.contains('-'));
        let string = DecimalString::from(number.clone());
        assert_eq!(string.to_decimal(), number);
    }
}
