//! The test whether a text satisfies the grammar.

use super::parser::Parser;
use crate::pattern::error::PatternError;

/// Whether a text is a regular expression.
pub(crate) fn check(text: &str) -> Result<(), PatternError> {
    let mut parser = Parser::new(text);
    while parser.next_item()?.is_some() {}
    Ok(())
}
