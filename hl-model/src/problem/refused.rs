//! Errors for input that is refused as a whole.

use super::errors::Errors;
use super::limit::Limit;
use super::position::{Position, locate};
use super::problem::ProblemKind;
use crate::options::Limits;

/// The error for a text that is not JSON, by the message of `serde_json`. Its position is reported separately.
#[cold]
pub(crate) fn syntax_error(name: &'static str, json: &str, error: &serde_json::Error) -> Errors {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let mut message = text.strip_suffix(&place).unwrap_or(&text).to_owned();
    if json.starts_with('\u{feff}') {
        message = "text starts with a byte order mark, which JSON does not allow".into();
    }
    // `serde_json` counts the columns of a line in bytes, and points at the last byte that it has read.
    let line = json.split_inclusive('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let column = line.char_indices().filter(|(at, _)| *at < error.column()).count().max(1);
    let position = Position::new(error.line().max(1), column);
    Errors::one(name, ProblemKind::Syntax { message }, Some(position))
}

/// The error for input that could not be read.
#[cold]
pub(crate) fn io_error(name: &'static str, error: &std::io::Error) -> Errors {
    Errors::one(name, ProblemKind::Io { message: format!("reading failed: {error}") }, None)
}

/// The error for input that is longer than the limit.
#[cold]
pub(crate) fn too_many_bytes(name: &'static str, limits: &Limits) -> Errors {
    Errors::one(name, ProblemKind::Limit { limit: Limit::Bytes, value: limits.bytes }, None)
}

/// The error for input that is not UTF-8.
#[cold]
pub(crate) fn utf8_error(name: &'static str, json: &[u8]) -> Errors {
    let valid = json.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let position = locate(valid, [valid.len()]).first().copied();
    Errors::one(name, ProblemKind::Syntax { message: "text is not UTF-8".into() }, position)
}
