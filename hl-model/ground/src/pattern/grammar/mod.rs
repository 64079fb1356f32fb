//! The grammar of ECMA-262's regular expressions, edition 2025, as it is with the flag `u`.
//!
//! JSON Schema requires that flag, and it makes the grammar strict: a construct without a meaning is an error, not a
//! literal. Nothing here recurses and nothing takes more than `O(n log n)` time: texts of `format = "regex"` are
//! foreign input.

mod check;
mod class;
mod code_point;
mod cursor;
mod error;
mod escape;
mod item;
mod names;
mod parser;
pub(crate) mod property;
#[cfg(test)]
mod tests;

pub(crate) use check::check;
pub(crate) use error::SyntaxError;
pub(crate) use item::{Assertion, Class, ClassEscape, ClassMember, CodePoint, Group, Item, Modifiers, NamedSet};
pub(crate) use parser::Parser;
pub(crate) use property::Property;
