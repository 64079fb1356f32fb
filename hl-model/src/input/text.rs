//! Reading a whole text.

use super::described::read_described;
use super::input::{Input, Reading};
use super::rule_set::Rules;
use super::source::Source;
use crate::options::ReadOptions;
use crate::stop::Stop;
use crate::value::Value;
use hl_model_ground::json::Cursor;

/// Reads the one value of a text.
pub(crate) fn read_text<'de>(
    json: &'de str,
    options: &ReadOptions,
    read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>,
) -> Result<(), Stop> {
    if json.len() > options.limits.bytes {
        return Err(Stop);
    }
    let mut reading = Reading::new(options, read_described);
    let mut cursor = Cursor::new(json);
    read(&mut Input::new(Source::Text(&mut cursor), &mut reading, Rules::default()))?;
    cursor.end().ok_or(Stop)
}

/// Reads a value in memory, with the default options.
pub(crate) fn read_value<T>(
    value: &Value,
    read: impl FnOnce(&mut Input<'_, '_>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    let mut reading = Reading::new(&ReadOptions::new(), read_described);
    read(&mut Input::new(Source::Value(value), &mut reading, Rules::default()))
}
