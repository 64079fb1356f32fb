//! The deterministic automaton of a pattern, by the subset construction: each state is a set of states of the
//! non-deterministic automaton.

use std::collections::HashMap;

use super::alphabet::{Alphabet, Side};
use super::nfa::{Nfa, State, StateId};
use super::search::{DEAD, FOUND};
use super::tree::Look;

/// Maximum number of entries of a table. An entry takes two bytes of the user's program.
const MAX_ENTRIES: usize = 1 << 16;
/// Maximum number of steps to make a table, which take a tenth of a second in an unoptimized macro.
const MAX_STEPS: usize = 2_000_000;

/// A deterministic automaton.
#[derive(Debug)]
pub(crate) struct Dfa {
    pub(crate) start: u16,
    /// The first accepting state: in it and all later states a text may end.
    pub(crate) accepting: u16,
    /// The state that follows each state at each class.
    pub(crate) transitions: Vec<u16>,
}

/// The states of the non-deterministic automaton at a place, before the next character is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Position {
    /// The states that read a character or look at the next one, in order.
    states: Vec<StateId>,
    /// The side before the place, if a state depends on it.
    before: Side,
}

impl Dfa {
    /// The automaton, if it is not too large.
    pub(crate) fn new(nfa: &Nfa, alphabet: &Alphabet) -> Option<Self> {
        let mut builder = Builder::new(nfa, alphabet);
        let start = builder.id(vec![nfa.start], Side::Edge)?;
        let mut index = 0;
        while let Some(position) = builder.positions.get(index).cloned() {
            builder.expand(&position)?;
            index += 1;
        }
        Some(builder.finish(start))
    }
}

/// The subset construction in progress.
struct Builder<'a> {
    nfa: &'a Nfa,
    alphabet: &'a Alphabet,
    ids: HashMap<Position, u16>,
    /// The positions in the order of their numbers, which follow [`DEAD`] and [`FOUND`].
    positions: Vec<Position>,
    /// Whether a text may end at each position.
    accepting: Vec<bool>,
    transitions: Vec<u16>,
    /// Whether a failed match may start again at the next line.
    lines: bool,
    /// The round in which each state of the non-deterministic automaton was last seen.
    seen: Vec<usize>,
    round: usize,
    steps: usize,
}

impl<'a> Builder<'a> {
    fn new(nfa: &'a Nfa, alphabet: &'a Alphabet) -> Self {
        let mut transitions = vec![DEAD; alphabet.len()];
        transitions.resize(alphabet.len() * 2, FOUND);
        Self {
            nfa,
            alphabet,
            ids: HashMap::new(),
            positions: Vec::new(),
            accepting: Vec::new(),
            transitions,
            lines: nfa.states.iter().any(|state| matches!(state, State::Look { look: Look::LineStart, .. })),
            seen: vec![0; nfa.states.len()],
            round: 0,
            steps: 0,
        }
    }

    /// Follows all transitions that read no character (epsilon closure). A transition that depends on the next character is
    /// kept if that character is unknown. `None` if the pattern has matched.
    fn closure(&mut self, mut todo: Vec<StateId>, before: Side, after: Option<Side>) -> Option<Vec<StateId>> {
        self.round += 1;
        let mut states = Vec::new();
        while let Some(id) = todo.pop() {
            let Some(seen) = self.seen.get_mut(id) else { continue };
            if std::mem::replace(seen, self.round) == self.round {
                continue;
            }
            self.steps += 1;
            match self.nfa.states.get(id) {
                Some(State::Read { .. }) => states.push(id),
                Some(State::Split(one, other)) => todo.extend([*other, *one]),
                Some(State::Look { look, next }) => match look.holds(before, after) {
                    Some(true) => todo.push(*next),
                    Some(false) => {}
                    None => states.push(id),
                },
                Some(State::Match) => return None,
                None => {}
            }
        }
        states.sort_unstable();
        Some(states)
    }

