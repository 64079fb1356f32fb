//! The test whether a text satisfies the grammar.

use super::error::SyntaxError;
use super::parser::Parser;

/// Whether a text is a regular expression.
pub(crate) fn check(text: &str) -> Result<(), SyntaxError> {
    let mut parser = Parser::new(text);
    while parser.next_item()?.is_some() {}
    Ok(())
}
