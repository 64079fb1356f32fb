//! Numbers against big integers, on generated texts, and against texts that are meant to do harm.

mod conversion;
mod hostile;
mod value;

use core::hash::Hasher;

use bigdecimal::num_bigint::BigInt;
use proptest::prelude::*;

use hl_model_ground::number as text;

/// Numbers of JSON whose exponents are small enough for [`reference`].
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        "-?(0|[1-9][0-9]{0,2})(\\.[0-9]{1,2})?",
        "-?(0|[1-9][0-9]{0,2})(\\.[05]{1,3})?([eE][+-]?[0-9])?",
        "-?(0|[1-9][0-9]{0,45})(\\.[0-9]{1,45})?([eE][+-]?[0-9]{1,2})?",
    ]
}

/// What [`reference`] multiplies with, so that all numbers become integers.
const PLACES: i64 = 300;

/// The value of a number, times 10^[`PLACES`]; taken apart in another way than the library does.
fn reference(text: &str) -> BigInt {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent: i64 = exponent.parse().unwrap();
    let power = PLACES + exponent - i64::try_from(fraction.len()).unwrap();
    let coefficient: BigInt = format!("{integer}{fraction}").parse().unwrap();
    coefficient * BigInt::from(10).pow(u32::try_from(power).unwrap())
}

/// Another spelling of the number: the point moved by `shift` places (the exponent makes up for it) and zeros added.
fn reworded(text: &str, shift: i64, zeros: usize) -> String {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |mantissa| ("-", mantissa));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent: i64 = exponent.parse().unwrap();
    let mut digits = format!("{integer}{fraction}{}", "0".repeat(zeros));
    let mut point = i64::try_from(integer.len()).unwrap() + shift;
    while point < 1 {
        digits.insert(0, '0');
        point += 1;
    }
    let point = usize::try_from(point).unwrap();
    while digits.len() < point {
        digits.push('0');
    }
    let (integer, fraction) = digits.split_at(point);
    let integer = match integer.trim_start_matches('0') {
        "" => "0",
        integer => integer,
    };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{integer}{point}{fraction}e{}", exponent - shift)
}

/// A hasher that forgets nothing, not even how the writes were divided.
#[derive(Default, PartialEq, Debug)]
struct Record(Vec<Vec<u8>>);

impl Hasher for Record {
    fn write(&mut self, bytes: &[u8]) {
        self.0.push(bytes.to_vec());
    }

    fn finish(&self) -> u64 {
        0
    }
}

fn hashed(text: &str) -> Record {
    let mut record = Record::default();
    text::hash(text, &mut record);
    record
}
