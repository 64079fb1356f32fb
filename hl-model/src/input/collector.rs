//! The collector of problems, for a reading that continues after a problem.

use std::num::NonZeroUsize;
use std::sync::Arc;

use super::checkpoint::{Checkpoint, ValueId};
use super::kept::Kept;
use super::narrow::narrow;
use super::report_budget::ReportBudget;
use super::table::{Row, Table};
use crate::description::{Key, Object};
use crate::problem::{HIDDEN_KEY, Place, Pointer, Problem, ProblemKind, Step};
use crate::stop::Stop;
use crate::value::Node;

/// A value that is being read, together with the values around it: one level of nesting.
#[allow(clippy::struct_excessive_bools, reason = "the facts are independent of each other")]
#[derive(Debug, Default)]
pub(crate) struct Level {
    /// Its offset in the text; for a value in memory, the number of values before it.
    order: usize,
    /// The length of the pointer to the value around it.
    pointer: u32,
    /// The number of problems that were noted before it.
    before: u32,
    /// The number of its distinct keys, if it is an object that was read.
    pub(crate) keys: Option<u32>,
    /// The number of entries in [`Collector::secrets`] that belong to the values around it.
    secrets: u32,
    is_text: bool,
    /// Where it ends in the text, if it has been read to its end.
    pub(crate) end: Option<NonZeroUsize>,
    /// Whether it has the right shape, because only then its constraints are tested.
    pub(crate) fits: bool,
    /// Whether its key may be left out.
    pub(crate) optional: bool,
    /// Whether messages leave it out, because it is secret.
    pub(crate) is_secret: bool,
    /// Whether the description of a type that refused it has been consulted.
    pub(crate) is_explained: bool,
    /// Whether it was read as a value of any type.
    pub(crate) is_any: bool,
    /// Whether reading it was skipped, because an earlier reading has noted all its problems.
    pub(crate) is_settled: bool,
}

impl Level {
    /// Its offset in the text, if there is a text.
    pub(crate) fn start(&self) -> Option<usize> {
        self.is_text.then_some(self.order)
    }
}

/// The problems that one trial has found: those of the whole value, or those under a member of a union.
#[derive(Debug, Default)]
pub(crate) struct Trial {
    /// The number of problems and bytes that may still be kept.
    budget: ReportBudget,
    /// A lower bound of the number of problems, kept or not.
    counted: usize,
    /// The number of problems that were noted, kept or not.
    noted: usize,
    /// The number of distinct problems that were noted.
    distinct: usize,
    /// Whether reading can stop, because no further problem is kept or counted, or because the text is not JSON.
    is_full: bool,
    kept: Kept,
    /// The number of nested unions that may still be explained.
    unions_left: usize,
    /// The values whose problems are known from an earlier reading, and whether they had none. Only values that are read as
    /// an `allOf`, or as an object that is read more than once, are in this table.
    settled: Table,
}

impl Trial {
    fn new(budget: ReportBudget, counted: usize, unions_left: usize) -> Self {
        Self { budget, counted, unions_left, ..Self::default() }
    }
}

/// Collects the problems of a value.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    /// What the current trial has found.
    trial: Trial,
    /// The number of bytes of lists and objects that may still be read in vain. Success raises it, failure lowers it.
    pub(super) retry_budget: usize,
    /// The pointer to the value that is being read.
    pointer: Pointer,
    levels: Vec<Level>,
    /// The descriptions that say which keys are secret, those of the innermost value last.
    secrets: Vec<&'static Object>,
    /// The lists of allowed values in the problems. Equal lists are shared.
    lists: Vec<Arc<[String]>>,
    /// The number of secret keys on the way to the value that is being read.
    hidden: usize,
    /// The number of values in memory that have been visited.
    clock: usize,
}

/// Maximum number of nested unions that are explained, because otherwise a report could be very long.
const EXPLAINED: usize = 8;

/// Number of bytes of lists and objects that may be read in vain before any were read with success.
const RETRY_BUDGET: usize = 4 << 10;

/// Number of levels that are allocated at a time.
const LEVELS: usize = 32;

impl Collector {
    pub(crate) fn new(budget: ReportBudget) -> Self {
        Self { trial: Trial::new(budget, 0, EXPLAINED), retry_budget: RETRY_BUDGET, ..Self::default() }
    }

    /// Starts the value or a part of it.
    pub(crate) fn enter(&mut self, step: Option<Step<'_>>, start: Option<usize>) {
        let pointer = narrow(self.pointer.len());
        if let Some(step) = step {
            self.pointer.push(step);
        }
        self.clock += 1;
        self.open(Level {
            order: start.unwrap_or(self.clock),
            before: narrow(self.trial.noted),
            pointer,
            secrets: narrow(self.secrets.len()),
            is_text: start.is_some(),
            fits: true,
            ..Level::default()
        });
    }

