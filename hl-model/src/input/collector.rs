//! What a reading notes that goes on behind what is wrong.

use std::sync::Arc;

use super::room::Room;
use super::table::{At, Question, Row, Table};
use crate::options::Tolerance;
use crate::problem::{Place, Pointer, Problem, ProblemKind, Step};
use crate::schema::{Key, Object, Schema};
use crate::value::Node;

/// A problem that has been noted.
#[derive(Debug)]
struct Found {
    problem: Problem,
    /// What it is ordered by: a place in the text, or how many values came before.
    order: usize,
}

/// A value that is being read.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own, which others ask for")]
#[derive(Debug, Default)]
pub(crate) struct Level {
    /// Where it starts in the text, or how many values in memory came before it.
    order: usize,
    /// How many problems had been noted before it.
    before: usize,
    /// The length of the pointer to the value around it.
    pointer: usize,
    /// How many keys it has, each counted once, if it is an object that was read.
    pub(crate) keys: Option<u32>,
    /// The number of objects that say what is secret in the values around it.
    secrets: u32,
    is_text: bool,
    /// Whether it has the right shape, so that constraints on it make sense.
    pub(crate) fits: bool,
    /// Whether its key may be left out.
    pub(crate) optional: bool,
    /// Whether messages leave it out.
    pub(crate) is_secret: bool,
    /// Whether a type that did not take it has been asked what is wrong.
    pub(crate) is_explained: bool,
    /// Whether it was read as a value of any type.
    pub(crate) is_any: bool,
    /// Whether it was not read, because all that is wrong with it has been said.
    pub(crate) is_settled: bool,
}

impl Level {
    /// Where it starts in the text, if there is a text.
    pub(crate) fn start(&self) -> Option<usize> {
        self.is_text.then_some(self.order)
    }
}

/// Collects problems while a value is read on.
#[derive(Debug)]
pub(crate) struct Collector {
    /// What may still be kept.
    room: Room,
    /// How many problems are counted at least, kept or not.
    counted: usize,
    /// How many problems were noted, kept or not.
    noted: usize,
    pub(crate) is_full: bool,
    found: Vec<Found>,
    /// The way to the value that is being read.
    pointer: Pointer,
    levels: Vec<Level>,
    /// The objects whose keys say what is secret, those of the innermost value last.
    secrets: Vec<&'static Object>,
    /// The lists of allowed values that problems have, each kept once.
    lists: Vec<Arc<[String]>>,
    /// How many of the keys on the way are secret.
    hidden: usize,
    /// How many values in memory have been looked at.
    clock: usize,
    /// How many unions within each other may still be explained.
    explained: usize,
    /// Which values have been read as an `allOf`, and whether nothing was wrong with them.
    settled: Table,
    /// Whether such a value was to be read again in order to be kept.
    pub(crate) has_copies: bool,
}

/// How many unions within each other are explained: the text of a report would have no end otherwise.
const EXPLAINED: usize = 8;

impl Collector {
    pub(crate) fn new(room: Room) -> Self {
        Self {
            room,
            counted: 0,
            noted: 0,
            is_full: false,
            found: Vec::new(),
            pointer: Pointer::default(),
            levels: Vec::new(),
            secrets: Vec::new(),
            lists: Vec::new(),
            hidden: 0,
            clock: 0,
            explained: EXPLAINED,
            settled: Table::default(),
            has_copies: false,
        }
    }

    /// Starts a part of the value, or the whole of it.
    pub(crate) fn enter(&mut self, step: Option<Step<'_>>, start: Option<usize>) {
        let pointer = self.pointer.len();
        if let Some(step) = step {
            self.pointer.push(step);
        }
        self.clock += 1;
        self.levels.push(Level {
            order: start.unwrap_or(self.clock),
            before: self.noted,
            pointer,
            secrets: u32::try_from(self.secrets.len()).unwrap_or(u32::MAX),
            is_text: start.is_some(),
            fits: true,
            ..Level::default()
        });
    }

