//! The model pages of the Humanloop Python SDK, byte by byte.
//!
//! OpenAPI Generator 6.2.1 (generator `python`) wrote those pages. Odd output of this module, such as a space at the end of
//! a line, a missing space or a missing blank line, reproduces the generator's output.

mod cells;
mod defaults;
mod escape;
mod java;
mod lexemes;
mod notes;
mod page;

pub(super) use page::{FOOTER, page};
