//! Schemas of OpenAPI 3.1 for utoipa's types.

use super::convert::{Keywords, Problems, Target, pairs};
use super::fields::{Fields, list};
use hl_model_ground::json::items;

/// The keywords that utoipa's types can express. They have no constants but lists of one value beside a type, and no type
/// beside a union.
pub(super) struct Utoipa;

impl Target for Utoipa {
    const DEFINITIONS: &'static str = "$defs";

    fn schema(&self, schema: Keywords<'_>, _: &mut Problems<'_>) -> Fields {
        let mut fields = schema.fields;
        if let Some(value) = fields.take("const") {
            fields.also_listed(list([value]));
        }
        if fields.get("type").is_none()
            && let Some(name) = fields.get("enum").and_then(type_of_all)
        {
            fields.text("type", name);
        }
        if fields.get("oneOf").is_some_and(|members| fields.get("type").is_some_and(|name| have_type(members, name))) {
            fields.take("type");
        }
        fields
    }
}

/// Whether every member of a union has this type.
fn have_type(members: &str, name: &str) -> bool {
    items(members).into_iter().all(|member| pairs(member).contains(&("type".to_owned(), name)))
}

/// The common type of all values in a list.
fn type_of_all(values: &str) -> Option<&'static str> {
    let mut types = items(values).into_iter().map(type_of);
    let first = types.next()?;
    types.all(|name| name == first).then_some(first)
}

fn type_of(value: &str) -> &'static str {
    match value.as_bytes().first() {
        Some(b'"') => "string",
        Some(b't' | b'f') => "boolean",
        Some(b'n') => "null",
        Some(b'{') => "object",
        Some(b'[') => "array",
        _ if value.contains(['.', 'e', 'E']) => "number",
        _ => "integer",
    }
}
