//! The capabilities of the derive: what it can check, and what it would refuse.

use hl_model_ground::number::NumberBound;
use hl_model_ground::{format, number, pattern};

use crate::number::Decimal;

/// Checks that the derive accepts a pattern. The error says why it does not.
pub(crate) fn check_pattern(source: &str) -> Result<(), String> {
    match pattern::compile(source) {
        Ok(_) => Ok(()),
        Err(error) => Err(format!("{error}; the pattern is not checked")),
    }
}

/// Whether a text matches a pattern that [`check_pattern`] accepts.
pub(crate) fn matches_pattern(source: &str, text: &str) -> bool {
    pattern::compile(source).map_or(true, |pattern| pattern.is_match(text))
}

/// Whether no text of an allowed length matches a pattern. Patterns that look ordinary are not compiled for this.
pub(crate) fn matches_nothing(source: &str, min_length: Option<u64>, max_length: Option<u64>) -> bool {
    let inside = source.strip_prefix('^').unwrap_or(source);
    let inside = inside.strip_suffix('$').unwrap_or(inside).replace("[^", "");
    let is_usual = !inside.contains(['^', '$']) && !["[]", "\\b", "\\B"].iter().any(|part| inside.contains(part));
    if is_usual && min_length.is_none() && max_length.is_none() {
        return false;
    }
    let Ok(pattern) = pattern::compile(source) else { return false };
    let Some(lengths) = pattern.search().lengths() else { return true };
    let is_short = max_length.is_some_and(|most| most < lengths.least);
    is_short || min_length.zip(lengths.most).is_some_and(|(least, most)| least > most)
}

/// Whether no number between two bounds is a multiple of others, and an integer if that is required.
pub(crate) fn is_gap(
    minimum: NumberBound<'_>,
    maximum: NumberBound<'_>,
    is_integer: bool,
    multiples_of: &[&str],
) -> bool {
    let steps: Vec<&str> =
        multiples_of.iter().copied().filter(|number| is_divisor(number)).chain(is_integer.then_some("1")).collect();
    number::has_no_multiple(minimum, maximum, &steps)
}

/// Whether models check a format of texts. Other formats are only documented, because real documents and their own
/// examples often break them (an empty text for a `uri`), and JSON Schema leaves them to the reader. So is a
/// name that the derive takes for a misspelt one.
pub(crate) fn is_checked_format(name: &str) -> bool {
    !matches!(name, "uri" | "uri-reference" | "hostname" | "duration" | "byte" | "int32" | "int64" | "float" | "double")
        && !is_misspelt_format(name)
}

/// Whether the derive takes the name of a format for a misspelt one, and refuses it.
pub(crate) fn is_misspelt_format(name: &str) -> bool {
    format::misspelt(name).is_some()
}

/// Whether a text has a format, if the format is checked.
pub(crate) fn has_format(name: &str, text: &str) -> bool {
    !is_checked_format(name) || format::named(name).and_then(|facts| format::check(facts.format, text)) != Some(false)
}

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

/// Whether the derive can divide by a number.
pub(crate) fn is_divisor(text: &str) -> bool {
    number::compare(text, "0").is_gt() && number::divisor_supported(text)
}

/// The least common multiple of two numbers, if the derive can divide by it.
pub(crate) fn least_multiple(left: &str, right: &str) -> Option<String> {
    if is_multiple(left, right) {
        return Some(left.to_owned());
    }
    if is_multiple(right, left) {
        return Some(right.to_owned());
    }
    let integer = |text: &str| text.parse::<Decimal>().ok().filter(Decimal::is_integer)?.to_u128();
    let (left, right) = (integer(left)?, integer(right)?);
    let (mut divisor, mut rest) = (left, right);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    let common = left.checked_div(divisor)?.checked_mul(right)?.to_string();
    is_divisor(&common).then_some(common)
}

/// Whether a number is a multiple of another, both as texts.
pub(crate) fn is_multiple(number: &str, divisor: &str) -> bool {
    !number::divisor_supported(divisor) || number::is_multiple_of(number, divisor)
}
