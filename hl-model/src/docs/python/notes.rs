//! The last cell of a row: the allowed values, the default and the format, joined without a separator.

use super::escape::with_quotes;
use super::{defaults, java};
use crate::description::{Format, Literal};
use crate::docs::node::{NodeKind, PageNode};
use crate::docs::put::put;

/// The notes of a node that is not a reference.
pub(super) fn of(node: &PageNode) -> String {
    let mut notes = String::new();
    if node.kind == NodeKind::List {
        return notes;
    }
    let values = node.values();
    if !values.is_empty() {
        let values: String = values.into_iter().map(|value| enum_value(value) + ", ").collect();
        put!(&mut notes, "must be one of [{values}] ");
    }
    if let Some(default) = defaults::of(node) {
        put!(&mut notes, "if omitted the server will use the default value of {default}");
    }
    notes.push_str(format_note(node.format()));
    notes
}

fn format_note(format: Option<Format>) -> &'static str {
    match format {
        Some(Format::Uuid) => "value must be a uuid",
        Some(Format::Date) => "value must conform to RFC-3339 full-date YYYY-MM-DD",
        Some(Format::DateTime) => "value must conform to RFC-3339 date-time",
        Some(Format::Number) => "value must be numeric and storable in decimal.Decimal",
        Some(Format::Int32) => "value must be a 32 bit integer",
        Some(Format::Int64) => "value must be a 64 bit integer",
        Some(Format::Float) => "value must be a 32 bit float",
        Some(Format::Double) => "value must be a 64 bit float",
        _ => "",
    }
}

/// A listed value as the generator writes it in Python. It is not escaped for HTML.
fn enum_value(value: Literal) -> String {
    match value {
        Literal::String(text) => enum_string(text),
        Literal::Json("true") => "True".to_owned(),
        Literal::Json("false") => "False".to_owned(),
        Literal::Json("null") => "None".to_owned(),
        Literal::Json(text) => java::number(text),
    }
}

fn enum_string(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\\\"),
            '"' => escaped.push_str("\\\""),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' => escaped.push_str("\\t"),
            '\u{c}' => escaped.push_str("\\f"),
            '\0' => escaped.push_str("\\x00"),
            c => escaped.push(c),
        }
    }
    with_quotes(&escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enum_values_are_python_literals() {
        let shown = |value| enum_value(value);
        assert_eq!(shown(Literal::String("a <&\t\n\r\u{c}\0\\é")), r#""a <&\t\n\r\f\x00\\é""#);
        assert_eq!(shown(Literal::String("\"x\"")), r#""\"x\"""#);
        assert_eq!(shown(Literal::String("'x'")), "'x'");
        assert_eq!(shown(Literal::String("'x\"")), "'x\\\"");
        assert_eq!(shown(Literal::String("'")), "\"'\"");
        assert_eq!(shown(Literal::Json("1e10")), "1.0E+10");
        assert_eq!(shown(Literal::Json("true")), "True");
    }
}