    fn open(&mut self, level: Level) {
        if self.levels.len() == self.levels.capacity() {
            // The nesting is limited, so doubling the vector would waste memory.
            self.levels.reserve_exact(LEVELS);
        }
        self.levels.push(level);
    }

    /// Ends the value or a part of it, and returns whether it had no problem.
    pub(crate) fn leave(&mut self) -> bool {
        let Some(level) = self.levels.pop() else { return true };
        self.pointer.truncate(level.pointer as usize);
        self.secrets.truncate(level.secrets as usize);
        level.before == narrow(self.trial.noted)
    }

    /// Starts another reading of the current value, as a part of an `allOf` or a member of a union.
    pub(crate) fn enter_again(&mut self) {
        let Level { order, secrets, is_text, .. } = *self.level();
        let (before, pointer) = (narrow(self.trial.noted), narrow(self.pointer.len()));
        self.open(Level { order, before, pointer, secrets, is_text, fits: true, ..Level::default() });
    }

    /// Ends what [`Self::enter_again`] started, and returns whether it found no problem.
    pub(crate) fn leave_again(&mut self) -> bool {
        let Some(level) = self.levels.pop() else { return true };
        self.level().fits &= level.fits;
        self.level().is_settled |= level.is_settled;
        self.level().end = self.level().end.or(level.end);
        level.before == narrow(self.trial.noted)
    }

    /// The value that is being read.
    pub(crate) fn level(&mut self) -> &mut Level {
        if self.levels.is_empty() {
            self.levels.push(Level { fits: true, ..Level::default() });
        }
        let last = self.levels.len() - 1;
        &mut self.levels[last]
    }

    /// Whether no problem has been noted in the value that is being read.
    pub(crate) fn is_clean(&mut self) -> bool {
        self.level().before == narrow(self.trial.noted)
    }

    /// Whether another problem would be kept.
    pub(crate) fn has_budget(&self) -> bool {
        self.trial.budget.is_left()
    }

    /// Notes a problem with the value that is being read.
    pub(crate) fn push(&mut self, kind: ProblemKind) {
        let (order, start) = (self.level().order, self.level().start());
        self.note(kind, order, start);
    }

    /// Notes a problem that is about the shape of a value.
    pub(crate) fn push_unfit(&mut self, kind: ProblemKind) {
        self.level().fits = false;
        self.push(kind);
    }

    /// Notes a problem with the key of the value that is being read. `place` is the offset of the key.
    pub(crate) fn push_at_key(&mut self, kind: ProblemKind, place: Option<usize>) {
        self.note(kind, place.unwrap_or(self.clock + 1), place);
    }

    /// Notes that a key is missing in the object that is being read. `end` is the offset of the object's end.
    pub(crate) fn push_missing(&mut self, name: &'static str, kind: ProblemKind, end: Option<usize>) {
        let order = end.unwrap_or(self.clock);
        self.below([Step::Key(name)], |collector| collector.note(kind, order, None));
    }

