//! A regular expression.

use super::described::described;
use hl_model_ground::pattern::Search;

described! {
    /// A regular expression with the meaning of ECMA-262 and the flag `u`.
    ///
    /// The derive macro compiles it. The time of a search is linear in the length of the text.
    #[derive(Clone, Copy, Debug)]
    pub struct Pattern {
        /// The expression in the attribute.
        source: &'static str => source,
        /// The compiled expression.
        search: Search<'static>,
    }
}

impl Pattern {
    /// Whether the expression matches somewhere in a text.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.search.is_match(text)
    }
}
