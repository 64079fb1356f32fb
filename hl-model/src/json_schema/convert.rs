//! Conversion from JSON Schema 2020-12 to another dialect, keyword by keyword.

use super::fields::{Fields, list};
use super::inexpressible::{Inexpressible, InexpressiblePart};
use hl_model_ground::json::{entries, items, push_name, quoted};

/// A dialect. It writes one schema, whose keywords have converted subschemas.
pub(super) trait Target {
    /// The keyword for definitions, in place of `$defs`.
    const DEFINITIONS: &'static str;

    /// Writes a schema.
    fn schema(&self, schema: Keywords<'_>, problems: &mut Problems<'_>) -> Fields;
}

/// The keywords of one schema.
pub(super) struct Keywords<'a> {
    /// The keywords, with converted subschemas.
    pub(super) fields: Fields,
    /// The keywords in 2020-12.
    pub(super) original: &'a str,
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
}

/// Converts a schema and all its subschemas.
pub(super) fn convert(json: &str, target: &impl Target) -> Result<String, Inexpressible> {
    let mut parts = Vec::new();
    let converted = schema(json, "", target, &mut parts);
    Inexpressible::of(parts).map(|()| converted)
}

/// Converts an object of schemas by name, such as the components of an OpenAPI document.
pub(super) fn convert_map(json: &str, target: &impl Target) -> Result<String, Inexpressible> {
    let mut parts = Vec::new();
    let converted = map(json, "", target, &mut parts);
    Inexpressible::of(parts).map(|()| converted)
}

/// The entries of an object. This crate wrote it, so its keys have no lone surrogates.
pub(super) fn pairs(json: &str) -> Vec<(String, &str)> {
    entries(json).into_iter().filter_map(|entry| Some((entry.key?.into_owned(), entry.value))).collect()
}

fn schema(json: &str, pointer: &str, target: &impl Target, parts: &mut Vec<InexpressiblePart>) -> String {
    let original = json;
    // `true` and `false` are schemas too.
    if !json.starts_with('{') {
        return json.to_owned();
    }
    let mut fields = Fields::default();
    for (keyword, json) in pairs(json) {
        let place = format!("{pointer}/{keyword}");
        let value = match keyword.as_str() {
            "properties" | "patternProperties" | "$defs" => map(json, &place, target, parts),
            "allOf" | "anyOf" | "oneOf" | "prefixItems" => {
                let schemas = items(json).into_iter().enumerate();
                list(schemas.map(|(index, item)| schema(item, &format!("{place}/{index}"), target, parts)))
            }
            "items"
            | "additionalProperties"
            | "unevaluatedProperties"
            | "not"
            | "if"
            | "then"
            | "else"
            | "contains"
            | "propertyNames"
            | "unevaluatedItems" => schema(json, &place, target, parts),
            _ => json.to_owned(),
        };
        let keyword = if keyword == "$defs" { target_definitions(target) } else { keyword };
        fields.set(keyword, value);
    }
    target.schema(Keywords { fields, original }, &mut Problems { pointer, parts }).into_json()
}

fn target_definitions<T: Target>(_: &T) -> String {
    T::DEFINITIONS.to_owned()
}

fn map(json: &str, pointer: &str, target: &impl Target, parts: &mut Vec<InexpressiblePart>) -> String {
    let mut fields = Fields::default();
    for (name, json) in pairs(json) {
        let mut place = pointer.to_owned();
        push_name(&mut place, &name);
        fields.push(name, schema(json, &place, target, parts));
    }
    fields.into_map_json()
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
    let Some(dependencies) = fields.take("dependentRequired") else { return };
    for (key, others) in pairs(&dependencies) {
        let absent = format!("{{\"not\":{{\"required\":[{}]}}}}", quoted(&key));
        let present = format!("{{\"required\":{others}}}");
        fields.also(Fields::of_any([absent, present]));
    }
}
