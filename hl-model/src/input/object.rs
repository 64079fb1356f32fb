//! Reading the keys of an object.

use super::entries::EntryReader;
use super::handled_keys::HandledKeys;
use super::input::Input;
use super::key::EntryKey;
use super::key_set::{KeySet, bit_of};
use super::reading::Reading;
use super::rule_set::Rules;
use super::slots::Slots;
use super::source::Source;
use super::table::{Question, Row};
use crate::description::{Key, NullPolicy, Object, Schema, Shape};
use crate::options::{DuplicateKeys, Tolerance};
use crate::problem::ProblemKind;
use crate::stop::Stop;
use crate::value::REST;
use hl_model_ground::json::Cursor;

/// Number of further declared keys that are compared before the key is searched among all keys.
const GUESSES: usize = 3;

/// Reads the declared and undeclared keys of a model, which its schema describes.
pub(crate) fn read_model_keys(
    input: &mut Input<'_, '_>,
    schema: &'static Schema,
    slots: &mut dyn Slots,
) -> Result<(), Stop> {
    let Shape::Object(object) = schema.shape else { return Err(Stop) };
    if !schema.constraints.is_empty() {
        return input.with_rules(schema.constraints, |input| read_keys(input, object, slots));
    }
    read_keys(input, object, slots)
}

/// Reads the declared and undeclared keys of an object.
#[allow(clippy::inline_always, reason = "one of its two calls is rare, so little code is copied")]
#[inline(always)]
pub(crate) fn read_keys(input: &mut Input<'_, '_>, object: &'static Object, slots: &mut dyn Slots) -> Result<(), Stop> {
    let mut keys = ObjectReader::new(object, slots, input);
    input.each_entry(&mut keys)?;
    if keys.unknown > 0 || keys.order.is_some() {
        let order = keys.order.map(Vec::into_boxed_slice);
        close(object, keys.slots, order, input);
    }
    Ok(())
}

/// Tells the slots for undeclared keys that all keys have come. One slot keeps the order.
fn close(object: &'static Object, slots: &mut dyn Slots, order: Option<Box<[u16]>>, input: &mut Input<'_, '_>) {
    let mut order = order;
    if let Some(rest) = slots.rest() {
        rest.close(order.take(), input);
    }
    for index in 0..object.patterns.len() {
        if let Some(slot) = slots.patterned(index) {
            slot.close(order.take(), input);
        }
    }
}

/// Reads the keys of an object whose values are not kept. No required key may be missing.
pub(crate) fn read_keys_only(
    input: &mut Input<'_, '_>,
    object: &'static Object,
    slots: &mut dyn Slots,
) -> Result<(), Stop> {
    let mut keys = ObjectReader::new(object, slots, input);
    input.each_entry(&mut keys)?;
    let is_there = |(index, key): (usize, &Key)| !key.required || keys.seen.contains(index);
    if object.keys.iter().enumerate().all(is_there) { Ok(()) } else { Err(Stop) }
}

