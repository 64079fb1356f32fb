//! `schemars`: the JSON Schema of a model for crates that require `JsonSchema`, such as aide and rmcp.

use std::borrow::Cow;

pub use ::schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};

use crate::description::Schema as Description;
use crate::json_schema::json_schema_of;

/// The name or the identity of a schema.
pub type Name = Cow<'static, str>;

/// The name under which schemas refer to the model.
#[must_use]
pub fn name(model: &'static Description) -> Name {
    model.full_name().into()
}

/// An identifier that distinguishes the model from others of its name.
#[must_use]
pub fn id(model: &'static Description) -> Name {
    format!("{}::{}", model.path(), model.full_name()).into()
}

/// The schema of the model. Schemas that it refers to are added to the generator's definitions.
pub fn schema(model: &'static Description, generator: &mut SchemaGenerator) -> Schema {
    let Ok(Value::Object(mut schema)) = serde_json::from_str(&json_schema_of(model).to_json()) else {
        return Schema::from(true);
    };
    schema.remove("$schema");
    let path = generator.settings().definitions_path.trim_matches('/').to_owned();
    let path = if path.is_empty() { "#/".to_owned() } else { format!("#/{path}/") };
    let own = format!("{path}{}", model.full_name());
    let refer = |reference: &str| match reference.strip_prefix("#/$defs/") {
        Some(name) => format!("{path}{name}"),
        None => own.clone(),
    };
    if let Some(Value::Object(definitions)) = schema.remove("$defs") {
        for (name, mut definition) in definitions {
            redirect(&mut definition, &refer);
            generator.definitions_mut().entry(name).or_insert(definition);
        }
    }
    let mut schema = Value::Object(schema);
    let is_recursive = redirect(&mut schema, &refer);
    // A model that refers to itself must be among the definitions, because its references lead there.
    if is_recursive {
        generator.definitions_mut().entry(model.full_name()).or_insert_with(|| schema.clone());
    }
    Schema::try_from(schema).unwrap_or_else(|_| Schema::from(Map::new()))
}

/// Redirects every reference, and returns whether one of them led to the root. This recurses, because a schema is only
/// as deep as its author nested it.
fn redirect(schema: &mut Value, refer: &dyn Fn(&str) -> String) -> bool {
    let mut leads_to_root = false;
    let mut places = vec![schema];
    while let Some(place) = places.pop() {
        match place {
            Value::Object(fields) => {
                for (key, value) in fields {
                    match value {
                        Value::String(reference) if key == "$ref" => {
                            leads_to_root |= reference == "#";
                            *reference = refer(reference);
                        }
                        _ if is_data(key) => {}
                        value => places.push(value),
                    }
                }
            }
            Value::Array(items) => places.extend(items),
            _ => {}
        }
    }
    leads_to_root
}

/// Whether the value of a keyword is data, in which `$ref` has no meaning.
fn is_data(keyword: &str) -> bool {
    matches!(keyword, "const" | "default" | "enum" | "example" | "examples")
}
