//! What the tests of this package share: a zoo of models, and JSON texts generated from the descriptions of models.
#![forbid(unsafe_code)]

pub mod generate;
pub mod json;
pub mod written;
pub mod zoo;

pub use hl_model_examples as examples;

/// The examples of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// What the thorough reading pass alone says of a text.
///
/// Only here do the tests name the private module of the library, whose name changes with every version.
pub use hl_model::__private_0_1_0::{thorough, thorough_with};
