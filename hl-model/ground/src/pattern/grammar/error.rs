//! Why a text is not a regular expression.

use std::borrow::Cow;

/// Where a text is not a regular expression, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// In bytes.
    pub(crate) offset: usize,
    pub(crate) message: Cow<'static, str>,
}