    /// Ends a part of the value; whether nothing was wrong with it.
    pub(crate) fn leave(&mut self) -> bool {
        let Some(level) = self.levels.pop() else { return true };
        self.pointer.truncate(level.pointer);
        self.secrets.truncate(level.secrets as usize);
        level.before == self.noted
    }

    /// Starts to read the same value once more, as a part of an `allOf` or a member of a union.
    pub(crate) fn enter_again(&mut self) {
        let Level { order, secrets, is_text, .. } = *self.level();
        let (before, pointer) = (self.noted, self.pointer.len());
        self.levels.push(Level { order, before, pointer, secrets, is_text, fits: true, ..Level::default() });
    }

    /// Ends that; whether nothing was wrong.
    pub(crate) fn leave_again(&mut self) -> bool {
        let Some(level) = self.levels.pop() else { return true };
        self.level().fits &= level.fits;
        self.level().is_settled |= level.is_settled;
        level.before == self.noted
    }

    /// The value that is being read.
    pub(crate) fn level(&mut self) -> &mut Level {
        if self.levels.is_empty() {
            self.levels.push(Level { fits: true, ..Level::default() });
        }
        let last = self.levels.len() - 1;
        &mut self.levels[last]
    }

    /// Whether nothing has been found wrong with the value that is being read.
    pub(crate) fn is_clean(&mut self) -> bool {
        self.level().before == self.noted
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

    /// Notes that a value is not of the right shape.
    pub(crate) fn push_unfit(&mut self, kind: ProblemKind) {
        self.level().fits = false;
        self.push(kind);
    }

    /// Notes a problem with the key of the value that is being read, which stands there.
    pub(crate) fn push_at_key(&mut self, kind: ProblemKind, place: Option<usize>) {
        self.note(kind, place.unwrap_or(self.clock + 1), place);
    }

    /// Notes that a key is missing in the object that is being read, which ends there.
    pub(crate) fn push_missing(&mut self, name: &'static str, kind: ProblemKind, end: Option<usize>) {
        let order = end.unwrap_or(self.clock);
        self.below([Step::Key(name)], |collector| collector.note(kind, order, None));
    }

    /// Notes a problem within the value that is being read, which stands there.
    pub(crate) fn push_below<'k>(&mut self, way: impl IntoIterator<Item = Step<'k>>, kind: ProblemKind, place: usize) {
        self.level().fits = false;
        self.below(way, |collector| collector.note(kind, place, Some(place)));
    }

    /// Notes what a check has found in the value that is being read. It comes behind everything that is wrong with the
    /// schema.
    pub(crate) fn push_check(&mut self, pointer: &Pointer, kind: ProblemKind, place: Option<usize>) {
        let length = self.pointer.len();
        self.pointer.append(pointer);
        self.note(kind, usize::MAX, place);
        self.pointer.truncate(length);
    }

