//! The ways in.

#[cfg(any(
    feature = "bigdecimal",
    feature = "chrono",
    feature = "jiff",
    feature = "rust_decimal",
    feature = "time",
    feature = "uuid"
))]
mod foreign;
mod read;
mod value;

pub use read::default_value;
pub(crate) use read::{collect, from_slice, from_str, from_tree, from_value};
