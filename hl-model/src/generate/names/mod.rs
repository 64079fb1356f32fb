//! Names in Rust for the names of a document.

mod convention;
mod distinct;
mod fields;
mod name;
mod types;
mod variants;
mod words;

pub(super) use fields::field_names;
pub(super) use types::{TypeNames, named_types};
pub(super) use variants::{free_variant, variant_names};
pub(super) use words::{pascal, singular, snake};
