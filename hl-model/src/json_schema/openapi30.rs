//! Schemas of OpenAPI 3.0.

use super::convert::{Keywords, Problems, Target, dependencies_as_alternatives, reference_apart};
use super::fields::{Fields, list};
use hl_model_ground::json::items;
use hl_model_ground::number;

/// OpenAPI 3.0. It has no `null` and no constants. Exclusive bounds are flags, and keywords beside a reference are ignored.
pub(super) struct OpenApi30;

/// The schema of `null`. `nullable` needs a type beside it.
const NULL: &str = r#"{"type":"object","enum":[null],"nullable":true}"#;

impl Target for OpenApi30 {
    const DEFINITIONS: &'static str = "$defs";

    fn schema(&self, schema: Keywords<'_>, problems: &mut Problems<'_>) -> Fields {
        let mut fields = schema.fields;
        for keyword in UNKNOWN {
            if fields.get(keyword).is_some() {
                problems.add(keyword, format!("OpenAPI 3.0 has no `{keyword}`"));
            }
        }
        dependencies_as_alternatives(&mut fields);
        if let Some(value) = fields.take("const") {
            fields.also_listed(list([value]));
        }
        null(&mut fields);
        exclusive(&mut fields, "minimum", "exclusiveMinimum", std::cmp::Ordering::Greater);
        exclusive(&mut fields, "maximum", "exclusiveMaximum", std::cmp::Ordering::Less);
        if let Some(examples) = fields.take("examples")
            && let Some(first) = items(&examples).first()
        {
            fields.set("example", *first);
        }
        // The format `byte` implies this keyword.
        fields.take("contentEncoding");
        reference_apart(fields)
    }
}

/// Keywords that cannot be expressed in another way.
const UNKNOWN: &[&str] = &[
    "patternProperties", "propertyNames", "if", "contains", "minContains", "maxContains", "prefixItems",
    "unevaluatedProperties", "unevaluatedItems",
];

/// Replaces `null` by `nullable`.
fn null(fields: &mut Fields) {
    let Some(types) = fields.get("type").map(str::to_owned) else {
        if fields.get("enum") == Some("[null]") {
            fields.text("type", "object");
            fields.set("nullable", "true");
        }
        return;
    };
    if types == "\"null\"" {
        fields.text("type", "object");
        fields.also_listed("[null]".to_owned());
        fields.set("nullable", "true");
    } else if types.starts_with('[') {
        let others: Vec<_> = items(&types).into_iter().filter(|name| *name != "\"null\"").collect();
        let is_nullable = others.len() < items(&types).len();
        match others.as_slice() {
            [only] => {
                fields.set("type", *only);
                if is_nullable {
                    fields.set("nullable", "true");
                }
            }
            _ => {
                fields.take("type");
                let mut alternatives: Vec<_> = others.iter().map(|name| format!("{{\"type\":{name}}}")).collect();
                if is_nullable {
                    alternatives.push(NULL.to_owned());
                }
                fields.also(Fields::of_any(alternatives));
            }
        }
    }
}

/// Replaces an exclusive bound by a bound with a flag. Of two bounds, the tighter one is kept.
fn exclusive(fields: &mut Fields, bound: &'static str, exclusive: &'static str, tighter: std::cmp::Ordering) {
    let Some(limit) = fields.take(exclusive) else { return };
    if fields.get(bound).is_some_and(|other| number::compare(other, &limit) == tighter) {
        return;
    }
    fields.set(bound, limit);
    fields.set(exclusive, "true");
}
