//! Drawing JSON texts that satisfy a description: for property tests and fuzzers, and as examples for readers.

mod any;
mod characters;
mod choices;
mod composition;
mod drawer;
mod entries;
#[cfg(any(feature = "docs", feature = "utoipa"))]
#[cfg_attr(not(feature = "docs"), allow(dead_code, reason = "only pages show examples of keys"))]
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

#[cfg(any(feature = "docs", feature = "utoipa"))]
pub(crate) use example::examples;
#[cfg(feature = "docs")]
pub(crate) use example::{example, example_of_key};
#[cfg(any(feature = "arbitrary", feature = "proptest"))]
pub(crate) use read::draw;
