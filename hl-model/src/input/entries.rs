//! Reading an object entry by entry.

use super::input::Input;
use super::key::{EntryKey, Place};
use super::rule_set::Rules;
use super::source::Source;
use crate::options::{DuplicateKeys, Limits};
use crate::rules;
use crate::scan::distinct_keys;
use crate::stop::Stop;
use hl_model_ground::json::Cursor;

/// Who takes the entries of an object.
pub(crate) trait TakeEntry<'de> {
    /// Takes an entry, and reads its value.
    fn entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<(), Stop>;

    /// The key that a name stands for.
    fn key_of<'k>(&self, name: &'k str) -> &'k str {
        name
    }

    /// Takes entries of an object that is text, and reads their values, as long as they are those that most likely come
    /// next. `count` is how many have come.
    #[inline]
    fn expected_entries(&mut self, _object: &mut Input<'_, 'de>, _count: &mut usize) -> Result<(), Stop> {
        Ok(())
    }
}

impl<'de, F: FnMut(&EntryKey<'_>, &mut Input<'_, 'de>) -> Result<(), Stop>> TakeEntry<'de> for F {
    fn entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<(), Stop> {
        self(key, value)
    }
}

impl<'de> Input<'_, 'de> {
    /// The entries of an object; the number of keys and their limits are checked, and that no key which was
    /// [noted](Reading::note) while they were read occurs twice.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is no object, breaks a constraint, or `taker` stops.
    pub(crate) fn each_entry(&mut self, taker: &mut impl TakeEntry<'de>) -> Result<(), Stop> {
        self.reading.enter()?;
        let first_key = self.reading.noted();
        let start = self.offset();
        let count = self.take_entries(taker)?;
        self.reading.depth -= 1;
        // A value in memory has no key twice.
        if let Source::Text(cursor) = &self.source
            && let Some(scratch) = &mut self.reading.scratch
            && scratch.scanner.has_noted_twice(cursor, start, first_key)
        {
            return Err(Stop);
        }
        let count = if self.rules.is_empty() { count } else { self.distinct_keys(start, taker).unwrap_or(count) };
        if self.satisfies(&mut |rule| rules::key_count(rule, count)) { Ok(()) } else { Err(Stop) }
    }

    /// How many keys the object has that starts there, if one of them may have come twice.
    #[cold]
    fn distinct_keys(&self, start: usize, taker: &impl TakeEntry<'de>) -> Option<usize> {
        match &self.source {
            Source::Text(cursor) if self.duplicates() != DuplicateKeys::Error => {
                Some(distinct_keys(cursor, start, &|name| taker.key_of(name)))
            }
            _ => None,
        }
    }

    fn take_entries(&mut self, taker: &mut impl TakeEntry<'de>) -> Result<usize, Stop> {
        let mut count = 0;
        let Limits { keys, text_length, .. } = self.reading.limits;
        let mut value = Input::new(self.source.reborrow(), self.reading, Rules::default());
        if let Source::Value(object) = value.source {
            for (name, part) in object.as_dict().ok_or(Stop)? {
                count += 1;
                if count > keys || name.len() > text_length {
                    return Err(Stop);
                }
                value.source = Source::Value(part);
                taker.entry(&EntryKey { name, place: None }, &mut value)?;
            }
            return Ok(count);
        }
        value.cursor()?.open(b'{').ok_or(Stop)?;
        loop {
            taker.expected_entries(&mut value, &mut count)?;
            if !value.cursor()?.next(b'}', count == 0).ok_or(Stop)? {
                return Ok(count);
            }
            count += 1;
            let length = value.other_entry(taker)?;
            if count > keys || length > text_length {
                return Err(Stop);
            }
        }
    }

    /// Where the value starts, if it is text.
    pub(crate) fn offset(&mut self) -> usize {
        self.cursor().map_or(0, |cursor| {
            cursor.peek();
            cursor.offset()
        })
    }

    #[inline]
    pub(crate) fn cursor(&mut self) -> Result<&mut Cursor<'de>, Stop> {
        match &mut self.source {
            Source::Text(cursor) => Ok(cursor),
            Source::Value(_) => Err(Stop),
        }
    }

    /// Takes an entry of an object that is text, whatever its key. How long the key is.
    fn other_entry(&mut self, taker: &mut impl TakeEntry<'de>) -> Result<usize, Stop> {
        let cursor = self.cursor()?;
        cursor.peek();
        let space = cursor.space();
        let string = cursor.key().ok_or(Stop)?;
        let place = Some(Place { string, space });
        let name = cursor.text(string).ok_or(Stop)?;
        taker.entry(&EntryKey { name: &name, place }, self)?;
        Ok(name.len())
    }
}
