//! Errors for input that is refused before its values are read.

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

/// The error for input that is not UTF-8. As for other syntax errors, its range is empty if the input ends too early.
#[cold]
pub(crate) fn utf8_error(name: &'static str, json: &[u8]) -> Errors {
    let valid = json.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let position = locate(valid, [valid.len()]).next();
    let is_cut = std::str::from_utf8(json).is_err_and(|error| error.error_len().is_none());
    let is_unfinished = is_cut && json::fault(valid).is_some_and(|fault| fault.range.is_empty());
    let place =
        position.and_then(|position| Place::new(position, valid.len()..valid.len() + usize::from(!is_unfinished)));
    Errors::one(name, ProblemKind::Syntax { message: "text is not UTF-8".into() }, place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_unfinished_if_more_of_it_could_make_it_json() {
        let whole = r#" {"é": [-1.5e+3, "\u00e9\n", true, null, {}], "b": false}"#;
        for length in 0..whole.len() {
            let errors = match whole.get(..length) {
                Some(text) => syntax_error("", text),
                None => utf8_error("", &whole.as_bytes()[..length]),
            };
            assert!(errors.is_unfinished(), "{length}: {errors}");
        }
        for text in ["{]", "[1 2", "nul1", "\"\\x", "\u{feff}", "[01", "{\"a\" 1", "1 2", "'a"] {
            assert!(!syntax_error("", text).is_unfinished(), "{text}");
        }
        for bytes in [&b"[\"\xff"[..], b"[1 2 \"\xc3", b"[\"\xc3("] {
            assert!(!utf8_error("", bytes).is_unfinished(), "{bytes:?}");
        }
    }
}
