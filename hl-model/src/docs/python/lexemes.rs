//! The lexemes of the JSON text in an attribute.

use std::borrow::Cow;

use hl_model_ground::json::{self, Cursor};

/// A lexeme of JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lexeme<'t> {
    /// One of `{`, `}`, `[`, `]`, `:`, `,`.
    Punctuation(char),
    /// A string with its quotes, still escaped.
    String(&'t str),
    /// A number, `true`, `false` or `null`.
    Scalar(&'t str),
}

/// Splits a JSON text into its lexemes. The derive has checked the text, so errors are not reported.
pub(super) fn lexemes(text: &str) -> impl Iterator<Item = Lexeme<'_>> {
    let mut cursor = Cursor::new(text);
    std::iter::from_fn(move || {
        let token = cursor.lexeme()?;
        Some(match token.chars().next()? {
            first @ ('{' | '}' | '[' | ']' | ':' | ',') => Lexeme::Punctuation(first),
            '"' => Lexeme::String(token),
            _ => Lexeme::Scalar(token),
        })
    })
}

/// The value of a JSON text that is a string.
pub(super) fn as_string(text: &str) -> Option<String> {
    json::decode(text).map(Cow::into_owned)
}
