//! Rust models from a document: OpenAPI or a JSON Schema, in JSON or YAML.

mod document;
mod files;
mod notes;
mod options;

pub use notes::{DocumentErrors, Note};
pub use options::{AllOf, Enums, Integers};
