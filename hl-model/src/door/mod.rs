//! The ways in.

mod read;

pub use read::default_value;
pub(crate) use read::{collect, from_slice, from_str, from_tree, from_value};
