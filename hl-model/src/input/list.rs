//! Reading a list item by item.

use std::num::NonZeroUsize;

use super::attempt::Attempts;
use super::checkpoint::Checkpoint;
use super::input::Input;
use super::rule_set::Rules;
use super::source::Source;
use crate::description::Schema;
use crate::problem::Step;
use crate::rules;
use crate::stop::Stop;
use crate::value::Node;

/// Reads the item with an index.
type ReadItem<'f, 'de> = &'f mut dyn FnMut(usize, &mut Input<'_, 'de>) -> Result<(), Stop>;

impl<'de> Input<'_, 'de> {
    /// Reads the items of a list, each by `read`, and checks their number. An item may be read again after a [`Stop`].
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is not a list, breaks a constraint, or `read` stops.
    pub fn list(&mut self, read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>) -> Result<(), Stop> {
        self.each_item(&mut |_, item| read(item))
    }

    /// The items of a list, each read by `read` with its index; the number of items is checked.
    pub(crate) fn each_item(&mut self, read: ReadItem<'_, 'de>) -> Result<(), Stop> {
        if self.rules.is_empty() {
            return self.items(Rules::default(), read).map(drop);
        }
        let (mut count, rules) = (0, self.rules);
        rules.for_items(Rules::default(), &mut |rules| {
            count = self.items(rules, read)?;
            Ok(())
        })?;
        if self.satisfies(&mut |rule| rules::item_count(rule, count)) { Ok(()) } else { Err(Stop) }
    }

    /// Reads the items of a list under the constraints on each item. Returns the number of items.
    fn items(&mut self, rules: Rules<'_>, read: ReadItem<'_, 'de>) -> Result<usize, Stop> {
        if self.reading.collector.is_some() {
            return self.collect_items(rules, read);
        }
        self.take_items(rules, read)
    }

    /// Takes the items of a list, and stops where `read` stops.
    fn take_items(&mut self, rules: Rules<'_>, read: ReadItem<'_, 'de>) -> Result<usize, Stop> {
        let mut count = 0;
        let reading = &mut *self.reading;
        match &mut self.source {
            Source::Text(cursor) => {
                cursor.open(b'[').ok_or(Stop)?;
                reading.enter()?;
                while cursor.next(b']', count == 0).ok_or(Stop)? {
                    read(count, &mut Input::new(Source::Text(cursor), reading, rules))?;
                    count += 1;
                }
                reading.note_end(cursor.offset());
            }
            Source::Value(value) => {
                let items = value.as_list().ok_or(Stop)?;
                reading.enter()?;
                for item in items {
                    read(count, &mut Input::new(Source::Value(item), reading, rules))?;
                    count += 1;
                }
            }
        }
        reading.depth -= 1;
        Ok(count)
    }

    /// Reads the items of a list, and continues after items with problems.
    #[cold]
    fn collect_items(&mut self, rules: Rules<'_>, read: ReadItem<'_, 'de>) -> Result<usize, Stop> {
        let mut is_clean = true;
        let mut attempts = Attempts::under(rules);
        let count = self.take_items(rules, &mut |index, item| {
            let read = &mut |item: &mut Input<'_, 'de>| read(index, item);
            is_clean &= attempts.attempt(item, read) || item.part(Step::Index(index), read)?;
            Ok(())
        })?;
        if is_clean { Ok(count) } else { Err(Stop) }
    }

    /// Reads a part of a list or an object while problems are collected, and moves past it in any case. Returns whether it
    /// has no problems.
    pub(super) fn part(
        &mut self,
        step: Step<'_>,
        read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>,
    ) -> Result<bool, Stop> {
        let (start, depth) = (self.checkpoint(), self.reading.depth);
        self.reading.collect(|collector| collector.enter(Some(step), start.offset()));
        let mut taken = read(self);
        self.reading.depth = depth;
        if taken.is_err() {
            // A value without a declared type, such as that of an unknown key, is a value of any type.
            self.refuse_untyped();
        }
        if !self.rules.is_empty() {
            taken = taken.and(self.collect_all_broken());
        }
        let Some(collector) = &mut self.reading.collector else { return Err(Stop) };
        let (is_settled, end) = (collector.level().is_settled, collector.level().end);
        let is_clean = collector.leave();
        if collector.is_full() {
            return Err(Stop);
        }
        if taken.is_err() || is_settled {
            self.move_after(start, end)?;
        }
        Ok(is_clean && (is_settled || taken.is_ok()))
    }

    /// Moves the cursor to the end of a value that began at `start`. The end may be known.
    fn move_after(&mut self, start: Checkpoint<'de>, end: Option<NonZeroUsize>) -> Result<(), Stop> {
        let (Source::Text(cursor), Checkpoint::Text(start)) = (&mut self.source, start) else { return Ok(()) };
        if let Some(end) = end {
            **cursor = start.moved_to(end.get());
            return Ok(());
        }
        **cursor = start;
        let skipped = self.skip();
        if let (Err(Stop), Some(collector)) = (skipped, &mut self.reading.collector) {
            // The text is not JSON, so further problems would be misleading.
            collector.close();
        }
        skipped
    }

    /// Reads a value by code that is not trusted to take exactly the value, such as a user's
    /// [`FieldType`](crate::FieldType). Stops if it took more or less, or if the value breaks a constraint.
    pub(crate) fn read_checked<T>(
        &mut self,
        schema: &'static Schema,
        read: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        let (start, depth) = (self.checkpoint(), self.reading.depth);
        let node = self.reading.node_at(start)?;
        if !self.satisfies_as(schema, node) {
            return Err(Stop);
        }
        let value = read(self)?;
        let is_taken = match (&self.source, start, node) {
            (Source::Text(cursor), Checkpoint::Text(start), Node::Text(text)) => {
                cursor.offset() == start.offset() + text.len()
            }
            _ => true,
        };
        if is_taken && self.reading.depth == depth { Ok(value) } else { Err(Stop) }
    }
}
