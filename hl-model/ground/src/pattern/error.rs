//! The error of a pattern that is refused.

use std::borrow::Cow;
use std::fmt;

/// The reason why a text is not a pattern, or is not supported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// The byte offset in the pattern.
    pub offset: usize,
    /// The message, in lower case and without a full stop.
    pub message: Cow<'static, str>,
}

impl std::error::Error for PatternError {}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at byte {} of the pattern)", self.message, self.offset)
    }
}
