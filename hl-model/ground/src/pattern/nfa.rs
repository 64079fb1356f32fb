//! The non-deterministic automaton of a pattern.

use std::collections::HashMap;

use super::code_points::CodePoints;
use super::tree::{Look, Node};

/// Maximum number of states. A pattern like `(a{1000}){1000}` has too many.
const MAX_STATES: usize = 30_000;

/// The direction in which an automaton reads a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Forward,
    Backward,
}

/// The index of a state.
pub(crate) type StateId = usize;

/// A state of the automaton, with its successors.
#[derive(Clone, Copy, Debug)]
pub(crate) enum State {
    /// Reads a character of the set with an index.
    Read {
        set: usize,
        next: StateId,
    },
    Look {
        look: Look,
        next: StateId,
    },
    Split(StateId, StateId),
    Match,
}

/// A non-deterministic automaton (Thompson's construction).
#[derive(Debug)]
pub(crate) struct Nfa {
    pub(crate) states: Vec<State>,
    pub(crate) start: StateId,
    pub(crate) sets: Vec<CodePoints>,
}

impl Nfa {
    /// The automaton, if it is not too large.
    pub(crate) fn new(tree: &Node, direction: Direction) -> Option<Self> {
        let mut builder = Builder { direction, states: vec![State::Match], sets: HashMap::new() };
        let start = builder.add(tree, 0)?;
        let mut sets = vec![CodePoints::default(); builder.sets.len()];
        for (set, index) in builder.sets {
            if let Some(place) = sets.get_mut(index) {
                *place = set;
            }
        }
        Some(Self { states: builder.states, start, sets })
    }
}

/// Adds states from the end of the pattern to its start, because each state refers to the next one.
struct Builder {
    direction: Direction,
    states: Vec<State>,
    sets: HashMap<CodePoints, usize>,
}

impl Builder {
    /// Adds the states of a node before `next`, and returns its first state.
    fn add(&mut self, node: &Node, next: StateId) -> Option<StateId> {
        match node {
            Node::Set(set) => {
                let count = self.sets.len();
                let set = match self.sets.get(set) {
                    Some(set) => *set,
                    None => *self.sets.entry(set.clone()).or_insert(count),
                };
                self.push(State::Read { set, next })
            }
            Node::Look(look) => {
                let look = if self.direction == Direction::Backward { look.mirrored() } else { *look };
                self.push(State::Look { look, next })
            }
            Node::Sequence(nodes) => match self.direction {
                Direction::Forward => nodes.iter().rev().try_fold(next, |next, node| self.add(node, next)),
                Direction::Backward => nodes.iter().try_fold(next, |next, node| self.add(node, next)),
            },
            Node::Either(nodes) => {
                let (last, others) = nodes.split_last()?;
                let last = self.add(last, next)?;
                others.iter().rev().try_fold(last, |other, node| {
                    let start = self.add(node, next)?;
                    self.push(State::Split(start, other))
                })
            }
            Node::Repeat { node, min, max } => self.repeat(node, *min, *max, next),
        }
    }

    /// Adds the states of a repetition.
    fn repeat(&mut self, node: &Node, min: u32, max: Option<u32>, next: StateId) -> Option<StateId> {
        let Some(max) = max else {
            let split = self.push(State::Split(next, next))?;
            let body = self.add(node, split)?;
            *self.states.get_mut(split)? = State::Split(body, next);
            // The last required copy repeats.
            return if min == 0 { Some(split) } else { self.copies(node, min - 1, body) };
        };
        let mut start = next;
        for _ in min..max {
            let states = self.states.len();
            let body = self.add(node, start)?;
            if self.states.len() == states {
                break;
            }
            // Each optional copy can jump to the end directly, so that epsilon paths are short.
            start = self.push(State::Split(body, next))?;
        }
        self.copies(node, min, start)
    }

    fn copies(&mut self, node: &Node, count: u32, next: StateId) -> Option<StateId> {
        let mut start = next;
        for _ in 0..count {
            let states = self.states.len();
            start = self.add(node, start)?;
            // Repeating an expression without states has no effect.
            if self.states.len() == states {
                break;
            }
        }
        Some(start)
    }

    fn push(&mut self, state: State) -> Option<StateId> {
        let id = self.states.len();
        self.states.push(state);
        (id < MAX_STATES).then_some(id)
    }
}

impl Look {
    /// The assertion for a text that is read backwards.
    const fn mirrored(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::End => Self::Start,
            Self::LineStart => Self::LineEnd,
            Self::LineEnd => Self::LineStart,
            Self::WordBoundary | Self::NotWordBoundary => self,
        }
    }
}
