//! JSON text, token by token.
//!
//! One look over a text finds its strings and its numbers where they stand, without building anything, and says whether
//! the text is JSON at all.

mod cursor;
mod fault;
mod mark;
mod parts;
mod pretty;
mod string;
#[cfg(test)]
mod tests;

pub use cursor::{Cursor, Token};
pub use fault::{Fault, fault};
pub use mark::mark;
pub use parts::{Entry, compact, decode, each_entry, each_item, entries, items, names, quoted};
pub use pretty::pretty;
pub use string::{Escapes, StringAt, push_string};