    /// Notes a problem at an offset within the value that is being read. `way` leads to it.
    pub(crate) fn push_below<'k>(&mut self, way: impl IntoIterator<Item = Step<'k>>, kind: ProblemKind, place: usize) {
        self.level().fits = false;
        self.below(way, |collector| collector.note(kind, place, Some(place)));
    }

    /// Notes a problem that a model's own check has found. Such problems come after all others.
    pub(crate) fn push_check(&mut self, pointer: &Pointer, kind: ProblemKind, place: Option<usize>) {
        let length = self.pointer.len();
        self.pointer.append(pointer);
        self.note(kind, usize::MAX, place);
        self.pointer.truncate(length);
    }

    /// Calls a function while the pointer leads to a part of the value that is being read.
    pub(crate) fn below<'k>(&mut self, way: impl IntoIterator<Item = Step<'k>>, at: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        way.into_iter().for_each(|step| self.pointer.push(step));
        at(self);
        self.pointer.truncate(length);
    }

    /// Counts a problem, and keeps it if the budget allows it and an equal problem is not kept yet.
    fn note(&mut self, kind: ProblemKind, order: usize, start: Option<usize>) {
        self.trial.noted += 1;
        let mut problem = Problem::new(&self.pointer, kind, start.and_then(Place::starting_at));
        let hash = self.trial.kept.hash_of(&problem);
        if self.trial.kept.has(&problem, hash) {
            return;
        }
        self.trial.distinct += 1;
        if !self.trial.kept.is_empty() {
            self.trial.budget.close_unless_fits(&self.pointer);
        }
        if !self.has_budget() {
            self.trial.is_full |= self.trial.distinct >= self.trial.counted;
            return;
        }
        if let Some(list) = problem.kind.list_mut() {
            share(&mut self.lists, list);
        }
        self.trial.budget.take(&problem);
        self.trial.kept.keep(problem, hash, order, self.trial.budget.problems().saturating_add(1));
    }

    /// Whether messages must leave out the value. Every message asks this function.
    pub(crate) fn is_hidden(&self) -> bool {
        self.hidden > 0 || self.levels.last().is_some_and(|level| level.is_secret)
    }

    /// The name that a report shows for a key of the object that is being read, which `object` describes.
    pub(crate) fn shown_key<'k>(&self, name: &'k str, object: Option<&'static Object>) -> &'k str {
        let is_declared = || object.is_some_and(|object| object.find(name).is_some());
        if self.is_hidden() && !is_declared() { HIDDEN_KEY } else { name }
    }

    /// Begins a value that messages leave out.
    pub(crate) const fn hide(&mut self) {
        self.hidden += 1;
    }

    /// Ends a value that messages leave out.
    pub(crate) const fn show(&mut self) {
        self.hidden -= 1;
    }

    /// Adds descriptions of the object that is being read. They say which of its keys are secret. A key is secret if any
    /// part or member says so.
    pub(crate) fn add_secrets(&mut self, objects: impl Iterator<Item = &'static Object>) {
        let before = self.level().secrets as usize;
        for object in objects {
            let mut known = self.secrets.iter().skip(before);
            if !known.any(|known| std::ptr::eq(*known, object)) && object.keys.iter().any(Key::holds_secret) {
                self.secrets.push(object);
            }
        }
    }

    /// Whether a key of the object that is being read is secret.
    pub(crate) fn is_secret(&mut self, name: &str) -> bool {
        let before = self.level().secrets as usize;
        let mut objects = self.secrets.iter().skip(before);
        objects.any(|object| object.find(name).is_some_and(|(_, key)| key.holds_secret()))
    }

    /// Whether an earlier reading with the same description has noted the problems of a value. Then it is not read again.
    pub(super) fn knows<'t>(
        &mut self,
        row: Row,
        start: Checkpoint<'t>,
        node: impl FnOnce() -> Result<Node<'t>, Stop>,
    ) -> bool {
        let Some(is_clean) = self.trial.settled.get(row, start.id()) else {
            self.trial.settled.cover(start, node);
            return false;
        };
        // An earlier reading has noted its problems.
        self.trial.noted += usize::from(!is_clean);
        let fits = is_clean || self.trial.settled.get(row.of_shape(), start.id()) == Some(true);
        self.level().fits &= fits;
        self.level().is_settled = true;
        true
    }

    /// Remembers the outcome of a reading: whether the value has no problem, and whether it has the right shape, so that
    /// other constraints on it can be tested. All its problems have been noted.
    pub(super) fn learn(&mut self, row: Row, id: ValueId, is_clean: bool) {
        self.trial.settled.insert(row, id, is_clean);
        if !is_clean {
            let fits = self.level().fits;
            self.trial.settled.insert(row.of_shape(), id, fits);
        }
    }

    /// The number of nested unions that may still be explained.
    pub(crate) const fn unions_left(&self) -> usize {
        self.trial.unions_left
    }

    /// The budget that is left.
    pub(crate) const fn budget(&self) -> ReportBudget {
        self.trial.budget
    }

    /// Whether reading can stop, because no further problem is kept or counted, or because the text is not JSON.
    pub(super) const fn is_full(&self) -> bool {
        self.trial.is_full
    }

    /// Ends the reading, because the text is not JSON and further problems would be misleading.
    pub(super) const fn close(&mut self) {
        self.trial.is_full = true;
    }

    /// Starts a trial: another reading of the current value, with problems of its own. Problems are kept as far as `budget`
    /// allows, but at least one. Up to `counted` problems are counted. Returns the trial around it.
    pub(crate) fn start_trial(&mut self, budget: ReportBudget, counted: usize, unions_left: usize) -> Trial {
        let around = std::mem::replace(&mut self.trial, Trial::new(budget.or_one(), counted, unions_left));
        self.enter_again();
        around
    }

    /// Ends a trial. Returns the problems that were kept, and the number of all problems.
    pub(crate) fn end_trial(&mut self, around: Trial) -> (Vec<Problem>, usize) {
        self.levels.pop();
        let ended = std::mem::replace(&mut self.trial, around);
        (ended.kept.into_problems(), ended.distinct)
    }

    /// The problems in order, and whether there are more.
    pub(crate) fn into_problems(self) -> (Vec<Problem>, bool) {
        (self.trial.kept.into_problems(), self.trial.is_full)
    }
}

/// Replaces a list by an equal one that is kept already.
fn share(lists: &mut Vec<Arc<[String]>>, list: &mut Arc<[String]>) {
    match lists.iter().find(|known| **known == *list) {
        Some(known) => *list = Arc::clone(known),
        None => lists.push(Arc::clone(list)),
    }
}
