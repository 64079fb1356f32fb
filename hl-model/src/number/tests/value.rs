//! Equality, order, hash, and what constraints ask of numbers.

use bigdecimal::num_bigint::BigInt;
use proptest::prelude::*;
use serde_core::de::IgnoredAny;

use super::{PLACES, hashed, number, reference, reworded};
use crate::{Decimal, DecimalString};
use hl_model_ground::number as text;

#[test]
fn a_number_is_what_rfc_8259_says() {
    for text in ["0", "-0", "1.0", "1e2", "1E+2", "1e-02", "-12.50e10", "1e99999999999999999999"] {
        assert!(text::is_number(text), "{text}");
    }
    for text in
        ["", "-", "+1", "01", "-01", "1.", ".1", "1e", "1e+", " 1", "1 ", "1_0", "0x1", "NaN", "Infinity", "1e1.5"]
    {
        assert!(!text::is_number(text), "{text}");
    }
}

#[test]
fn an_integer_is_one_by_value() {
    for text in ["0", "-0", "0.0", "1.0", "1e2", "100e-2", "1.50e1", "0e-5", "1e1000000000", "0e-99999999999999999999"]
    {
        assert!(text::is_integer(text), "{text}");
    }
    for text in ["0.5", "1e-1", "1.5", "105e-1", "1e-1000000000", "1e-99999999999999999999999999999999999999999999"] {
        assert!(!text::is_integer(text), "{text}");
    }
}

#[test]
fn order_is_right_beyond_every_rust_integer() {
    let huge = "9".repeat(60);
    let ascending = [
        format!("-1.1e{huge}"),
        format!("-1e{huge}"),
        "-1e1000000000".to_owned(),
        "-1.5".to_owned(),
        format!("-1e-{huge}"),
        format!("0e{huge}"),
        format!("1e-{huge}1"),
        format!("0.1e-{huge}"),
        format!("1e-{huge}"),
        "1e-170141183460469231731687303715884105729".to_owned(),
        "1e-1000000000".to_owned(),
        "1".to_owned(),
        "9.99e399".to_owned(),
        "1e400".to_owned(),
        "1e170141183460469231731687303715884105727".to_owned(),
        "1e170141183460469231731687303715884105728".to_owned(),
        format!("9e{huge}"),
        format!("10e{huge}"),
    ];
    for (i, a) in ascending.iter().enumerate() {
        for (j, b) in ascending.iter().enumerate() {
            assert_eq!(text::compare(a, b), i.cmp(&j), "{a} {b}");
            assert_eq!(text::equal(a, b), i == j, "{a} {b}");
        }
    }
    // 1 and sixty zeros is what 9 sixty times is one short of.
    assert!(text::equal(&format!("10e{huge}"), &format!("1e1{}", "0".repeat(60))));
}

#[test]
fn multiples_are_those_of_the_decimal_value() {
    for (number, divisor, expected) in [
        ("10.1", "0.1", true),
        ("10.15", "0.1", false),
        ("1e1000000000", "7", false),
        ("7e1000000000", "7", true),
        ("1e1000000000", "1024e999999000", true),
        ("1e99999999999999999999999999999999999999999999", "3", false),
        ("1e99999999999999999999999999999999999999999999", "1048576", true),
        ("1e-99999999999999999999999999999999999999999999", "1048576", false),
        ("0e-99999999999999999999999999999999999999999999", "1048576", true),
        ("0", "0.3", true),
        ("-4.5", "1.5", true),
        ("9223372036854775807", "9223372036854775807", true),
        ("99999999999999999980000000000000000001", "9999999999999999999", true),
        ("99999999999999999980000000000000000002", "9999999999999999999", false),
    ] {
        assert!(text::divisor_supported(divisor), "{divisor}");
        assert_eq!(text::is_multiple_of(number, divisor), expected, "{number} {divisor}");
    }
}

#[test]
fn a_divisor_is_above_zero_and_has_at_most_19_digits() {
    for text in
        ["1", "0.01", "1e-300", "9999999999999999999", "1.000000000000000000000000000", "1e99999999999999999999"]
    {
        assert!(text::divisor_supported(text), "{text}");
    }
    for text in ["0", "-0", "0.0", "-1", "10000000000000000001", "1.0000000000000000001", "1/3", ""] {
        assert!(!text::divisor_supported(text), "{text}");
    }
}

