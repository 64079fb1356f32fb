//! Texts in and out, Rust's numbers in and out.

use bigdecimal::num_bigint::BigInt;
use proptest::prelude::*;

use super::{number, reference, reworded};
use crate::{Decimal, DecimalString, Integer};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn a_number_takes_16_bytes() {
    assert_eq!(size_of::<Integer>(), 16);
    assert_eq!(size_of::<Decimal>(), 16);
    assert_eq!(size_of::<DecimalString>(), 16);
}

#[test]
fn the_text_is_kept() {
    for text in [
        "0", "-0", "1.0", "1e2", "1E+02", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
        "123456789012345678901234567890", "1e400", "1e1000000000",
    ] {
        let integer: Integer = text.parse().unwrap();
        assert_eq!(integer.as_text(), text);
        assert_eq!(integer.to_string(), text);
        assert_eq!(format!("{integer:?}"), format!("Integer({text})"));
        assert_eq!(Decimal::from(integer.clone()).as_text(), text);
        assert_eq!(DecimalString::from(integer.clone()).as_str(), text);
        assert_eq!(Integer::try_from(Decimal::from(integer)).unwrap().as_text(), text);
    }
}

#[test]
fn display_pads_every_number_as_rust_pads_its_own() {
    for text in ["-15", "-15.0"] {
        assert_eq!(format!("{:>8}|{:<8}|{:08}", decimal(text), decimal(text), decimal(text)), {
            let zeros = format!("-{:0>7}", &text[1..]);
            format!("{text:>8}|{text:<8}|{zeros}")
        });
    }
    assert_eq!(format!("{:+}", decimal("1.5")), "+1.5");
}

#[test]
fn what_is_no_number_is_refused_with_the_first_thing_that_is_wrong() {
    let error = |text: &str| text.parse::<Decimal>().unwrap_err().to_string();
    assert_eq!(error("12,5"), "unexpected ',' at byte 2 of a number");
    assert_eq!(error("1."), "expected a digit at byte 2 of a number");
    assert_eq!("1.5".parse::<Integer>().unwrap_err().to_string(), "expected an integer, found a fractional part");
}

#[test]
fn integers_are_refused_where_they_do_not_fit() {
    let error = |text: &str| i16::try_from(&decimal(text)).unwrap_err().to_string();
    assert_eq!(i16::try_from(&decimal("3.2e4")), Ok(32_000));
    assert_eq!(error("3.3e4"), "the number is out of the range of i16");
    assert_eq!(error("1e1000000000"), "the number is out of the range of i16");
    assert_eq!(error("1.5"), "the number has a fractional part");
    assert_eq!(Integer::try_from(decimal("1.5")).unwrap_err().to_string(), "the number has a fractional part");
    assert_eq!(u8::try_from(Integer::from(-1)).unwrap_err().to_string(), "the number is out of the range of u8");
    assert_eq!(u64::try_from(decimal("-0.0")), Ok(0));
    assert!(Integer::from_json_text("1.5").is_none());
    assert!(Integer::from_json_text("+1").is_none());
    assert!(Decimal::from_json_text("1,5").is_none());
}

#[test]
fn the_ends_of_every_integer_type_survive() {
    macro_rules! ends {
        ($($type:ident)*) => {$(
            for value in [$type::MIN, $type::MAX] {
                assert_eq!(Integer::from(value).as_text(), value.to_string());
                assert_eq!($type::try_from(Integer::from(value)), Ok(value));
                assert_eq!($type::try_from(Decimal::from(value)), Ok(value));
                assert_eq!($type::try_from(decimal(&format!("{value}.00"))), Ok(value));
                assert!(value == 0 || $type::try_from(decimal(&format!("{value}0"))).is_err());
            }
        )*};
    }
    ends!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
    assert!(i128::try_from(decimal("170141183460469231731687303715884105728")).is_err());
    assert!(i128::try_from(decimal("-170141183460469231731687303715884105729")).is_err());
    assert!(u128::try_from(decimal("340282366920938463463374607431768211456")).is_err());
}

#[test]
fn doubles_are_rounded_once_and_never_infinite() {
    for (text, expected) in [
        ("0.1", Some(0.1)),
        ("9007199254740993", Some(9_007_199_254_740_992.0)),
        ("9007199254740993.0000000000000000000000000000000000001", Some(9_007_199_254_740_994.0)),
        ("1.7976931348623157e308", Some(f64::MAX)),
        ("1.7976931348623159e308", None),
        ("-1e309", None),
        ("1e1000000000", None),
        ("-1e99999999999999999999999999999999999999999999", None),
        ("5e-324", Some(5e-324)),
        ("2e-324", Some(0.0)),
        ("1e-99999999999999999999999999999999999999999999", Some(0.0)),
        ("0e99999999999999999999999999999999999999999999", Some(0.0)),
    ] {
        assert_eq!(decimal(text).to_f64().map(f64::to_bits), expected.map(f64::to_bits), "{text}");
    }
    assert!(decimal("-0").to_f64().is_some_and(f64::is_sign_negative));
    assert!(decimal("-1e-1000000000").to_f64().is_some_and(f64::is_sign_negative));
}

