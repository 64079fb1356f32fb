//! `schema = r#"…"#`: a JSON Schema as it is written.

use hl_model_ground::json::{self, entries, items};

use super::item::Item;
use crate::errors::Errors;
use crate::json::Json;
use crate::suggest::begun_or_nearest;

/// The names of JSON Schema's types.
const TYPES: [&str; 7] = ["array", "boolean", "integer", "null", "number", "object", "string"];

/// Reads a JSON Schema: an object, as JSON text or as JSON.
pub(super) fn parse(item: &Item, errors: &Errors) -> Option<String> {
    let tokens = item.assigned(errors)?;
    let schema = match item.json(errors)? {
        Json::String(text) => match json::fault(&text) {
            Some(fault) => {
                let place = text.get(..fault.range.start).unwrap_or_default().chars().count() + 1;
                errors.at(tokens, format!("the schema is no JSON: {} at character {place}", fault.message));
                return None;
            }
            None => json::compact(&text),
        },
        literal => literal.to_string(),
    };
    match mistake(&schema) {
        Some(mistake) => {
            errors.at(tokens, mistake);
            None
        }
        None => Some(schema),
    }
}

/// What is wrong with a schema, as far as a look at its outside tells.
fn mistake(schema: &str) -> Option<String> {
    if !schema.starts_with('{') {
        return Some("a schema is an object: `schema = r#\"{\"type\": \"object\"}\"#`".to_owned());
    }
    for entry in entries(schema) {
        match entry.key.as_deref() {
            Some("type") => {
                let names = if entry.value.starts_with('[') { items(entry.value) } else { vec![entry.value] };
                if let Some(unknown) = names.into_iter().find(|name| !TYPES.contains(&name.trim_matches('"'))) {
                    let meant = begun_or_nearest(unknown.trim_matches('"'), &TYPES);
                    let meant = meant.map_or_else(String::new, |meant| format!("; did you mean `\"{meant}\"`?"));
                    return Some(format!("JSON Schema has no type `{unknown}`{meant}"));
                }
            }
            Some("$ref" | "$id" | "$anchor" | "$dynamicRef" | "$defs" | "definitions") => {
                return Some(
                    "the schema becomes part of another document, in which its references would lead elsewhere; \
                     write out what it refers to"
                        .to_owned(),
                );
            }
            _ => {}
        }
    }
    None
}
