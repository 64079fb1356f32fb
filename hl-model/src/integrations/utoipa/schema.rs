//! The schema of a model as a component.

use std::borrow::Cow;

pub use ::utoipa::ToSchema;
use ::utoipa::openapi::RefOr;
use ::utoipa::openapi::extensions::Extensions;
use ::utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType};
// The trait that utoipa's own derive implements. It provides `PartialSchema`, also for lists and options of models.
pub use ::utoipa::__dev::ComposeSchema;
use serde_json::Value;

use crate::description::Schema as Description;
use crate::draw;
use crate::json_schema::{component_name, openapi_components_for_types};

/// The name of a component.
pub type Name = Cow<'static, str>;

/// A schema in utoipa's types.
pub type RefOrSchema = RefOr<Schema>;

/// The schemas of the arguments of a generic type.
pub type Arguments = Vec<RefOrSchema>;

/// Components by name.
pub type Schemas = Vec<(String, RefOrSchema)>;

/// Maximum length of an example as JSON text, because examples of nested models repeat each other and would enlarge the
/// document many times.
const MAX_EXAMPLE: usize = 4_000;

/// The name of the model's component, without type arguments, because utoipa adds them.
#[must_use]
pub fn name(model: &'static Description) -> Name {
    if model.arguments().is_empty() { component_name(model).into() } else { model.name().into() }
}

/// The schema of the model, which refers to other components.
#[must_use]
pub fn schema(model: &'static Description) -> RefOrSchema {
    components(model).into_iter().next().map_or_else(RefOr::default, |(_, schema)| schema)
}

/// Adds the schemas that the model refers to.
pub fn schemas(model: &'static Description, schemas: &mut Schemas) {
    schemas.extend(components(model).into_iter().skip(1));
}

/// The model's component, followed by the components that it refers to.
fn components(model: &'static Description) -> Schemas {
    let (components, models) = openapi_components_for_types(model);
    let Ok(Value::Object(schemas)) = serde_json::from_str(&components) else { return Schemas::new() };
    // `serde_json` sorts keys, so the model's own component is found by its name.
    let name = component_name(model);
    let (mut own, others): (Vec<_>, Vec<_>) = schemas.into_iter().partition(|(key, _)| *key == name);
    own.extend(others);
    let components = own.into_iter().map(|(name, schema)| {
        let mut schema = typed(schema);
        if let (Some(model), Some(examples)) = (models.get(&name), examples_in(&mut schema)) {
            *examples = examples_of(model);
        }
        (name, schema)
    });
    components.collect()
}

/// The examples in a schema; `None` for a mere reference, because its target has the examples.
fn examples_in(schema: &mut RefOrSchema) -> Option<&mut Vec<Value>> {
    match schema {
        RefOr::T(Schema::Array(list)) => Some(&mut list.examples),
        RefOr::T(Schema::Object(object)) => Some(&mut object.examples),
        RefOr::T(Schema::OneOf(union)) => Some(&mut union.examples),
        RefOr::T(Schema::AllOf(union)) => Some(&mut union.examples),
        RefOr::T(Schema::AnyOf(union)) => Some(&mut union.examples),
        _ => None,
    }
}

/// The examples of a model. Without them, a viewer of the document invents values that the model refuses.
fn examples_of(model: &'static Description) -> Vec<Value> {
    let examples = draw::examples(model).into_iter().filter(|json| json.len() <= MAX_EXAMPLE);
    examples.filter_map(|json| serde_json::from_str(&json).ok()).collect()
}

/// Converts a schema to utoipa's types, if they can express all of it. They know fewer keywords than OpenAPI 3.1, and
/// drop the others without an error. Then the schema is the only part of an `allOf`, as an extension that utoipa writes
/// unchanged. Extensions have no order, and a single key needs none.
pub(in crate::integrations) fn typed(schema: Value) -> RefOrSchema {
    if let Ok(typed) = serde_json::from_value::<RefOrSchema>(schema.clone())
        && serde_json::to_value(&typed).is_ok_and(|written| written == schema)
    {
        return typed;
    }
    let all_of = Extensions::from_iter([("allOf", Value::Array(vec![schema]))]);
    RefOr::T(ObjectBuilder::new().schema_type(SchemaType::AnyValue).extensions(Some(all_of)).build().into())
}
