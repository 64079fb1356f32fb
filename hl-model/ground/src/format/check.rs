//! Checking formats, and their names in messages.

use std::borrow::Cow;

use super::format::{Format, FormatKind, facts};

/// Whether a text has the format; `None` for formats of numbers and for unchecked formats.
#[inline]
#[must_use]
pub fn check(format: Format, text: &str) -> Option<bool> {
    match facts(format)?.kind {
        FormatKind::Text(check) => Some(check(text)),
        FormatKind::Integer { .. } | FormatKind::Number { .. } => None,
    }
}

/// The least and the greatest number of a format of numbers, as JSON text; `None` for any other format.
#[must_use]
pub const fn bounds(format: Format) -> Option<(&'static str, &'static str)> {
    match facts(format) {
        Some(facts) => facts.kind.bounds(),
        None => None,
    }
}

/// The name of a value with a format, for messages about an expected value.
///
/// ```
/// use hl_model_ground::format::{Format, expected};
///
/// assert_eq!(expected(Format::DateTime), "an RFC 3339 date-time");
/// assert_eq!(expected(Format::Other("colour")), "the format colour");
/// ```
#[must_use]
pub fn expected(format: Format) -> Cow<'static, str> {
    facts(format).map_or_else(|| format!("the format {}", format.name()).into(), |facts| facts.expected.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_formats_of_texts_are_formats_of_texts() {
        for format in [Format::Int32, Format::Int64, Format::Float, Format::Double, Format::Other("colour")] {
            assert_eq!(check(format, "1"), None, "{format:?}");
        }
    }

    #[test]
    fn a_regex_is_what_ecma_262_says() {
        assert_eq!(check(Format::Regex, "^(?<year>\\d{4})(?=-)"), Some(true));
        assert_eq!(check(Format::Regex, "^(abc]"), Some(false));
        assert_eq!(check(Format::Regex, "\\a"), Some(false));
    }

    #[test]
    fn a_number_in_a_text_may_have_a_sign_and_a_bare_point() {
        assert_eq!(check(Format::Number, "+.5e3"), Some(true));
        assert_eq!(check(Format::Number, "NaN"), Some(false));
    }
}
