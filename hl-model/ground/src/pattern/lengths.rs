//! The lengths of the texts that a pattern matches.

use std::collections::BTreeSet;

use super::search::{Automaton, DEAD, FOUND, Search};

/// Maximum number of steps through an automaton. Beyond it, the longest length counts as unknown.
const MAX_STEPS: usize = 2_000_000;

/// The lengths of the texts that match, in Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// The length of the shortest text.
    pub least: u64,
    /// The length of the longest text, if there is one and it is known.
    pub most: Option<u64>,
}

impl Search<'_> {
    /// The lengths of the texts that match; `None` if no text matches.
    #[must_use]
    pub fn lengths(&self) -> Option<Lengths> {
        match self {
            Self::Contains(part) | Self::StartsWith(part) | Self::EndsWith(part) => {
                Some(Lengths { least: part.chars().count() as u64, most: None })
            }
            Self::Equals(part) => {
                let length = part.chars().count() as u64;
                Some(Lengths { least: length, most: Some(length) })
            }
            Self::Automaton(automaton) => automaton.lengths(),
        }
    }
}

impl Automaton<'_> {
    /// Follows all texts at once, by the set of states after each length.
    fn lengths(&self) -> Option<Lengths> {
        let classes = self.inhabited_classes();
        let useful = self.useful_states(&classes);
        let (mut states, mut found) = (BTreeSet::from([self.start]), None::<Lengths>);
        let mut steps = 0_usize;
        for length in 0_u64.. {
            states.retain(|state| useful.contains(state));
            if states.is_empty() {
                return found;
            }
            if states.iter().any(|state| self.accepts(*state)) {
                let least = found.map_or(length, |found| found.least);
                found = Some(Lengths { least, most: Some(length) });
            }
            steps += states.len() * classes.len();
            // A text longer than the number of useful states visits a state twice, so it can be extended without end.
            if found.is_some() && length > useful.len() as u64 || steps > MAX_STEPS || states.contains(&FOUND) {
                break;
            }
            states = states.iter().flat_map(|state| self.successors(*state, &classes)).collect();
        }
        Some(Lengths { least: found.map_or(0, |found| found.least), most: None })
    }

    fn accepts(&self, state: u16) -> bool {
        state == FOUND || state >= self.accepting
    }

    /// The states from which a text can lead to a match.
    fn useful_states(&self, classes: &[u8]) -> BTreeSet<u16> {
        let (mut reached, mut todo, mut edges) = (BTreeSet::from([self.start]), vec![self.start], Vec::new());
        while let Some(state) = todo.pop() {
            for next in self.successors(state, classes) {
                edges.push((next, state));
                if reached.insert(next) {
                    todo.push(next);
                }
            }
        }
        edges.sort_unstable();
        edges.dedup();
        let mut useful: BTreeSet<u16> = reached.into_iter().filter(|state| self.accepts(*state)).collect();
        let mut todo: Vec<u16> = useful.iter().copied().collect();
        while let Some(state) = todo.pop() {
            let first = edges.partition_point(|(next, _)| *next < state);
            let before = edges.iter().skip(first).take_while(|(next, _)| *next == state);
            todo.extend(before.filter_map(|(_, before)| useful.insert(*before).then_some(*before)));
        }
        useful
    }

    /// The successors of a state, except for states that have matched or can no longer match.
    fn successors(&self, state: u16, classes: &[u8]) -> BTreeSet<u16> {
        if state <= FOUND {
            return BTreeSet::new();
        }
        let entries = self.transitions.as_chunks().0;
        let row = usize::from(state) * usize::from(self.classes);
        let next = classes.iter().filter_map(|class| entries.get(row + usize::from(*class)));
        next.map(|next| u16::from_le_bytes(*next)).filter(|next| *next != DEAD).collect()
    }

    /// The classes that contain a character.
    fn inhabited_classes(&self) -> Vec<u8> {
        let bounds = self.beyond.as_chunks::<4>().0;
        let start = |[low, middle, high, _]: [u8; 4]| u32::from_le_bytes([low, middle, high, 0]);
        let ends = bounds.iter().skip(1).map(|bound| start(*bound)).chain([0x0011_0000]);
        let beyond = bounds.iter().zip(ends).filter_map(|(bound, end)| {
            let mut code_points = start(*bound)..end;
            // The first and the last code point suffice, because surrogates are the only gap.
            let is_inhabited = code_points.next().and_then(char::from_u32).is_some()
                || code_points.next_back().and_then(char::from_u32).is_some()
                || start(*bound) < 0xD800 && end > 0xE000;
            is_inhabited.then_some(bound[3])
        });
        let classes: BTreeSet<u8> = self.ascii.iter().copied().chain(beyond).collect();
        classes.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::compile;
    use super::Lengths;
    use proptest::prelude::*;

    fn lengths(pattern: &str) -> Option<(u64, Option<u64>)> {
        compile(pattern).unwrap().search().lengths().map(|Lengths { least, most }| (least, most))
    }

    #[test]
    fn patterns_that_match_nothing_have_no_lengths() {
        for pattern in ["$a^", "a^", "$a", "^\\b$", "^a\\Bb\\bc$", "[]", "a[]", "^(a|b[])$b", "(?:$a|b^)"] {
            assert_eq!(lengths(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn lengths_are_those_of_the_texts_that_match() {
        for (pattern, least, most) in [
            ("", 0, None),
            ("^$", 0, Some(0)),
            ("a", 1, None),
            ("^é$", 1, Some(1)),
            ("^[a-z]{2,4}$", 2, Some(4)),
            ("^[a-z]{3}", 3, None),
            ("[0-9]{3}$", 3, None),
            ("^(ab|abcd)$", 2, Some(4)),
            ("^(ab)*$", 0, None),
            ("^a+b?$", 1, None),
            ("^(a{2}|b{5}c*)$", 2, None),
            ("^[^a]{2}$", 2, Some(2)),
            ("^\\p{Letter}{1,30}$", 1, Some(30)),
        ] {
            assert_eq!(lengths(pattern), Some((least, most)), "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn every_text_that_matches_has_one_of_the_lengths(
            pattern in "\\^?([ab]|\\[ab\\]|a\\?|b\\{2,3\\}|\\(ab\\|b\\)\\*?|\\\\b){0,5}\\$?",
            text in "[ab ]{0,8}",
        ) {
            let Ok(compiled) = compile(&pattern) else { return Ok(()) };
            if compiled.is_match(&text) {
                let Some((least, most)) = lengths(&pattern) else {
                    return Err(TestCaseError::fail(format!("{pattern} matches {text:?}")));
                };
                let length = text.chars().count() as u64;
                prop_assert!(length >= least && most.is_none_or(|most| length <= most), "{} {:?}", pattern, text);
            }
        }
    }
}
