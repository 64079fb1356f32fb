//! The strict subset of JSON Schema that LLM tools accept.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::constraints::tighten;
use super::convert::{Keywords, Problems, Target, pairs};
use super::disjoint::are_disjoint;
use super::fields::{Fields, list};
use hl_model_ground::format::Format;
use hl_model_ground::json::{decode, items, quoted};

/// The strict subset. The definitions tell whether the members of a union are disjoint.
pub(super) struct Strict<'a> {
    definitions: BTreeMap<String, &'a str>,
}

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

impl<'a> Strict<'a> {
    /// The subset for a document in 2020-12.
    pub(super) fn of(document: &'a str) -> Self {
        let mut definitions: BTreeMap<_, _> = pairs(keyword(document, "$defs")).into_iter().collect();
        definitions.insert(String::new(), document);
        Self { definitions }
    }

    /// Whether the schemas are pairwise disjoint, so that `anyOf` is equivalent to `oneOf`.
    fn is_one_of_any_of(&self, schemas: &[&str]) -> bool {
        let pairs = schemas.iter().enumerate();
        pairs.clone().all(|(index, first)| {
            schemas.iter().skip(index + 1).all(|second| are_disjoint(first, second, &self.definitions))
        })
    }
}

impl Target for Strict<'_> {
    const DEFINITIONS: &'static str = "$defs";

    fn schema(&self, schema: Keywords<'_>, problems: &mut Problems<'_>) -> Fields {
        let mut fields = schema.fields;
        for note in NOTES {
            fields.take(note);
        }
        unwrap_single(&mut fields);
        for keyword in UNKNOWN {
            if fields.get(keyword).is_some() {
                problems.add(keyword, format!("strict schemas have no `{keyword}`"));
            }
        }
        if fields.get("$ref").is_some() {
            // Keywords are not allowed beside a reference, not even a description.
            fields.take("description");
            if fields.keys().any(|keyword| keyword != "$ref" && keyword != "$defs") {
                problems.add("$ref", "strict schemas have nothing beside a reference; put the constraint on the type");
            }
            return fields;
        }
        if let Some(value) = fields.take("const") {
            fields.also_listed(list([value]));
        }
        if let Some(members) = fields.take("oneOf") {
            let original = keyword(schema.original, "oneOf");
            if !self.is_one_of_any_of(&items(original)) {
                problems.add("oneOf", "strict schemas have `anyOf` only; add a discriminator");
            }
            fields.set("anyOf", members);
        }
        lengths(&mut fields, problems);
        format(&mut fields, problems);
        object(&mut fields, schema.original, problems);
        if ["type", "enum", "anyOf"].iter().all(|keyword| fields.get(keyword).is_none()) {
            problems.add("", "strict schemas have no value of any type; give it a type");
        }
        fields
    }
}

/// Takes the only schema of an `allOf` out of it.
fn unwrap_single(fields: &mut Fields) {
    let Some(all) = fields.get("allOf").map(str::to_owned) else { return };
    if let [only] = items(&all).as_slice()
        && pairs(only).iter().all(|(keyword, _)| fields.get(keyword).is_none())
    {
        fields.take("allOf");
        for (keyword, value) in pairs(only) {
            fields.set(keyword, value);
        }
    }
}

/// Replaces lengths by a pattern, because lengths are not in the subset.
fn lengths(fields: &mut Fields, problems: &mut Problems<'_>) {
    let (min, max) = (fields.take("minLength"), fields.take("maxLength"));
    if min.is_none() && max.is_none() {
        return;
    }
    if fields.get("pattern").is_some() {
        problems.add("pattern", "strict schemas have no lengths, and no second pattern that could say them");
        return;
    }
    let pattern = format!(r"^[\s\S]{{{},{}}}$", min.as_deref().unwrap_or("0"), max.as_deref().unwrap_or_default());
    fields.set("pattern", quoted(&pattern));
}

/// Keeps a format that strict tools know, and replaces others by bounds or a pattern.
fn format(fields: &mut Fields, problems: &mut Problems<'_>) {
    let Some(format) = fields.get("format").and_then(decode).map(std::borrow::Cow::into_owned) else { return };
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
fn object(fields: &mut Fields, original: &str, problems: &mut Problems<'_>) {
    if !fields.get("type").is_some_and(|types| types.contains("\"object\"")) {
        return;
    }
    if fields.get("additionalProperties") != Some("false") {
        problems.add("additionalProperties", "strict schemas have closed objects only; use `#[hl(closed)]`");
    }
    let required =
        fields.get("required").map_or_else(Vec::new, |list| items(list).into_iter().map(str::to_owned).collect());
    let properties = keyword(original, "properties");
    for (name, schema) in pairs(properties) {
        let is_required = required.contains(&quoted(&name));
        if !is_required && !allows_null(schema) {
            let reason = format!("strict schemas require every key; add `#[hl(null = \"absent\")]` to `{name}`");
            problems.add("properties", reason);
        }
    }
    let all = list(pairs(properties).into_iter().map(|(name, _)| quoted(&name)));
    if fields.get("properties").is_none() {
        fields.set("properties", "{}");
    }
    fields.set("required", all);
}

/// Whether a schema allows `null` explicitly.
fn allows_null(schema: &str) -> bool {
    pairs(schema).iter().any(|(keyword, value)| match keyword.as_str() {
        "type" => value.contains("\"null\""),
        "anyOf" => items(value).into_iter().any(allows_null),
        _ => false,
    })
}

/// The value of a keyword in 2020-12.
fn keyword<'a>(schema: &'a str, keyword: &str) -> &'a str {
    pairs(schema).into_iter().find(|(name, _)| name == keyword).map_or("", |(_, value)| value)
}
