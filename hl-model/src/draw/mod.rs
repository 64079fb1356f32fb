//! Drawing JSON texts that satisfy a description: for property tests and fuzzers, and as examples for readers.

mod any;
mod characters;
mod choices;
mod composition;
mod decimal;
mod drawer;
mod entries;
#[cfg(feature = "docs")]
mod example;
mod key_rules;
mod number;
mod object;
mod pattern;
#[cfg(any(feature = "arbitrary", feature = "proptest"))]
mod read;
mod rules;
mod samples;
mod text;
mod valid;

#[cfg(test)]
mod tests;

#[cfg(feature = "docs")]
pub(crate) use example::{example, example_of_key, examples};
#[cfg(any(feature = "arbitrary", feature = "proptest"))]
pub(crate) use read::draw;