    /// Does something with a part of the value that is being read.
    pub(crate) fn below<'k>(&mut self, way: impl IntoIterator<Item = Step<'k>>, at: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        way.into_iter().for_each(|step| self.pointer.push(step));
        at(self);
        self.pointer.truncate(length);
    }

    /// Counts a problem, and keeps it if there is room.
    fn note(&mut self, kind: ProblemKind, order: usize, start: Option<usize>) {
        self.noted += 1;
        if !self.has_room() {
            self.is_full |= self.noted >= self.counted;
            return;
        }
        let mut problem = Problem::new(&self.pointer, kind, start.and_then(Place::starting_at));
        if let Some(list) = problem.kind.list_mut() {
            share(&mut self.lists, list);
        }
        self.room.take(&problem);
        self.found.push(Found { problem, order });
    }

    /// Whether messages must leave out what is found.
    pub(crate) fn is_hidden(&self) -> bool {
        self.hidden > 0 || self.levels.last().is_some_and(|level| level.is_secret)
    }

    pub(crate) fn hide(&mut self, is_secret: bool) {
        self.hidden += usize::from(is_secret);
    }

    pub(crate) fn show(&mut self, is_secret: bool) {
        self.hidden -= usize::from(is_secret);
    }

    /// Says whose keys are secret in the object that is being read, whichever part or member speaks of them.
    pub(crate) fn add_secrets(&mut self, objects: impl Iterator<Item = &'static Object>) {
        let before = self.level().secrets as usize;
        for object in objects.filter(|object| object.keys.iter().any(Key::is_hidden)) {
            let mut known = self.secrets.iter().skip(before);
            if !known.any(|known| std::ptr::eq(*known, object)) {
                self.secrets.push(object);
            }
        }
    }

    /// Whether a key of the object that is being read is secret.
    pub(crate) fn is_secret(&mut self, name: &str) -> bool {
        let before = self.level().secrets as usize;
        let mut objects = self.secrets.iter().skip(before);
        objects.any(|object| object.find(name).is_some_and(|(_, key)| key.is_hidden()))
    }

    /// Whether it has been said what is wrong with a value that is about to be read as an `allOf`. If so, it is not read again.
    pub(crate) fn knows(
        &mut self,
        schema: &'static Schema,
        question: Question,
        at: At,
        node: Node<'_>,
        is_kept: bool,
    ) -> bool {
        let Some(is_clean) = self.settled.get(Row::new(schema, question, Tolerance::default()), at) else {
            self.settled.cover(at, node);
            return false;
        };
        self.has_copies |= is_kept;
        // What is wrong with it counts, but is not kept once more.
        self.noted += usize::from(!is_clean);
        self.level().fits &= is_clean;
        self.level().is_settled = true;
        true
    }

    /// Notes that it has been said what is wrong with a value, if anything is.
    pub(crate) fn learn(&mut self, schema: &'static Schema, question: Question, at: At, is_clean: bool) {
        self.settled.insert(Row::new(schema, question, Tolerance::default()), at, is_clean);
    }

    /// How many unions within this one may be explained.
    pub(crate) const fn explained(&self) -> usize {
        self.explained
    }

    /// What may still be kept.
    pub(crate) const fn room(&self) -> Room {
        self.room
    }

    /// Starts to note what is wrong if something else is tried on the value at hand. Only so much of it is kept, but at
    /// least one problem; all are counted, up to the limit of problems.
    pub(crate) fn start_trial(&mut self, room: Room, counted: usize, explained: usize) -> Trial {
        self.enter_again();
        Trial {
            found: std::mem::take(&mut self.found),
            noted: self.noted,
            room: std::mem::replace(&mut self.room, room.or_one()),
            counted: std::mem::replace(&mut self.counted, self.noted + counted),
            is_full: std::mem::replace(&mut self.is_full, false),
            explained: std::mem::replace(&mut self.explained, explained),
            settled: std::mem::take(&mut self.settled),
        }
    }

    /// Ends a trial; the problems that were kept, and how many there were.
    pub(crate) fn end_trial(&mut self, trial: Trial) -> (Vec<Problem>, usize) {
        self.levels.pop();
        let noted = self.noted - trial.noted;
        let found = std::mem::replace(&mut self.found, trial.found);
        (self.noted, self.room, self.counted) = (trial.noted, trial.room, trial.counted);
        (self.is_full, self.explained, self.settled) = (trial.is_full, trial.explained, trial.settled);
        (in_order(found), noted)
    }

    /// The problems in order; whether there are more than these.
    pub(crate) fn into_problems(self) -> (Vec<Problem>, bool) {
        (in_order(self.found), self.is_full)
    }
}

/// What a collector had noted before a trial.
#[derive(Debug)]
pub(crate) struct Trial {
    found: Vec<Found>,
    noted: usize,
    room: Room,
    counted: usize,
    is_full: bool,
    explained: usize,
    settled: Table,
}

fn in_order(mut found: Vec<Found>) -> Vec<Problem> {
    found.sort_by_key(|found| found.order);
    let mut problems: Vec<Problem> = found.into_iter().map(|found| found.problem).collect();
    problems.shrink_to_fit();
    problems
}

/// Replaces a list by an equal one that is kept already.
fn share(lists: &mut Vec<Arc<[String]>>, list: &mut Arc<[String]>) {
    match lists.iter().find(|known| **known == *list) {
        Some(known) => *list = Arc::clone(known),
        None => lists.push(Arc::clone(list)),
    }
}
