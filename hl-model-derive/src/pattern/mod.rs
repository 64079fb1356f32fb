//! Patterns: regular expressions in the meaning of ECMA-262, compiled while the macro runs.
//!
//! ```text
//! source ──grammar──▶ items ──tree──▶ Node ──▶ a text to look for
//!                                      └──nfa──▶ Nfa ──alphabet, dfa──▶ tables
//! ```
//!
//! The user's program contains a text or the tables of an automaton, and no engine for regular expressions. What the tables
//! cannot express in linear time (look-around, back-references) is refused, and so is what would make them too large.

mod alphabet;
mod code_points;
mod dfa;
mod literal;
mod nfa;
#[allow(unreachable_pub, dead_code, reason = "the library has these files too, and they are for its public interface")]
mod shared;
#[cfg(test)]
mod tests;
mod tree;
mod unicode;

use std::borrow::Cow;
use std::fmt;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use alphabet::Alphabet;
use dfa::Dfa;
use literal::Text;
use nfa::{Direction, Nfa};
use shared::grammar::SyntaxError;
use shared::search::{Automaton, Search};

/// Why a text is not a pattern, or not one that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PatternError {
    /// Where in the pattern, in bytes.
    pub(crate) offset: usize,
    pub(crate) message: Cow<'static, str>,
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at byte {} of the pattern)", self.message, self.offset)
    }
}

impl From<SyntaxError> for PatternError {
    fn from(error: SyntaxError) -> Self {
        Self { offset: error.offset, message: error.message }
    }
}

/// A pattern that has been compiled.
#[derive(Debug)]
pub(crate) struct Pattern {
    source: String,
    compiled: Compiled,
}

#[derive(Debug)]
enum Compiled {
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
pub(crate) fn compile(source: &str) -> Result<Pattern, PatternError> {
    let tree = tree::parse(source)?;
    let compiled = match literal::recognize(&tree) {
        Some(text) => Some(Compiled::Text(text)),
        // What is large read from one end is often small read from the other: `a.{20}$`.
        None => {
            Compiled::automaton(&tree, Direction::Forward).or_else(|| Compiled::automaton(&tree, Direction::Backward))
        }
    };
    let too_large = || PatternError {
        offset: 0,
        message: "this is too large to be checked in linear time; \
                  lower the numbers of its repetitions, or begin it with `^`"
            .into(),
    };
    Ok(Pattern { source: source.to_owned(), compiled: compiled.ok_or_else(too_large)? })
}

impl Compiled {
    fn automaton(tree: &tree::Node, direction: Direction) -> Option<Self> {
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
    /// The pattern as it is written.
    pub(crate) fn source(&self) -> &str {
        &self.source
    }

    /// Whether a text matches: what the generated code will say of it.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.search().is_match(text)
    }

    fn search(&self) -> Search<'_> {
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

    /// The pattern as a constant expression, where `__hl` is the library's module for generated code.
    pub(crate) fn to_tokens(&self) -> TokenStream {
        let source = &self.source;
        let search = match self.search() {
            Search::Contains(text) => quote!(Contains(#text)),
            Search::StartsWith(text) => quote!(StartsWith(#text)),
            Search::EndsWith(text) => quote!(EndsWith(#text)),
            Search::Equals(text) => quote!(Equals(#text)),
            Search::Automaton(Automaton { backward, start, accepting, classes, ascii, beyond, transitions }) => {
                let [ascii, beyond, transitions] = [ascii.as_slice(), beyond, transitions].map(Literal::byte_string);
                quote! {
                    Automaton(__hl::Automaton {
                        backward: #backward,
                        start: #start,
                        accepting: #accepting,
                        classes: #classes,
                        ascii: #ascii,
                        beyond: #beyond,
                        transitions: #transitions,
                    })
                }
            }
        };
        quote!(__hl::Pattern { source: #source, search: __hl::Search::#search })
    }
}
