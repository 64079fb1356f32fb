//! The state that all values of one reading share.

use std::num::NonZeroUsize;

use super::checkpoint::Checkpoint;
use super::collector::Collector;
use super::handled_keys::Tags;
use super::key::EntryKey;
use super::report_budget::ReportBudget;
use super::scratch::Scratch;
use super::shared::Copies;
use super::verdicts::Verdicts;
use crate::options::{DuplicateKeys, Limits, ReadOptions, Tolerance};
use crate::problem::{Limit, ProblemKind};
use crate::stop::Stop;
use crate::value::Node;

/// The state that all values of one reading share.
#[derive(Debug)]
pub struct Reading {
    pub(crate) limits: Limits,
    pub(crate) tolerance: Tolerance,
    /// The nesting depth: the number of open lists and objects.
    pub(crate) depth: usize,
    /// The depth of the values in an object that has been refused. They are read for their problems only, and are not kept.
    pub(super) refused_at: Option<usize>,
    /// Whether problems are collected, although parts may be read without the collector.
    pub(crate) is_report: bool,
    /// Memory that only some values need.
    pub(crate) scratch: Option<Scratch>,
    /// Known answers to whether parts of the value match schemas.
    pub(super) verdicts: Option<Box<Verdicts>>,
    /// The number of values around the current one, and itself, that may be read more than once. Verdicts are kept only while
    /// there are such values.
    pub(crate) rereadable: usize,
    pub(super) copies: Copies,
    /// The number of undeclared keys that were skipped.
    pub(crate) skipped: usize,
    /// The discriminators of the unions that have been entered.
    pub(super) tags: Tags,
    /// The collector of problems, if reading continues after problems.
    pub(crate) collector: Option<Box<Collector>>,
}

/// What a reading without the collector changes, to be restored when the collector is resumed.
#[derive(Debug)]
pub(super) struct Suspended {
    collector: Option<Box<Collector>>,
    depth: usize,
    rereadable: usize,
    noted: usize,
}

/// Nesting of unions from which the ends of lists and objects are cached. At less nesting it is faster to scan for an end
/// again.
const CACHED_NESTING: usize = 4;

impl Reading {
    pub(crate) fn new(options: &ReadOptions) -> Self {
        Self {
            limits: options.limits,
            tolerance: options.tolerance,
            depth: 0,
            refused_at: None,
            is_report: false,
            scratch: None,
            verdicts: None,
            rereadable: 0,
            copies: Copies::default(),
            skipped: 0,
            tags: Tags::default(),
            collector: None,
        }
    }

    /// Starts a reading that collects problems.
    pub(crate) fn collecting(options: &ReadOptions, budget: ReportBudget) -> Self {
        let mut reading = Self::new(&options.strict());
        reading.collector = Some(Box::new(Collector::new(budget)));
        reading.is_report = true;
        reading
    }

    /// Calls a function with the collector, if problems are collected.
    #[inline]
    pub(super) fn collect(&mut self, note: impl FnOnce(&mut Collector)) {
        if let Some(collector) = &mut self.collector {
            note(collector);
        }
    }

    /// Whether the next list or object is read without collecting problems and is not nested too deep.
    #[inline]
    pub(super) fn is_quick(&self) -> bool {
        self.collector.is_none() && self.depth < self.limits.model_depth()
    }

    /// Whether constraints are not tested while a value is read. A lenient reading does not test them, and a reading that
    /// collects problems tests them after the value has been read.
    #[inline]
    pub(super) fn is_unconstrained(&self) -> bool {
        self.collector.is_some() || self.tolerance.lenient
    }

    /// Buffers, reused from an earlier reading on this thread if there was one.
    #[inline]
    pub(crate) fn scratch(&mut self) -> &mut Scratch {
        Scratch::of(&mut self.scratch)
    }

    /// Enters a list or an object. Stops at one that is nested too deep.
    #[inline]
    pub(super) fn enter(&mut self) -> Result<(), Stop> {
        if !self.is_quick() {
            return self.enter_collecting();
        }
        self.depth += 1;
        Ok(())
    }

    /// Enters a list or an object while problems are collected. Stops at one that is nested too deep, with or without a
    /// collector.
    #[cold]
    pub(crate) fn enter_collecting(&mut self) -> Result<(), Stop> {
        if self.collector.as_ref().is_none_or(|collector| collector.is_full()) {
            // A full collector ends every reading here, even a second reading by another schema.
            return Err(Stop);
        }
        self.is_not_too_deep()?;
        self.depth += 1;
        Ok(())
    }

    /// Stops at a list or an object that is nested too deep.
    pub(super) fn is_not_too_deep(&mut self) -> Result<(), Stop> {
        let most = self.limits.model_depth();
        match &mut self.collector {
            Some(collector) if self.depth >= most => {
                collector.push_unfit(ProblemKind::Limit { limit: Limit::Depth, value: most });
                Err(Stop)
            }
            _ => Ok(()),
        }
    }

