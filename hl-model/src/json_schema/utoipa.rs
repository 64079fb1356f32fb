//! Schemas of OpenAPI 3.1 for utoipa's types.

use super::convert::{Problems, Target};
use super::json::{Fields, Json, list};

/// The keywords that utoipa's types can express. They have no constants but lists of one value beside a type, and no type
/// beside a union.
pub(super) struct Utoipa;

impl Target for Utoipa {
    fn schema(&self, mut fields: Fields, _: &Json, _: &mut Problems<'_>) -> Fields {
        if let Some(value) = fields.take("const") {
            fields.also_listed(list([value]));
        }
        if !fields.has("type")
            && let Some(name) = fields.get("enum").and_then(type_of_all)
        {
            fields.text("type", name);
        }
        if let (Some(name), Some(members)) = (fields.get("type"), fields.get("oneOf"))
            && members.items().iter().all(|member| member.get("type") == Some(name))
        {
            fields.take("type");
        }
        fields
    }
}

/// The common type of all values in a list.
fn type_of_all(values: &Json) -> Option<&'static str> {
    let mut types = values.items().iter().map(type_of);
    let first = types.next()?;
    types.all(|name| name == first).then_some(first)
}

fn type_of(value: &Json) -> &'static str {
    match value.to_string().as_bytes() {
        [b'"', ..] => "string",
        [b't' | b'f', ..] => "boolean",
        [b'n', ..] => "null",
        [b'{', ..] => "object",
        [b'[', ..] => "array",
        number if number.iter().any(|byte| b".eE".contains(byte)) => "number",
        _ => "integer",
    }
}
