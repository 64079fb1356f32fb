//! Pieces of the sentences on pages and in documentation.

/// Text as code in Markdown, on one line, with as many backticks around it as it needs.
///
/// ```
/// use hl_model_ground::prose::code;
///
/// assert_eq!(code("a b"), "`a b`");
/// assert_eq!(code("a`b"), "``a`b``");
/// assert_eq!(code("`"), "`` ` ``");
/// assert_eq!(code(""), "`  `");
/// assert_eq!(code("a\nb"), "`a b`");
/// assert_eq!(code("a\u{202e}b"), r"`a\u{202e}b`");
/// ```
#[must_use]
pub fn code(text: &str) -> String {
    let text = visible(text);
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.is_empty() || text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A text on one line, with the number of each character in place of it that cannot be seen and of each that changes the
/// direction of the text after it.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => visible.push(' '),
            _ if changes_direction(character) => visible.extend(character.escape_unicode()),
            _ if character.is_control() => visible.extend(character.escape_unicode()),
            _ => visible.push(character),
        }
    }
    visible
}

/// Whether a character changes the direction of the text after it, so that the text looks like another one.
#[must_use]
pub const fn changes_direction(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A number of things: `1 item`, `2 items`.
#[must_use]
pub fn counted(count: u64, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// A text whose first letter, if it is one of ASCII, is small.
#[must_use]
pub fn uncapitalized(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}

/// A text of at most `most` characters. A longer one is cut, and ends with an ellipsis.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => text.get(..end).unwrap_or_default().chars().chain(['…']).collect(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_characters() {
        assert_eq!(shortened("äöü", 3), "äöü");
        assert_eq!(shortened("äöü", 2), "äö…");
    }

    #[test]
    fn only_a_first_letter_of_ascii_becomes_small() {
        assert_eq!(["No such File", "no", "Äh", ""].map(uncapitalized), ["no such File", "no", "Äh", ""]);
    }

    #[test]
    fn one_thing_has_no_plural() {
        assert_eq!([0, 1, 2].map(|count| counted(count, "item")), ["0 items", "1 item", "2 items"]);
    }
}
