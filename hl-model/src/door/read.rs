//! Reading models from text, bytes, readers and values in memory.

use std::io;

use crate::description::Schema;
use crate::field::{FieldType, take};
use crate::input::{Input, read_text, read_value, text_errors, value_errors};
use crate::options::ReadOptions;
use crate::problem::{Errors, ProblemKind, io_error, too_many_bytes, utf8_error};
use crate::stop::Stop;
use crate::value::Value;

/// Reads JSON text.
pub(crate) fn from_str<T: FieldType>(json: &str, options: &ReadOptions) -> Result<T, Errors> {
    read_once(json, options).map_err(|Stop| refused::<T>(json, options))
}

fn read_once<T: FieldType>(json: &str, options: &ReadOptions) -> Result<T, Stop> {
    read_text(json, options, take)
}

/// The problems of a text that was refused.
#[cold]
fn refused<T: FieldType>(json: &str, options: &ReadOptions) -> Errors {
    let schema = T::field_schema();
    let errors = text_errors(schema, json, options, &mut |input| take::<T>(input).map(drop));
    errors.unwrap_or_else(|| without_reason(schema))
}

/// The errors if the type refused a value at first and accepted it in the second reading.
#[cold]
fn without_reason(schema: &'static Schema) -> Errors {
    Errors::one(
        schema.name,
        ProblemKind::Custom { message: "the type refuses the value and gives no reason".into() },
        None,
    )
}

/// Reads JSON text leniently, and returns its problems along with the value.
pub(crate) fn collect<T: FieldType>(json: &str, options: &ReadOptions) -> Result<(T, Option<Errors>), Errors> {
    match from_str(json, &options.strict()) {
        Ok(value) => Ok((value, None)),
        Err(errors) => match read_once(json, &options.lenient()) {
            Ok(value) => Ok((value, Some(errors))),
            Err(Stop) => Err(errors),
        },
    }
}

/// Reads JSON text in UTF-8.
pub(crate) fn from_slice<T: FieldType>(json: &[u8], options: &ReadOptions) -> Result<T, Errors> {
    match simdutf8::basic::from_utf8(json) {
        Ok(json) => from_str(json, options),
        Err(_) => Err(utf8_error(T::field_schema().name, json)),
    }
}

/// Reads JSON text in UTF-8 from a reader, to its end. Reads at most one byte more than the options allow.
pub(crate) fn from_reader<T: FieldType>(reader: impl io::Read, options: &ReadOptions) -> Result<T, Errors> {
    let mut json = Vec::new();
    let most = u64::try_from(options.limits.bytes).unwrap_or(u64::MAX);
    match io::Read::read_to_end(&mut io::Read::take(reader, most.saturating_add(1)), &mut json) {
        Ok(_) if json.len() > options.limits.bytes => Err(too_many_bytes(T::field_schema().name, &options.limits)),
        Ok(_) => from_slice(&json, options),
        Err(error) => Err(io_error(T::field_schema().name, "reading", &error)),
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
    read_value(value, options, take).map_err(|Stop| {
        let schema = T::field_schema();
        let errors = value_errors(schema, value, options, &mut |input| take::<T>(input).map(drop));
        errors.unwrap_or_else(|| without_reason(schema))
    })
}

/// A test that the derive writes next to a model.
pub trait OwnTest {
    /// Runs the test.
    fn run();
}

/// Checks a `default = …` attribute, or a part of one, in a test of the user's program.
///
/// # Panics
///
/// If the default is refused by its type.
#[track_caller]
pub fn assert_allowed<T: FieldType>(key: &str, json: &str) {
    if let Err(errors) = from_str::<T>(json, &ReadOptions::default()) {
        default_is_refused(key, json, &errors);
    }
}

#[cold]
#[track_caller]
fn default_is_refused(key: &str, json: &str, why: &dyn std::fmt::Display) -> ! {
    panic!("the default `{json}` of `{key}` is refused by its type; {why}");
}

/// The value of a `default = …` attribute, which is read by `take`. The derive has checked it, or has written a test for it.
///
/// # Panics
///
/// If the default is refused by its type, in a program whose tests have not been run.
#[must_use]
#[track_caller]
pub fn checked_default<T>(key: &str, json: &str, take: fn(&mut Input<'_, '_>) -> Result<T, Stop>) -> T {
    match default_value(json, take) {
        Some(value) => value,
        None => default_is_refused(key, json, &"the test that the derive writes beside the model says why"),
    }
}

/// The value of a `default = …` attribute, which is read by `take`; `None` if it does not satisfy the schema.
#[must_use]
pub fn default_value<T>(json: &str, take: fn(&mut Input<'_, '_>) -> Result<T, Stop>) -> Option<T> {
    read_text(json, &ReadOptions::default(), take).ok()
}
