//! Drawing JSON texts that satisfy a description, for property tests and fuzzers.

mod any;
mod characters;
mod choices;
mod composition;
mod decimal;
mod drawer;
mod entries;
mod number;
mod object;
mod pattern;
mod read;
mod rules;
mod samples;
mod text;

#[cfg(test)]
mod tests;

pub(crate) use read::draw;
