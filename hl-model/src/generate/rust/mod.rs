//! Models as Rust text in the format of rustfmt.

mod attribute;
mod docs;
mod files;
mod item;
mod lines;
mod literal;
mod types;

pub(super) use files::write_files;