/// Reads the value of an undeclared key. A tag that must be kept is refused under any tolerance. `lookup` has the names that
/// a report may suggest.
pub(super) fn read_unknown(
    slots: &mut dyn Slots,
    lookup: &[(&'static str, u16)],
    handled: HandledKeys,
    key: &EntryKey<'_>,
    value: &mut Input<'_, '_>,
) -> Result<(), Stop> {
    value.reading.collect(|collector| collector.level().optional = true);
    let rest = slots.rest();
    let is_tag = value.reading.tags.must_be_kept(handled, key.name);
    let is_skipped = if is_tag { Ok(false) } else { value.reading.tolerance.passes_over(rest.is_none()) };
    match (is_skipped, rest) {
        (Ok(true), _) => {
            value.reading.skipped += 1;
            value.skip()
        }
        (Ok(false), Some(rest)) => rest.read(key, value),
        _ => Err(value.refuse_unknown(key, is_tag, lookup)),
    }
}

/// Reads the entries of an object to the slots of a model.
pub(super) struct ObjectReader<'a> {
    pub(super) object: &'static Object,
    pub(super) slots: &'a mut dyn Slots,
    pub(super) handled: HandledKeys,
    seen: KeySet,
    /// A bit for each key without constraints, whose value the type alone decides about. All bits are cleared when a key
    /// comes out of the declared order or is undeclared. A lenient reading starts without them.
    pub(super) usual: u64,
    /// The number of undeclared keys that this object handles itself.
    pub(super) unknown: usize,
    /// The index that follows that of the last declared key.
    next: usize,
    /// The order of the keys, once it differs from the usual order: declared keys in their declared order, then undeclared
    /// keys.
    pub(super) order: Option<Vec<u16>>,
}

impl<'de> EntryReader<'de> for ObjectReader<'_> {
    #[inline(never)]
    fn entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<(), Stop> {
        let tolerance = value.reading.tolerance;
        if let Some((index, declared)) = self.object.find(key.name) {
            if value.reading.collector.is_some() {
                return self.collected(index, declared, key, value);
            }
            return self.declared(index, declared, value);
        }
        if let Some(index) = self.object.pattern_of(key.name) {
            return self.patterned(index, key, value);
        }
        if value.reading.tags.is_handled(self.handled, key.name, self.object.rest, tolerance) {
            // The reader of an `allOf` looks for duplicates among the keys that no part declares.
            if !self.handled.is_part() {
                value.reading.note(key);
            }
            return value.skip_handled(self.handled);
        }
        // A duplicate key keeps the position of its first occurrence.
        if tolerance.duplicates == DuplicateKeys::Error || self.slots.rest().is_none_or(|rest| !rest.has(key.name)) {
            if let Some(order) = &mut self.order {
                order.push(REST);
            }
            self.unknown += 1;
        }
        self.usual = 0;
        value.reading.note(key);
        read_unknown(self.slots, self.object.lookup, self.handled, key, value)
    }

    fn reports_duplicates_of(&self, name: &str) -> bool {
        !self.handled.is_part() || self.object.declares(name)
    }

    fn is_handled(&self, name: &str, reading: &Reading) -> bool {
        self.object.find(name).is_none()
            && self.object.pattern_of(name).is_none()
            && reading.tags.is_handled(self.handled, name, self.object.rest, reading.tolerance)
    }

    fn collect_missing(&mut self, reading: &mut Reading, end: Option<usize>) -> Result<(), Stop> {
        let mut result = Ok(());
        for (index, key) in self.object.keys.iter().enumerate() {
            if key.required && !self.seen.contains(index) {
                result = Err(Stop);
                reading.collect(|collector| collector.push_missing(key.name, ProblemKind::MissingKey, end));
            }
        }
        result
    }

    fn object(&self) -> Option<&'static Object> {
        Some(self.object)
    }

    fn row(&self) -> Option<Row> {
        let question = if self.handled.is_part() { Question::IsCleanPart } else { Question::IsClean };
        Some(Row::collected(self.object, question).within(0, self.handled))
    }

    fn key_of<'k>(&self, name: &'k str) -> &'k str {
        self.object.find(name).map_or(name, |(_, key)| key.name)
    }

    #[inline]
    fn expected_entries(&mut self, object: &mut Input<'_, 'de>, count: &mut usize) -> Result<(), Stop> {
        // A key cannot come twice here, and the number of keys is checked at the end.
        if self.object.longest_name >= object.reading.limits.text_length {
            return Ok(());
        }
        let keys = self.object.keys;
        let mut bit = bit_of(self.next);
        let mut is_first = *count == 0;
        while let Some(key) = keys.get(self.next) {
            let Source::Text(cursor) = &mut object.source else { return Err(Stop) };
            let key = if key.start(is_first).is_some_and(|start| cursor.takes_tokens(start)) {
                key
            } else {
                let Some(key) = self.guess_further(key, cursor, is_first) else { break };
                bit = bit_of(self.next);
                key
            };
            is_first = false;
            *count += 1;
            let index = self.next;
            if self.usual & bit != 0 {
                // Keys in the declared order cannot be duplicates.
                self.seen.first |= bit;
                self.next += 1;
                bit <<= 1;
                self.slots.read(index, object)?;
            } else {
                self.declared(index, key, object)?;
                bit = bit_of(self.next);
            }
        }
        if self.unknown > 0 { self.unknown_entries(object, count) } else { Ok(()) }
    }
}

impl<'a> ObjectReader<'a> {
    fn new(object: &'static Object, slots: &'a mut dyn Slots, input: &Input<'_, '_>) -> Self {
        Self {
            object,
            slots,
            handled: input.handled,
            seen: KeySet::new(object.keys.len()),
            usual: if input.reading.tolerance.lenient { 0 } else { object.usual },
            unknown: 0,
            next: 0,
            order: None,
        }
    }

