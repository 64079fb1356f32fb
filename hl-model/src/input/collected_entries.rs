//! Reading an object while problems are collected: reading continues after entries with problems.

use super::attempt::Attempts;
use super::checkpoint::Checkpoint;
use super::collector::Collector;
use super::entries::EntryReader;
use super::input::Input;
use super::key::EntryKey;
use super::reading::Reading;
use super::repeated::{Repeated, repeated_places};
use super::rule_set::Rules;
use crate::options::{DuplicateKeys, Limits};
use crate::problem::{Limit, ProblemKind, Step};
use crate::scan::{each_repeated_key, key_name, lone_surrogate, may_repeat};
use crate::stop::Stop;
use hl_model_ground::json::StringAt;
use hl_model_ground::same::fingerprint;

impl<'de> Input<'_, 'de> {
    /// Takes the entries of an object, and continues after entries with problems.
    #[cold]
    pub(super) fn collect_entries(&mut self, reader: &mut dyn EntryReader<'de>) -> Result<(), Stop> {
        let noted = self.reading.noted();
        let object = self.checkpoint();
        // Only an open value can be read more than once, so only then an earlier reading may have settled it.
        let row = if self.reading.rereadable > 0 { reader.row() } else { None };
        if let (Some(row), Some(collector)) = (row, &mut self.reading.collector)
            && collector.knows(row, object, || object.node())
        {
            return Err(Stop);
        }
        self.reading.collect(|collector| collector.add_secrets(reader.object().into_iter()));
        let mut repeated = Repeated::default();
        if self.duplicates() == DuplicateKeys::First || reader.equal_keys().is_some() {
            repeated.places = repeated_places(object, 0, reader.equal_keys(), &|name| reader.key_of(name));
        }
        let attempts = Attempts::under(Rules::default());
        let mut entries = CollectedEntries { reader, repeated, attempts, count: 0, is_clean: true };
        let taken = self.take_entries(&mut entries);
        self.reading.refused_at = None;
        taken?;
        let end = self.cursor().ok().map(|cursor| cursor.offset());
        if let Some(end) = end {
            self.reading.note_end(end);
        }
        entries.collect_duplicates(self.reading, object);
        let CollectedEntries { reader, repeated, count, mut is_clean, .. } = entries;
        is_clean &= reader.collect_missing(self.reading, end).is_ok();
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
}

/// The entries of an object, which `reader` receives, while their problems are collected.
struct CollectedEntries<'r, 'de> {
    reader: &'r mut dyn EntryReader<'de>,
    repeated: Repeated,
    attempts: Attempts,
    /// The number of entries so far.
    count: usize,
    /// Whether no entry has a problem.
    is_clean: bool,
}

impl<'de> EntryReader<'de> for CollectedEntries<'_, 'de> {
    fn entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<(), Stop> {
        self.count += 1;
        value.reading.keep_values_if(self.is_clean);
        self.is_clean &= self.collect_entry(key, value)?;
        Ok(())
    }

    fn nameless_entry(&mut self, key: StringAt, value: &mut Input<'_, 'de>) -> Result<(), Stop> {
        self.count += 1;
        let quoted = value.cursor()?.quoted(key);
        if self.reader.reports_keys()
            && let Some(collector) = &mut value.reading.collector
        {
            // The pointer shows the key as it is written in the text.
            let step = Step::Key(collector.shown_key(quoted, None));
            collector.below([step], |collector| collector.push_at_key(lone_surrogate(), Some(key.quote())));
            self.is_clean = false;
        }
        value.skip()
    }

    fn checks_limits(&self) -> bool {
        true
    }
}

impl<'de> CollectedEntries<'_, 'de> {
    /// Collects the problems of an entry, and returns whether it has none.
    fn collect_entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<bool, Stop> {
        let Limits { keys, text_length, .. } = value.reading.limits;
        let at = key.offset();
        let mut exceeded = [
            (self.count == keys.saturating_add(1)).then_some((Limit::Keys, keys)),
            (key.name.len() > text_length).then_some((Limit::TextLength, text_length)),
        ];
        let reader = &mut *self.reader;
        if !reader.reports_keys() {
            exceeded = [None, None];
        }
        self.repeated.fingerprints.push(fingerprint(reader.key_of(key.name)));
        let policy = value.duplicates();
        let is_repeated = policy != DuplicateKeys::Last && self.repeated.has(at.unwrap_or(self.count - 1));
        let quickly = &mut |value: &mut Input<'_, 'de>| reader.entry(key, value);
        let is_clean = exceeded == [None, None];
        if is_clean && !is_repeated && self.attempts.attempt(value, quickly) {
            return Ok(true);
        }
        let mut step = Step::Key(key.name);
        let mut is_secret = false;
        if let Some(collector) = &mut value.reading.collector {
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
        let result = value.part(step, &mut |value| match policy {
            DuplicateKeys::First if is_repeated && !reader.is_handled(key.name, value.reading) => value.skip(),
            _ => {
                let result = reader.entry(key, value);
                if is_repeated && policy == DuplicateKeys::Error {
                    value.reading.collect(|collector| collector.push_at_key(ProblemKind::DuplicateKey, at));
                }
                result
            }
        });
        if is_secret {
            value.reading.collect(Collector::show);
        }
        Ok(result? && is_clean)
    }

    /// Collects duplicate keys if they are not allowed. All keys have come.
    fn collect_duplicates(&mut self, reading: &mut Reading, object: Checkpoint<'de>) {
        let policy = reading.tolerance.duplicates;
        let reader = &*self.reader;
        let fingerprints = std::mem::take(&mut self.repeated.fingerprints);
        // If names are compared as values of a type, each duplicate key was collected when it came.
        if policy == DuplicateKeys::First || reader.equal_keys().is_some() || !may_repeat(&fingerprints) {
            return;
        }
        let count = fingerprints.len();
        drop(fingerprints);
        let (Checkpoint::Text(text), DuplicateKeys::Error) = (object, policy) else {
            self.repeated.places = repeated_places(object, count, None, &|name| reader.key_of(name));
            return;
        };
        let Some(collector) = &mut reading.collector else { return };
        each_repeated_key(text, count, &|name| reader.key_of(name), &mut |place| {
            let name = key_name(&text, place);
            if reader.reports_duplicates_of(&name) {
                let step = Step::Key(reader.shown_key(&name, collector));
                collector.below([step], |collector| collector.push_at_key(ProblemKind::DuplicateKey, Some(place)));
                self.is_clean = false;
            }
            !collector.is_full()
        });
    }
}
