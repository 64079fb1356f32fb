//! Reading: a quick pass that fills a model's slots, and the ways in.

mod capture;
mod composition;
mod duplicates;
mod entries;
mod entry_texts;
mod input;
mod object;
mod options;
mod policy;
mod rule_set;
mod scan;
mod scratch;
mod slots;
mod source;
mod stop;

pub use composition::{read_all_of, read_composition};
pub(crate) use duplicates::{duplicates, mark};
pub use entries::EntryKey;
pub use input::Input;
pub use input::Reading;
pub(crate) use object::fill;
pub use object::{missing, read_object};
pub use options::ReadOptions;
pub(crate) use options::{Limits, MODEL_DEPTH};
pub use policy::{DuplicateKeys, UnknownKeys};
pub(crate) use policy::{Elsewhere, Tolerance};
pub(crate) use scan::{Scanner, lone_surrogate, number_limit};
pub use slots::DictSlot;
pub use stop::Stop;

use serde_core::de::{Deserializer, Error};

use crate::check::{self, Node};
use crate::field::FieldType;
use crate::json::Cursor;
use crate::problem::{Errors, Limit, Position, ProblemKind};
use crate::schema::Schema;
use crate::value::Value;
use rule_set::Rules;
use source::Source;

/// Reads JSON text.
pub(crate) fn from_str<T: FieldType>(json: &str, options: &ReadOptions) -> Result<T, Errors> {
    let mut value = None;
    let read = read_text(json, options, &mut |input| {
        value = Some(take(input)?);
        Ok(())
    });
    match (read, value) {
        (Ok(()), Some(value)) => Ok(value),
        _ => Err(check::text_errors(T::field_schema(), json, options)),
    }
}

/// Reads JSON text as far as the types can hold it, and says what is wrong with it all the same.
pub(crate) fn collect<T: FieldType>(json: &str, options: &ReadOptions) -> Result<(T, Option<Errors>), Errors> {
    let value = from_str(json, &options.lenient())?;
    Ok((value, check::collect(T::field_schema(), json, &options.strict())))
}

/// Reads JSON text in UTF-8.
pub(crate) fn from_slice<T: FieldType>(json: &[u8], options: &ReadOptions) -> Result<T, Errors> {
    match simdutf8::basic::from_utf8(json) {
        Ok(json) => from_str(json, options),
        Err(_) => Err(utf8_error(T::field_schema(), json)),
    }
}

/// Reads a value in memory.
pub(crate) fn from_value<T: FieldType>(value: &Value, options: &ReadOptions) -> Result<T, Errors> {
    let mut output = crate::write::Output::json();
    output.value(value);
    match output.into_json() {
        Some(json) => from_str(&json, options).map_err(Errors::without_positions),
        None => from_tree(value, options),
    }
}

/// Reads a value in memory that has bytes or files in it.
fn from_tree<T: FieldType>(value: &Value, options: &ReadOptions) -> Result<T, Errors> {
    let mut reading = Reading::new(options);
    T::read(&mut Input::new(Source::Value(value), &mut reading, Rules::default()))
        .map_err(|Stop| check::errors(T::field_schema(), Node::Value(value), options))
}

/// Reads a value of any format.
///
/// # Errors
///
/// What the format reports, or all problems in one text.
pub fn deserialize<'de, T: FieldType, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let options = ReadOptions::default();
    let read = match capture::capture(deserializer)?.into_text() {
        Ok(json) => from_str(&json, &options).map_err(Errors::without_positions),
        Err(value) => from_tree(&value, &options),
    };
    read.map_err(Error::custom)
}

/// Reads a newtype model.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the inner type's schema or the newtype's constraints.
pub fn read_newtype<T: FieldType>(input: &mut Input<'_, '_>, schema: &'static Schema) -> Result<T, Stop> {
    if schema.is_endless(false) {
        return composition::read_endless(input, schema);
    }
    input.with_rules(schema.constraints, take)
}

/// The value of a `default = …` attribute; nothing if it does not satisfy the schema.
#[must_use]
pub fn default_value<T: FieldType>(json: &str) -> Option<T> {
    from_str(json, &ReadOptions::default()).ok()
}

/// Reads a value by its type.
#[inline]
pub(crate) fn take<T: FieldType>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    if T::__TAKES_WHOLE { T::read(input) } else { input.watched(T::field_schema(), T::read) }
}

fn read_text<'de>(
    json: &'de str,
    options: &ReadOptions,
    read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>,
) -> Result<(), Stop> {
    if json.len() > options.limits.bytes {
        return Err(Stop);
    }
    let mut reading = Reading::new(options);
    let mut cursor = Cursor::new(json);
    read(&mut Input::new(Source::Text(&mut cursor), &mut reading, Rules::default()))?;
    cursor.end()
}

#[cold]
fn utf8_error(schema: &'static Schema, json: &[u8]) -> Errors {
    let valid = json.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let position = crate::problem::locate(valid, [valid.len()]).first().copied();
    Errors::one(schema.name, ProblemKind::Syntax { message: "text is not UTF-8".into() }, position)
}

/// What `serde_json` says of a text that is not JSON, without the place, which is given separately.
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

/// An input that could not be read at all.
#[cold]
pub(crate) fn io_error(name: &'static str, error: &std::io::Error) -> Errors {
    Errors::one(name, ProblemKind::Io { message: format!("reading failed: {error}") }, None)
}

/// An input with more bytes than allowed.
#[cold]
pub(crate) fn too_many_bytes(name: &'static str, limits: &Limits) -> Errors {
    Errors::one(name, ProblemKind::Limit { limit: Limit::Bytes, value: limits.bytes }, None)
}
