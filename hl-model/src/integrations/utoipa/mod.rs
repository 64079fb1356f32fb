//! `utoipa`: models as components and parameters of an OpenAPI document.

mod parameters;
mod schema;

pub use parameters::{IntoParams, ParameterIn, Parameters, parameters};
pub(super) use schema::typed;
pub use schema::{Arguments, ComposeSchema, Name, RefOrSchema, Schemas, ToSchema, name, schema, schemas};
