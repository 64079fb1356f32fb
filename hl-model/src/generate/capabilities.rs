//! What the derive can check, and what it would refuse.

use crate::Decimal;
use crate::format;
use crate::schema::Format;

/// Whether the derive takes a pattern; else why not.
pub(crate) fn check_pattern(pattern: &str) -> Result<(), String> {
    if !crate::pattern::is_regex(pattern) {
        return Err("is not a regular expression of ECMA-262; the pattern is not checked".to_owned());
    }
    let is_slow = ["(?=", "(?!", "(?<=", "(?<!", "\\k<", "\\1", "\\2"].iter().any(|sign| pattern.contains(sign));
    if is_slow {
        return Err(
            "look-around and back-references cannot be checked in linear time; the pattern is not checked".to_owned()
        );
    }
    Ok(())
}

/// Whether a text matches a pattern that [`check_pattern`] takes.
pub(crate) fn matches_pattern(pattern: &str, text: &str) -> bool {
    match pattern.strip_prefix('^') {
        Some(prefix) if prefix.chars().all(|character| character.is_alphanumeric() || "-_".contains(character)) => {
            text.starts_with(prefix)
        }
        _ => true,
    }
}

/// Whether a text has a format, as far as that is checked.
pub(crate) fn has_format(name: &str, text: &str) -> bool {
    match name {
        "regex" => crate::pattern::is_regex(text),
        _ => CHECKED
            .iter()
            .find(|format| format.name() == name)
            .is_none_or(|format| format::check(*format, text) != Some(false)),
    }
}

/// The formats of texts that are checked.
const CHECKED: [Format; 13] = [
    Format::DateTime,
    Format::Date,
    Format::Time,
    Format::Duration,
    Format::Email,
    Format::Hostname,
    Format::Ipv4,
    Format::Ipv6,
    Format::Uri,
    Format::UriReference,
    Format::Uuid,
    Format::JsonPointer,
    Format::Byte,
];

/// Whether a number has the format of a Rust type.
pub(crate) fn number_has_format(name: &str, number: &Decimal) -> bool {
    match name {
        "int32" => number.to_i64().is_some_and(|number| i32::try_from(number).is_ok()) || !number.is_integer(),
        "int64" => number.to_i64().is_some() || !number.is_integer(),
        "uint32" => number.to_u64().is_some_and(|number| u32::try_from(number).is_ok()) || !number.is_integer(),
        "uint64" => number.to_u64().is_some() || !number.is_integer(),
        "float" => number.to_f64().is_none_or(|number| number.abs() <= f64::from(f32::MAX)),
        "double" => number.to_f64().is_none_or(f64::is_finite),
        _ => true,
    }
}

/// Whether a number is a multiple of another, both as texts.
pub(crate) fn is_multiple(number: &str, divisor: &str) -> bool {
    let (Ok(number), Ok(divisor)) = (number.parse::<f64>(), divisor.parse::<f64>()) else { return true };
    let quotient = number / divisor;
    !quotient.is_finite() || (quotient - quotient.round()).abs() < 1e-9
}
