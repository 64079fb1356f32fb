//! Rust models from a document: OpenAPI or a JSON Schema, in JSON or YAML.

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
pub use options::{AllOf, Enums, Integers};
pub use output::{Changes, Stale};
