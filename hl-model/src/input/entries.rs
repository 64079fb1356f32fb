//! Reading an object entry by entry.

use super::attempt::Attempts;
use super::checkpoint::Checkpoint;
use super::collector::Collector;
use super::input::Input;
use super::key::{EntryKey, KeyPlace};
use super::reading::Reading;
use super::repeated::{Repeated, repeated_places};
use super::rule_set::Rules;
use super::source::Source;
use super::table::Row;
use crate::description::{EqualKeys, Object};
use crate::options::{DuplicateKeys, Limits};
use crate::problem::{Limit, ProblemKind, Step};
use crate::rules;
use crate::scan::{each_repeated_key, has_repeated_key, key_name, lone_surrogate, may_repeat};
use crate::stop::Stop;
use hl_model_ground::json::{Cursor, StringAt};
use hl_model_ground::same::fingerprint;

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
        if !self.reading.is_quick() {
            return self.collect_entries(reader);
        }
        self.reading.depth += 1;
        let first_key = self.reading.noted();
        let start = self.offset();
        let count = self.take_entries(reader)?;
        self.reading.depth -= 1;
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

    /// Takes the entries of an object, and returns their number. Stops at the first problem.
    fn take_entries(&mut self, reader: &mut impl EntryReader<'de>) -> Result<usize, Stop> {
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
                reader.entry(&EntryKey { name, place: None }, &mut value)?;
            }
            return Ok(count);
        }
        value.cursor()?.open(b'{').ok_or(Stop)?;
        loop {
            reader.expected_entries(&mut value, &mut count)?;
            if !value.cursor()?.next(b'}', count == 0).ok_or(Stop)? {
                return if count > keys { Err(Stop) } else { Ok(count) };
            }
            count += 1;
            let length = value.other_entry(reader)?;
            if count > keys || length > text_length {
                return Err(Stop);
            }
        }
    }

    /// Takes the entries of an object, and continues after entries with problems.
    #[cold]
    fn collect_entries(&mut self, reader: &mut dyn EntryReader<'de>) -> Result<(), Stop> {
        let noted = self.reading.noted();
        let object = self.checkpoint();
        // Only an open value can be read more than once, so only then an earlier reading may have settled it.
        let row = if self.reading.rereadable > 0 { reader.row() } else { None };
        if let (Some(row), Some(collector)) = (row, &mut self.reading.collector)
            && collector.knows(row, object, || object.node())
        {
            return Err(Stop);
        }
        if let Some(collector) = &mut self.reading.collector {
            collector.add_secrets(reader.object().into_iter());
        }
        let mut repeated = Repeated::default();
        if self.duplicates() == DuplicateKeys::First || reader.equal_keys().is_some() {
            repeated.places = repeated_places(object, 0, reader.equal_keys(), &|name| reader.key_of(name));
        }
        let mut value = Input::new(self.source.reborrow(), self.reading, Rules::default());
        let entries = value.collect_each_entry(reader, &mut repeated);
        value.reading.refused_at = None;
        let (count, mut is_clean) = entries?;
        let end = value.cursor().ok().map(|cursor| cursor.offset());
        if let Some(end) = end {
            value.reading.note_end(end);
        }
        is_clean &= value.collect_duplicates(reader, &mut repeated, object);
        is_clean &= reader.collect_missing(value.reading, end).is_ok();
        self.reading.depth -= 1;
        self.reading.forget_noted(noted);
        // A duplicate key counts once if duplicates are allowed.
        let again = if self.duplicates() == DuplicateKeys::Error { 0 } else { repeated.places.len() };
        if let Some(collector) = &mut self.reading.collector {
            collector.level().keys = u32::try_from(count - again).ok();
            if let Some(row) = row {
                collector.learn(row, object.id(), is_clean);
            }
        }
        if is_clean { Ok(()) } else { Err(Stop) }
    }

    /// Takes the entries of the next object, and continues after entries with problems. Returns the number of entries, and
    /// whether there is no problem.
    fn collect_each_entry(
        &mut self,
        reader: &mut dyn EntryReader<'de>,
        repeated: &mut Repeated,
    ) -> Result<(usize, bool), Stop> {
        let (mut count, mut is_clean) = (0, true);
        let mut attempts = Attempts::under(Rules::default());
        if let Source::Value(object) = self.source {
            let entries = object.as_dict().ok_or(Stop)?;
            self.reading.enter_collecting()?;
            for (name, part) in entries {
                self.source = Source::Value(part);
                count += 1;
                self.reading.keep_values_if(is_clean);
                let key = EntryKey { name, place: None };
                is_clean &= self.collect_entry(reader, repeated, &mut attempts, &key, count)?;
            }
        } else {
            self.cursor()?.open(b'{').ok_or(Stop)?;
            self.reading.enter_collecting()?;
            while self.cursor()?.next(b'}', count == 0).ok_or(Stop)? {
                let cursor = self.cursor()?;
                let place = KeyPlace::take(cursor).ok_or(Stop)?;
                let name = cursor.text(place.string);
                count += 1;
                self.reading.keep_values_if(is_clean);
                is_clean &= match &name {
                    Some(name) => {
                        let key = EntryKey { name, place: Some(place) };
                        self.collect_entry(reader, repeated, &mut attempts, &key, count)?
                    }
                    None if reader.reports_keys() => self.nameless_entry(place.string)?,
                    None => self.skip().is_ok(),
                };
            }
        }
        Ok((count, is_clean))
    }

    /// Takes an entry, collects its problems, and returns whether it has no problems. `count` is the number of entries so
    /// far.
    fn collect_entry(
        &mut self,
        reader: &mut dyn EntryReader<'de>,
        repeated: &mut Repeated,
        attempts: &mut Attempts,
        key: &EntryKey<'_>,
        count: usize,
    ) -> Result<bool, Stop> {
        let Limits { keys, text_length, .. } = self.reading.limits;
        let at = key.offset();
        let mut exceeded = [
            (count == keys.saturating_add(1)).then_some((Limit::Keys, keys)),
            (key.name.len() > text_length).then_some((Limit::TextLength, text_length)),
        ];
        if !reader.reports_keys() {
            exceeded = [None, None];
        }
        repeated.fingerprints.push(fingerprint(reader.key_of(key.name)));
        let policy = self.duplicates();
        let is_repeated = policy != DuplicateKeys::Last && repeated.has(at.unwrap_or(count - 1));
        let quickly = &mut |value: &mut Input<'_, 'de>| reader.entry(key, value);
        let is_clean = exceeded == [None, None];
        if is_clean && !is_repeated && attempts.attempt(self, quickly) {
            return Ok(true);
        }
        let mut step = Step::Key(key.name);
        let mut is_secret = false;
        if let Some(collector) = &mut self.reading.collector {
            step = Step::Key(reader.shown_key(key.name, collector));
            for (limit, value) in exceeded.into_iter().flatten() {
                let kind = ProblemKind::Limit { limit, value };
                collector.below([step], |collector| collector.push_at_key(kind, at));
            }
            is_secret = collector.is_secret(key.name);
            if is_secret {
                collector.hide();
            }
        }
        let result = self.part(step, &mut |value| match policy {
            DuplicateKeys::First if is_repeated && !reader.is_handled(key.name, value.reading) => value.skip(),
            _ => {
                let result = reader.entry(key, value);
                if is_repeated && policy == DuplicateKeys::Error {
                    value.collect_repeated_key(key);
                }
                result
            }
        });
        if is_secret && let Some(collector) = &mut self.reading.collector {
            collector.show();
        }
        Ok(result? && is_clean)
    }

    /// Collects duplicate keys if they are not allowed, and returns whether there are none. All keys have come.
    fn collect_duplicates(
        &mut self,
        reader: &dyn EntryReader<'de>,
        repeated: &mut Repeated,
        object: Checkpoint<'de>,
    ) -> bool {
        let policy = self.duplicates();
        let fingerprints = std::mem::take(&mut repeated.fingerprints);
        // If names are compared as values of a type, each duplicate key was collected when it came.
        if policy == DuplicateKeys::First || reader.equal_keys().is_some() || !may_repeat(&fingerprints) {
            return true;
        }
        let count = fingerprints.len();
        drop(fingerprints);
        let (Checkpoint::Text(text), DuplicateKeys::Error) = (object, policy) else {
            repeated.places = repeated_places(object, count, None, &|name| reader.key_of(name));
            return true;
        };
        let Some(collector) = &mut self.reading.collector else { return true };
        let mut is_clean = true;
        each_repeated_key(text, count, &|name| reader.key_of(name), &mut |place| {
            let name = key_name(&text, place);
            if reader.reports_duplicates_of(&name) {
                let step = Step::Key(reader.shown_key(&name, collector));
                collector.below([step], |collector| collector.push_at_key(ProblemKind::DuplicateKey, Some(place)));
                is_clean = false;
            }
            !collector.is_full()
        });
        is_clean
    }

    /// Reports that the key of the value has come before, under this name or another.
    fn collect_repeated_key(&mut self, key: &EntryKey<'_>) {
        if let Some(collector) = &mut self.reading.collector {
            collector.push_at_key(ProblemKind::DuplicateKey, key.offset());
        }
    }

    /// Reports a key with a lone surrogate, which is not Unicode text. Its value is skipped.
    fn nameless_entry(&mut self, string: StringAt) -> Result<bool, Stop> {
        let quoted = self.cursor()?.quoted(string);
        if let Some(collector) = &mut self.reading.collector {
            // The pointer shows the key as it is written in the text.
            let step = Step::Key(collector.shown_key(quoted, None));
            collector.below([step], |collector| collector.push_at_key(lone_surrogate(), Some(string.quote())));
        }
        self.skip().map(|()| false)
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
        let name = cursor.text(place.string).ok_or(Stop)?;
        reader.entry(&EntryKey { name: &name, place: Some(place) }, self)?;
        Ok(name.len())
    }
}
