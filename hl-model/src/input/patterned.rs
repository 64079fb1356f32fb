//! Reading keys whose names match patterns.

use super::checkpoint::Checkpoint;
use super::handled_keys::HandledKeys;
use super::input::Input;
use super::key::EntryKey;
use super::object::ObjectReader;
use super::reading::Reading;
use crate::description::{KeyPattern, Object, Schema, is_same};
use crate::options::DuplicateKeys;
use crate::stop::Stop;
use crate::value::pattern_mark;

impl ObjectReader<'_> {
    /// Reads the value of a key whose name matches the pattern with an index. The first pattern that a name matches
    /// keeps the value; the value must satisfy the schemas of all patterns that the name matches.
    #[cold]
    #[inline(never)]
    pub(super) fn patterned(
        &mut self,
        index: usize,
        key: &EntryKey<'_>,
        value: &mut Input<'_, '_>,
    ) -> Result<(), Stop> {
        value.reading.collect(|collector| collector.level().optional = true);
        let slot = self.slots.patterned(index).ok_or(Stop)?;
        // A duplicate key keeps the position of its first occurrence.
        let is_new = value.duplicates() == DuplicateKeys::Error || !slot.has(key.name);
        value.reading.note(key);
        if value.duplicates() == DuplicateKeys::First && !is_new {
            return value.skip();
        }
        value.under_patterns(self.object, key.name, &mut |value| slot.read(key, value))?;
        self.usual = 0;
        if is_new {
            self.order().push(pattern_mark(index));
        }
        Ok(())
    }
}

impl Input<'_, '_> {
    /// Reads a value by `read`, which applies the schema of the first pattern that its key matches. The value must satisfy
    /// the schemas of the other matching patterns, too.
    fn under_patterns(
        &mut self,
        object: &'static Object,
        name: &str,
        read: &mut dyn FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let mut others = other_schemas(object, name).peekable();
        let tolerance = self.reading.tolerance;
        if tolerance.lenient || others.peek().is_none() {
            return read(self);
        }
        let start = self.checkpoint();
        self.reading.begin_rereadable();
        let taken = if self.reading.collector.is_some() {
            others.fold(read(self), |taken, schema| taken.and(self.reading.collect_again(schema, start)))
        } else if others.all(|schema| self.reading.matches(schema, start, tolerance.constrained())) {
            read(self)
        } else {
            Err(Stop)
        };
        self.reading.end_rereadable();
        taken
    }
}

impl Reading {
    /// Collects the problems that a value has under another schema, after it has been read.
    fn collect_again(&mut self, schema: &'static Schema, start: Checkpoint<'_>) -> Result<(), Stop> {
        let is_clean = self.read_again(start, HandledKeys::NONE, |input| input.read_by_schema(schema))?;
        if is_clean { Ok(()) } else { Err(Stop) }
    }
}

/// The schemas of the patterns that a name matches, without those that equal the schema of the first.
fn other_schemas(object: &'static Object, name: &str) -> impl Iterator<Item = &'static Schema> {
    let mut matching = object.patterns_of(name);
    let first = matching.next().and_then(KeyPattern::values);
    matching.filter_map(KeyPattern::values).filter(move |other| first.is_none_or(|first| !is_same(first, other)))
}
