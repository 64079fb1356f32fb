//! The classes of characters that an automaton distinguishes.

use std::collections::HashMap;

use super::code_points::CodePoints;
use super::grammar::CodePoint;
use super::nfa::{Nfa, State};
use super::tree::{Look, line_terminators, word};

/// The character, or the edge, on one side of a place between characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    /// The edge of the text.
    Edge,
    LineTerminator,
    Word,
    Other,
}

/// The partition of all code points into classes that no set of an automaton separates.
#[derive(Debug)]
pub(crate) struct Alphabet {
    /// The starts of ranges, each with the class of its range.
    bounds: Vec<(CodePoint, u8)>,
    classes: Vec<Class>,
}

/// A class of characters.
#[derive(Debug)]
struct Class {
    /// For each set of the automaton, whether its characters are in the set.
    members: Vec<bool>,
    side: Side,
}

impl Alphabet {
    /// The classes of an automaton; `None` if a byte cannot number them.
    pub(crate) fn new(nfa: &Nfa) -> Option<Self> {
        let looks = |wanted: &[Look]| {
            nfa.states.iter().any(|state| matches!(state, State::Look { look, .. } if wanted.contains(look)))
        };
        let word = if looks(&[Look::WordBoundary, Look::NotWordBoundary]) { word() } else { CodePoints::default() };
        let lines = if looks(&[Look::LineStart, Look::LineEnd]) { line_terminators() } else { CodePoints::default() };
        let sets = || nfa.sets.iter().chain([&word, &lines]);

        let mut starts: Vec<CodePoint> = vec![0];
        for &(first, last) in sets().flat_map(CodePoints::ranges) {
            starts.extend_from_slice(&[first, last + 1]);
        }
        starts.sort_unstable();
        starts.dedup();

        let mut alphabet = Self { bounds: Vec::new(), classes: Vec::new() };
        let mut known: HashMap<Vec<bool>, u8> = HashMap::new();
        for start in starts {
            let members: Vec<bool> = sets().map(|set| set.contains(start)).collect();
            let class = if let Some(class) = known.get(&members) {
                *class
            } else {
                let class = u8::try_from(alphabet.classes.len()).ok().filter(|class| *class < u8::MAX)?;
                known.insert(members.clone(), class);
                let side = if word.contains(start) {
                    Side::Word
                } else if lines.contains(start) {
                    Side::LineTerminator
                } else {
                    Side::Other
                };
                alphabet.classes.push(Class { members, side });
                class
            };
            if alphabet.bounds.last().is_none_or(|(_, last)| *last != class) {
                alphabet.bounds.push((start, class));
            }
        }
        Some(alphabet)
    }

    /// The number of classes.
    pub(crate) const fn len(&self) -> usize {
        self.classes.len()
    }

    pub(crate) fn side(&self, class: usize) -> Side {
        self.classes.get(class).map_or(Side::Other, |class| class.side)
    }

    /// Whether the characters of a class are in a set of the automaton.
    pub(crate) fn is_in(&self, class: usize, set: usize) -> bool {
        self.classes.get(class).and_then(|class| class.members.get(set)).is_some_and(|member| *member)
    }

    /// The class of each ASCII character.
    pub(crate) fn ascii(&self) -> [u8; 128] {
        let mut table = [0; 128];
        for (c, entry) in (0..).zip(&mut table) {
            let after = self.bounds.partition_point(|(start, _)| *start <= c);
            *entry = after.checked_sub(1).and_then(|index| self.bounds.get(index)).map_or(0, |(_, class)| *class);
        }
        table
    }

    /// The starts of ranges beyond ASCII, in the bytes that `Automaton` describes.
    pub(crate) fn beyond_ascii(&self) -> Vec<u8> {
        // The range of the first of these characters may start before it.
        let first = self.bounds.partition_point(|(start, _)| *start <= 0x80).saturating_sub(1);
        let mut bytes = Vec::new();
        for (start, class) in self.bounds.iter().skip(first) {
            let [low, middle, high, _] = start.to_le_bytes();
            bytes.extend_from_slice(&[low, middle, high, *class]);
        }
        bytes
    }
}
