//! The ways in.

mod read;

pub(crate) use read::{collect, from_slice, from_str, from_value};
pub use read::{default_value, deserialize};
