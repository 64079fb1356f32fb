//! Models as Rust text in the format of rustfmt.

mod attribute;
mod docs;
mod item;
mod lines;
mod literal;
mod types;

pub(super) use item::write_model;
pub(super) use types::{Imports, TypeWriter};
