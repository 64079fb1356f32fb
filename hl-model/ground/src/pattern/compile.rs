//! Compiling a pattern to its search.

use super::alphabet::Alphabet;
use super::dfa::Dfa;
use super::error::PatternError;
use super::literal::{self, Text};
use super::nfa::{Direction, Nfa};
use super::search::{Automaton, Search};
use super::tree;

/// A compiled pattern.
#[derive(Debug)]
pub struct Pattern {
    source: String,
    compiled: Compiled,
}

/// The compiled form of a pattern: a text to search for, or the tables of an automaton.
#[derive(Debug)]
pub(super) enum Compiled {
    Text(Text),
    Automaton {
        direction: Direction,
        ascii: Box<[u8; 128]>,
        beyond: Vec<u8>,
        classes: u8,
        dfa: Dfa,
        transitions: Vec<u8>,
    },
}

/// Compiles a pattern.
///
/// ```
/// let pattern = hl_model_ground::pattern::compile("^[a-z]{2}$").unwrap();
/// assert!(pattern.is_match("de") && !pattern.is_match("deu"));
/// assert_eq!(
///     hl_model_ground::pattern::compile("a(?=b)").unwrap_err().to_string(),
///     "look-ahead cannot be checked in linear time (at byte 1 of the pattern)"
/// );
/// ```
///
/// # Errors
///
/// [`PatternError`] if the text is not a pattern, or cannot be checked in linear time with small tables.
pub fn compile(source: &str) -> Result<Pattern, PatternError> {
    let tree = tree::parse(source)?;
    let compiled = match literal::recognize(&tree) {
        Some(text) => Some(Compiled::Text(text)),
        // An automaton that is large when it reads forwards is often small when it reads backwards: `a.{20}$`.
        None => {
            Compiled::automaton(&tree, Direction::Forward).or_else(|| Compiled::automaton(&tree, Direction::Backward))
        }
    };
    let too_large = || PatternError {
        offset: 0,
        message: if source.starts_with('^') {
            "this is too large to be checked in linear time; lower the numbers of its repetitions".into()
        } else {
            "this is too large to be checked in linear time; \
             lower the numbers of its repetitions, or begin it with `^`"
                .into()
        },
    };
    Ok(Pattern { source: source.to_owned(), compiled: compiled.ok_or_else(too_large)? })
}

impl Compiled {
    /// Compiles a tree to an automaton; `None` if it is too large.
    pub(super) fn automaton(tree: &tree::Node, direction: Direction) -> Option<Self> {
        let nfa = Nfa::new(tree, direction)?;
        let alphabet = Alphabet::new(&nfa)?;
        let dfa = Dfa::new(&nfa, &alphabet)?;
        let mut transitions = Vec::with_capacity(2 * dfa.transitions.len());
        for state in &dfa.transitions {
            transitions.extend_from_slice(&state.to_le_bytes());
        }
        Some(Self::Automaton {
            direction,
            ascii: Box::new(alphabet.ascii()),
            beyond: alphabet.beyond_ascii(),
            classes: u8::try_from(alphabet.len()).ok()?,
            transitions,
            dfa,
        })
    }
}

impl Pattern {
    /// A pattern from a compiled one, for tests of the parts.
    #[cfg(test)]
    pub(super) const fn of(compiled: Compiled) -> Self {
        Self { source: String::new(), compiled }
    }

    /// The source text of the pattern.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether the pattern matches somewhere in a text.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.search().is_match(text)
    }

    /// The search of the pattern.
    #[must_use]
    pub fn search(&self) -> Search<'_> {
        match &self.compiled {
            Compiled::Text(Text { needle, at_start: false, at_end: false }) => Search::Contains(needle),
            Compiled::Text(Text { needle, at_start: true, at_end: false }) => Search::StartsWith(needle),
            Compiled::Text(Text { needle, at_start: false, at_end: true }) => Search::EndsWith(needle),
            Compiled::Text(Text { needle, at_start: true, at_end: true }) => Search::Equals(needle),
            Compiled::Automaton { direction, ascii, beyond, classes, dfa, transitions } => {
                Search::Automaton(Automaton {
                    backward: *direction == Direction::Backward,
                    start: dfa.start,
                    accepting: dfa.accepting,
                    classes: *classes,
                    ascii,
                    beyond,
                    transitions,
                })
            }
        }
    }
}
