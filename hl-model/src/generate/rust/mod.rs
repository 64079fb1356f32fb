//! Models as Rust text, as rustfmt leaves it.

mod attribute;
mod docs;
mod item;
mod literal;
mod types;

pub(super) use item::write_model;
pub(super) use types::{Imports, TypeWriter};
