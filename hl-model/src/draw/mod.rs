//! Drawing JSON texts that satisfy a description, for property tests and fuzzers.

mod any;
mod choices;
mod composition;
mod decimal;
mod drawer;
mod number;
mod object;
mod pattern;
mod read;
mod samples;
mod text;

#[cfg(test)]
mod tests;

pub(crate) use read::draw;
