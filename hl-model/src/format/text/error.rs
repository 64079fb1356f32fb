//! The error of a text without the format of its type.

use hl_model_ground::format::Format;
use hl_model_ground::format::{check, expected};
use std::fmt;

/// The error that a text does not have the format of its type.
///
/// ```
/// use hl_model::Date;
///
/// let error = "yesterday".parse::<Date>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     r#"expected an RFC 3339 full-date (YYYY-MM-DD), found "yesterday""#,
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFormatError {
    format: Format,
    found: Box<str>,
    is_cut: bool,
}

impl ParseFormatError {
    /// Maximum number of characters of the text that are kept.
    const MAX_FOUND: usize = 60;

    pub(crate) fn new(format: Format, text: &str) -> Self {
        let end = text.char_indices().nth(Self::MAX_FOUND).map(|(end, _)| end);
        let found = end.and_then(|end| text.get(..end)).unwrap_or(text);
        Self { format, found: found.into(), is_cut: end.is_some() }
    }

    /// Fails for a text that a checked format refuses.
    pub(crate) fn check(format: Format, text: &str) -> Result<(), Self> {
        if check(format, text) == Some(false) { Err(Self::new(format, text)) } else { Ok(()) }
    }

    /// The format that was expected.
    ///
    /// ```
    /// use hl_model::{Uuid, schema::Format};
    ///
    /// assert_eq!("1".parse::<Uuid>().unwrap_err().expected(), Format::Uuid);
    /// ```
    #[must_use]
    pub const fn expected(&self) -> Format {
        self.format
    }

    /// The text that was found, cut after 60 characters.
    ///
    /// ```
    /// use hl_model::Uuid;
    ///
    /// assert_eq!("1".parse::<Uuid>().unwrap_err().found(), "1");
    /// assert_eq!("1".repeat(500).parse::<Uuid>().unwrap_err().found(), "1".repeat(60));
    /// ```
    #[must_use]
    pub const fn found(&self) -> &str {
        &self.found
    }
}

impl fmt::Display for ParseFormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ellipsis = if self.is_cut { "…" } else { "" };
        write!(f, "expected {}, found {:?}{ellipsis}", expected(self.format), self.found)
    }
}

impl std::error::Error for ParseFormatError {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_message_names_what_was_expected_and_found() {
        let message = |format, text| ParseFormatError::new(format, text).to_string();
        assert_eq!(message(Format::DateTime, "a \"b\"\n"), r#"expected an RFC 3339 date-time, found "a \"b\"\n""#);
        assert_eq!(message(Format::Uuid, ""), r#"expected a UUID, found """#);
    }

    #[test]
    fn a_long_text_is_cut_after_60_characters() {
        let text = "é".repeat(61);
        let message = ParseFormatError::new(Format::Date, &text).to_string();
        assert_eq!(message, format!("expected an RFC 3339 full-date (YYYY-MM-DD), found \"{}\"…", "é".repeat(60)));
        let whole = ParseFormatError::new(Format::Date, &"é".repeat(60)).to_string();
        assert!(whole.ends_with("é\""), "{whole}");
    }

    proptest! {
        #[test]
        fn what_was_found_begins_the_text(text in any::<String>()) {
            let error = ParseFormatError::new(Format::Date, &text);
            prop_assert!(text.starts_with(error.found()));
            prop_assert_eq!(error.found().chars().count(), text.chars().count().min(60));
        }
    }
}