#[test]
fn what_limits_count_is_what_is_written() {
    for (text, digits, exponent) in [
        ("0", 1, None),
        ("-12.50", 4, None),
        ("1e400", 1, Some(400)),
        ("0.00e-0400", 3, Some(-400)),
        ("1e9223372036854775808", 1, Some(i64::MAX)),
        ("1e-99999999999999999999999999999999999999999", 1, Some(i64::MIN)),
    ] {
        assert_eq!((text::digits(text), text::exponent(text)), (digits, exponent), "{text}");
    }
}

proptest! {
    #[test]
    fn the_grammar_is_that_of_serde_json(text in "[-+]?[0-9]{0,3}[.eE]?[-+]?[0-9.eE+-]{0,4}") {
        prop_assert_eq!(text::is_number(&text), serde_json::from_str::<IgnoredAny>(&text).is_ok());
    }

    #[test]
    fn no_text_breaks_anything(a: String, b in ".{0,3}[-+.eE0-9]{0,9}") {
        // What is not a number counts as zero.
        if !text::is_number(&a) && a.parse::<DecimalString>().is_err() {
            prop_assert!(text::equal(&a, "0"));
        }
        prop_assert_eq!(text::compare(&a, &b), text::compare(&b, &a).reverse());
        prop_assert_eq!(text::equal(&a, &b), text::compare(&a, &b).is_eq());
        let multiple = text::is_multiple_of(&a, &b);
        prop_assert!(!multiple || text::equal(&a, "0") || !text::equal(&b, "0"));
    }

    #[test]
    fn order_equality_and_hash_are_those_of_the_value(a in number(), b in number()) {
        let expected = reference(&a).cmp(&reference(&b));
        prop_assert_eq!(text::compare(&a, &b), expected);
        prop_assert_eq!(text::equal(&a, &b), expected.is_eq());
        prop_assert_eq!(hashed(&a) == hashed(&b), expected.is_eq());
        let (a, b): (Decimal, Decimal) = (a.parse().unwrap(), b.parse().unwrap());
        prop_assert_eq!(a.cmp(&b), expected);
        prop_assert_eq!(a == b, expected.is_eq());
    }

    #[test]
    fn wording_does_not_matter(a in number(), shift in -50_i64..50, zeros in 0_usize..50) {
        let b = reworded(&a, shift, zeros);
        prop_assert!(text::is_number(&b), "{}", b);
        prop_assert!(text::equal(&a, &b));
        prop_assert!(text::compare(&a, &b).is_eq());
        prop_assert_eq!(hashed(&a), hashed(&b));
        prop_assert_eq!(text::is_integer(&a), text::is_integer(&b));
    }

    #[test]
    fn a_great_exponent_on_both_sides_changes_nothing(
        a in "-?[1-9][0-9]{0,3}(\\.[0-9]{1,3})?",
        b in "-?[1-9][0-9]{0,3}(\\.[0-9]{1,3})?",
        exponent in "-?[1-9][0-9]{17,60}|-?1701411834604692317316873037158841057(25|26|27|28|29)",
    ) {
        let (great_a, great_b) = (format!("{a}e{exponent}"), format!("{b}e{exponent}"));
        prop_assert_eq!(text::compare(&great_a, &great_b), text::compare(&a, &b));
        prop_assert_eq!(text::equal(&great_a, &great_b), text::equal(&a, &b));
        prop_assert_eq!(hashed(&great_a) == hashed(&great_b), text::equal(&a, &b));
    }

    #[test]
    fn multiples_agree_with_big_integers(
        number in number(),
        divisor in "[1-9][0-9]{0,2}(e-?[0-9])?|0\\.0{0,3}[1-9]|[1-9][0-9]{0,9}(\\.[0-9]{1,9})?",
        factor in "[0-9]{1,30}",
    ) {
        let of = reference(&divisor);
        prop_assert!(text::divisor_supported(&divisor));
        prop_assert_eq!(text::is_multiple_of(&number, &divisor), reference(&number) % &of == BigInt::ZERO);
        let product = format!("{}e-{PLACES}", &of * factor.parse::<BigInt>().unwrap());
        prop_assert!(text::is_multiple_of(&product, &divisor));
    }

    #[test]
    fn integers_agree_with_big_integers(text in number()) {
        let one = reference("1");
        prop_assert_eq!(text::is_integer(&text), reference(&text) % one == BigInt::ZERO);
    }
}
