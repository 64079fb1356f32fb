//! JSON Schema and OpenAPI documents.

#[cfg(feature = "utoipa")]
use std::collections::HashMap;
use std::fmt::{self, Display, Formatter};

use super::convert::{convert, convert_map};
use super::dialect::{Dialect, Document};
use super::draft07::Draft07;
use super::inexpressible::Inexpressible;
use super::json::{Fields, Json};
use super::openapi30::OpenApi30;
use super::strict::Strict;
#[cfg(feature = "utoipa")]
use super::utoipa::Utoipa;
use super::writer::Writer;
use crate::description::Schema;
use crate::field::FieldType;
use crate::value::{Text, Value};
use hl_model_ground::json::pretty;

/// A JSON document that describes models.
///
/// Its keys have a fixed order, so that equal models give equal texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonSchema {
    json: String,
}

impl JsonSchema {
    fn of(json: impl Into<Json>) -> Self {
        Self { json: json.into().to_string() }
    }

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

    /// The document as a [`Value`], to be put into a larger one. For values of serde, the document implements `Serialize`.
    ///
    /// ```
    /// use hl_model::{HlModel, schema};
    ///
    /// #[derive(HlModel)]
    /// struct Name(String);
    ///
    /// let document = schema::json_schema::<Name>();
    /// assert_eq!(document.to_value().get("type").and_then(|kind| kind.as_str()), Some("string"));
    /// assert_eq!(serde_json::json!({ "schema": document })["schema"]["type"], "string");
    /// ```
    #[must_use]
    pub fn to_value(&self) -> Value {
        Value::from_text(Text::new(self.json.clone()))
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
    JsonSchema::of(schema_document(model))
}

/// The JSON Schema (2020-12) of a description.
fn schema_document(model: &'static Schema) -> Json {
    let mut writer = Writer::new(Document::JsonSchema);
    writer.insert(model);
    let mut fields = Fields::default();
    fields.text("$schema", "https://json-schema.org/draft/2020-12/schema");
    if model.is_model() && model.title.is_empty() {
        fields.text("title", model.name);
    }
    fields.append(writer.model(model));
    let others = writer.finish(1);
    if !others.is_empty() {
        fields.set("$defs", others.unsorted());
    }
    fields.into()
}

/// The name of a model among the components of an OpenAPI document.
#[cfg(feature = "utoipa")]
pub(crate) fn component_name(model: &'static Schema) -> String {
    Writer::new(Document::OpenApi).free_name(&model.type_name())
}

/// The schemas of a model and of all models that it refers to, by name, in the forms that utoipa's types can express. The
/// second map has the models of these schemas.
#[cfg(feature = "utoipa")]
pub(crate) fn openapi_components_for_types(model: &'static Schema) -> (String, HashMap<String, &'static Schema>) {
    let mut writer = Writer::new(Document::OpenApi).with_own_names();
    writer.insert(model);
    let schemas = writer.finish(0);
    let converted = convert_map(&schemas, &Utoipa).unwrap_or_else(|_| schemas.unsorted());
    (converted.to_string(), writer.into_models())
}

/// The components object of an OpenAPI 3.1 document, with the schemas of models and of all models that they refer to.
#[must_use]
pub fn openapi_components_of(models: &[&'static Schema]) -> JsonSchema {
    JsonSchema::of(Fields::of("schemas", components(models).unsorted()))
}

/// The schemas of models and of all models that they refer to, by name.
fn components(models: &[&'static Schema]) -> Fields {
    let mut writer = Writer::new(Document::OpenApi);
    for model in models {
        writer.insert(model);
    }
    writer.finish(0)
}

/// The schema of a model in a dialect; for OpenAPI the components object.
///
/// ```
/// use hl_model::HlModel;
/// use hl_model::schema::{Dialect, json_schema_with};
///
/// #[derive(HlModel)]
/// #[hl(closed)]
/// struct Search {
///     #[hl(min_length = 1)]
///     query: String,
///     #[hl(null = "absent")]
///     limit: Option<u8>,
/// }
///
/// // LLM tools accept this: the optional key is required, and may be null.
/// let schema = json_schema_with::<Search>(Dialect::Strict)?;
/// assert_eq!(
///     schema.to_json(),
///     concat!(
///         r#"{"type":"object","properties":{"#,
///         r#""query":{"type":"string","pattern":"^[\\s\\S]{1,}$"},"#,
///         r#""limit":{"type":["integer","null"],"minimum":0,"maximum":255}},"#,
///         r#""required":["query","limit"],"additionalProperties":false}"#,
///     )
/// );
/// # Ok::<(), hl_model::schema::Inexpressible>(())
/// ```
///
/// # Errors
///
/// The constraints of the model that the dialect cannot express. JSON Schema 2020-12 and OpenAPI 3.1 can express all of them.
/// Duplicate keys, limits and checks that are functions (`check = …`, [`Constraint::Custom`](crate::schema::Constraint::Custom))
/// are left out in every dialect.
pub fn json_schema_with<T: FieldType>(dialect: Dialect) -> Result<JsonSchema, Inexpressible> {
    json_schema_of_with(T::field_schema(), dialect)
}

/// The schema of a description in a dialect; for OpenAPI the components object.
///
/// # Errors
///
/// The constraints of the model that the dialect cannot express.
pub fn json_schema_of_with(model: &'static Schema, dialect: Dialect) -> Result<JsonSchema, Inexpressible> {
    if dialect.document() == Document::OpenApi {
        return openapi_components_of_with(&[model], dialect);
    }
    let document = schema_document(model);
    let converted = match dialect {
        Dialect::Draft07 => convert(&document, &Draft07)?,
        Dialect::Strict => convert(&document, &Strict(&document))?,
        _ => document,
    };
    Ok(JsonSchema::of(converted))
}

/// The components object of an OpenAPI document, in [`Dialect::OpenApi31`] or [`Dialect::OpenApi30`].
///
/// ```
/// use hl_model::HlModel;
/// use hl_model::schema::{Dialect, openapi_components_of_with};
///
/// #[derive(HlModel)]
/// #[hl(closed)]
/// struct Point { x: i64 }
///
/// let components = openapi_components_of_with(&[Point::schema()], Dialect::OpenApi30)?;
/// assert!(components.to_json().starts_with(r#"{"schemas":{"Point":{"type":"object""#));
///
/// let error = openapi_components_of_with(&[Point::schema()], Dialect::Draft07).unwrap_err();
/// assert!(error.to_string().contains("only OpenAPI has components"));
/// # Ok::<(), hl_model::schema::Inexpressible>(())
/// ```
///
/// # Errors
///
/// The constraints of the models that the dialect cannot express. A dialect that is not one of OpenAPI has no components.
pub fn openapi_components_of_with(models: &[&'static Schema], dialect: Dialect) -> Result<JsonSchema, Inexpressible> {
    if dialect.document() != Document::OpenApi {
        return Err(Inexpressible::no_components());
    }
    if dialect == Dialect::OpenApi31 {
        return Ok(openapi_components_of(models));
    }
    Ok(JsonSchema::of(Fields::of("schemas", convert_map(&components(models), &OpenApi30)?)))
}
