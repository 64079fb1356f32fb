//! `schemars`: the JSON Schema of a model for crates that require `JsonSchema`, such as aide and rmcp.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

pub use ::schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};

use crate::description::Schema as Description;
use crate::json_schema::Definition;

/// The name or the identity of a schema.
pub type Name = Cow<'static, str>;

/// The name under which schemas refer to the model.
#[must_use]
pub fn name(model: &'static Description) -> Name {
    Definition::Model(model).name().into()
}

/// An identifier that distinguishes models with equal names.
#[must_use]
pub fn id(model: &'static Description) -> Name {
    Definition::Model(model).id().into()
}

/// The schema of the model. Schemas that it refers to are added to the generator's definitions.
pub fn schema(model: &'static Description, generator: &mut SchemaGenerator) -> Schema {
    written(&Definition::Model(model), generator)
}

thread_local! {
    /// The definition that [`Referred`] currently represents.
    static REFERRED: RefCell<Option<Definition>> = const { RefCell::new(None) };
}

/// A type that represents the current definition. A generator identifies definitions by their types, and a description does
/// not know its type.
struct Referred;

impl JsonSchema for Referred {
    fn schema_name() -> Name {
        REFERRED.with_borrow(|referred| referred.as_ref().map(Definition::name)).unwrap_or_default().into()
    }

    fn schema_id() -> Name {
        REFERRED.with_borrow(|referred| referred.as_ref().map(Definition::id)).unwrap_or_default().into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let referred = REFERRED.with_borrow(Clone::clone);
        referred.map_or_else(|| Schema::from(true), |definition| written(&definition, generator))
    }
}

/// The generator's output for a definition: a reference, or the schema itself if the settings say so.
fn referred(definition: Definition, generator: &mut SchemaGenerator) -> Value {
    let around = REFERRED.replace(Some(definition));
    let schema = generator.subschema_for::<Referred>();
    REFERRED.set(around);
    schema.to_value()
}

/// The schema of a definition. The generator writes nested definitions by recursion, as for every type.
fn written(definition: &Definition, generator: &mut SchemaGenerator) -> Schema {
    let (json, definitions) = definition.alone();
    let definitions: HashMap<String, Definition> = definitions.into_iter().collect();
    let mut known: HashMap<String, Value> = HashMap::new();
    let mut schema = serde_json::from_str(&json).unwrap_or(Value::Bool(true));
    each_reference(&mut schema, &mut |reference| {
        let definition = definitions.get(reference)?;
        let known = known.entry(reference.to_owned()).or_insert_with(|| referred(definition.clone(), generator));
        Some(known.clone())
    });
    Schema::try_from(schema).unwrap_or_else(|_| Schema::from(Map::new()))
}

/// Replaces the references in a schema. The recursion is bounded, because `serde_json` has limited the depth.
fn each_reference(schema: &mut Value, refer: &mut dyn FnMut(&str) -> Option<Value>) {
    match schema {
        Value::Object(fields) => {
            for (keyword, value) in &mut *fields {
                match (keyword.as_str(), value) {
                    // `$ref` has no meaning in data.
                    ("const" | "default" | "enum" | "example" | "examples", _) => {}
                    // Names of keys are not keywords.
                    ("properties" | "patternProperties" | "dependentSchemas", Value::Object(named)) => {
                        named.values_mut().for_each(|schema| each_reference(schema, refer));
                    }
                    (_, schema) => each_reference(schema, refer),
                }
            }
            if let Some(target) = fields.get("$ref").and_then(Value::as_str).and_then(&mut *refer) {
                replace_reference(fields, target);
            }
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(|schema| each_reference(schema, refer)),
        _ => {}
    }
}

/// Replaces the reference among the keywords of a schema by its target.
fn replace_reference(fields: &mut Map<String, Value>, target: Value) {
    fields.remove("$ref");
    match target {
        Value::Object(target) if target.keys().all(|keyword| !fields.contains_key(keyword)) => fields.extend(target),
        target => {
            let all = fields.entry("allOf").or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(all) = all {
                all.push(target);
            }
        }
    }
}
