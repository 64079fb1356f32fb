//! The keys of a model as parameters of an operation.

pub use ::utoipa::IntoParams;
pub use ::utoipa::openapi::path::ParameterIn;
use ::utoipa::openapi::path::{Parameter, ParameterBuilder};
use ::utoipa::openapi::{Deprecated, Required};
use hl_model_ground::json::{each_entry, items};
use serde_json::{Map, Value};

use super::schema::typed;
use crate::description::Schema;
use crate::json_schema::{component_name, openapi_components_for_types};

/// The parameters of an operation.
pub type Parameters = Vec<Parameter>;

const COMPONENTS: &str = "#/components/schemas/";

/// The keys of a model as parameters, in the order of their declaration: of the query, unless a place is given.
///
/// An operation has no way to add components to the document, so a parameter holds the schemas that it refers to.
#[must_use]
pub fn parameters(model: &'static Schema, place: Option<ParameterIn>) -> Parameters {
    let json = openapi_components_for_types(model);
    let components = Components(&json);
    let place = place.unwrap_or(ParameterIn::Query);
    let mut parameters = Parameters::new();
    components.keys(components.named(&component_name(model)), &place, &mut parameters);
    parameters
}

/// The schemas of the models that a model consists of, by name, as JSON text.
struct Components<'a>(&'a str);

impl<'a> Components<'a> {
    fn named(&self, name: &str) -> &'a str {
        value(self.0, name).unwrap_or("{}")
    }

    /// The schema that a reference leads to.
    fn target(&self, reference: &str) -> Option<&'a str> {
        value(self.0, reference.strip_prefix(COMPONENTS)?)
    }

    /// Adds the keys of an object, those of the models that it consists of included.
    fn keys(&self, schema: &'a str, place: &ParameterIn, parameters: &mut Parameters) {
        let required = items(value(schema, "required").unwrap_or("[]"));
        for entry in each_entry(value(schema, "properties").unwrap_or("{}")) {
            let Some(key) = entry.key else { continue };
            let is_required = *place == ParameterIn::Path || required.contains(&entry.quoted);
            parameters.push(self.parameter(&key, entry.value, is_required, place.clone()));
        }
        for part in items(value(schema, "allOf").unwrap_or("[]")) {
            let reference = value(part, "$ref").and_then(text);
            self.keys(reference.and_then(|reference| self.target(&reference)).unwrap_or(part), place, parameters);
        }
    }

    fn parameter(&self, key: &str, schema: &str, is_required: bool, place: ParameterIn) -> Parameter {
        let schema = serde_json::from_str(schema).unwrap_or(Value::Null);
        let Value::Object(mut schema) = self.in_place(schema, &mut Vec::new()) else {
            return Parameter::new(key);
        };
        // What a parameter says itself is not said again by its schema.
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

    /// A schema with the schemas that it refers to, but for one that contains itself. This recurses as deep as models
    /// refer to other models.
    fn in_place(&self, schema: Value, open: &mut Vec<String>) -> Value {
        let Value::Object(mut fields) = schema else {
            return match schema {
                Value::Array(schemas) => schemas.into_iter().map(|schema| self.in_place(schema, open)).collect(),
                other => other,
            };
        };
        let reference = fields.get("$ref").and_then(Value::as_str).map(str::to_owned);
        if let Some(reference) = reference
            && !open.contains(&reference)
            && let Some(Ok(target)) = self.target(&reference).map(serde_json::from_str)
        {
            fields.remove("$ref");
            open.push(reference);
            let target = self.in_place(target, open);
            open.pop();
            return beside(target, fields);
        }
        let fields = fields.into_iter().map(|(key, value)| {
            let is_data = matches!(key.as_str(), "default" | "enum" | "examples");
            let value = if is_data { value } else { self.in_place(value, open) };
            (key, value)
        });
        Value::Object(fields.collect())
    }
}

/// A schema with what stands beside the reference to it. A key that both have is kept apart, unless it only describes.
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
