//! What is known of a value while several schemas are tried on it.

use std::collections::HashMap;

use super::Node;
use crate::schema::{Schema, is_same};

/// What is known of a value while several schemas are tried on it.
#[derive(Debug, Default)]
pub(crate) struct Memo {
    /// Whether a schema matches a part of a value. Without it, compositions in compositions would be tried again and
    /// again.
    answers: HashMap<Trial, bool>,
    /// The compositions that are being tried, on the value at hand and on those around it.
    open: Vec<Open>,
    /// The schemas of which it is being asked whether a value does not match them.
    refused: Vec<Open>,
    /// At what depth, the least, a schema was taken not to match since it was open. Whatever was found out on the way
    /// there holds only as long as it is.
    cut: Option<usize>,
}

/// A schema that is being tried. What is nested as deep is the same value, since only the way to one value is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    schema: &'static Schema,
    depth: usize,
}

/// A schema with a part of a value. Both are told by their places, which stay as long as the value is read. The depth
/// decides with them, since it is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Trial {
    schema: usize,
    place: (usize, usize),
    depth: usize,
}

impl Trial {
    pub(super) fn new(schema: &'static Schema, node: Node<'_>, depth: usize) -> Self {
        Self { schema: std::ptr::from_ref(schema) as usize, place: node.address(), depth }
    }
}

impl Memo {
    pub(super) fn answer(&self, trial: Trial) -> Option<bool> {
        self.answers.get(&trial).copied()
    }

    /// Starts to find an answer; what it returns is handed to [`Self::answered`].
    pub(super) fn start(&mut self) -> Option<usize> {
        self.cut.take()
    }

    /// Notes an answer, if it does not hang on what is open.
    pub(super) fn answered(&mut self, trial: Trial, answer: bool, before: Option<usize>) {
        if self.cut.is_none_or(|depth| depth > trial.depth) {
            self.answers.insert(trial, answer);
        }
        self.cut = [before, self.cut].into_iter().flatten().min();
    }

    /// Forgets the answers.
    pub(crate) fn clear(&mut self) {
        self.answers.clear();
    }

    /// Starts to try a composition on a value that is that deep. The answer is `false` if that is what is being done:
    /// what a value could match only if it matched it already, it does not match.
    pub(crate) fn open(&mut self, schema: &'static Schema, depth: usize) -> bool {
        open(&mut self.open, &mut self.cut, schema, depth)
    }

    /// Ends what [`Self::open`] has started last.
    pub(crate) fn close(&mut self) {
        self.open.pop();
    }

    /// Starts to ask whether a value does not match a schema, which does not hang on what else is asked of the value.
    /// The answer is what is handed to [`Self::close_refused`], or nothing if that is what is being asked.
    pub(super) fn open_refused(&mut self, schema: &'static Schema, depth: usize) -> Option<Vec<Open>> {
        open(&mut self.refused, &mut self.cut, schema, depth).then(|| std::mem::take(&mut self.open))
    }

    /// Ends what [`Self::open_refused`] has started last.
    pub(super) fn close_refused(&mut self, open: Vec<Open>) {
        self.refused.pop();
        self.open = open;
    }
}

fn open(opened: &mut Vec<Open>, cut: &mut Option<usize>, schema: &'static Schema, depth: usize) -> bool {
    let mut same_value = opened.iter().rev().take_while(|open| open.depth == depth);
    if same_value.any(|open| is_same(open.schema, schema)) {
        *cut = Some(cut.map_or(depth, |cut| cut.min(depth)));
        return false;
    }
    opened.push(Open { schema, depth });
    true
}
