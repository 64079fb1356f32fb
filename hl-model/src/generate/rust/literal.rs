//! Values of documents as literals in attributes.

use crate::tree::{Content, Entry, Node};

/// A string literal.
pub(super) fn string(text: &str) -> String {
    let needs_raw =
        text.contains(['"', '\\']) && !text.chars().any(|character| character.is_control() || is_hidden(character));
    if needs_raw {
        let hashes =
            (0..=text.len()).map(|count| "#".repeat(count)).find(|hashes| !text.contains(&format!("\"{hashes}")));
        let hashes = hashes.unwrap_or_default();
        return format!("r{hashes}\"{text}\"{hashes}");
    }
    let mut literal = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            _ if character.is_control() || is_hidden(character) => {
                literal.push_str(&format!("\\u{{{:x}}}", u32::from(character)));
            }
            _ => literal.push(character),
        }
    }
    literal.push('"');
    literal
}

/// Whether a character is invisible, or changes the display of the text around it, which the compiler refuses.
fn is_hidden(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

/// A JSON value as the tokens that the derive reads.
pub(super) fn json(node: &Node) -> String {
    match &node.content {
        Content::Null => "null".to_owned(),
        Content::Bool(value) => value.to_string(),
        Content::Number(text) => text.clone(),
        Content::String(text) => string(text),
        Content::List(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(", ")),
        Content::Object(entries) => {
            let entry = |Entry { key, value, .. }: &Entry| format!("{}: {}", string(key), json(value));
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}
