//! Model pages for Rust readers, in Markdown that GitHub, mdBook and their like show well.

mod notes;
mod page;
mod sections;
mod shown;
mod tables;
mod types;

pub(super) use page::{FOOTER, page};
