//! JSON Schema draft-07.

use super::convert::{Keywords, Problems, Target, reference_apart};
use super::fields::Fields;

/// Draft-07. Some keywords have other names, and keywords beside a reference are ignored.
pub(super) struct Draft07;

impl Target for Draft07 {
    const DEFINITIONS: &'static str = "definitions";

    fn schema(&self, schema: Keywords<'_>, problems: &mut Problems<'_>) -> Fields {
        let mut fields = schema.fields;
        if fields.get("$schema").is_some() {
            fields.text("$schema", "http://json-schema.org/draft-07/schema#");
        }
        if let Some(reference) = fields.get("$ref") {
            let reference = reference.replace("#/$defs/", "#/definitions/");
            fields.set("$ref", reference);
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
        for keyword in ["unevaluatedProperties", "unevaluatedItems", "minContains", "maxContains"] {
            if fields.get(keyword).is_some() {
                problems.add(keyword, format!("draft-07 has no `{keyword}`"));
            }
        }
        reference_apart(fields)
    }
}
