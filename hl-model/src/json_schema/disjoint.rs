//! Conservative tests whether two schemas are disjoint, by their types, constants and required keys.

use super::json::Json;
use hl_model_ground::number;

/// Maximum number of references and keys that are followed.
const MAX_FOLLOWED: usize = 4;

/// Whether certainly no value matches both schemas, which are parts of a document in 2020-12.
pub(super) fn are_disjoint(first: &Json, second: &Json, document: &Json) -> bool {
    disjoint(first, second, document, MAX_FOLLOWED)
}

fn disjoint(first: &Json, second: &Json, document: &Json, depth: usize) -> bool {
    if depth == 0 {
        return false;
    }
    let (first, second) = (resolve(first, document), resolve(second, document));
    let differ = |a: &[Json], b: &[Json], same: &dyn Fn(&Json, &Json) -> bool| {
        !a.is_empty() && !b.is_empty() && a.iter().all(|a| b.iter().all(|b| !same(a, b)))
    };
    if differ(types(first), types(second), &may_be_same_type) || differ(values(first), values(second), &may_be_equal) {
        return true;
    }
    let required = |schema| Json::get(schema, "required").map_or(&[][..], Json::items);
    let mut shared = required(first).iter().filter(|key| required(second).contains(key));
    shared.any(|key| match (property(first, key), property(second, key)) {
        (Some(a), Some(b)) => disjoint(a, b, document, depth - 1),
        _ => false,
    })
}

fn types(schema: &Json) -> &[Json] {
    schema.get("type").map_or(&[], Json::one_or_more)
}

fn values(schema: &Json) -> &[Json] {
    match (schema.get("const"), schema.get("enum")) {
        (Some(value), _) => std::slice::from_ref(value),
        (None, Some(values)) => values.items(),
        (None, None) => &[],
    }
}

/// The schema of a key.
fn property<'a>(schema: &'a Json, key: &Json) -> Option<&'a Json> {
    schema.get("properties")?.get(&key.as_string()?)
}

/// Whether values of two types may be equal, because an integer is a number.
fn may_be_same_type(a: &Json, b: &Json) -> bool {
    a == b || [a, b].iter().all(|name| matches!(name.text(), "\"integer\"" | "\"number\""))
}

/// Whether two constants may be equal. Values can have several spellings, so only plain scalars are certainly different.
fn may_be_equal(a: &Json, b: &Json) -> bool {
    if number::is_number(a.text()) && number::is_number(b.text()) {
        return number::equal(a.text(), b.text());
    }
    let is_nested =
        |json: &Json| matches!(json, Json::List(_) | Json::Object(_)) || json.text().starts_with(['{', '[']);
    match (a.as_string(), b.as_string()) {
        (Some(a), Some(b)) => a == b,
        _ => (is_nested(a) && is_nested(b)) || a == b,
    }
}

/// The schema that a reference leads to.
fn resolve<'a>(schema: &'a Json, document: &'a Json) -> &'a Json {
    let mut schema = schema;
    for _ in 0..MAX_FOLLOWED {
        let Some(reference) = schema.get("$ref").and_then(Json::as_string) else { break };
        let definition = match reference.strip_prefix("#/$defs/") {
            Some(name) => document.get("$defs").and_then(|schemas| schemas.get(name)),
            None => Some(document),
        };
        let Some(definition) = definition else { break };
        schema = definition;
    }
    schema
}
