//! The formats of texts and numbers: their names and their grammars.
//!
//! A format follows the letter of its standard, so that every other strict reader accepts a text that is accepted here.

mod check;
mod format;
mod grammar;
mod misspelt;

pub use check::{bounds, check, expected};
pub use format::{FORMATS, Format, FormatFacts, FormatKind, facts, named};
pub use grammar::{date, date_time, time, uuid};
pub use misspelt::misspelt;
