//! The strict subset of JSON Schema that LLM tools accept.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::constraints::tighten;
use super::convert::{Problems, Target};
use super::disjoint::are_disjoint;
use super::json::{Fields, Json, list, text_list};
use hl_model_ground::format::Format;

/// The strict subset for a document in 2020-12, whose definitions tell whether the members of a union are disjoint.
pub(super) struct Strict<'a>(pub(super) &'a Json);

/// Annotations that strict tools refuse.
const NOTES: &[&str] = &[
    "$schema", "title", "default", "examples", "deprecated", "readOnly", "writeOnly", "contentEncoding",
    "discriminator",
];

/// Keywords that are not in the subset.
const UNKNOWN: &[&str] = &[
    "allOf", "not", "if", "uniqueItems", "minProperties", "maxProperties", "patternProperties", "propertyNames",
    "dependentRequired", "contains", "minContains", "maxContains", "prefixItems", "unevaluatedProperties",
    "unevaluatedItems",
];

/// Formats that strict tools know.
const FORMATS: &[&str] = &["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];

impl Strict<'_> {
    /// Whether the schemas are pairwise disjoint, so that `anyOf` is equivalent to `oneOf`.
    fn is_one_of_any_of(&self, schemas: &[Json]) -> bool {
        schemas
            .iter()
            .enumerate()
            .all(|(index, first)| schemas.iter().skip(index + 1).all(|second| are_disjoint(first, second, self.0)))
    }
}

impl Target for Strict<'_> {
    fn schema(&self, mut fields: Fields, original: &Json, problems: &mut Problems<'_>) -> Fields {
        for note in NOTES {
            fields.take(note);
        }
        unwrap_single(&mut fields);
        problems.refuse(&fields, UNKNOWN, "strict schemas have");
        if fields.has("$ref") {
            // Keywords are not allowed beside a reference, not even a description.
            fields.take("description");
            if fields.iter().any(|(keyword, _)| keyword != "$ref" && keyword != "$defs") {
                problems.add("$ref", "strict schemas have nothing beside a reference; put the constraint on the type");
            }
            return fields;
        }
        if let Some(value) = fields.take("const") {
            fields.also_listed(list([value]));
        }
        if let Some(members) = fields.take("oneOf") {
            if !self.is_one_of_any_of(original.get("oneOf").map_or(&[], Json::items)) {
                problems.add("oneOf", "strict schemas have `anyOf` only; add a discriminator");
            }
            fields.set("anyOf", members);
        }
        lengths(&mut fields, problems);
        format(&mut fields, problems);
        object(&mut fields, original, problems);
        if ["type", "enum", "anyOf"].iter().all(|keyword| !fields.has(keyword)) {
            problems.add("", "strict schemas have no value of any type; give it a type");
        }
        fields
    }
}

/// Takes the only schema of an `allOf` out of it.
fn unwrap_single(fields: &mut Fields) {
    if let Some([Json::Object(only)]) = fields.get("allOf").map(Json::items)
        && only.iter().all(|(keyword, _)| !fields.has(keyword))
    {
        let only = only.clone();
        fields.take("allOf");
        fields.append(only);
    }
}

/// Replaces lengths by a pattern, because lengths are not in the subset.
fn lengths(fields: &mut Fields, problems: &mut Problems<'_>) {
    let (min, max) = (fields.take("minLength"), fields.take("maxLength"));
    if min.is_none() && max.is_none() {
        return;
    }
    if fields.has("pattern") {
        problems.add("pattern", "strict schemas have no lengths, and no second pattern that could say them");
        return;
    }
    let pattern =
        format!(r"^[\s\S]{{{},{}}}$", min.as_ref().map_or("0", Json::text), max.as_ref().map_or("", Json::text));
    fields.text("pattern", &pattern);
}

/// Keeps a format that strict tools know, and replaces others by bounds or a pattern.
fn format(fields: &mut Fields, problems: &mut Problems<'_>) {
    let Some(format) = fields.get("format").and_then(Json::as_string).map(Cow::into_owned) else { return };
    if FORMATS.contains(&format.as_str()) {
        return;
    }
    fields.take("format");
    if format == Format::Int64.name() {
        tighten(fields, "minimum", "-9223372036854775808", Ordering::Greater);
        tighten(fields, "maximum", "9223372036854775807", Ordering::Less);
    }
    let is_said = [Format::Int32, Format::Int64, Format::Float, Format::Double, Format::Byte, Format::Number];
    let is_note = is_said.iter().any(|known| known.name() == format) || matches!(format.as_str(), "password");
    if !is_note {
        problems.add("format", format!("strict schemas have no format `{format}`"));
    }
}

/// Requires every key of an object.
fn object(fields: &mut Fields, original: &Json, problems: &mut Problems<'_>) {
    if !fields.get("type").is_some_and(|types| types.one_or_more().contains(&Json::string("object"))) {
        return;
    }
    if fields.get("additionalProperties") != Some(&Json::from(false)) {
        problems.add("additionalProperties", "strict schemas have closed objects only; use `#[hl(closed)]`");
    }
    let mut names = Vec::new();
    if let Some(Json::Object(properties)) = original.get("properties") {
        for (name, schema) in properties.iter() {
            let is_required = fields.get("required").is_some_and(|keys| keys.items().contains(&Json::string(name)));
            if !is_required && !allows_null(schema) {
                let reason = format!("strict schemas require every key; add `#[hl(null = \"absent\")]` to `{name}`");
                problems.add("properties", reason);
            }
            names.push(name);
        }
    }
    if !fields.has("properties") {
        fields.set("properties", Fields::default());
    }
    fields.set("required", text_list(names));
}

/// Whether a schema allows `null` explicitly.
fn allows_null(schema: &Json) -> bool {
    schema.get("type").is_some_and(|types| types.one_or_more().contains(&Json::string("null")))
        || schema.get("anyOf").is_some_and(|schemas| schemas.items().iter().any(allows_null))
}
