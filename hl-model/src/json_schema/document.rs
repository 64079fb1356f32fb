//! JSON Schema and `OpenAPI` documents.

use std::fmt::{self, Display, Formatter};

use super::dialect::Dialect;
use super::fields::Fields;
use super::writer::Writer;
use crate::field::FieldType;
use crate::schema::Schema;
use hl_model_ground::json::pretty;

/// A JSON document that describes models.
///
/// Its keys have a fixed order, so that equal models give equal texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonSchema {
    json: String,
}

impl JsonSchema {
    /// The document on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.json.clone()
    }

    /// The document with two spaces of indentation.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        pretty(&self.json)
    }
}

/// The document on one line, with `{:#}` indented.
impl Display for JsonSchema {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if f.alternate() { f.write_str(&self.to_json_pretty()) } else { f.write_str(&self.json) }
    }
}

/// The JSON Schema (2020-12) of a model. The models that it refers to are in its `$defs`.
///
/// ```
/// use hl_model::{HlModel, schema};
///
/// #[derive(HlModel)]
/// #[hl(closed)]
/// struct Line {
///     text: String,
///     next: Option<Box<Line>>,
/// }
///
/// let schema = schema::json_schema::<Line>().to_json();
/// assert!(schema.ends_with(concat!(
///     r##""type":"object","properties":{"text":{"type":"string"},"next":{"$ref":"#"}},"##,
///     r##""required":["text"],"additionalProperties":false}"##,
/// )));
/// ```
#[must_use]
pub fn json_schema<T: FieldType>() -> JsonSchema {
    json_schema_of(T::field_schema())
}

/// The JSON Schema (2020-12) of a description.
#[must_use]
pub fn json_schema_of(model: &'static Schema) -> JsonSchema {
    let mut writer = Writer::new(Dialect::JsonSchema);
    writer.insert(model);
    let mut fields = Fields::default();
    fields.text("$schema", "https://json-schema.org/draft/2020-12/schema");
    if model.is_model() {
        fields.text("title", model.name);
    }
    fields.append(writer.model(model));
    let others = writer.finish(1);
    if !others.is_empty() {
        fields.set("$defs", others.into_json());
    }
    JsonSchema { json: fields.into_json() }
}

/// The name of a model among the components of an `OpenAPI` document.
#[cfg(feature = "utoipa")]
pub(crate) fn component_name(model: &'static Schema) -> String {
    Writer::new(Dialect::OpenApi).free_name(&model.full_name())
}

/// The components object of an `OpenAPI` 3.1 document, with the schemas of models and of everything that they refer to.
#[must_use]
pub fn openapi_components_of(models: &[&'static Schema]) -> JsonSchema {
    let mut writer = Writer::new(Dialect::OpenApi);
    for model in models {
        writer.insert(model);
    }
    let mut fields = Fields::default();
    fields.set("schemas", writer.finish(0).into_json());
    JsonSchema { json: fields.into_json() }
}
