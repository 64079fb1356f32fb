//! Escaping descriptions and names.

/// A description or the name of a key after the generator's first step: on one line, with backslashes and double quotes
/// escaped as in a Python string.
pub(super) fn text(text: &str) -> String {
    name(&text.replace("\\/", "/").replace(['\t', '\n', '\r'], " ")).replace("'''", "'_'_'")
}

/// The name of a key with only backslashes and double quotes escaped.
pub(super) fn name(name: &str) -> String {
    name.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Text in a table cell, a heading or an anchor, after [`text`] or [`name`]. Pipes are not escaped.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#x27;"),
            '`' => out.push_str("&#x60;"),
            '=' => out.push_str("&#x3D;"),
            c => out.push(c),
        }
    }
    out
}

/// Puts a text in double quotes, unless it looks quoted already.
pub(super) fn with_quotes(text: &str) -> String {
    let inner = text.strip_prefix(['\'', '"']).and_then(|rest| rest.strip_suffix(['\'', '"']));
    // The generator of the Python pages looks for the quotes with a pattern whose `.` does not match the end of a line.
    match inner {
        Some(inner) if !inner.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) => text.to_owned(),
        _ => format!("\"{text}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_becomes_one_line() {
        assert_eq!(text("a\n\nb\tc\r\nd\n"), "a  b c  d ");
        assert_eq!(text(r#"a\/b \ "c" '''' {{x}} $ é"#), r#"a/b \\ \"c\" '_'_'' {{x}} $ é"#);
    }

    #[test]
    fn html_has_seven_entities_and_no_more() {
        assert_eq!(html("a&b<c>\"d'e`f=g|*/_["), "a&amp;b&lt;c&gt;&quot;d&#x27;e&#x60;f&#x3D;g|*/_[");
    }
}
