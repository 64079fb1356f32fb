//! Rust models from a document: OpenAPI or a JSON Schema, in JSON or YAML.

mod capabilities;
mod document;
mod files;
mod names;
mod notes;
mod options;
mod plan;
mod rust;
mod schema;

pub use notes::{DocumentErrors, Note};
pub use options::{AllOf, Enums, Integers};
