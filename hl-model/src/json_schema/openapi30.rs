//! Schemas of OpenAPI 3.0.

use super::convert::{Problems, Target, dependencies_as_alternatives, reference_apart};
use super::json::{Fields, Json, list};
use hl_model_ground::number;

/// OpenAPI 3.0. It has no `null` and no constants. Exclusive bounds are flags, and keywords beside a reference are ignored.
pub(super) struct OpenApi30;

/// The schema of `null`. `nullable` needs a type beside it.
const NULL: &str = r#"{"type":"object","enum":[null],"nullable":true}"#;

impl Target for OpenApi30 {
    fn schema(&self, mut fields: Fields, _: &Json, problems: &mut Problems<'_>) -> Fields {
        problems.refuse(&fields, UNKNOWN, "OpenAPI 3.0 has");
        dependencies_as_alternatives(&mut fields);
        if let Some(value) = fields.take("const") {
            fields.also_listed(list([value]));
        }
        null(&mut fields);
        exclusive(&mut fields, "minimum", "exclusiveMinimum", std::cmp::Ordering::Greater);
        exclusive(&mut fields, "maximum", "exclusiveMaximum", std::cmp::Ordering::Less);
        if let Some(examples) = fields.take("examples")
            && let Some(first) = examples.items().first()
        {
            fields.set("example", first.clone());
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
    let null = list([Json::Text("null".to_owned())]);
    let Some(types) = fields.get("type").cloned() else {
        if fields.get("enum") == Some(&null) {
            fields.text("type", "object");
            fields.set("nullable", true);
        }
        return;
    };
    let others: Vec<_> = types.one_or_more().iter().filter(|name| **name != Json::string("null")).collect();
    let is_nullable = others.len() < types.one_or_more().len();
    match *others {
        [] => {
            fields.text("type", "object");
            fields.also_listed(null);
            fields.set("nullable", true);
        }
        [only] => {
            fields.set("type", only.clone());
            fields.mark("nullable", is_nullable);
        }
        _ => {
            fields.take("type");
            let alternatives = others.iter().map(|name| Fields::of("type", (*name).clone()).into());
            fields.also(Fields::of_any(alternatives.chain(is_nullable.then(|| Json::of(NULL)))));
        }
    }
}

/// Replaces an exclusive bound by a bound with a flag. Of two bounds, the tighter one is kept.
fn exclusive(fields: &mut Fields, bound: &'static str, exclusive: &'static str, tighter: std::cmp::Ordering) {
    let Some(limit) = fields.take(exclusive) else { return };
    if fields.get(bound).is_some_and(|other| number::compare(other.text(), limit.text()) == tighter) {
        return;
    }
    fields.set(bound, limit);
    fields.set(exclusive, true);
}
