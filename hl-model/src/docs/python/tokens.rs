//! The tokens of the JSON text in an attribute.

use std::borrow::Cow;

use hl_model_ground::json::{self, Cursor};

/// The pieces of a JSON text between which white space may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// One of `{`, `}`, `[`, `]`, `:`, `,`.
    Punctuation(char),
    /// A string with its quotes, still escaped.
    String(&'t str),
    /// A number, `true`, `false` or `null`.
    Scalar(&'t str),
}

/// Splits a JSON text into its tokens. A text that is not JSON gives some tokens too: whoever wrote it checked it.
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

/// The text of a JSON string, if the JSON text is one.
pub(super) fn as_string(text: &str) -> Option<String> {
    json::decode(text).map(Cow::into_owned)
}
