//! The tokens of the JSON text in an attribute.

use std::borrow::Cow;

use hl_model_ground::json::{self, Cursor};

/// A token of JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// One of `{`, `}`, `[`, `]`, `:`, `,`.
    Punctuation(char),
    /// A string with its quotes, still escaped.
    String(&'t str),
    /// A number, `true`, `false` or `null`.
    Scalar(&'t str),
}

/// Splits a JSON text into its tokens. The derive has checked the text. A text that is not JSON gives some tokens too.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut cursor = Cursor::new(text);
    std::iter::from_fn(move || {
        let token = cursor.lexeme()?;
        Some(match token.chars().next()? {
            first @ ('{' | '}' | '[' | ']' | ':' | ',') => Token::Punctuation(first),
            '"' => Token::String(token),
            _ => Token::Scalar(token),
        })
    })
}

/// The value of a JSON text that is a string.
pub(super) fn as_string(text: &str) -> Option<String> {
    json::decode(text).map(Cow::into_owned)
}
