//! What a reading notes that goes on behind what is wrong.

use crate::problem::{Pointer, ProblemKind, Step};
use crate::schema::{Key, Object};

/// A problem, with the place at which it is found.
#[derive(Debug)]
pub(crate) struct Found {
    /// The way to it, by its index among the collected ways.
    pub(crate) path: usize,
    pub(crate) kind: ProblemKind,
    /// Where it stands in the text, if there is a text and it stands there.
    pub(crate) place: Option<usize>,
    /// What it is ordered by: a place in the text, or how many values came before.
    pub(crate) order: usize,
    /// Of a union: why each member does not match.
    pub(crate) members: Vec<(&'static str, Vec<Self>)>,
}

/// A step from a value to a part of it. Keys of a text are told by their place, so that a step costs nothing until there
/// is something to report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StepAt {
    /// A key whose first quote is there.
    Key(usize),
    /// A key that is missing.
    Missing(&'static str),
    /// A key of a value in memory.
    Named(Box<str>),
    Index(usize),
}

impl StepAt {
    fn of(step: &Step) -> Self {
        match step {
            Step::Key(key) => Self::Named(key.as_str().into()),
            Step::Index(index) => Self::Index(*index),
        }
    }
}

/// A step that has been taken.
#[derive(Debug)]
struct Taken {
    step: StepAt,
    /// The index of the way up to here, once there was something to report.
    path: Option<usize>,
}

/// A value that is being read.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own, which others ask for")]
#[derive(Debug, Default)]
pub(crate) struct Level {
    /// Where it starts in the text.
    pub(crate) start: usize,
    /// How many values came before it, or where it starts.
    pub(crate) order: usize,
    /// How many problems had been noted before it.
    before: usize,
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
    /// How many keys it has, each counted once, if it is an object that was read.
    pub(crate) keys: Option<usize>,
    /// The objects whose keys say what is secret in it.
    secrets: Vec<&'static Object>,
}

/// Collects problems while a value is read on.
#[derive(Debug)]
pub(crate) struct Collector {
    /// How many problems are kept at most, inner ones of unions included.
    most: usize,
    kept: usize,
    /// How many problems were noted, kept or not.
    noted: usize,
    pub(crate) is_full: bool,
    found: Vec<Found>,
    /// The ways to problems: each is a step from another, by its index. The first is the way to the whole value.
    paths: Vec<(usize, StepAt)>,
    steps: Vec<Taken>,
    levels: Vec<Level>,
    /// How many of the keys on the way are secret.
    hidden: usize,
    /// How many values in memory have been looked at.
    clock: usize,
    /// How many unions within each other may still be explained.
    explained: usize,
}

/// How many unions within each other are explained: the text of a report would have no end otherwise.
const EXPLAINED: usize = 8;

impl Collector {
    pub(crate) fn new(most: usize) -> Self {
        Self {
            most,
            kept: 0,
            noted: 0,
            is_full: false,
            found: Vec::new(),
            paths: vec![(0, StepAt::Index(0))],
            steps: Vec::new(),
            levels: Vec::new(),
            hidden: 0,
            clock: 0,
            explained: EXPLAINED,
        }
    }

    /// Starts a part of the value, or the whole of it.
    pub(crate) fn enter(&mut self, step: Option<StepAt>, start: Option<usize>) {
        self.steps.extend(step.map(|step| Taken { step, path: None }));
        self.clock += 1;
        let order = start.unwrap_or(self.clock);
        let start = start.unwrap_or_default();
        self.levels.push(Level { start, order, before: self.noted, fits: true, ..Level::default() });
    }

    /// Ends a part of the value; whether nothing was wrong with it.
    pub(crate) fn leave(&mut self) -> bool {
        self.steps.pop();
        self.levels.pop().is_none_or(|level| level.before == self.noted)
    }

    /// Starts to read the same value once more, as a part of an `allOf` or a member of a union.
    pub(crate) fn enter_again(&mut self) {
        let Level { start, order, ref secrets, .. } = *self.level();
        let secrets = secrets.clone();
        self.levels.push(Level { start, order, before: self.noted, fits: true, secrets, ..Level::default() });
    }

