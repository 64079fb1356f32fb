//! Ways to read a value: from text, bytes, queries, pairs, and values in memory.

mod check;
#[cfg(any(feature = "toml", feature = "yaml"))]
mod document;
#[cfg(any(
    feature = "bigdecimal",
    feature = "chrono",
    feature = "jiff",
    feature = "rust_decimal",
    feature = "time",
    feature = "uuid"
))]
mod foreign;
mod keys;
mod pairs;
mod patch;
mod query;
mod read;
mod scalar;
mod serde_json;
mod value;
mod with_serde;

pub(crate) use check::check;
#[cfg(feature = "toml")]
pub(crate) use document::from_toml;
#[cfg(feature = "yaml")]
pub(crate) use document::from_yaml;
#[cfg(any(
    feature = "bigdecimal",
    feature = "chrono",
    feature = "jiff",
    feature = "rust_decimal",
    feature = "time",
    feature = "uuid"
))]
pub(crate) use foreign::Foreign;
pub(crate) use keys::key_errors;
pub(crate) use pairs::from_pairs;
#[cfg(feature = "axum")]
pub(crate) use pairs::from_path;
pub(crate) use patch::apply;
#[cfg(feature = "axum")]
pub(crate) use query::from_form;
pub(crate) use query::from_query;
pub use read::{OwnTest, assert_allowed, checked_default, default_value};
pub(crate) use read::{collect, from_reader, from_slice, from_str, from_tree, from_value};
pub(crate) use scalar::scalar;
pub use with_serde::Serde;
