//! Reading a complete text, or a complete value in memory.

use super::input::Input;
use super::reading::Reading;
use super::rule_set::Rules;
use super::source::Source;
use crate::options::ReadOptions;
use crate::stop::Stop;
use crate::value::Value;
use hl_model_ground::json::Cursor;

/// Reads the one value of a text.
pub(crate) fn read_text<'de, T>(
    json: &'de str,
    options: &ReadOptions,
    read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    if json.len() > options.limits.bytes {
        return Err(Stop);
    }
    let mut cursor = Cursor::new(json);
    let mut reading = Reading::new(options);
    let value = read(&mut Input::new(Source::Text(&mut cursor), &mut reading, Rules::default()))?;
    cursor.end().map(|()| value).ok_or(Stop)
}

/// Reads a value in memory.
pub(crate) fn read_value<T>(
    value: &Value,
    options: &ReadOptions,
    read: impl FnOnce(&mut Input<'_, '_>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    read(&mut Input::new(Source::Value(value), &mut Reading::new(options), Rules::default()))
}