    /// Ends that; whether nothing was wrong.
    pub(crate) fn leave_again(&mut self) -> bool {
        let Some(level) = self.levels.pop() else { return true };
        self.level().fits &= level.fits;
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

    /// Notes a problem with the value that is being read.
    pub(crate) fn push(&mut self, kind: ProblemKind) {
        self.push_with(kind, Vec::new());
    }

    /// Notes that a value is not of the right shape.
    pub(crate) fn push_unfit(&mut self, kind: ProblemKind) {
        self.level().fits = false;
        self.push(kind);
    }

    /// Notes a problem with a union.
    pub(crate) fn push_with(&mut self, kind: ProblemKind, members: Vec<(&'static str, Vec<Found>)>) {
        let Level { start, order, .. } = *self.level();
        let place = (start == order).then_some(start);
        if let Some(path) = self.keep() {
            self.found.push(Found { path, kind, place, order, members });
        }
    }

    /// Notes a problem with a key of an object, at the key.
    pub(crate) fn push_at_key(&mut self, kind: ProblemKind, place: Option<usize>) {
        let order = place.unwrap_or(self.clock + 1);
        if let Some(path) = self.keep() {
            self.found.push(Found { path, kind, place, order, members: Vec::new() });
        }
    }

    /// Notes that a key is missing in the object that is being read, which ends there.
    pub(crate) fn push_missing(&mut self, name: &'static str, kind: ProblemKind, end: Option<usize>) {
        let order = end.unwrap_or(self.clock);
        self.steps.push(Taken { step: StepAt::Missing(name), path: None });
        if let Some(path) = self.keep() {
            self.found.push(Found { path, kind, place: None, order, members: Vec::new() });
        }
        self.steps.pop();
    }

    /// Notes a problem within the value that is being read, which stands there.
    pub(crate) fn push_below(&mut self, path: usize, kind: ProblemKind, place: usize) {
        self.level().fits = false;
        if self.keep().is_some() {
            self.found.push(Found { path, kind, place: Some(place), order: place, members: Vec::new() });
        }
    }

    /// Notes what a check has found in the value that is being read. It comes behind everything that is wrong with the
    /// schema.
    pub(crate) fn push_check(&mut self, pointer: &Pointer, kind: ProblemKind, place: Option<usize>) {
        let Some(mut path) = self.keep() else { return };
        for step in &pointer.0 {
            path = self.path_below(path, StepAt::of(step));
        }
        self.found.push(Found { path, kind, place, order: usize::MAX, members: Vec::new() });
    }

    /// Counts a problem; the way to the place at hand if it is kept.
    fn keep(&mut self) -> Option<usize> {
        self.noted += 1;
        if self.kept >= self.most {
            self.is_full = true;
            return None;
        }
        self.kept += 1;
        Some(self.path())
    }

    /// The way to the place at hand.
    pub(crate) fn path(&mut self) -> usize {
        let mut path = 0;
        for taken in &mut self.steps {
            path = match taken.path {
                Some(known) => known,
                None => {
                    self.paths.push((path, taken.step.clone()));
                    let new = self.paths.len() - 1;
                    taken.path = Some(new);
                    new
                }
            };
        }
        path
    }

    /// The way that is a step longer than another.
    pub(crate) fn path_below(&mut self, path: usize, step: StepAt) -> usize {
        self.paths.push((path, step));
        self.paths.len() - 1
    }

    /// Does something with a part of the value at hand.
    pub(crate) fn step(&mut self, step: StepAt) {
        self.steps.push(Taken { step, path: None });
    }

    /// Goes back from that part.
    pub(crate) fn step_back(&mut self) {
        self.steps.pop();
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
        let has_secret = |object: &&'static Object| object.keys.iter().any(Key::is_hidden);
        self.level().secrets.extend(objects.filter(has_secret));
    }

    /// Whether a key of the object that is being read is secret.
    pub(crate) fn is_secret(&mut self, name: &str) -> bool {
        self.level().secrets.iter().any(|object| object.find(name).is_some_and(|(_, key)| key.is_hidden()))
    }

    /// How many unions within this one may be explained, if any.
    pub(crate) const fn explains(&self) -> bool {
        self.explained > 0
    }

    /// What is found wrong while something else is tried on the value at hand. Nothing of it is kept yet.
    pub(crate) fn start_trial(&mut self, explained: usize) -> Trial {
        let trial = Trial {
            found: std::mem::take(&mut self.found),
            noted: self.noted,
            kept: self.kept,
            is_full: self.is_full,
            explained: std::mem::replace(&mut self.explained, explained),
        };
        // One is always kept, so that no member is without a reason.
        self.kept = self.kept.min(self.most.saturating_sub(1));
        self.is_full = false;
        self.enter_again();
        trial
    }

    /// Ends a trial; what was found, and how many problems that are, inner ones included.
    pub(crate) fn end_trial(&mut self, trial: Trial) -> Vec<Found> {
        self.levels.pop();
        self.noted = trial.noted;
        self.kept = trial.kept;
        self.is_full = trial.is_full;
        self.explained = trial.explained;
        std::mem::replace(&mut self.found, trial.found)
    }

    /// Whether one more of so many problems within a union can be kept; then they are counted.
    pub(crate) fn keeps(&mut self, problems: usize) -> bool {
        let keeps = self.kept + problems < self.most;
        if keeps {
            self.kept += problems;
        }
        keeps
    }

    /// How many unions within the closest member of this one may be explained.
    pub(crate) const fn explained_within(&self) -> usize {
        self.explained.saturating_sub(1)
    }

    /// The problems in order, and the ways to them.
    pub(crate) fn into_found(mut self) -> (Vec<Found>, Vec<(usize, StepAt)>, bool) {
        self.found.sort_by_key(|found| found.order);
        (self.found, self.paths, self.is_full)
    }
}

/// What a collector had found before a trial.
#[derive(Debug)]
pub(crate) struct Trial {
    found: Vec<Found>,
    noted: usize,
    kept: usize,
    is_full: bool,
    explained: usize,
}

impl Found {
    /// How many problems this is, inner ones included.
    pub(crate) fn count(&self) -> usize {
        1 + self.members.iter().flat_map(|(_, found)| found).map(Self::count).sum::<usize>()
    }
}

/// The step as a pointer has it.
pub(crate) fn step(step: &StepAt, text: &str) -> Step {
    match step {
        StepAt::Key(at) => {
            let mut cursor = hl_model_ground::json::Cursor::new(text).moved_to(*at);
            let Some(string) = cursor.string() else { return Step::Key(String::new()) };
            // A key without a decoded form is shown as it stands.
            Step::Key(cursor.text(string).unwrap_or_else(|| cursor.quoted(string).into()).into_owned())
        }
        StepAt::Missing(name) => Step::Key((*name).to_owned()),
        StepAt::Named(name) => Step::Key(name.to_string()),
        StepAt::Index(index) => Step::Index(*index),
    }
}
