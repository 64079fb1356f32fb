//! JSON Schema and `OpenAPI` out of a description.
//!
//! What is written means what the models check: a value that a validator accepts is read, and one that it refuses is
//! not, as far as the schema language can tell (it knows nothing of duplicate keys and of limits). Numbers are written
//! with the digits they have in the model.

mod composition;
mod constraints;
mod definitions;
mod fields;
mod object;
mod shapes;
#[cfg(test)]
mod tests;

use std::fmt::{self, Display, Formatter};

use super::Schema;
use crate::field::FieldType;
use definitions::Definitions;
use fields::Fields;

/// A JSON document that describes models.
///
/// Its keys stand in a fixed order, so that the same models always give the same text.
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
        crate::write::pretty(&self.json)
    }
}

/// The document on one line, with `{:#}` indented.
impl Display for JsonSchema {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if f.alternate() { f.write_str(&self.to_json_pretty()) } else { f.write_str(&self.json) }
    }
}

/// Which document the schemas stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dialect {
    /// JSON Schema 2020-12: the models that the root refers to stand in its `$defs`.
    JsonSchema,
    /// The components of an `OpenAPI` 3.1 document.
    OpenApi,
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
    let mut definitions = Definitions::new(Dialect::JsonSchema);
    definitions.insert(model);
    let mut fields = Fields::default();
    fields.text("$schema", "https://json-schema.org/draft/2020-12/schema");
    if model.is_model() {
        fields.text("title", model.name);
    }
    fields.append(definitions.model(model));
    let others = definitions.finish(1);
    if !others.is_empty() {
        fields.set("$defs", others.into_json());
    }
    JsonSchema { json: fields.into_json() }
}

/// The components object of an `OpenAPI` 3.1 document with the schemas of some models and of all that they refer to.
#[must_use]
pub fn openapi_components_of(models: &[&'static Schema]) -> JsonSchema {
    let mut definitions = Definitions::new(Dialect::OpenApi);
    for model in models {
        definitions.insert(model);
    }
    let mut fields = Fields::default();
    fields.set("schemas", definitions.finish(0).into_json());
    JsonSchema { json: fields.into_json() }
}
