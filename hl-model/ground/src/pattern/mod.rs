//! Regular expressions in the meaning of ECMA-262, with the flag `u`.
//!
//! ```text
//! source ──grammar──▶ items ──tree──▶ Node ──▶ a text to look for
//!                                      └──nfa──▶ Nfa ──alphabet, dfa──▶ tables
//! ```
//!
//! The derive compiles patterns while the macro runs, and the library searches with the result. So the user's program
//! contains a text or the tables of an automaton, but no engine for regular expressions. Patterns that tables cannot express
//! in linear time (look-around, back-references), or whose tables would be too large, are refused.

mod alphabet;
mod code_points;
mod compile;
mod dfa;
mod error;
mod foreign;
mod grammar;
mod lengths;
mod literal;
mod nfa;
mod search;
#[cfg(test)]
mod tests;
mod tree;
mod unicode;

pub use compile::{Pattern, compile};
pub use error::PatternError;
pub use foreign::foreign;
pub use lengths::Lengths;
pub use search::{Automaton, Search};

pub(crate) use grammar::check;
