//! What is known of a value while several schemas are tried on it.

use std::collections::HashMap;

use super::table::{At, Question, Row, Table};
use crate::options::Tolerance;
use crate::schema::{Schema, is_same};
use crate::stop::Stop;
use crate::value::Node;

/// What is known of a value while several schemas are tried on it.
#[derive(Debug, Default)]
pub(crate) struct Verdicts {
    /// Whether schemas match the parts of a value.
    answers: Table,
    /// How often lists and objects were read as an `allOf` within another, by the places of schemas and values.
    copies: HashMap<(usize, At), u32>,
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
    /// The outermost of the schemas of which it was taken that they refuse nothing, since that was being asked.
    refused: usize,
}

impl Cut {
    /// What hangs on both.
    fn and(self, other: Self) -> Self {
        Self {
            depth: self.depth.min(other.depth),
            open: self.open.min(other.open),
            mixed: self.mixed.min(other.mixed),
            refused: self.refused.min(other.refused),
        }
    }
}

impl Default for Cut {
    fn default() -> Self {
        Self { depth: usize::MAX, open: usize::MAX, mixed: usize::MAX, refused: usize::MAX }
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

/// A question about a part of a value, which is told by its place and its depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Trial {
    row: Row,
    at: At,
    depth: usize,
}

impl Trial {
    pub(crate) fn new(schema: &'static Schema, question: Question, tolerance: Tolerance, at: At, depth: usize) -> Self {
        Self { row: Row::new(schema, question, tolerance), at, depth }
    }
}

/// How often a value may be kept as an `allOf` in parts of other `allOf`s. If two parts of a model have the same key, and its
/// value is the model again, the number of copies doubles with every level.
pub(crate) const COPIES: u32 = 64;

impl Verdicts {
    /// Whether a schema matches a value, if that is known. If it is not, there is room to note it.
    pub(crate) fn answer(&mut self, trial: Trial, node: Node<'_>) -> Option<bool> {
        if let Some(answer) = self.answers.get(trial.row, trial.at) {
            return Some(answer);
        }
        self.answers.cover(trial.at, node);
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
        let Cut { depth, open, mixed, .. } = self.cut;
        if depth > trial.depth {
            self.answers.insert(trial.row, trial.at, answer);
        } else if !answer && mixed > trial.depth && open < self.tried.open.len() && self.tried.is_any_of_any_of(open) {
            self.tried.unmatched.push((trial, open));
        }
        self.cut = self.cut.and(before);
    }

    /// Forgets the answers.
    pub(crate) fn clear(&mut self) {
        self.answers.clear();
        self.copies.clear();
    }

    /// Counts how often a value is read as an `allOf` within another.
    ///
    /// # Errors
    ///
    /// [`Stop`] if that is too often.
    pub(crate) fn copy(&mut self, schema: &'static Schema, at: At) -> Result<(), Stop> {
        let copies = self.copies.entry((std::ptr::from_ref(schema) as usize, at)).or_default();
        *copies += 1;
        if *copies > COPIES { Err(Stop) } else { Ok(()) }
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
    pub(crate) fn open_refused(&mut self, schema: &'static Schema, depth: usize) -> Option<(Tried, Cut)> {
        if let Some(index) = open(&mut self.refused, Open { schema, depth, known: 0 }) {
            self.cut = self.cut.and(Cut { depth, open: usize::MAX, mixed: depth, refused: index });
            return None;
        }
        Some((std::mem::take(&mut self.tried), std::mem::take(&mut self.cut)))
    }

    /// Ends what [`Self::open_refused`] has started last. The answer is noted unless it hangs on a schema around it, of which
    /// the same is being asked; that it hangs on its own being asked is no matter, since it always does.
    pub(crate) fn close_refused(&mut self, trial: Trial, (tried, before): (Tried, Cut), answer: bool) {
        self.refused.pop();
        self.tried = tried;
        let cut = std::mem::replace(&mut self.cut, before);
        if cut.refused >= self.refused.len() {
            self.answers.insert(trial.row, trial.at, answer);
        } else {
            self.cut = before.and(Cut { open: usize::MAX, ..cut });
        }
    }

    /// Whether a schema matches a value, if that has been found out.
    pub(crate) fn known(&self, trial: Trial) -> Option<bool> {
        self.answers.get(trial.row, trial.at)
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
