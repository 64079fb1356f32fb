//! Verdicts: the answers to whether a value matches a schema, while several schemas are tried on it.
//!
//! This is tabling, as in logic programming: a search that keeps each answer in a [`Table`] and detects cycles. Two things
//! make it more than memoisation.
//!
//! **Cycles.** A union may contain itself without a list or an object between, such as `A = anyOf [B, string]` and
//! `B = anyOf [A, number]`. Whether `"x"` is an `A` leads to whether it is a `B`, which leads back to whether it is an
//! `A`. The inner question is answered with *no*, because it adds no way to match (the answers are the least fixed
//! point). So `"x"` is no `B` as long as the question about `A`, the *head* of the cycle, is open. That answer is
//! provisional. It does not enter the table, because `"x"` turns out to be an `A`, and hence a `B`. [`Dependencies`]
//! tell whether an answer depends on an open head. Depth suffices to recognise a head: only the values around the
//! current one are open, and each has another depth, so a question at an equal depth is about the same value.
//!
//! **Provisional answers.** If they were dropped, unions that all contain each other would be tried in every order. So
//! a provisional *no* is kept while its head is open, on the condition that every composition from the head inwards is
//! an `anyOf`. This is sound. Between the *no* and the moment when it is used again, a composition that was open may
//! have been left, or others may have been entered. If the one that was left had matched, the *no* would have been
//! dropped ([`Verdicts::leave_matched`]). So it did not match, and assuming *no* for it was right. Entering others only
//! adds assumptions of *no*. An `anyOf` is monotone: it cannot begin to match because another schema does not. A
//! `oneOf` can, and this is why it is excluded ([`Dependencies::mixed`]).
//!
//! A `not` starts from an empty search, because a negation must not rest on provisional answers. A `not` that leads
//! back to itself is taken not to refuse the value.

use std::collections::HashMap;

use super::checkpoint::{Checkpoint, ValueId};
use super::handled_keys::HandledKeys;
use super::rule_set::{RuleSets, Rules};
use super::shared::{MAX_COPIES, Shared};
use super::table::{Question, Row, Table};
use crate::description::{Schema, is_same};
use crate::options::Tolerance;
use crate::stop::Stop;
use crate::value::{Node, Value};

/// Verdicts about a value and its parts, and the state of the search for more. A verdict says whether a value matches a
/// schema.
#[derive(Debug, Default)]
pub(crate) struct Verdicts {
    /// Whether schemas match the parts of a value.
    answers: Table,
    /// The number of times that lists and objects were read as an `allOf` within another, by schema and place.
    copies: HashMap<(usize, ValueId), u32>,
    pub(super) shared: Shared,
    /// The values that have been retagged. They are kept while an `allOf` is read, so that all its parts count the copies of
    /// a value together.
    pub(super) retagged: HashMap<RetaggedId, Retagged>,
    /// The constraints that values were read under.
    rules: RuleSets,
    search: Search,
    /// The schemas under a `not` that are being tried.
    refused: Vec<Candidate>,
    /// The dependencies of the answer that is being found.
    dependencies: Dependencies,
}

/// The identity of a retagged value: the address of a composition, the index of the member with the tag, and the place of
/// the value with the alias.
pub(super) type RetaggedId = (usize, usize, ValueId);

/// A value in which the tag replaces its alias, and the answers about its parts. The parts are at other places than in the
/// original text, so answers about the original do not apply.
#[derive(Debug)]
pub(super) struct Retagged {
    pub(super) value: RetaggedValue,
    pub(super) verdicts: Option<Box<Verdicts>>,
}

/// A value rewritten with another tag, in the form of the original.
#[derive(Debug)]
pub(super) enum RetaggedValue {
    Text(String),
    Memory(Value),
}

impl Retagged {
    pub(super) fn checkpoint(&self) -> Checkpoint<'_> {
        match &self.value {
            RetaggedValue::Text(text) => Checkpoint::of(Node::Text(text)),
            RetaggedValue::Memory(value) => Checkpoint::Value(value),
        }
    }
}

/// The compositions that are being tried, on the current value and on those around it.
#[derive(Debug, Default)]
pub(crate) struct Search {
    open: Vec<Candidate>,
    /// Provisional answers of *no*, each with the index of its head in `open`. Those of the deepest values come last.
    unmatched: Vec<(Goal, usize)>,
}

