//! Searching a text for a pattern.

/// The search of a pattern.
#[derive(Clone, Copy, Debug)]
pub enum Search<'a> {
    /// A text at any place.
    Contains(&'a str),
    /// A text at the start.
    StartsWith(&'a str),
    /// A text at the end.
    EndsWith(&'a str),
    /// The complete text.
    Equals(&'a str),
    /// A search by an automaton.
    Automaton(Automaton<'a>),
}

/// A deterministic automaton that reads a text character by character. Its time is linear in the length of the text for
/// every pattern. Its tables are byte strings, because the compiler reads these fastest.
#[derive(Clone, Copy, Debug)]
pub struct Automaton<'a> {
    /// Whether it reads the text from the end.
    pub backward: bool,
    /// The start state.
    pub start: u16,
    /// The first accepting state: in it and all later states a text may end.
    pub accepting: u16,
    /// The number of classes of characters that it distinguishes.
    pub classes: u8,
    /// The class of each ASCII character.
    pub ascii: &'a [u8; 128],
    /// The starts of ranges beyond ASCII: four bytes each, three for the character (least significant first) and one for the
    /// class.
    pub beyond: &'a [u8],
    /// The next state for each state and class: two bytes each, least significant first.
    pub transitions: &'a [u8],
}

/// The dead state, from which no text matches.
pub(super) const DEAD: u16 = 0;
/// The state after a match has been found.
pub(super) const FOUND: u16 = 1;

impl Search<'_> {
    /// Whether a text matches.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        match *self {
            Self::Contains(part) => text.contains(part),
            Self::StartsWith(part) => text.starts_with(part),
            Self::EndsWith(part) => text.ends_with(part),
            Self::Equals(part) => text == part,
            Self::Automaton(ref automaton) => automaton.is_match(text),
        }
    }
}

impl Automaton<'_> {
    fn is_match(&self, text: &str) -> bool {
        if self.backward { self.run(text.chars().rev()) } else { self.run(text.chars()) }
    }

    #[inline]
    fn run(&self, text: impl Iterator<Item = char>) -> bool {
        let mut state = self.start;
        for c in text {
            if state <= FOUND {
                break;
            }
            state = self.after(state, c);
        }
        state == FOUND || state >= self.accepting
    }

    #[inline]
    fn after(&self, state: u16, c: char) -> u16 {
        let class = match self.ascii.get(c as usize) {
            Some(class) => *class,
            None => self.class_beyond_ascii(c),
        };
        let entry = usize::from(state) * usize::from(self.classes) + usize::from(class);
        // The macro never writes a table that is too short; such a table matches no text.
        self.transitions.as_chunks().0.get(entry).map_or(DEAD, |next| u16::from_le_bytes(*next))
    }

    fn class_beyond_ascii(&self, c: char) -> u8 {
        let bounds = self.beyond.as_chunks::<4>().0;
        let after = bounds
            .partition_point(|[low, middle, high, _]| u32::from_le_bytes([*low, *middle, *high, 0]) <= u32::from(c));
        after.checked_sub(1).and_then(|index| bounds.get(index)).map_or(0, |bound| bound[3])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Only the letters a and b have a class.
    const ASCII: [u8; 128] = {
        let mut ascii = [0; 128];
        ascii[b'a' as usize] = 1;
        ascii[b'b' as usize] = 1;
        ascii
    };

    /// `^[ab]+é$`
    const LETTERS: Search<'static> = Search::Automaton(Automaton {
        backward: false,
        start: 2,
        accepting: 4,
        classes: 3,
        ascii: &ASCII,
        beyond: &[0x80, 0, 0, 0, 0xE9, 0, 0, 2, 0xEA, 0, 0, 0],
        transitions: &[
            0, 0, 0, 0, 0, 0, // Nothing can match.
            1, 0, 1, 0, 1, 0, // It has matched.
            0, 0, 3, 0, 0, 0, // At the start.
            0, 0, 3, 0, 4, 0, // After a letter.
            0, 0, 0, 0, 0, 0, // After é.
        ],
    });

    fn assert_spec(search: Search<'_>, matching: &[&str], others: &[&str]) {
        for (expected, texts) in [(true, matching), (false, others)] {
            for text in texts {
                assert_eq!(search.is_match(text), expected, "{text:?} {search:?}");
            }
        }
    }

    #[test]
    fn a_text_is_searched_where_the_pattern_says() {
        assert_spec(Search::Contains("ab"), &["ab", "cabc"], &["", "a", "ba"]);
        assert_spec(Search::StartsWith("ab"), &["ab", "abc"], &["", "cab"]);
        assert_spec(Search::EndsWith("ab"), &["ab", "cab"], &["", "abc", "ab\n"]);
        assert_spec(Search::Equals("ab"), &["ab"], &["", "abc", "cab", "ab\n"]);
    }

    #[test]
    fn an_automaton_reads_a_text_to_its_end() {
        assert_spec(LETTERS, &["aé", "abbaé"], &["", "é", "a", "aéa", "caé", "aè", "aê", "a\u{10ffff}"]);
    }

    #[test]
    fn tables_that_are_too_short_match_nothing() {
        let empty = Automaton {
            backward: true,
            start: 9,
            accepting: 20,
            classes: 7,
            ascii: &[6; 128],
            beyond: &[1],
            transitions: &[0],
        };
        assert!(!Search::Automaton(empty).is_match("aé"));
    }
}
