//! JSON Schema and OpenAPI from a description.
//!
//! The schemas mean what the models check: a value that a validator accepts can be read, and a value that it refuses
//! cannot. Duplicate keys, limits and checks that are functions (`check = …`, `Constraint::Custom`) are left out, because
//! JSON Schema cannot express them. Numbers keep the digits that they have in the model.

mod composition;
mod constraints;
mod convert;
mod dialect;
mod disjoint;
mod document;
mod draft07;
mod inexpressible;
mod integer_names;
mod json;
mod key_rules;
mod object;
mod openapi30;
mod shapes;
mod strict;
mod tagged;
mod tagged_member;
#[cfg(test)]
mod tests;
#[cfg(feature = "utoipa")]
mod utoipa;
mod writer;

pub use dialect::Dialect;
pub use document::{
    JsonSchema, json_schema, json_schema_of, json_schema_of_with, json_schema_with, openapi_components_of,
    openapi_components_of_with,
};
#[cfg(feature = "utoipa")]
pub(crate) use document::{component_name, openapi_components_for_types};
pub use inexpressible::{Inexpressible, InexpressiblePart};
#[cfg(feature = "utoipa")]
pub(crate) use writer::COMPONENTS;
#[cfg(feature = "schemars")]
pub(crate) use writer::Definition;
