//! Strings that match a pattern, from a random walk through its automaton.

use super::characters;
use super::choices::Choices;
use hl_model_ground::pattern::{Automaton, Search};

/// The state from which no text matches (dead state).
const DEAD: u16 = 0;

/// The state after a match has been found.
const FOUND: u16 = 1;

/// A string in which the search finds a match. Its length is within the bounds if the walk succeeds.
pub(super) fn draw(choices: &mut Choices<'_>, search: &Search<'_>, min: usize, max: usize) -> Option<String> {
    let around = |choices: &mut Choices<'_>, part: &str| {
        let length = part.chars().count();
        characters::any(choices, min.saturating_sub(length), max.saturating_sub(length))
    };
    Some(match search {
        Search::Equals(part) => (*part).to_owned(),
        Search::StartsWith(part) => format!("{part}{}", around(choices, part)),
        Search::EndsWith(part) | Search::Contains(part) => format!("{}{part}", around(choices, part)),
        Search::Automaton(automaton) => Walk::new(automaton).draw(choices, min, max)?,
    })
}

/// A random walk through the states of an automaton.
struct Walk<'a> {
    automaton: &'a Automaton<'a>,
    /// Some characters of each class.
    characters: Vec<Vec<char>>,
    /// The number of steps from each state to the nearest state in which a text may end.
    distances: Vec<Option<usize>>,
}

impl<'a> Walk<'a> {
    fn new(automaton: &'a Automaton<'a>) -> Self {
        let mut walk = Self { automaton, characters: characters(automaton), distances: Vec::new() };
        walk.distances = walk.all_distances();
        walk
    }

    fn draw(&self, choices: &mut Choices<'_>, min: usize, max: usize) -> Option<String> {
        // A random number of steps, followed by the shortest path to an accepting state.
        let wanted = choices.between(min, max.min(min.saturating_add(8)));
        let (mut state, mut characters) = (self.automaton.start, Vec::new());
        loop {
            let is_done = self.may_end(state) && characters.len() >= min;
            if state == FOUND || (is_done && characters.len() >= wanted) {
                break;
            }
            let ways = self.ways(state);
            let nearer = |(_, next): &&(usize, u16)| self.distance(*next) < self.distance(state);
            let short: Vec<_> = ways.iter().filter(nearer).copied().collect();
            let ways = if characters.len() >= wanted && !short.is_empty() { &short } else { &ways };
            let Some((class, next)) = choices.pick(ways) else {
                if is_done || self.may_end(state) {
                    break;
                }
                return None;
            };
            characters.push(*choices.pick(self.characters.get(*class)?)?);
            state = *next;
            if characters.len() > wanted.saturating_add(self.distances.len()).saturating_add(1) {
                return None;
            }
        }
        // Any text may follow a match, in reading direction of the automaton.
        let missing = min.saturating_sub(characters.len());
        characters.extend(std::iter::repeat_n('a', missing.min(1 << 22)));
        if self.automaton.backward {
            characters.reverse();
        }
        Some(characters.into_iter().collect())
    }

    fn may_end(&self, state: u16) -> bool {
        state == FOUND || state >= self.automaton.accepting
    }

    fn distance(&self, state: u16) -> usize {
        self.distances.get(usize::from(state)).copied().flatten().unwrap_or(usize::MAX)
    }

    /// The classes that lead from a state to a live state, each with that state.
    fn ways(&self, state: u16) -> Vec<(usize, u16)> {
        let next = self.characters.iter().enumerate().map(|(class, _)| (class, self.after(state, class)));
        let is_open = |(class, next): &(usize, u16)| {
            self.distance(*next) != usize::MAX && self.characters.get(*class).is_some_and(|some| !some.is_empty())
        };
        next.filter(is_open).collect()
    }

    fn after(&self, state: u16, class: usize) -> u16 {
        let entry = usize::from(state) * usize::from(self.automaton.classes) + class;
        self.automaton.transitions.as_chunks().0.get(entry).map_or(DEAD, |next| u16::from_le_bytes(*next))
    }

    /// The distance from every state to an accepting state (Bellman-Ford relaxation).
    fn all_distances(&self) -> Vec<Option<usize>> {
        let classes = usize::from(self.automaton.classes).max(1);
        let states = self.automaton.transitions.len() / 2 / classes;
        let of_state = |state| u16::try_from(state).unwrap_or(DEAD);
        let mut distances: Vec<_> = (0..states).map(|state| self.may_end(of_state(state)).then_some(0)).collect();
        loop {
            let mut is_changed = false;
            for state in 0..states {
                let next = (0..classes).filter_map(|class| {
                    distances.get(usize::from(self.after(of_state(state), class))).copied().flatten()
                });
                let nearest = next.min().map(|distance| distance + 1);
                if let Some(known) = distances.get_mut(state)
                    && *known != Some(0)
                    && nearest.is_some_and(|nearest| known.is_none_or(|known| nearest < known))
                {
                    *known = nearest;
                    is_changed = true;
                }
            }
            if !is_changed {
                return distances;
            }
        }
    }
}

/// Some characters of each class: all of ASCII, and the first and last of each range beyond it.
fn characters(automaton: &Automaton<'_>) -> Vec<Vec<char>> {
    let mut characters = vec![Vec::new(); usize::from(automaton.classes)];
    let mut add = |class: u8, character: Option<char>| {
        if let (Some(class), Some(character)) = (characters.get_mut(usize::from(class)), character) {
            class.push(character);
        }
    };
    for (code, class) in (0_u32..).zip(automaton.ascii) {
        // Digits and letters come first, because the simplest decision takes the first character.
        let code = (code + 0x30) % 0x80;
        let class = automaton.ascii.get(code as usize).unwrap_or(class);
        add(*class, char::from_u32(code));
    }
    let starts = automaton.beyond.as_chunks::<4>().0;
    for (index, [low, middle, high, class]) in starts.iter().enumerate() {
        let first = u32::from_le_bytes([*low, *middle, *high, 0]);
        let last = starts.get(index + 1).map_or(0x0010_ffff, |[low, middle, high, _]| {
            u32::from_le_bytes([*low, *middle, *high, 0]).saturating_sub(1)
        });
        add(*class, char::from_u32(first));
        add(*class, char::from_u32(last));
    }
    characters
}
