//! The keys of a model as parameters of an operation.

pub use ::utoipa::IntoParams;
pub use ::utoipa::openapi::path::ParameterIn;
use ::utoipa::openapi::path::{Parameter, ParameterBuilder};
use ::utoipa::openapi::{Deprecated, Required};
use hl_model_ground::json::{each_entry, items};
use serde_json::{Map, Value};

use super::schema::typed;
use crate::description::{Key, Object, Schema, Shape};
use crate::input::Evaluated;
use crate::json_schema::{COMPONENTS, component_name, openapi_components_for_types};

/// The parameters of an operation.
pub type Parameters = Vec<Parameter>;

/// Maximum number of schemas that are copied into a parameter. Without a limit, models that share models would make a
/// parameter exponentially large.
const MAX_COPIES: usize = 100;

/// The keys of a model as parameters, in the order of their declaration. They are in the query, unless `place` says
/// otherwise.
///
/// An operation cannot add components to the document, so a parameter contains the schemas that it refers to. An operation
/// cannot require one of two parameters either, so the aliases of a key are not listed.
#[must_use]
pub fn parameters(model: &'static Schema, place: Option<ParameterIn>) -> Parameters {
    let (json, _) = openapi_components_for_types(model);
    let components = Components { json: &json, objects: objects(model) };
    let place = place.unwrap_or(ParameterIn::Query);
    let mut parameters = Parameters::new();
    let name = component_name(model);
    let mut open = vec![format!("{COMPONENTS}{name}")];
    components.keys(components.named(&name), &place, &mut open, &mut parameters);
    parameters
}

/// The objects that declare the keys of a model.
fn objects(model: &'static Schema) -> Vec<&'static Object> {
    match model.resolved().shape {
        Shape::Object(object) => vec![object],
        Shape::Composition(composition) => Evaluated::always(composition).objects().collect(),
        _ => Vec::new(),
    }
}

/// The schemas of the models that a model consists of.
struct Components<'a> {
    /// The schemas by name, as JSON text.
    json: &'a str,
    /// The objects that declare the keys of the model.
    objects: Vec<&'static Object>,
}

