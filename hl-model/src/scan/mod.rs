//! Scanning: one pass over the text of a value of any type, which checks its syntax, depth, duplicate keys, numbers,
//! lone surrogates and lengths. Nothing here recurses.

mod duplicates;
mod limits;
mod memory;
mod scanner;
mod sink;
mod syntax;
mod walk;

pub(crate) use duplicates::{duplicates, may_repeat};
pub(crate) use limits::{lone_surrogate, number_limit};
pub(crate) use memory::{PathStep, key_name};
pub(crate) use scanner::{Scanner, each_repeated_key, has_repeated_key, keys_of, repeated_keys};
pub(crate) use syntax::value_text;

#[cfg(test)]
mod syntax_tests;
#[cfg(test)]
mod tests;
