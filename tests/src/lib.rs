//! The code that the tests of this package share: a zoo of models, and JSON texts generated from the descriptions of models.
#![forbid(unsafe_code)]

pub mod dialects;
pub mod generate;
pub mod json;
pub mod written;
pub mod zoo;

pub use hl_model_examples as examples;

/// The examples of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// The problems of a text by a description.
///
/// Only here do the tests name the private module of the library, whose name changes with every version.
pub use hl_model::__private_0_2_0::by_description;

/// The problems of a text by a description, with default options.
///
/// # Errors
///
/// Everything that is wrong with the text.
pub fn described(schema: &'static hl_model::schema::Schema, json: &str) -> Result<(), hl_model::Errors> {
    by_description(schema, json, &hl_model::ReadOptions::new())
}