impl<'a> Components<'a> {
    fn named(&self, name: &str) -> &'a str {
        value(self.json, name).unwrap_or("{}")
    }

    /// The schema that a reference leads to.
    fn target(&self, reference: &str) -> Option<&'a str> {
        value(self.json, reference.strip_prefix(COMPONENTS)?)
    }

    /// Adds the keys of an object, including those of its parts. A key of several parts is added once, from the first part.
    /// `open` are the references to the models around the object, and to the object itself.
    fn keys(&self, schema: &'a str, place: &ParameterIn, open: &mut Vec<String>, parameters: &mut Parameters) {
        let required = items(value(schema, "required").unwrap_or("[]"));
        for entry in each_entry(value(schema, "properties").unwrap_or("{}")) {
            let Some(key) = entry.key else { continue };
            let declared: Vec<_> = self.declared(&key).collect();
            if !declared.is_empty() && declared.iter().all(|declared| *declared.name != *key) {
                continue;
            }
            let is_required = *place == ParameterIn::Path
                || required.contains(&entry.quoted)
                || declared.iter().any(|declared| declared.required);
            if let Some(earlier) = parameters.iter_mut().find(|parameter| parameter.name == *key) {
                if is_required {
                    earlier.required = Required::True;
                }
                continue;
            }
            parameters.push(self.parameter(&key, entry.value, is_required, place.clone()));
        }
        for part in items(value(schema, "allOf").unwrap_or("[]")) {
            let reference = value(part, "$ref").and_then(text);
            let Some((reference, target)) = reference.and_then(|it| self.target(&it).map(|target| (it, target))) else {
                self.keys(part, place, open, parameters);
                continue;
            };
            // A part that contains the whole adds no keys.
            if !open.contains(&reference) {
                open.push(reference);
                self.keys(target, place, open, parameters);
                open.pop();
            }
        }
    }

    /// The declared keys with this name or alias.
    fn declared<'k>(&'k self, name: &'k str) -> impl Iterator<Item = &'static Key> + 'k {
        self.objects.iter().filter_map(|object| Some(object.find(name)?.1))
    }

    fn parameter(&self, key: &str, schema: &str, is_required: bool, place: ParameterIn) -> Parameter {
        let schema = serde_json::from_str(schema).unwrap_or(Value::Null);
        let Value::Object(mut schema) = self.in_place(schema, &mut Copying { open: Vec::new(), left: MAX_COPIES })
        else {
            return Parameter::new(key);
        };
        // The parameter itself has the description, so it is removed from the schema.
        let description = schema.remove("description").and_then(|text| Some(text.as_str()?.to_owned()));
        let is_deprecated = schema.remove("deprecated") == Some(Value::Bool(true));
        ParameterBuilder::new()
            .name(key)
            .parameter_in(place)
            .required(if is_required { Required::True } else { Required::False })
            .description(description)
            .deprecated(is_deprecated.then_some(Deprecated::True))
            .schema(Some(typed(Value::Object(schema))))
            .build()
    }

    /// A schema with its references replaced by schemas, except for recursive ones and those beyond the limit. The recursion
    /// is as deep as models are nested.
    fn in_place(&self, schema: Value, copying: &mut Copying) -> Value {
        let Value::Object(mut fields) = schema else {
            return match schema {
                Value::Array(schemas) => schemas.into_iter().map(|schema| self.in_place(schema, copying)).collect(),
                other => other,
            };
        };
        let reference = fields.get("$ref").and_then(Value::as_str).map(str::to_owned);
        if let Some(reference) = reference
            && copying.left > 0
            && !copying.open.contains(&reference)
            && let Some(Ok(target)) = self.target(&reference).map(serde_json::from_str)
        {
            fields.remove("$ref");
            copying.left -= 1;
            copying.open.push(reference);
            let target = self.in_place(target, copying);
            copying.open.pop();
            return beside(target, fields);
        }
        let fields = fields.into_iter().map(|(keyword, value)| {
            let value = match (keyword.as_str(), value) {
                ("const" | "default" | "enum" | "example" | "examples", data) => data,
                // Names of keys are not keywords.
                ("properties" | "patternProperties" | "dependentSchemas", Value::Object(schemas)) => {
                    let schemas = schemas.into_iter().map(|(name, schema)| (name, self.in_place(schema, copying)));
                    Value::Object(schemas.collect())
                }
                (_, schema) => self.in_place(schema, copying),
            };
            (keyword, value)
        });
        Value::Object(fields.collect())
    }
}

/// The state of copying schemas to the places that refer to them.
struct Copying {
    /// The references that are being replaced.
    open: Vec<String>,
    /// The number of references that may still be replaced.
    left: usize,
}

/// A schema merged with the keywords beside the reference to it. A keyword of both is kept apart, unless it is an
/// annotation.
fn beside(target: Value, fields: Map<String, Value>) -> Value {
    let describes = |key: &String| matches!(key.as_str(), "title" | "description" | "default" | "examples");
    match target {
        Value::Object(mut target) if fields.keys().all(|key| describes(key) || !target.contains_key(key)) => {
            target.extend(fields);
            Value::Object(target)
        }
        target => {
            let mut fields = fields;
            fields.insert("allOf".to_owned(), Value::Array(vec![target]));
            Value::Object(fields)
        }
    }
}

/// The value of a key of an object, as JSON text.
fn value<'a>(object: &'a str, key: &str) -> Option<&'a str> {
    each_entry(object).find(|entry| entry.key.as_deref() == Some(key)).map(|entry| entry.value)
}

/// The content of a string.
fn text(json: &str) -> Option<String> {
    serde_json::from_str(json).ok()
}
