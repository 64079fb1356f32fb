//! What is known of a value while several schemas are tried on it.

use std::collections::HashMap;

use crate::schema::{Schema, is_same};

/// What is known of a value while several schemas are tried on it.
#[derive(Debug, Default)]
pub(crate) struct Verdicts {
    /// Whether a schema matches a part of a value. Without it, compositions in compositions would be tried again and
    /// again.
    answers: HashMap<Trial, bool>,
    tried: Tried,
    /// The schemas of which it is being asked whether a value does not match them.
    refused: Vec<Open>,
    cut: Cut,
}

/// The compositions that are being tried, on the value at hand and on those around it.
#[derive(Debug, Default)]
pub(crate) struct Tried {
    open: Vec<Open>,
    /// What does not match as long as a composition is open, by its index. Without it, unions that all contain each
    /// other would be tried in every order. The deepest values stand last.
    unmatched: Vec<(Trial, usize)>,
}

impl Tried {
    /// Whether the compositions from one on ask for any of their members. Then one that matches settles the matter, and
    /// what did not match without those that are open need not be tried again without some of them.
    fn is_any_of_any_of(&self, from: usize) -> bool {
        self.open.iter().skip(from).all(|open| open.schema.is_any_of())
    }

    /// The composition that must be open for a schema not to match, if it is.
    fn unmatched(&self, trial: Trial) -> Option<usize> {
        let mut of_value = self.unmatched.iter().rev().take_while(|(known, _)| known.depth == trial.depth);
        let (_, from) = of_value.find(|(known, from)| *known == trial && self.is_any_of_any_of(*from))?;
        Some(*from)
    }
}

/// What an answer that is being found hangs on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    /// At what depth, the least, a schema was taken not to match since it was open. Whatever was found out on the way
    /// there holds only as long as it is.
    depth: usize,
    /// The outermost of these compositions, by its index.
    open: usize,
    /// At what depth, the least, a composition was tried that does not merely ask for any of its members.
    mixed: usize,
}

impl Default for Cut {
    fn default() -> Self {
        Self { depth: usize::MAX, open: usize::MAX, mixed: usize::MAX }
    }
}

/// A schema that is being tried. What is nested as deep is the same value, since only the way to one value is open.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Open {
    schema: &'static Schema,
    depth: usize,
    /// How much was known not to match when it was opened.
    known: usize,
}

/// A schema with a part of a value. Both are told by their places, which stay as long as the value is read. The depth
/// decides with them, since it is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Trial {
    schema: usize,
    place: usize,
    depth: usize,
    /// Whether nothing is tolerated.
    is_strict: bool,
}

impl Trial {
    pub(crate) fn new(schema: &'static Schema, place: usize, depth: usize, is_strict: bool) -> Self {
        Self { schema: std::ptr::from_ref(schema) as usize, place, depth, is_strict }
    }
}

impl Verdicts {
    pub(crate) fn answer(&mut self, trial: Trial) -> Option<bool> {
        if let Some(answer) = self.answers.get(&trial) {
            return Some(*answer);
        }
        let from = self.tried.unmatched(trial)?;
        self.hang_on(from, trial.depth);
        Some(false)
    }

    /// Starts to find an answer; what it returns is handed to [`Self::answered`].
    pub(crate) fn start(&mut self) -> Cut {
        std::mem::take(&mut self.cut)
    }

    /// Notes an answer for as long as it holds.
    pub(crate) fn answered(&mut self, trial: Trial, answer: bool, before: Cut) {
        let Cut { depth, open, mixed } = self.cut;
        if depth > trial.depth {
            self.answers.insert(trial, answer);
        } else if !answer && mixed > trial.depth && open < self.tried.open.len() && self.tried.is_any_of_any_of(open) {
            self.tried.unmatched.push((trial, open));
        }
        self.cut = Cut { depth: before.depth.min(depth), open: before.open.min(open), mixed: before.mixed.min(mixed) };
    }

    /// Forgets the answers.
    pub(crate) fn clear(&mut self) {
        self.answers.clear();
    }

    /// Starts to try a composition on a value that is that deep. The answer is `false` if that is what is being done:
    /// what a value could match only if it matched it already, it does not match.
    pub(crate) fn open(&mut self, schema: &'static Schema, depth: usize) -> bool {
        let already = open(&mut self.tried.open, Open { schema, depth, known: self.tried.unmatched.len() });
        if let Some(index) = already {
            self.hang_on(index, depth);
        } else if !schema.is_any_of() {
            self.cut.mixed = self.cut.mixed.min(depth);
        }
        already.is_none()
    }

    /// Notes that a composition was taken not to match, or something that hangs on it.
    fn hang_on(&mut self, index: usize, depth: usize) {
        self.cut.open = self.cut.open.min(index);
        self.cut.depth = self.cut.depth.min(depth);
    }

    /// Ends what [`Self::open`] has started last.
    pub(crate) fn close(&mut self) {
        self.tried.open.pop();
        let still_open = self.tried.open.len();
        self.tried.unmatched.retain(|(_, from)| *from < still_open);
    }

    /// Ends what [`Self::open`] has started last, of which a member matches: what did not match without it may do so now.
    pub(crate) fn close_matched(&mut self) {
        let known = self.tried.open.pop().map_or(0, |open| open.known);
        self.tried.unmatched.truncate(known);
    }

    /// Starts to ask whether a value does not match a schema, which does not hang on what else is asked of the value.
    /// The answer is what is handed to [`Self::close_refused`], or nothing if that is what is being asked.
    pub(crate) fn open_refused(&mut self, schema: &'static Schema, depth: usize) -> Option<(Tried, usize)> {
        if open(&mut self.refused, Open { schema, depth, known: 0 }).is_some() {
            (self.cut.depth, self.cut.mixed) = (self.cut.depth.min(depth), self.cut.mixed.min(depth));
            return None;
        }
        Some((std::mem::take(&mut self.tried), self.cut.open))
    }

    /// Ends what [`Self::open_refused`] has started last.
    pub(crate) fn close_refused(&mut self, (tried, cut): (Tried, usize)) {
        self.refused.pop();
        (self.tried, self.cut.open) = (tried, cut);
    }
}

/// Opens a schema, or tells at which index it is open.
fn open(opened: &mut Vec<Open>, new: Open) -> Option<usize> {
    let mut same_value = opened.iter().enumerate().rev().take_while(|(_, open)| open.depth == new.depth);
    let already = same_value.find(|(_, open)| is_same(open.schema, new.schema)).map(|(index, _)| index);
    if already.is_none() {
        opened.push(new);
    }
    already
}
