//! Reading a whole text.

use super::input::Input;
use super::reading::Reading;
use super::rule_set::Rules;
use super::source::Source;
use crate::options::ReadOptions;
use crate::read::Stop;
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
    let mut reading = Reading::new(options);
    let mut cursor = Cursor::new(json);
    read(&mut Input::new(Source::Text(&mut cursor), &mut reading, Rules::default()))?;
    cursor.end().ok_or(Stop)
}
