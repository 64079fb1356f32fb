//! The ways in: text, bytes, and values in memory.

use crate::check;
use crate::field::{FieldType, take};
use crate::input::{Input, Reading, Rules, Source, read_text};
use crate::options::ReadOptions;
use crate::problem::{Errors, utf8_error};
use crate::stop::Stop;
use crate::value::Node;
use crate::value::Value;

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
        Err(_) => Err(utf8_error(T::field_schema().name, json)),
    }
}

/// Reads a value in memory.
pub(crate) fn from_value<T: FieldType>(value: &Value, options: &ReadOptions) -> Result<T, Errors> {
    let mut output = crate::output::Output::json();
    output.value(value);
    match output.into_json() {
        Some(json) => from_str(&json, options).map_err(Errors::without_positions),
        None => from_tree(value, options),
    }
}

/// Reads a value in memory that has bytes or files in it.
pub(crate) fn from_tree<T: FieldType>(value: &Value, options: &ReadOptions) -> Result<T, Errors> {
    let mut reading = Reading::new(options);
    T::read(&mut Input::new(Source::Value(value), &mut reading, Rules::default()))
        .map_err(|Stop| check::errors(T::field_schema(), Node::Value(value), options))
}

/// The value of a `default = …` attribute; nothing if it does not satisfy the schema.
#[must_use]
pub fn default_value<T: FieldType>(json: &str) -> Option<T> {
    from_str(json, &ReadOptions::default()).ok()
}
