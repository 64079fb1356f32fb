//! JSON Schema draft-07.

use super::convert::{Problems, Target, reference_apart};
use super::json::{Fields, Json};

/// Draft-07. Some keywords have other names, and keywords beside a reference are ignored.
pub(super) struct Draft07;

impl Target for Draft07 {
    fn definitions(&self) -> &'static str {
        "definitions"
    }

    fn schema(&self, mut fields: Fields, _: &Json, problems: &mut Problems<'_>) -> Fields {
        if fields.has("$schema") {
            fields.text("$schema", "http://json-schema.org/draft-07/schema#");
        }
        if let Some(reference) = fields.get("$ref") {
            let reference = reference.text().replace("#/$defs/", "#/definitions/");
            fields.set("$ref", Json::Text(reference));
        }
        if let Some(dependencies) = fields.take("dependentRequired") {
            fields.set("dependencies", dependencies);
        }
        if let Some(first) = fields.take("prefixItems") {
            if let Some(others) = fields.take("items") {
                fields.set("additionalItems", others);
            }
            fields.set("items", first);
        }
        problems.refuse(&fields, UNKNOWN, "draft-07 has");
        reference_apart(fields)
    }
}

/// Keywords that cannot be expressed in another way.
const UNKNOWN: &[&str] = &["unevaluatedProperties", "unevaluatedItems", "minContains", "maxContains"];
