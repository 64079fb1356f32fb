//! A value written in an attribute.

use hl_model_ground::json::quoted;
use hl_model_ground::number;
use hl_model_ground::same::equal_bytes;

/// A value written in an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal {
    /// A string.
    String(&'static str),
    /// Any other value, as JSON text.
    Json(&'static str),
}

impl Literal {
    /// The value as JSON text.
    #[must_use]
    pub fn json(&self) -> String {
        match self {
            Self::String(text) => quoted(text),
            Self::Json(json) => (*json).into(),
        }
    }

    /// Whether the value equals a string.
    #[inline]
    pub(crate) fn is_string(self, text: &str) -> bool {
        matches!(self, Self::String(value) if equal_bytes(value.as_bytes(), text.as_bytes()))
    }

    /// Whether the value has this text: that of a string, or the JSON text of another value.
    pub(crate) fn is_text(self, text: &str) -> bool {
        let (Self::String(value) | Self::Json(value)) = self;
        equal_bytes(value.as_bytes(), text.as_bytes())
    }

    /// Whether the value is a number that equals another, given as JSON text.
    pub(crate) fn is_number(self, text: &str) -> bool {
        matches!(self, Self::Json(value) if number::is_number(value) && number::equal(value, text))
    }
}
