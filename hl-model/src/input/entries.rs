//! Reading an object entry by entry.

use super::checkpoint::Checkpoint;
use super::collector::Collector;
use super::input::Input;
use super::key::{EntryKey, KeyPlace};
use super::reading::Reading;
use super::repeated::repeated_places;
use super::rule_set::Rules;
use super::source::Source;
use super::table::Row;
use crate::description::{EqualKeys, Object};
use crate::options::{DuplicateKeys, Limits};
use crate::rules;
use crate::scan::has_repeated_key;
use crate::stop::Stop;
use hl_model_ground::json::{Cursor, StringAt};

/// A receiver of the entries of an object.
pub(crate) trait EntryReader<'de> {
    /// Takes an entry, and reads its value. While problems are collected, an entry may be read a second time.
    fn entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<(), Stop>;

    /// Whether a duplicate key of this name is noted here. Otherwise another receiver of the object notes it.
    fn reports_duplicates_of(&self, _name: &str) -> bool {
        true
    }

    /// Whether problems of the keys themselves are noted here: limits and lone surrogates. Otherwise another receiver
    /// of the object notes them.
    fn reports_keys(&self) -> bool {
        true
    }

    /// Whether the key is handled by another reader, such as a tag. Its limits are checked even where it comes a second time and only
    /// the first value counts.
    fn is_handled(&self, _name: &str, _reading: &Reading) -> bool {
        false
    }

    /// Collects the keys that are missing after all entries have been taken. `end` is the offset of the object's end.
    fn collect_missing(&mut self, _reading: &mut Reading, _end: Option<usize>) -> Result<(), Stop> {
        Ok(())
    }

    /// The description of the object, which says which of its keys are secret.
    fn object(&self) -> Option<&'static Object> {
        None
    }

    /// The row of the object's schema in the table of settled values, if the schema alone decides about the object.
    fn row(&self) -> Option<Row> {
        None
    }

    /// The function that finds equal keys, if keys are compared as values of a type instead of by [`Self::key_of`].
    fn equal_keys(&self) -> Option<EqualKeys> {
        None
    }

    /// The declared name of a key. It differs from the name in the text for an alias.
    fn key_of<'k>(&self, name: &'k str) -> &'k str {
        name
    }

    /// The name by which a report calls a key.
    fn shown_key<'k>(&self, name: &'k str, collector: &Collector) -> &'k str {
        collector.shown_key(name, self.object())
    }

    /// Takes an entry whose key has a lone surrogate, so that it is not Unicode text.
    fn nameless_entry(&mut self, _key: StringAt, _value: &mut Input<'_, 'de>) -> Result<(), Stop> {
        Err(Stop)
    }

    /// Whether the limits of keys are checked here, because reading continues beyond them.
    fn checks_limits(&self) -> bool {
        false
    }

    /// Takes entries of an object that is text, and reads their values, as long as the next key is the expected one.
    /// `count` is the number of entries so far.
    #[inline]
    fn expected_entries(&mut self, _object: &mut Input<'_, 'de>, _count: &mut usize) -> Result<(), Stop> {
        Ok(())
    }
}

impl<'de> Input<'_, 'de> {
    /// Reads the entries of an object. Checks the number of keys, their limits, and that no [noted](Reading::note) key
    /// occurs twice.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is not an object, breaks a constraint, or `reader` stops.
    pub(crate) fn each_entry(&mut self, reader: &mut impl EntryReader<'de>) -> Result<(), Stop> {
        if self.reading.collector.is_some() {
            return self.collect_entries(reader);
        }
        let first_key = self.reading.noted();
        let start = self.offset();
        let count = self.take_entries(reader)?;
        // A value in memory has no duplicate keys.
        if let Source::Text(cursor) = &self.source
            && let Some(scratch) = &mut self.reading.scratch
            && let Some(count) = scratch.scanner.may_have_noted_twice(first_key)
            && has_repeated_key(cursor.moved_to(start), count, &|name| reader.key_of(name))
        {
            return Err(Stop);
        }
        if self.rules.is_empty() {
            return Ok(());
        }
        let count = count - self.count_again(start, count, reader);
        if self.satisfies(&mut |rule| rules::key_count(rule, count)) { Ok(()) } else { Err(Stop) }
    }

    /// The number of duplicate keys in the object that starts at an offset, if duplicate keys are allowed.
    #[cold]
    fn count_again(&self, start: usize, count: usize, reader: &impl EntryReader<'de>) -> usize {
        if self.duplicates() == DuplicateKeys::Error {
            return 0;
        }
        let object = match &self.source {
            Source::Text(cursor) => Checkpoint::Text(cursor.moved_to(start)),
            Source::Value(value) => Checkpoint::Value(value),
        };
        repeated_places(object, count, reader.equal_keys(), &|name| reader.key_of(name)).len()
    }

    /// Takes the entries of an object, and returns their number. Stops where `reader` stops.
    pub(super) fn take_entries(&mut self, reader: &mut impl EntryReader<'de>) -> Result<usize, Stop> {
        let mut count = 0;
        let Limits { keys, text_length, .. } = self.reading.limits;
        let mut value = Input::new(self.source.reborrow(), self.reading, Rules::default());
        if let Source::Value(object) = value.source {
            let entries = object.as_dict().ok_or(Stop)?;
            value.reading.enter()?;
            for (name, part) in entries {
                count += 1;
                if (count > keys || name.len() > text_length) && !reader.checks_limits() {
                    return Err(Stop);
                }
                value.source = Source::Value(part);
                reader.entry(&EntryKey { name, place: None }, &mut value)?;
            }
            value.reading.depth -= 1;
            return Ok(count);
        }
        value.cursor()?.open(b'{').ok_or(Stop)?;
        value.reading.enter()?;
        loop {
            reader.expected_entries(&mut value, &mut count)?;
            if !value.cursor()?.next(b'}', count == 0).ok_or(Stop)? {
                value.reading.depth -= 1;
                return if count > keys && !reader.checks_limits() { Err(Stop) } else { Ok(count) };
            }
            count += 1;
            let length = value.other_entry(reader)?;
            if (count > keys || length > text_length) && !reader.checks_limits() {
                return Err(Stop);
            }
        }
    }

    /// The offset of the value in the text; 0 for a value in memory.
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

    /// Takes an entry with any key of an object that is text. Returns the length of the key.
    fn other_entry(&mut self, reader: &mut impl EntryReader<'de>) -> Result<usize, Stop> {
        let cursor = self.cursor()?;
        let place = KeyPlace::take(cursor).ok_or(Stop)?;
        let Some(name) = cursor.text(place.string) else {
            return reader.nameless_entry(place.string, self).map(|()| 0);
        };
        reader.entry(&EntryKey { name: &name, place: Some(place) }, self)?;
        Ok(name.len())
    }
}
