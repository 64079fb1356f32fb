//! JSON Schema and `OpenAPI` from a description.
//!
//! The schemas mean what the models check: a value that a validator accepts can be read, and a value that it refuses
//! cannot, except for duplicate keys and limits, which JSON Schema cannot express. Numbers keep the digits that they
//! have in the model.

mod composition;
mod constraints;
mod dialect;
mod document;
mod fields;
mod object;
mod shapes;
#[cfg(test)]
mod tests;
mod writer;

#[cfg(feature = "utoipa")]
pub(crate) use document::component_name;
pub use document::{JsonSchema, json_schema, json_schema_of, openapi_components_of};
