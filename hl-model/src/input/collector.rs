//! The collector of problems, for a reading that goes on after each problem.

use std::num::NonZeroUsize;
use std::sync::Arc;

use super::credit::Credit;
use super::kept::Kept;
use super::narrow::narrow;
use super::room::Room;
use super::spot::{At, Spot};
use super::table::{Row, Table};
use crate::description::{Key, Object};
use crate::problem::{HIDDEN_KEY, Place, Pointer, Problem, ProblemKind, Step};
use crate::stop::Stop;
use crate::value::Node;

/// A value that is being read.
#[allow(clippy::struct_excessive_bools, reason = "each is an independent fact about the value")]
#[derive(Debug, Default)]
pub(crate) struct Level {
    /// Its offset in the text, or the number of values in memory before it.
    order: usize,
    /// The length of the pointer to the value around it.
    pointer: u32,
    /// The number of problems that were noted before it.
    before: u32,
    /// The number of its different keys, if it is an object that was read.
    pub(crate) keys: Option<u32>,
    /// The number of entries in [`Collector::secrets`] that belong to the values around it.
    secrets: u32,
    is_text: bool,
    /// Where it ends in the text, if it has been read to its end.
    pub(crate) end: Option<NonZeroUsize>,
    /// Whether it has the right shape, so that constraints on it make sense.
    pub(crate) fits: bool,
    /// Whether its key may be left out.
    pub(crate) optional: bool,
    /// Whether messages leave it out, because it is secret.
    pub(crate) is_secret: bool,
    /// Whether the description of a type that refused it has been consulted.
    pub(crate) is_explained: bool,
    /// Whether it was read as a value of any type.
    pub(crate) is_any: bool,
    /// Whether it was not read, because all its problems have been noted before.
    pub(crate) is_settled: bool,
}

impl Level {
    /// Its offset in the text, if there is a text.
    pub(crate) fn start(&self) -> Option<usize> {
        self.is_text.then_some(self.order)
    }
}

/// Collects the problems of a value.
#[derive(Debug)]
pub(crate) struct Collector {
    /// The number of problems and bytes that may still be kept.
    room: Room,
    /// The number of problems that are counted at least, kept or not.
    counted: usize,
    /// The number of problems that were noted, kept or not.
    noted: usize,
    /// The number of those that had not been noted before.
    distinct: usize,
    /// Whether reading can stop: further problems are neither kept nor counted, or the text is not JSON.
    pub(crate) is_full: bool,
    /// The number of bytes that may still be read without success.
    pub(super) credit: Credit,
    kept: Kept,
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
    /// The number of nested unions that may still be explained.
    unions_left: usize,
    /// The values that have been read as an `allOf`, or as an object that is read more than once, and whether they had no
    /// problem.
    settled: Table,
}

/// Maximum number of nested unions that are explained, because otherwise a report could be very long.
const EXPLAINED: usize = 8;

/// Number of levels for which room is made at a time.
const LEVELS: usize = 32;

