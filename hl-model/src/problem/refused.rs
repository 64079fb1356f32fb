//! Errors for input that is refused as a whole.

use std::ops::Range;

use hl_model_ground::json::Cursor;

use super::errors::Errors;
use super::limit::Limit;
use super::position::{Place, Position, locate};
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
    let mut lines = json.split_inclusive('\n');
    let before: usize = lines.by_ref().take(error.line().saturating_sub(1)).map(str::len).sum();
    let columns = lines.next().unwrap_or_default().char_indices().take_while(|(at, _)| *at < error.column());
    let (column, start) = columns.fold((0, 0), |(count, _), (at, _)| (count + 1, at));
    let position = Position::new(error.line().max(1), column.max(1));
    let range = token_at(json, before + start);
    Errors::one(name, ProblemKind::Syntax { message }, Some(Place { position, range }))
}

/// The token that begins at an offset; empty at the end of the text.
fn token_at(json: &str, start: usize) -> Range<usize> {
    let mut cursor = Cursor::new(json).moved_to(start);
    cursor.lexeme();
    start..cursor.offset().max(start)
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
    let place = position.map(|position| Place { position, range: valid.len()..valid.len() + 1 });
    Errors::one(name, ProblemKind::Syntax { message: "text is not UTF-8".into() }, place)
}
