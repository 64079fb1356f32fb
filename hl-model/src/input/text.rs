//! Reading a complete text.

use super::input::Input;
use super::reading::Reading;
use super::rule_set::Rules;
use super::source::Source;
use crate::options::ReadOptions;
use crate::stop::Stop;
use crate::value::Value;
use hl_model_ground::json::Cursor;

/// The reading of a text that consists of one value.
pub(crate) struct TextReading<'de> {
    cursor: Cursor<'de>,
    reading: Reading,
}

impl<'de> TextReading<'de> {
    #[inline(never)]
    pub(crate) fn new(json: &'de str, options: &ReadOptions) -> Self {
        Self { cursor: Cursor::new(json), reading: Reading::new(options) }
    }

    /// The input of the value. Stops if the text is too long.
    #[inline]
    pub(crate) fn value(&mut self) -> Result<Input<'_, 'de>, Stop> {
        if self.cursor.whole().len() > self.reading.limits.bytes {
            return Err(Stop);
        }
        Ok(Input::new(Source::Text(&mut self.cursor), &mut self.reading, Rules::default()))
    }

    /// Stops if something follows the value.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        self.cursor.end().ok_or(Stop)
    }
}

/// Reads the one value of a text.
pub(crate) fn read_text<'de, T>(
    json: &'de str,
    options: &ReadOptions,
    read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    let mut text = TextReading::new(json, options);
    let value = read(&mut text.value()?)?;
    text.end()?;
    Ok(value)
}

/// Reads a value in memory, with the default options.
pub(crate) fn read_value<T>(
    value: &Value,
    read: impl FnOnce(&mut Input<'_, '_>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    let mut reading = Reading::new(&ReadOptions::new());
    read(&mut Input::new(Source::Value(value), &mut reading, Rules::default()))
}
