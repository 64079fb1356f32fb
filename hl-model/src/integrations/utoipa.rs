//! `utoipa`: the schema of a model as a component of an `OpenAPI` document.

use std::borrow::Cow;

pub use ::utoipa::ToSchema;
use ::utoipa::openapi::RefOr;
use ::utoipa::openapi::extensions::Extensions;
use ::utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType};
// What utoipa's own derive implements; `PartialSchema` follows from it, for lists and options of models as well.
pub use ::utoipa::__dev::ComposeSchema;
use serde_json::Value;

use crate::json_schema::{component_name, openapi_components_of};
use crate::schema::Schema as Description;

/// The name of a component.
pub type Name = Cow<'static, str>;

/// A schema as utoipa has it.
pub type RefOrSchema = RefOr<Schema>;

/// The schemas of the arguments of a generic type.
pub type Arguments = Vec<RefOrSchema>;

/// Components by name.
pub type Schemas = Vec<(String, RefOrSchema)>;

/// The name of the model's component; of a generic model without its arguments, whose names utoipa adds itself.
#[must_use]
pub fn name(model: &'static Description) -> Name {
    if model.arguments().is_empty() { component_name(model).into() } else { model.name().into() }
}

/// The schema of the model; those that it refers to are named by reference.
#[must_use]
pub fn schema(model: &'static Description) -> RefOrSchema {
    components(model).into_iter().next().map_or_else(RefOr::default, |(_, schema)| schema)
}

/// Adds the schemas that the model refers to.
pub fn schemas(model: &'static Description, schemas: &mut Schemas) {
    schemas.extend(components(model).into_iter().skip(1));
}

/// The model's component and those that it refers to, the model's first.
fn components(model: &'static Description) -> Schemas {
    let components = openapi_components_of(&[model]).to_json();
    let Ok(Value::Object(mut components)) = serde_json::from_str(&components) else { return Schemas::new() };
    let Some(Value::Object(schemas)) = components.remove("schemas") else { return Schemas::new() };
    // `serde_json` sorts the keys of an object, so the model's own component is looked for by its name.
    let name = component_name(model);
    let (mut own, others): (Vec<_>, Vec<_>) = schemas.into_iter().partition(|(key, _)| *key == name);
    own.extend(others);
    own.into_iter().map(|(name, schema)| (name, RefOr::T(exact(schema)))).collect()
}

/// A schema in utoipa's types, if these can say all of it. They know fewer keywords than `OpenAPI` 3.1 and drop the others
/// without a word; then the schema is the only part of an `allOf` that utoipa writes as it is given. It has no order for
/// what it is given so, and a single key needs none.
fn exact(schema: Value) -> Schema {
    if let Ok(typed) = serde_json::from_value::<Schema>(schema.clone())
        && serde_json::to_value(&typed).is_ok_and(|written| written == schema)
    {
        return typed;
    }
    let all_of = Extensions::from_iter([("allOf", Value::Array(vec![schema]))]);
    ObjectBuilder::new().schema_type(SchemaType::AnyValue).extensions(Some(all_of)).build().into()
}
