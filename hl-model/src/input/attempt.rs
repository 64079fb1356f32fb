//! Optimistic reading while problems are collected: a part is first read without the collector.
//!
//! Most parts of a refused text are valid, and reading with a collector is slower. So a part is first read without it. If
//! that fails, the part is read once more with the collector.
//!
//! The wasted work is bounded. A scalar is read at most twice. A list or an object is attempted only while the bytes read in
//! vain do not exceed the bytes read with success, so nested lists are not read once more for each level. After a failure,
//! the next parts of the list or object are not attempted: one part, then two, four, and so on (exponential backoff),
//! because what is wrong with one item is often wrong with the next.

use super::input::Input;
use super::rule_set::Rules;
use super::source::Source;
use crate::description::Constraint;
use crate::stop::Stop;

/// The attempts on the parts of one list or object.
#[derive(Debug)]
pub(super) struct Attempts {
    /// Whether attempts are allowed: the constraints on the parts can all be tested while a part is read.
    possible: bool,
    /// The number of parts that are not attempted after the next failure.
    pause: usize,
    /// The number of parts that are not attempted from now on.
    left_out: usize,
}

impl Attempts {
    /// Attempts on parts that are under these constraints.
    pub(super) fn under(rules: Rules<'_>) -> Self {
        let possible = !rules.layers().any(|own| own.iter().any(Constraint::needs_whole));
        Self { possible, pause: 1, left_out: 0 }
    }

    /// Reads a part without the collector, and returns whether that succeeded. After a failure the part is the next value
    /// again.
    pub(super) fn attempt<'de>(
        &mut self,
        part: &mut Input<'_, 'de>,
        read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>,
    ) -> bool {
        let (Source::Text(cursor), true) = (&mut part.source, self.possible) else { return false };
        let has_parts = matches!(cursor.peek(), Some(b'[' | b'{'));
        let start = **cursor;
        let Some(collector) = &part.reading.collector else { return false };
        if has_parts && (self.left_out > 0 || collector.retry_budget == 0) {
            self.left_out = self.left_out.saturating_sub(1);
            return false;
        }
        let (rules, suspended) = (part.rules, part.reading.suspend());
        let is_read = read(part).is_ok();
        part.reading.resume(suspended);
        let Source::Text(cursor) = &mut part.source else { return false };
        let length = cursor.offset() - start.offset();
        let Some(collector) = &mut part.reading.collector else { return false };
        if is_read {
            self.pause = 1;
            collector.retry_budget = collector.retry_budget.saturating_add(length);
            return true;
        }
        **cursor = start;
        if has_parts {
            self.left_out = self.pause;
            self.pause = self.pause.saturating_mul(2);
            collector.retry_budget = collector.retry_budget.saturating_sub(length);
        }
        (part.rules, part.is_absent) = (rules, false);
        part.reading.forget_verdicts();
        false
    }
}