    /// The number of a position, which is added if it is new; `None` if there are too many.
    fn id(&mut self, states: Vec<StateId>, before: Side) -> Option<u16> {
        let Some(states) = self.closure(states, before, None) else { return Some(FOUND) };
        if states.is_empty() && !self.lines {
            return Some(DEAD);
        }
        let looks = states.iter().any(|id| self.looks(*id));
        let position = Position { states, before: if looks { before } else { Side::Other } };
        if let Some(id) = self.ids.get(&position) {
            return Some(*id);
        }
        let id = u16::try_from(self.positions.len() + 2).ok()?;
        if usize::from(id) * self.alphabet.len() > MAX_ENTRIES || self.steps > MAX_STEPS {
            return None;
        }
        self.ids.insert(position.clone(), id);
        self.positions.push(position);
        Some(id)
    }

    fn looks(&self, id: StateId) -> bool {
        matches!(self.nfa.states.get(id), Some(State::Look { .. }))
    }

    /// Computes the transitions of a position.
    fn expand(&mut self, position: &Position) -> Option<()> {
        let looks = position.states.iter().any(|id| self.looks(*id));
        let at_end = looks && self.closure(position.states.clone(), position.before, Some(Side::Edge)).is_none();
        self.accepting.push(at_end);
        for class in 0..self.alphabet.len() {
            let next = self.after(position, looks, class)?;
            self.transitions.push(next);
        }
        Some(())
    }

    /// The position after a character of a class; `None` if there are too many positions.
    fn after(&mut self, position: &Position, looks: bool, class: usize) -> Option<u16> {
        let side = self.alphabet.side(class);
        let looked;
        let states = if looks {
            let Some(states) = self.closure(position.states.clone(), position.before, Some(side)) else {
                return Some(FOUND);
            };
            looked = states;
            &looked
        } else {
            &position.states
        };
        self.steps += states.len();
        let read = |id: &StateId| match self.nfa.states.get(*id) {
            Some(State::Read { set, next }) if self.alphabet.is_in(class, *set) => Some(*next),
            _ => None,
        };
        // A match may start at every place.
        let next = states.iter().filter_map(read).chain([self.nfa.start]).collect();
        self.id(next, side)
    }

    /// Renumbers the positions, so that accepting ones come last.
    fn finish(self, start: u16) -> Dfa {
        let count = self.accepting.iter().filter(|accepting| !**accepting).count();
        let (mut refusing, mut accepting) = (2.., count + 2..);
        let mut numbers = vec![DEAD, FOUND];
        let new = self.accepting.iter().map(|ends| if *ends { accepting.next() } else { refusing.next() });
        numbers.extend(new.map(|number| number.and_then(|number| u16::try_from(number).ok()).unwrap_or(DEAD)));
        let renumbered = |id: u16| numbers.get(usize::from(id)).copied().unwrap_or(DEAD);

        let mut rows: Vec<_> = numbers.iter().zip(self.transitions.chunks_exact(self.alphabet.len().max(1))).collect();
        rows.sort_unstable_by_key(|(number, _)| **number);
        let transitions = rows.into_iter().flat_map(|(_, row)| row).map(|id| renumbered(*id)).collect();
        Dfa { start: renumbered(start), accepting: u16::try_from(count + 2).unwrap_or(u16::MAX), transitions }
    }
}

impl Look {
    /// Whether the assertion holds between two sides; `None` if that depends on an unknown side.
    fn holds(self, before: Side, after: Option<Side>) -> Option<bool> {
        let ends_line = |side| matches!(side, Side::Edge | Side::LineTerminator);
        match self {
            Self::Start => Some(before == Side::Edge),
            Self::LineStart => Some(ends_line(before)),
            Self::End => after.map(|after| after == Side::Edge),
            Self::LineEnd => after.map(ends_line),
            Self::WordBoundary => after.map(|after| (before == Side::Word) != (after == Side::Word)),
            Self::NotWordBoundary => after.map(|after| (before == Side::Word) == (after == Side::Word)),
        }
    }
}
