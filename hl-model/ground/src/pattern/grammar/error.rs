//! The error of a text that is not a regular expression.

use std::borrow::Cow;

/// The place and the reason why a text is not a regular expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// The offset in bytes.
    pub(crate) offset: usize,
    pub(crate) message: Cow<'static, str>,
}
