//! Conservative tests whether two schemas are disjoint, by their types, constants and required keys.

use std::collections::BTreeMap;

use super::convert::pairs;
use hl_model_ground::json::{decode, items, quoted};
use hl_model_ground::number;

/// Maximum number of references and keys that are followed.
const MAX_FOLLOWED: usize = 4;

/// Whether certainly no value matches both schemas.
pub(super) fn are_disjoint(first: &str, second: &str, definitions: &BTreeMap<String, &str>) -> bool {
    disjoint(first, second, definitions, MAX_FOLLOWED)
}

fn disjoint(first: &str, second: &str, definitions: &BTreeMap<String, &str>, depth: usize) -> bool {
    if depth == 0 {
        return false;
    }
    let (first, second) = (Seen::of(resolve(first, definitions)), Seen::of(resolve(second, definitions)));
    let differ = |a: &[&str], b: &[&str], same: &dyn Fn(&str, &str) -> bool| {
        !a.is_empty() && !b.is_empty() && a.iter().all(|a| b.iter().all(|b| !same(a, b)))
    };
    if differ(&first.types, &second.types, &may_be_same_type) || differ(&first.values, &second.values, &may_be_equal) {
        return true;
    }
    let mut shared = first.required.iter().filter(|key| second.required.contains(key));
    shared.any(|key| match (first.property(key), second.property(key)) {
        (Some(a), Some(b)) => disjoint(a, b, definitions, depth - 1),
        _ => false,
    })
}

/// Whether values of two types may be equal, because an integer is a number.
fn may_be_same_type(a: &str, b: &str) -> bool {
    a == b || [a, b].iter().all(|name| matches!(*name, "\"integer\"" | "\"number\""))
}

/// Whether two constants may be equal. Values can have several spellings, so only plain scalars are certainly different.
fn may_be_equal(a: &str, b: &str) -> bool {
    if number::is_number(a) && number::is_number(b) {
        return number::equal(a, b);
    }
    let is_nested = |json: &str| json.starts_with(['{', '[']);
    match (decode(a), decode(b)) {
        (Some(a), Some(b)) => a == b,
        _ => (is_nested(a) && is_nested(b)) || a == b,
    }
}

/// The parts of a schema that are compared.
#[derive(Default)]
struct Seen<'a> {
    types: Vec<&'a str>,
    values: Vec<&'a str>,
    /// Keys as JSON text.
    required: Vec<&'a str>,
    properties: Vec<(String, &'a str)>,
}

impl<'a> Seen<'a> {
    /// The schema of a key, which is given as JSON text.
    fn property(&self, key: &str) -> Option<&'a str> {
        self.properties.iter().find(|(name, _)| quoted(name) == key).map(|(_, schema)| *schema)
    }

    fn of(schema: &'a str) -> Self {
        let mut seen = Self::default();
        for (keyword, value) in pairs(schema) {
            match keyword.as_str() {
                "type" if value.starts_with('[') => seen.types = items(value),
                "type" => seen.types = vec![value],
                "const" => seen.values = vec![value],
                "enum" if seen.values.is_empty() => seen.values = items(value),
                "required" => seen.required = items(value),
                "properties" => {
                    seen.properties = pairs(value);
                }
                _ => {}
            }
        }
        seen
    }
}

/// The schema that a reference leads to.
fn resolve<'a>(schema: &'a str, definitions: &BTreeMap<String, &'a str>) -> &'a str {
    let mut schema = schema;
    for _ in 0..MAX_FOLLOWED {
        let reference = pairs(schema).into_iter().find(|(keyword, _)| keyword == "$ref");
        let Some(reference) = reference.and_then(|(_, value)| decode(value)) else { break };
        let Some(definition) = definitions.get(reference.strip_prefix("#/$defs/").unwrap_or_default()) else { break };
        schema = definition;
    }
    schema
}
