//! Errors for input that is refused as a whole.

use super::errors::Errors;
use super::limit::Limit;
use super::place::Place;
use super::position::locate;
use super::problem::ProblemKind;
use crate::options::Limits;
use hl_model_ground::json;

/// The error for a text that is not JSON.
#[cold]
pub(crate) fn syntax_error(name: &'static str, json: &str) -> Errors {
    let fault = json::fault(json);
    let range = fault.as_ref().map_or(0..0, |fault| fault.range.clone());
    let message = fault.map_or_else(|| "text is not JSON".into(), |fault| fault.message);
    let position = locate(json, [range.start]).next();
    Errors::one(name, ProblemKind::Syntax { message }, position.and_then(|position| Place::new(position, range)))
}

/// The error for input that could not be read, or output that could not be written.
#[cold]
pub(crate) fn io_error(name: &'static str, what: &str, error: &std::io::Error) -> Errors {
    Errors::one(name, ProblemKind::Io { message: format!("{what} failed: {error}") }, None)
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
    let position = locate(valid, [valid.len()]).next();
    let place = position.and_then(|position| Place::new(position, valid.len()..valid.len() + 1));
    Errors::one(name, ProblemKind::Syntax { message: "text is not UTF-8".into() }, place)
}