#[test]
fn only_finite_floats_are_numbers() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(Decimal::try_from(value).unwrap_err().to_string(), "the number is not finite");
    }
    assert_eq!(Decimal::try_from(0.1_f32).unwrap().as_text(), "0.1");
    assert_eq!(Decimal::try_from(1e300).unwrap().as_text(), "1e300");
    assert_eq!(Decimal::try_from(-0.0).unwrap().as_text(), "-0.0");
}

#[test]
fn a_decimal_string_gives_a_number_of_json() {
    for (text, expected) in [
        ("1.50", "1.50"),
        ("-0", "-0"),
        ("+1", "1"),
        ("1.50E+3", "1.50E+3"),
        ("000", "0"),
        ("-007.50", "-7.50"),
        (".5", "0.5"),
        ("+.5E-03", "0.5e-03"),
        ("5.", "5"),
        ("5.e+3", "5e3"),
        ("0.", "0"),
    ] {
        let string: DecimalString = text.parse().unwrap();
        assert_eq!(string.as_str(), text);
        assert_eq!(string.to_string(), text);
        assert_eq!(AsRef::<str>::as_ref(&string), text);
        assert_eq!(string.to_decimal().as_text(), expected);
        assert_eq!(string, DecimalString::from(string.to_decimal()));
    }
    assert_eq!(format!("{:?}", "1.0".parse::<DecimalString>().unwrap()), "DecimalString(\"1.0\")");
    assert!(DecimalString::try_from("1_000").is_err());
    assert!(DecimalString::try_from("inf".to_owned()).is_err());
}

proptest! {
    #[test]
    fn a_number_is_given_back_to_the_letter(text in number()) {
        let number = decimal(&text);
        prop_assert_eq!(number.as_text(), text.as_str());
        prop_assert_eq!(Decimal::try_from(text.clone()).unwrap().to_string(), text.clone());
        prop_assert_eq!(number.to_integer().is_some(), text.parse::<Integer>().is_ok());
    }

    #[test]
    fn conversions_to_integers_are_exact_or_nothing(value: i128, shift in -45_i64..45, zeros in 0_usize..9, other in number()) {
        for text in [reworded(&value.to_string(), shift, zeros), other] {
            let (number, exact) = (decimal(&text), reference(&text));
            let one = reference("1");
            let integer = (&exact % &one == BigInt::ZERO).then(|| exact / one);
            prop_assert_eq!(number.to_i64(), integer.as_ref().and_then(|value| value.try_into().ok()));
            prop_assert_eq!(number.to_u64(), integer.as_ref().and_then(|value| value.try_into().ok()));
            prop_assert_eq!(number.to_i128(), integer.as_ref().and_then(|value| value.try_into().ok()));
            prop_assert_eq!(number.to_u128(), integer.as_ref().and_then(|value| value.try_into().ok()));
        }
    }

    #[test]
    fn integers_come_back(signed: i128, unsigned: u128, short: i64) {
        prop_assert_eq!(Integer::from(signed).to_i128(), Some(signed));
        prop_assert_eq!(Integer::from(unsigned).to_u128(), Some(unsigned));
        prop_assert_eq!(Integer::from(short).to_i64(), Some(short));
        prop_assert_eq!(Integer::from(short).cmp(&Integer::from(signed)), i128::from(short).cmp(&signed));
    }

    #[test]
    fn floats_come_back(double in any::<f64>(), single in any::<f32>()) {
        if let Ok(number) = Decimal::try_from(double) {
            prop_assert!(super::text::is_number(&number.as_text()));
            prop_assert_eq!(number.to_f64().map(f64::to_bits), Some(double.to_bits()));
        }
        if let Ok(number) = Decimal::try_from(single) {
            prop_assert_eq!(number.as_text().parse::<f32>().unwrap().to_bits(), single.to_bits());
        }
    }

    #[test]
    fn a_decimal_string_is_worth_its_decimal(a in "[+-]?([0-9]{1,4}(\\.[0-9]{0,4})?|\\.[0-9]{1,4})([eE][+-]?[0-9]{1,2})?", b in number()) {
        let (string, other): (DecimalString, DecimalString) = (a.parse().unwrap(), b.parse().unwrap());
        let number = string.to_decimal();
        prop_assert!(super::text::is_number(&number.as_text()));
        prop_assert_eq!(string.cmp(&other), number.cmp(&decimal(&b)));
        prop_assert_eq!(string == other, number == decimal(&b));
        prop_assert_eq!(super::hashed(&a), super::hashed(&number.as_text()));
    }
}
