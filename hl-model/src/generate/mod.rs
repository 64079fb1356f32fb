//! Rust models from a document: OpenAPI or a JSON Schema, in JSON or YAML.
//!
//! A [`Generator`] reads the document and makes [`Models`], which are written to files or compared with them. The program
//! `hl-model` (feature `cli`) does the same from a command line. See the
//! [guide](https://docs.rs/hl-model/latest/hl_model/guide/generate/index.html).

#![allow(
    clippy::format_push_string,
    reason = "the text of a file is put together line by line; writing to a string cannot fail"
)]
#![allow(
    clippy::mutable_key_type,
    reason = "only the index of an object's keys changes, which is no part of its value"
)]

mod capabilities;
mod config;
mod document;
mod generator;
mod models;
mod names;
mod notes;
mod options;
mod output;
mod plan;
mod rust;
mod schema;

pub use generator::{Generator, Progress};
pub use models::{Grade, Models, Type};
pub use notes::{DocumentErrors, Note};
pub use options::{AllOf, Discriminators, Enums, Integers};
pub use output::{Changes, Stale};
