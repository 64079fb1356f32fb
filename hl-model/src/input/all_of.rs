//! Reading an `allOf`: a value that several schemas describe.

use std::collections::HashSet;
use std::sync::Arc;

use super::checkpoint::Checkpoint;
use super::composed::ComposedValue;
use super::entries::EntryReader;
use super::evaluated::Evaluated;
use super::handled_keys::HandledKeys;
use super::input::Input;
use super::key::EntryKey;
use super::object::read_unknown;
use super::reading::Reading;
use super::rule_set::Rules;
use super::shared::{Shared, Sharing};
use super::slots::Slots;
use super::table::{Question, Row};
use crate::description::{Composition, KeyNumbers, Rest, Schema};
use crate::options::DuplicateKeys;
use crate::rules;
use crate::stop::Stop;
use crate::value::Node;

/// The order of the keys of an `allOf` that is being read. It is empty until the first of them is noted.
#[derive(Debug)]
pub(crate) struct KeyOrder {
    composition: &'static Composition,
    numbers: Option<KeyNumbers>,
    order: Vec<u16>,
    /// The names that have come, kept only if duplicate keys are allowed: a key keeps the position of its first occurrence.
    seen: HashSet<String>,
}

impl KeyOrder {
    pub(crate) fn of(composition: &'static Composition) -> Self {
        Self { composition, numbers: None, order: Vec::new(), seen: HashSet::new() }
    }

    /// Notes a key that has come. `is_handled` says that the whole does not keep it, so that only a part may keep it.
    fn note(&mut self, name: &str, is_handled: bool, duplicates: DuplicateKeys) {
        if matches!(self.composition.rest, Rest::Closed) {
            return;
        }
        let numbers = self.numbers.get_or_insert_with(|| KeyNumbers::of(self.composition));
        if is_handled && numbers.have_declared_keys() {
            return;
        }
        if duplicates == DuplicateKeys::Error || self.seen.insert(name.to_owned()) {
            self.order.push(numbers.of_key(name));
        }
    }

    /// The order, unless it is the order in which the keys are written anyway.
    pub(crate) fn unusual(self) -> Option<Box<[u16]>> {
        let is_usual = self.numbers.is_none_or(|numbers| numbers.is_usual(&self.order));
        (!is_usual).then(|| self.order.into())
    }
}

/// Reads a value of an `allOf`, and each of its parts into its slot. `order` is given if the slots keep values.
///
/// A key that several parts declare is read once for each part, except into an `Arc`, which the parts share
/// ([`Input::shared`]). In a recursive model the number of readings would double with every level of the text. If values are
/// not kept, the table of verdicts prevents this. If they are kept, each part owns a copy, so the number of copies is
/// limited ([`MAX_COPIES`](super::shared::MAX_COPIES)).
pub(crate) fn read_parts(
    input: &mut Input<'_, '_>,
    schema: &'static Schema,
    composition: &'static Composition,
    slots: &mut dyn Slots,
    order: Option<&mut KeyOrder>,
) -> Result<(), Stop> {
    input.secretly_as(schema, |input| {
        let (start, node) = input.take_whole()?;
        let value = ComposedValue { composition, start, node, handled: input.handled };
        let rules = if input.reading.is_unconstrained() { Rules::default() } else { input.rules };
        let reading = &mut *input.reading;
        if node.is_object() {
            // The problem is noted here once, instead of by every part.
            reading.is_not_too_deep()?;
        }
        reading.hide_secrets(composition);
        let question = if has_rest(value) { Question::IsClean } else { Question::IsCleanPart };
        let row = Row::collected(schema, question).within(0, value.handled);
        if let Some(collector) = &mut reading.collector
            && collector.knows(row, start, || Ok(node))
        {
            reading.copies.exceeded |= order.is_some();
            return Err(Stop);
        }
        let result = reading.within(schema, |reading| {
            if order.is_some() {
                reading.copy(schema, start)?;
            }
            reading.read_each_part(value, rules, slots, order)
        });
        reading.collect(|collector| collector.learn(row, start.id(), result.is_ok()));
        result
    })
}

/// Whether keys that no part evaluates are read. Only an object has such keys. If the `allOf` is a part of another one, the
/// other one handles them.
fn has_rest(value: ComposedValue<'_>) -> bool {
    value.node.is_object() && !value.handled.is_part()
}

impl Reading {
    /// Counts the copies of a value that a model keeps. The outermost value is not counted, because it has only one.
    fn copy(&mut self, schema: &'static Schema, start: Checkpoint<'_>) -> Result<(), Stop> {
        if self.collector.is_some() || self.rereadable <= 1 {
            return Ok(());
        }
        let counted = self.verdicts().copy(schema, start.id());
        self.copies.exceeded |= counted.is_err();
        counted
    }