impl Collector {
    pub(crate) fn new(room: Room) -> Self {
        Self {
            room,
            counted: 0,
            noted: 0,
            distinct: 0,
            is_full: false,
            credit: Credit::default(),
            kept: Kept::default(),
            pointer: Pointer::default(),
            levels: Vec::new(),
            secrets: Vec::new(),
            lists: Vec::new(),
            hidden: 0,
            clock: 0,
            unions_left: EXPLAINED,
            settled: Table::default(),
        }
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
            before: narrow(self.noted),
            pointer,
            secrets: narrow(self.secrets.len()),
            is_text: start.is_some(),
            fits: true,
            ..Level::default()
        });
    }

    fn open(&mut self, level: Level) {
        if self.levels.len() == self.levels.capacity() {
            // Their number is limited, so the vector need not double.
            self.levels.reserve_exact(LEVELS);
        }
        self.levels.push(level);
    }

    /// Ends the value or a part of it, and returns whether it had no problem.
    pub(crate) fn leave(&mut self) -> bool {
        let Some(level) = self.levels.pop() else { return true };
        self.pointer.truncate(level.pointer as usize);
        self.secrets.truncate(level.secrets as usize);
        level.before == narrow(self.noted)
    }

    /// Starts another reading of the current value, as a part of an `allOf` or a member of a union.
    pub(crate) fn enter_again(&mut self) {
        let Level { order, secrets, is_text, .. } = *self.level();
        let (before, pointer) = (narrow(self.noted), narrow(self.pointer.len()));
        self.open(Level { order, before, pointer, secrets, is_text, fits: true, ..Level::default() });
    }

    /// Ends what [`Self::enter_again`] started, and returns whether it found no problem.
    pub(crate) fn leave_again(&mut self) -> bool {
        let Some(level) = self.levels.pop() else { return true };
        self.level().fits &= level.fits;
        self.level().is_settled |= level.is_settled;
        self.level().end = self.level().end.or(level.end);
        level.before == narrow(self.noted)
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
        self.level().before == narrow(self.noted)
    }

    /// Whether another problem would be kept.
    pub(crate) fn has_room(&self) -> bool {
        self.room.is_left()
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

    /// Counts a problem, and keeps it if there is room. A problem that is kept already is a mistake that has been said.
    fn note(&mut self, kind: ProblemKind, order: usize, start: Option<usize>) {
        self.noted += 1;
        let mut problem = Problem::new(&self.pointer, kind, start.and_then(Place::starting_at));
        let hash = self.kept.hash_of(&problem);
        if self.kept.has(&problem, hash) {
            return;
        }
        self.distinct += 1;
        if !self.kept.is_empty() {
            self.room.close_unless_fits(&self.pointer);
        }
        if !self.has_room() {
            self.is_full |= self.distinct >= self.counted;
            return;
        }
        if let Some(list) = problem.kind.list_mut() {
            share(&mut self.lists, list);
        }
        self.room.take(&problem);
        self.kept.keep(problem, hash, order, self.room.problems().saturating_add(1));
    }

    /// Whether messages must leave out the value. This is the one answer for every message.
    pub(crate) fn is_hidden(&self) -> bool {
        self.hidden > 0 || self.levels.last().is_some_and(|level| level.is_secret)
    }

    /// The name by which a report calls a key of the object that is being read, which `object` describes.
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

    /// Adds descriptions of the object that is being read, which say which of its keys are secret. A key is secret if
    /// any part or member says so.
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

    /// Whether the problems of a value have been noted by an earlier reading with the same description. If so, it is not
    /// read again.
    pub(super) fn knows<'t>(
        &mut self,
        row: Row,
        spot: Spot<'t>,
        node: impl FnOnce() -> Result<Node<'t>, Stop>,
    ) -> bool {
        let Some(is_clean) = self.settled.get(row, spot.at()) else {
            self.settled.cover(spot, node);
            return false;
        };
        // Its problems have been noted before.
        self.noted += usize::from(!is_clean);
        let fits = is_clean || self.settled.get(row.of_shape(), spot.at()) == Some(true);
        self.level().fits &= fits;
        self.level().is_settled = true;
        true
    }

    /// Remembers that all problems of the value that has been read have been noted, whether it has no problem, and whether it
    /// has the right shape, so that other constraints on it can be tested.
    pub(super) fn learn(&mut self, row: Row, at: At, is_clean: bool) {
        self.settled.insert(row, at, is_clean);
        if !is_clean {
            let fits = self.level().fits;
            self.settled.insert(row.of_shape(), at, fits);
        }
    }

    /// The number of nested unions that may still be explained.
    pub(crate) const fn unions_left(&self) -> usize {
        self.unions_left
    }

    /// How much may still be kept.
    pub(crate) const fn room(&self) -> Room {
        self.room
    }

    /// Starts a trial: another reading of the current value, whose problems are noted apart. Problems are kept as far
    /// as there is `room`, but at least one. They are counted up to `counted`, kept or not.
    pub(crate) fn start_trial(&mut self, room: Room, counted: usize, unions_left: usize) -> Trial {
        self.enter_again();
        Trial {
            kept: std::mem::take(&mut self.kept),
            noted: self.noted,
            distinct: self.distinct,
            room: std::mem::replace(&mut self.room, room.or_one()),
            counted: std::mem::replace(&mut self.counted, self.distinct + counted),
            is_full: std::mem::replace(&mut self.is_full, false),
            unions_left: std::mem::replace(&mut self.unions_left, unions_left),
            settled: std::mem::take(&mut self.settled),
        }
    }

    /// Ends a trial. Returns the problems that were kept, and the number of all.
    pub(crate) fn end_trial(&mut self, trial: Trial) -> (Vec<Problem>, usize) {
        self.levels.pop();
        let count = self.distinct - trial.distinct;
        let kept = std::mem::replace(&mut self.kept, trial.kept);
        (self.noted, self.distinct, self.room, self.counted) = (trial.noted, trial.distinct, trial.room, trial.counted);
        (self.is_full, self.unions_left, self.settled) = (trial.is_full, trial.unions_left, trial.settled);
        (kept.into_problems(), count)
    }

    /// The problems in order, and whether there are more.
    pub(crate) fn into_problems(self) -> (Vec<Problem>, bool) {
        (self.kept.into_problems(), self.is_full)
    }
}

/// The state of a collector before a trial.
#[derive(Debug)]
pub(crate) struct Trial {
    kept: Kept,
    noted: usize,
    distinct: usize,
    room: Room,
    counted: usize,
    is_full: bool,
    unions_left: usize,
    settled: Table,
}

/// Replaces a list by an equal one that is kept already.
fn share(lists: &mut Vec<Arc<[String]>>, list: &mut Arc<[String]>) {
    match lists.iter().find(|known| **known == *list) {
        Some(known) => *list = Arc::clone(known),
        None => lists.push(Arc::clone(list)),
    }
}
