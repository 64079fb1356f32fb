//! The capabilities of the derive: what it can check, and what it would refuse.

use std::collections::HashMap;

use hl_model_ground::format::FormatKind;
use hl_model_ground::number::{NumberBound, RustInteger};
use hl_model_ground::pattern::Pattern;
use hl_model_ground::{format, number, pattern};

/// Maximum number of patterns that are kept compiled.
const MOST_PATTERNS: usize = 256;

/// Checks that the derive accepts a pattern. The error says why it does not.
pub(crate) fn check_pattern(source: &str) -> Result<(), String> {
    let unchecked = |error: &dyn std::fmt::Display| format!("{error}; the pattern is not checked");
    match pattern::compile(source) {
        Err(error) => Err(unchecked(&error)),
        Ok(_) => pattern::foreign(source).map_or(Ok(()), |message| Err(unchecked(&message))),
    }
}

/// Patterns that [`check_pattern`] accepts, each compiled once.
#[derive(Debug, Default)]
pub(crate) struct Patterns(HashMap<String, Option<Pattern>>);

impl Patterns {
    /// Whether a text matches a pattern.
    pub(crate) fn matches(&mut self, source: &str, text: &str) -> bool {
        if !self.0.contains_key(source) {
            if self.0.len() >= MOST_PATTERNS {
                self.0.clear();
            }
            self.0.insert(source.to_owned(), pattern::compile(source).ok());
        }
        self.0.get(source).and_then(Option::as_ref).is_none_or(|pattern| pattern.is_match(text))
    }
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

/// Whether no number between two bounds is a multiple of all of several numbers.
pub(crate) fn is_gap<'n>(
    minimum: NumberBound<'_>,
    maximum: NumberBound<'_>,
    multiples_of: impl IntoIterator<Item = &'n str>,
) -> bool {
    let steps: Vec<&str> = multiples_of.into_iter().filter(|number| is_divisor(number)).collect();
    number::has_no_multiple(minimum, maximum, &steps)
}

/// Whether models check a format of texts. Other formats are only documented, because real documents and their own
/// examples often break them (an empty text for a `uri`), and JSON Schema leaves them to the reader. So is a
/// name that the derive takes for a misspelt one.
pub(crate) fn is_checked_format(name: &str) -> bool {
    !matches!(name, "uri" | "uri-reference" | "hostname" | "duration" | "byte")
        && !is_number_format(name)
        && !is_misspelt_format(name)
}

/// Whether a format of the derive is only for numbers.
pub(crate) fn is_number_format(name: &str) -> bool {
    format::named(name).is_some_and(|facts| !matches!(facts.kind, FormatKind::Text(_)))
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
pub(crate) fn number_has_format(name: &str, number: &str) -> bool {
    match name {
        "float" => number::nearest_f64(number).abs() <= f64::from(f32::MAX),
        "double" => number::nearest_f64(number).is_finite(),
        _ => RustInteger::of_format(name).is_none_or(|integer| !number::is_integer(number) || integer.holds(number)),
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
    // Fractions are counted in the smallest unit of both.
    let places = number::places(left)?.max(number::places(right)?);
    let units = |text: &str| number::in_units(text, places).map(|units| units.count);
    let common = number::of_units(number::least_common_multiple(units(left)?, units(right)?)?, places);
    let common = if places == 0 { &common } else { common.trim_end_matches('0').trim_end_matches('.') };
    is_divisor(common).then(|| common.to_owned())
}

/// Whether a number is a multiple of another, both as texts.
pub(crate) fn is_multiple(number: &str, divisor: &str) -> bool {
    !number::divisor_supported(divisor) || number::is_multiple_of(number, divisor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_common_multiple_is_exact() {
        let cases =
            [("4", "6", "12"), ("0.3", "0.2", "0.6"), ("0.25", "1.5", "1.5"), ("1e1", "4", "20"), ("2.5", "2", "10")];
        for (left, right, expected) in cases {
            assert_eq!(least_multiple(left, right).as_deref(), Some(expected), "{left} and {right}");
        }
        assert_eq!(least_multiple("12345678901234567.1", "1.0000000003"), None);
    }
}
