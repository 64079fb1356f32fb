//! The model pages of the Humanloop Python SDK, to the byte.
//!
//! Those pages were written by OpenAPI Generator 6.2.1 (generator `python`). Where this module's output looks odd (a
//! space at the end of a line, no space where one belongs, a blank line left out), it repeats what the generator writes.

mod cells;
mod defaults;
mod escape;
mod java;
mod lexemes;
mod notes;
mod page;

pub(super) use page::{FOOTER, page};
