//! The ways in.

mod read;
mod value;

pub use read::default_value;
pub(crate) use read::{collect, from_slice, from_str, from_tree, from_value};
