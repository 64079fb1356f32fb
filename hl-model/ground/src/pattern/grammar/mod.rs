//! The grammar of regular expressions in ECMA-262, edition 2025, with the flag `u`.
//!
//! JSON Schema requires that flag. It makes the grammar strict: a construct without a meaning is an error, and not a
//! literal. Nothing here recurses or takes more than `O(n log n)` time, because texts of `format = "regex"` are untrusted
//! input.

mod check;
mod class;
mod code_point;
mod cursor;
mod escape;
mod item;
mod names;
mod parser;
pub(crate) mod property;
#[cfg(test)]
mod tests;

pub(crate) use check::check;
pub(crate) use item::{Assertion, Class, ClassEscape, ClassMember, CodePoint, Group, Item, Modifiers, NamedSet};
pub(crate) use parser::Parser;
pub(crate) use property::Property;