impl Search {
    /// Whether all open compositions from an index on are `anyOf`.
    fn is_any_of(&self, from: usize) -> bool {
        self.open.iter().skip(from).all(|open| open.schema.is_any_of())
    }

    /// The head of the provisional *no* to a question, if there is such an answer.
    fn unmatched(&self, goal: Goal) -> Option<usize> {
        let mut of_value = self.unmatched.iter().rev().take_while(|(known, _)| known.depth == goal.depth);
        let (_, head) = of_value.find(|(known, head)| *known == goal && self.is_any_of(*head))?;
        Some(*head)
    }
}

/// The open questions on which an answer depends. Smaller numbers are further outside; `usize::MAX` stands for no
/// dependency.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dependencies {
    /// The depth of the outermost head.
    depth: usize,
    /// The index of the outermost head among the open compositions.
    head: usize,
    /// The least depth at which a composition other than an `anyOf` was tried.
    mixed: usize,
    /// The index of the outermost `not` that led back to itself.
    refused: usize,
}

impl Dependencies {
    fn and(self, other: Self) -> Self {
        Self {
            depth: self.depth.min(other.depth),
            head: self.head.min(other.head),
            mixed: self.mixed.min(other.mixed),
            refused: self.refused.min(other.refused),
        }
    }
}

impl Default for Dependencies {
    fn default() -> Self {
        Self { depth: usize::MAX, head: usize::MAX, mixed: usize::MAX, refused: usize::MAX }
    }
}

/// A schema that is being tried on the value at a depth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    schema: &'static Schema,
    depth: usize,
    /// The number of provisional answers when it was opened.
    known: usize,
}

/// A question (the goal of a search) about a part of a value, which is identified by its place and its depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Goal {
    row: Row,
    id: ValueId,
    depth: usize,
}

impl Goal {
    pub(crate) fn new(
        schema: &'static Schema,
        question: Question,
        tolerance: Tolerance,
        id: ValueId,
        depth: usize,
    ) -> Self {
        Self { row: Row::new(schema, question, tolerance), id, depth }
    }

    /// The question about a value under the rules with a number, while another reader handles keys of the value.
    pub(crate) fn within(self, rules: u32, handled: HandledKeys) -> Self {
        Self { row: self.row.within(rules, handled), ..self }
    }
}

/// Length in bytes above which the ends of lists and objects are kept. A report keeps fewer ends, because its memory is
/// bounded.
const SHORT: usize = 64;
const SHORT_IN_REPORT: usize = 1 << 10;

impl Verdicts {
    pub(crate) fn new(is_report: bool) -> Self {
        let answers = Table::with_ends(if is_report { SHORT_IN_REPORT } else { SHORT });
        Self { answers, ..Self::default() }
    }

    /// The answer to a question, if it is known. If it is not, there is room to note it.
    pub(crate) fn answer(&mut self, goal: Goal, start: Checkpoint<'_>) -> Option<bool> {
        if let Some(answer) = self.answers.get(goal.row, goal.id) {
            return Some(answer);
        }
        self.answers.cover(start, || start.node());
        let head = self.search.unmatched(goal)?;
        self.depend_on(head, goal.depth);
        Some(false)
    }

