//! The default of a key, as the generator prints it.

use super::escape::with_quotes;
use super::java;
use super::lexemes::as_string;
use crate::description::Format;
use crate::docs::node::{NodeKind, PageNode};

/// The default of a node; `None` if it has no default, or if the generator omits it.
pub(super) fn of(node: &PageNode) -> Option<String> {
    let default = node.default?;
    if default == "null" {
        return None;
    }
    match node.kind {
        NodeKind::Any => Some(any(default)).filter(|text| !text.is_empty()),
        NodeKind::Boolean => boolean(default),
        // The generator reads an integer as Java's `int`.
        NodeKind::Integer => default.parse::<i32>().ok().map(|value| value.to_string()),
        NodeKind::Number => Some(java::number(default)),
        NodeKind::String => string(&as_string(default)?, node.format()),
        NodeKind::Object => object(default).filter(|_| !node.keys.iter().any(|key| key.required)),
        // The generator prints the address of an array of bytes, which differs between runs.
        NodeKind::Binary | NodeKind::Null | NodeKind::List => None,
    }
}

/// The default at a place that allows any type. A string has no quotes.
fn any(default: &str) -> String {
    match default.as_bytes().first() {
        Some(b'"') => as_string(default).unwrap_or_default(),
        Some(b'{' | b'[') => java::json(default),
        Some(b't' | b'f') => default.to_owned(),
        _ => java::number(default),
    }
}

fn boolean(default: &str) -> Option<String> {
    match default {
        "true" => Some("True".to_owned()),
        "false" => Some("False".to_owned()),
        _ => None,
    }
}

fn object(default: &str) -> Option<String> {
    default.trim_start().starts_with('{').then(|| java::json(default))
}

fn string(text: &str, format: Option<Format>) -> Option<String> {
    match format {
        Some(Format::DateTime) => java::date_time(text),
        Some(Format::Date) => java::date(text),
        Some(Format::Uuid) => java::uuid(text),
        Some(Format::Email) => Some(text.to_owned()).filter(|text| !text.is_empty()),
        Some(Format::Byte) => None,
        _ => Some(with_quotes(text)),
    }
}
