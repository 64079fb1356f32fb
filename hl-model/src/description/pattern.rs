//! A regular expression.

use hl_model_ground::pattern::Search;

/// A regular expression with the meaning of ECMA-262 and the flag `u`.
///
/// The derive macro compiles it. The time of a search is linear in the length of the text.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// The expression in the attribute.
    #[doc(hidden)]
    pub source: &'static str,
    /// The compiled expression.
    #[doc(hidden)]
    pub search: Search<'static>,
}

impl Pattern {
    /// The expression in the attribute.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether the expression matches somewhere in a text.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.search.is_match(text)
    }
}