    /// Keeps the ends of the lists and objects in a value.
    pub(crate) fn cover<'t>(&mut self, start: Checkpoint<'t>, node: Node<'t>) {
        self.answers.cover(start, || Ok(node));
    }

    /// The end of the list or object that begins at a place of the text, if it is known.
    pub(crate) fn end_of(&self, place: usize) -> Option<usize> {
        self.answers.end_of(place)
    }

    /// Starts to find an answer. The result is handed to [`Self::finish`].
    pub(crate) fn start(&mut self) -> Dependencies {
        std::mem::take(&mut self.dependencies)
    }

    /// Notes an answer: in the table if it depends on no open head, and otherwise as provisional if that is sound.
    pub(crate) fn finish(&mut self, goal: Goal, answer: bool, before: Dependencies) {
        let Dependencies { depth, head, mixed, .. } = self.dependencies;
        if depth > goal.depth {
            self.answers.insert(goal.row, goal.id, answer);
        } else if !answer && mixed > goal.depth && head < self.search.open.len() && self.search.is_any_of(head) {
            self.search.unmatched.push((goal, head));
        }
        self.dependencies = self.dependencies.and(before);
    }

    /// Forgets the answers, and what [`Self::clear_copies`] forgets.
    pub(crate) fn clear(&mut self) {
        self.answers.clear();
        self.clear_copies();
    }

    /// Forgets the copies: their numbers, shared values and retagged values.
    pub(crate) fn clear_copies(&mut self) {
        self.copies.clear();
        self.shared.clear();
        self.retagged.clear();
    }

    /// Counts a copy: a reading of a value as an `allOf` within another, whose result is kept.
    ///
    /// # Errors
    ///
    /// [`Stop`] if there are too many copies.
    pub(crate) fn copy(&mut self, schema: &'static Schema, id: ValueId) -> Result<(), Stop> {
        let copies = self.copies.entry((std::ptr::from_ref(schema) as usize, id)).or_default();
        *copies += 1;
        if *copies > MAX_COPIES { Err(Stop) } else { Ok(()) }
    }

    /// Starts to try a composition on the value at a depth. Returns `false` if it is being tried on this value already,
    /// in which case there is nothing to leave.
    pub(crate) fn enter(&mut self, schema: &'static Schema, depth: usize) -> bool {
        let already = open(&mut self.search.open, Candidate { schema, depth, known: self.search.unmatched.len() });
        if let Some(head) = already {
            self.depend_on(head, depth);
        } else if !schema.is_any_of() {
            self.dependencies.mixed = self.dependencies.mixed.min(depth);
        }
        already.is_none()
    }

    /// Notes that the answer depends on an open composition not matching.
    fn depend_on(&mut self, head: usize, depth: usize) {
        self.dependencies.head = self.dependencies.head.min(head);
        self.dependencies.depth = self.dependencies.depth.min(depth);
    }

    /// Ends the composition that was entered last, which does not match. Drops the provisional answers that
    /// depend on it, unless they depend on a composition around it as well.
    pub(crate) fn leave_unmatched(&mut self) {
        self.search.open.pop();
        let still_open = self.search.open.len();
        self.search.unmatched.retain(|(_, head)| *head < still_open);
    }

    /// Ends the composition that was entered last, which matches. Drops all provisional answers since it was entered,
    /// because they may rest on its not matching.
    pub(crate) fn leave_matched(&mut self) {
        let known = self.search.open.pop().map_or(0, |open| open.known);
        self.search.unmatched.truncate(known);
    }

    /// Starts to try a schema under a `not` with an empty search. Returns the outer search, which is handed to
    /// [`Self::leave_not`], or `None` if this `not` is being tried on this value already.
    pub(crate) fn enter_not(&mut self, schema: &'static Schema, depth: usize) -> Option<(Search, Dependencies)> {
        if let Some(index) = open(&mut self.refused, Candidate { schema, depth, known: 0 }) {
            let own = Dependencies { depth, head: usize::MAX, mixed: depth, refused: index };
            self.dependencies = self.dependencies.and(own);
            return None;
        }
        Some((std::mem::take(&mut self.search), std::mem::take(&mut self.dependencies)))
    }

    /// Ends the `not` that was entered last. The answer is noted unless it depends on a `not` around it. If it depends
    /// only on itself it is noted, because it does so wherever it is asked.
    pub(crate) fn leave_not(&mut self, goal: Goal, (search, before): (Search, Dependencies), answer: bool) {
        self.refused.pop();
        self.search = search;
        let own = std::mem::replace(&mut self.dependencies, before);
        if own.refused >= self.refused.len() {
            self.answers.insert(goal.row, goal.id, answer);
        } else {
            self.dependencies = before.and(Dependencies { head: usize::MAX, ..own });
        }
    }

    /// The number of the constraints from around a value. Equal constraints have equal numbers; 0 stands for no constraints.
    pub(crate) fn number_of(&mut self, rules: Rules<'_>) -> u32 {
        self.rules.number_of(rules)
    }
}

/// Opens a schema, or returns the index at which it is open on the value at its depth.
fn open(opened: &mut Vec<Candidate>, new: Candidate) -> Option<usize> {
    let mut of_value = opened.iter().enumerate().rev().take_while(|(_, open)| open.depth == new.depth);
    let already = of_value.find(|(_, open)| is_same(open.schema, new.schema)).map(|(index, _)| index);
    if already.is_none() {
        opened.push(new);
    }
    already
}
