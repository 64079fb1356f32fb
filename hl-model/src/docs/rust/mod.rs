//! Model pages for Rust readers, in Markdown that GitHub and mdBook render well.

mod example;
mod inputs;
mod json;
mod keys;
mod notes;
mod page;
mod sections;
mod shown;
mod tables;
mod types;

pub(super) use page::{FOOTER, page};