    /// Says whether the values that come next in an object are kept: not if it has been refused.
    pub(super) fn keep_values_if(&mut self, is_clean: bool) {
        self.refused_at = (!is_clean).then_some(self.depth);
    }

    /// Notes where the value that is being read ends, if problems are collected.
    pub(super) fn note_end(&mut self, end: usize) {
        self.collect(|collector| collector.level().end = NonZeroUsize::new(end));
    }

    /// Notes the end of the value that is being read.
    #[inline]
    pub(super) fn note_end_of(&mut self, start: Checkpoint<'_>, node: Node<'_>) {
        if let (Checkpoint::Text(start), Node::Text(text), true) = (start, node, self.collector.is_some()) {
            self.note_end(start.offset() + text.len());
        }
    }

    /// The value at a place, whose end may be known.
    pub(super) fn node_at<'de>(&self, start: Checkpoint<'de>) -> Result<Node<'de>, Stop> {
        match (start, &self.verdicts) {
            (Checkpoint::Text(cursor), Some(verdicts)) if self.rereadable > 0 => match verdicts.end_of(cursor.offset())
            {
                Some(end) => Ok(Node::Text(cursor.part(cursor.offset()..end))),
                None => start.node(),
            },
            _ => start.node(),
        }
    }

    /// Caches the ends of the parts of a value inside deeply nested unions, because each union needs the end of its value
    /// before it reads the value.
    pub(super) fn cache_ends(&mut self, start: Checkpoint<'_>, node: Node<'_>) {
        if self.rereadable >= CACHED_NESTING {
            self.verdicts().cover(start, node);
        }
    }

    /// The verdicts on values that are read more than once.
    pub(crate) fn verdicts(&mut self) -> &mut Verdicts {
        self.verdicts.get_or_insert_with(|| Box::new(Verdicts::new(self.is_report)))
    }

    /// Reads by the quick path, without a collector. Afterwards the state of the reading is restored, after a success as
    /// after a failure.
    pub(crate) fn without_collector<R>(&mut self, tolerance: Tolerance, read: impl FnOnce(&mut Self) -> R) -> R {
        let before = std::mem::replace(&mut self.tolerance, tolerance);
        let suspended = self.suspend();
        self.rereadable += 1;
        let result = read(self);
        self.tolerance = before;
        self.resume(suspended);
        result
    }

    /// Suspends the collector, so that the next value is read by the quick path.
    pub(super) fn suspend(&mut self) -> Suspended {
        Suspended {
            collector: self.collector.take(),
            depth: self.depth,
            rereadable: self.rereadable,
            noted: self.noted(),
        }
    }

    /// Resumes the collector, and restores the state of the reading.
    pub(super) fn resume(&mut self, suspended: Suspended) {
        (self.collector, self.depth, self.rereadable) = (suspended.collector, suspended.depth, suspended.rereadable);
        self.forget_noted(suspended.noted);
    }

    /// Forgets all noted keys but the first `count`.
    pub(super) fn forget_noted(&mut self, count: usize) {
        if let Some(scratch) = &mut self.scratch {
            scratch.scanner.forget_noted(count);
        }
    }

    /// Forgets the verdicts on values that have been read.
    pub(super) fn forget_verdicts(&mut self) {
        if self.rereadable == 0
            && let Some(verdicts) = &mut self.verdicts
        {
            // A collecting reading tests values after it has read them, the innermost first, so their answers are still
            // needed.
            if self.is_report { verdicts.clear_copies() } else { verdicts.clear() }
        }
    }

    /// Starts to read a value that may be read more than once.
    pub(crate) fn begin_rereadable(&mut self) {
        self.rereadable += 1;
    }

    /// Ends what [`Self::begin_rereadable`] started. Verdicts are dropped with the outermost of these values.
    pub(crate) fn end_rereadable(&mut self) {
        self.rereadable = self.rereadable.saturating_sub(1);
        self.forget_verdicts();
    }

    /// The number of noted keys of the open models.
    #[inline]
    pub(super) fn noted(&self) -> usize {
        self.scratch.as_ref().map_or(0, |scratch| scratch.scanner.noted())
    }

    /// Notes a key that must not occur twice among the noted keys of its object, if duplicates are problems. A collector
    /// looks for duplicates itself.
    #[inline]
    pub(crate) fn note(&mut self, key: &EntryKey<'_>) {
        let is_needed = key.place.is_some() && self.collector.is_none();
        if is_needed && self.tolerance.duplicates == DuplicateKeys::Error {
            self.scratch().scanner.note(key.name);
        }
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        if let Some(scratch) = self.scratch.take() {
            scratch.leave();
        }
    }
}