    /// Reads each part of a value, and the keys that no part evaluates. Tests the constraints from around the value.
    fn read_each_part(
        &mut self,
        value: ComposedValue<'_>,
        rules: Rules<'_>,
        slots: &mut dyn Slots,
        order: Option<&mut KeyOrder>,
    ) -> Result<(), Stop> {
        let ComposedValue { composition, start, node, handled } = value;
        let around = std::mem::replace(&mut self.copies.are_shared, order.is_some());
        let are_clean = self.read_members(value, slots);
        self.copies.are_shared = around;
        let mut is_clean = are_clean?;
        let duplicates = self.tolerance.duplicates;
        let mut keys = None;
        if has_rest(value) {
            let evaluated = self.evaluated(value);
            let count = rules::count_keys(node, duplicates, &|name| evaluated.key_of(name));
            keys = Some(count);
            let mut rest = LeftOver { evaluated, composition, handled, slots, order };
            is_clean &= self.read_at(start, HandledKeys::NONE, |input| input.each_entry(&mut rest)).is_ok();
            self.collect(|collector| collector.level().keys = u32::try_from(count).ok());
        }
        let count = |node: Node<'_>| keys.unwrap_or_else(|| rules::count_keys(node, duplicates, &|name| name));
        is_clean &= rules.all(&mut |rule| rules::node(rule, node, &count));
        if is_clean { Ok(()) } else { Err(Stop) }
    }

    /// Reads each part, and returns whether all are without problems. Without a collector it stops at the first problem.
    fn read_members(&mut self, value: ComposedValue<'_>, slots: &mut dyn Slots) -> Result<bool, Stop> {
        let mut are_clean = true;
        for index in 0..value.composition.members.len() {
            are_clean &= self.read_again(value.start, value.handled.of_part(), |input| slots.read(index, input))?;
        }
        Ok(are_clean)
    }
}

impl Input<'_, '_> {
    /// Reads a value by `read`, or shares the value that another part of an open `allOf` has read at this place.
    pub(crate) fn shared<T>(
        &mut self,
        sharing: Option<Sharing<T>>,
        schema: fn() -> &'static Schema,
        read: impl FnOnce(&mut Self) -> Result<Arc<T>, Stop>,
    ) -> Result<Arc<T>, Stop> {
        let Some(sharing) = sharing.filter(|_| self.can_be_shared()) else { return read(self) };
        let key = (std::ptr::from_ref(schema()) as usize, self.checkpoint().id());
        let shared = self.reading.values().share(sharing, key);
        self.reading.copies.exceeded |= shared.is_err();
        if let Some(known) = shared? {
            return self.skip().map(|()| known);
        }
        let around = std::mem::take(&mut self.reading.values().inside);
        let value = read(self)?;
        self.reading.values().keep(sharing, key, &value, around);
        Ok(value)
    }

    /// Whether the value can be shared: an `allOf` is open, and only the type puts constraints on the value, because
    /// constraints of this part may not hold in another part.
    fn can_be_shared(&self) -> bool {
        let reading = &self.reading;
        reading.copies.are_shared && reading.collector.is_none() && self.rules.is_empty() && self.handled.is_empty()
    }
}

impl Reading {
    fn values(&mut self) -> &mut Shared {
        &mut self.verdicts().shared
    }
}

/// Receiver of the keys that no part evaluates.
struct LeftOver<'a> {
    evaluated: Evaluated,
    composition: &'static Composition,
    handled: HandledKeys,
    slots: &'a mut dyn Slots,
    order: Option<&'a mut KeyOrder>,
}

impl<'de> EntryReader<'de> for LeftOver<'_> {
    fn entry(&mut self, key: &EntryKey<'_>, value: &mut Input<'_, 'de>) -> Result<(), Stop> {
        let is_evaluated = self.evaluated.has(key.name);
        let (rest, tolerance) = (self.composition.rest, value.reading.tolerance);
        let is_handled = !is_evaluated && value.reading.tags.is_handled(self.handled, key.name, rest, tolerance);
        if let Some(order) = &mut self.order {
            order.note(key.name, is_handled, value.duplicates());
        }
        if is_evaluated {
            return value.skip();
        }
        value.reading.note(key);
        if is_handled {
            return value.skip_handled(self.handled);
        }
        read_unknown(self.slots, &[], self.handled, key, value)
    }

    fn is_handled(&self, name: &str, reading: &Reading) -> bool {
        !self.evaluated.has(name)
            && reading.tags.is_handled(self.handled, name, self.composition.rest, reading.tolerance)
    }

    fn reports_duplicates_of(&self, name: &str) -> bool {
        !self.evaluated.has(name)
    }

    fn reports_keys(&self) -> bool {
        false
    }
}
