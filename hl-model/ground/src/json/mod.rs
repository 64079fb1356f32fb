//! JSON text, token by token.
//!
//! One pass over a text finds its strings and numbers in place, without building a tree, and tells whether the text is JSON.

mod cursor;
mod fault;
mod mark;
mod parts;
mod pointer;
mod pretty;
mod string;
#[cfg(test)]
mod tests;

pub use cursor::{Cursor, Token};
pub use fault::{Fault, fault};
pub use mark::{mark, mark_of};
pub use parts::{Entry, compact, decode, each_entry, each_item, entries, items, names, quoted};
pub use pointer::{push_name, unescape_name};
pub use pretty::pretty;
pub use string::{Escapes, StringAt, is_usual_string, push_string};
