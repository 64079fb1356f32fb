//! Conversion from JSON Schema 2020-12 to another dialect, keyword by keyword.

use super::inexpressible::{Inexpressible, InexpressiblePart};
use super::json::{Fields, Json, list, text_list};
use hl_model_ground::json::push_name;

/// A dialect. It writes one schema, whose keywords have converted subschemas.
pub(super) trait Target {
    /// The keyword for definitions.
    fn definitions(&self) -> &'static str {
        "$defs"
    }

    /// Writes a schema. `fields` are its keywords, with converted subschemas, `original` those in 2020-12.
    fn schema(&self, fields: Fields, original: &Json, problems: &mut Problems<'_>) -> Fields;
}

/// Collects the keywords that a dialect cannot express.
pub(super) struct Problems<'p> {
    pointer: &'p str,
    parts: &'p mut Vec<InexpressiblePart>,
}

impl Problems<'_> {
    /// Notes that a keyword cannot be expressed.
    pub(super) fn add(&mut self, keyword: &str, reason: impl Into<String>) {
        let pointer = if keyword.is_empty() { self.pointer.to_owned() } else { format!("{}/{keyword}", self.pointer) };
        self.parts.push(InexpressiblePart::new(&pointer, reason));
    }

    /// Notes the keywords that `dialect` does not have.
    pub(super) fn refuse(&mut self, fields: &Fields, keywords: &[&str], dialect: &str) {
        for keyword in keywords.iter().filter(|keyword| fields.has(keyword)) {
            self.add(keyword, format!("{dialect} no `{keyword}`"));
        }
    }
}

/// Converts a schema and all its subschemas.
pub(super) fn convert(json: &Json, target: &dyn Target) -> Result<Json, Inexpressible> {
    let mut parts = Vec::new();
    let converted = schema(json, "", target, &mut parts);
    Inexpressible::of(parts).map(|()| converted)
}

/// Converts schemas by name, such as the components of an OpenAPI document.
pub(super) fn convert_map(schemas: &Fields, target: &dyn Target) -> Result<Json, Inexpressible> {
    let mut parts = Vec::new();
    let converted = map(schemas, "", target, &mut parts);
    Inexpressible::of(parts).map(|()| converted)
}

fn schema(json: &Json, pointer: &str, target: &dyn Target, parts: &mut Vec<InexpressiblePart>) -> Json {
    // `true` and `false` are schemas too.
    let Json::Object(keywords) = json else { return json.clone() };
    let mut fields = Fields::default();
    for (keyword, json) in keywords.iter() {
        let place = format!("{pointer}/{keyword}");
        let value = match (keyword, json) {
            ("properties" | "patternProperties" | "$defs", Json::Object(schemas)) => {
                map(schemas, &place, target, parts)
            }
            ("allOf" | "anyOf" | "oneOf" | "prefixItems", Json::List(schemas)) => {
                let schemas = schemas.iter().enumerate();
                list(schemas.map(|(index, item)| schema(item, &format!("{place}/{index}"), target, parts)))
            }
            (
                "items"
                | "additionalProperties"
                | "unevaluatedProperties"
                | "not"
                | "if"
                | "then"
                | "else"
                | "contains"
                | "propertyNames"
                | "unevaluatedItems",
                _,
            ) => schema(json, &place, target, parts),
            _ => json.clone(),
        };
        fields.push(if keyword == "$defs" { target.definitions() } else { keyword }.to_owned(), value);
    }
    target.schema(fields, json, &mut Problems { pointer, parts }).into()
}

fn map(schemas: &Fields, pointer: &str, target: &dyn Target, parts: &mut Vec<InexpressiblePart>) -> Json {
    let mut fields = Fields::default();
    for (name, json) in schemas.iter() {
        let mut place = pointer.to_owned();
        push_name(&mut place, name);
        fields.push(name.to_owned(), schema(json, &place, target, parts));
    }
    fields.unsorted()
}

/// Moves a reference beside other keywords into an `allOf`, because older dialects ignore keywords beside a reference.
pub(super) fn reference_apart(mut fields: Fields) -> Fields {
    if fields.len() > 1
        && let Some(reference) = fields.take("$ref")
    {
        fields.also(Fields::of("$ref", reference));
    }
    fields
}

/// Rewrites `dependentRequired` as alternatives: the key is absent, or the others are present.
pub(super) fn dependencies_as_alternatives(fields: &mut Fields) {
    let Some(Json::Object(dependencies)) = fields.take("dependentRequired") else { return };
    for (key, others) in dependencies.entries {
        let absent = Fields::of("not", Fields::of("required", text_list([&*key])));
        fields.also(Fields::of_any([absent, Fields::of("required", others)]));
    }
}