    /// Takes one of the next declared keys with its colon, if all keys before it are optional.
    #[inline(never)]
    fn guess_further(&mut self, next: &Key, cursor: &mut Cursor<'_>, is_first: bool) -> Option<&'static Key> {
        if next.required {
            return None;
        }
        let further = self.object.keys.get(self.next + 1..)?;
        for (key, index) in further.iter().take(GUESSES).zip(self.next + 1..) {
            if key.start(is_first).is_some_and(|start| cursor.takes_tokens(start)) {
                self.next = index;
                return Some(key);
            }
            if key.required {
                break;
            }
        }
        None
    }

    /// Reads the value of a declared key.
    #[inline(never)]
    fn declared(&mut self, index: usize, key: &'static Key, value: &mut Input<'_, '_>) -> Result<(), Stop> {
        let Tolerance { lenient, duplicates, .. } = value.reading.tolerance;
        if !self.counts(index, duplicates)? {
            return value.skip();
        }
        if key.constraints.is_empty() && key.null == NullPolicy::Value && !lenient {
            self.slots.read(index, value)
        } else {
            self.read_constrained(index, key, value)
        }
    }

    /// Reads the value of a declared key that has constraints or may be `null`.
    fn read_constrained(&mut self, index: usize, key: &'static Key, value: &mut Input<'_, '_>) -> Result<(), Stop> {
        let is_lenient = value.reading.tolerance.lenient && !key.required && key.null == NullPolicy::Value;
        if is_lenient && value.is_next_null()? {
            return self.lenient_null(index, value);
        }
        value.rules = Rules::new(key.constraints, None);
        let is_open = value.begin_key(key.null)?;
        let taken = self.slots.read(index, value);
        value.is_absent = false;
        value.rules = Rules::default();
        value.end_constrained(is_open);
        taken
    }

    /// Reads a `null`. It counts as absent if the type refuses it.
    #[cold]
    fn lenient_null(&mut self, index: usize, value: &mut Input<'_, '_>) -> Result<(), Stop> {
        let start = value.checkpoint();
        let slots = &mut *self.slots;
        let tolerance = value.reading.tolerance;
        let taken = value.reading.without_collector(tolerance, |reading| {
            reading.read_at(start, HandledKeys::NONE, |input| slots.read(index, input))
        });
        value.skip()?;
        if taken.is_err() {
            value.is_absent = true;
            let absent = self.slots.read(index, value);
            value.is_absent = false;
            absent?;
        }
        Ok(())
    }

    /// Reads the value of a declared key while problems are collected.
    #[cold]
    fn collected(
        &mut self,
        index: usize,
        key: &'static Key,
        written: &EntryKey<'_>,
        value: &mut Input<'_, '_>,
    ) -> Result<(), Stop> {
        self.seen.insert(index);
        if value.reading.tags.have_alias_at(self.handled, written.name) {
            return value.skip_handled(HandledKeys::NONE);
        }
        value.reading.collect(|collector| collector.level().optional = !key.required);
        value.rules = Rules::new(key.constraints, None);
        value.is_absent = key.null == NullPolicy::Absent && value.source.null()?;
        let mut taken = self.slots.read(index, value);
        if let Some(collector) = &mut value.reading.collector
            && collector.level().is_settled
        {
            taken = Ok(());
        }
        if !value.is_absent {
            taken = taken.and(value.collect_broken(key.constraints));
        }
        value.is_absent = false;
        value.rules = Rules::default();
        taken
    }

    /// Notes that a declared key has come, and returns whether its value counts.
    fn counts(&mut self, index: usize, duplicates: DuplicateKeys) -> Result<bool, Stop> {
        if self.seen.contains(index) {
            return match duplicates {
                DuplicateKeys::Error => Err(Stop),
                DuplicateKeys::First => Ok(false),
                DuplicateKeys::Last => Ok(true),
            };
        }
        // The order is noted before the key, because it is computed from the keys that came before.
        if self.unknown > 0 || self.order.is_some() || index < self.next {
            self.note_order(index);
        }
        self.seen.insert(index);
        self.next = index + 1;
        Ok(true)
    }

    fn note_order(&mut self, index: usize) {
        self.usual = 0;
        let entry = u16::try_from(index).unwrap_or(REST);
        self.order().push(entry);
    }

    /// The order of the keys that have come.
    pub(super) fn order(&mut self) -> &mut Vec<u16> {
        let (seen, unknown) = (&self.seen, self.unknown);
        self.order.get_or_insert_with(|| {
            let declared = seen.indexes().filter_map(|index| u16::try_from(index).ok());
            declared.chain(std::iter::repeat_n(REST, unknown)).collect()
        })
    }
}
