//! JSON Schema and `OpenAPI` out of a description.
//!
//! What is written means what the models check: a value that a validator accepts is read, and one that it refuses is
//! not, as far as the schema language can tell (it knows nothing of duplicate keys and of limits). Numbers are written
//! with the digits they have in the model.

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
