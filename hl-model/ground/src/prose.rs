//! Parts of sentences on pages and in documentation.

use std::fmt::Display;

/// A text as code in Markdown, on one line, with as many backticks as it needs.
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

/// A text on one line. Invisible characters, and characters that change the direction of the text, are replaced by their
/// numbers.
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

/// Whether a character changes the direction of the following text, which could disguise it.
#[must_use]
pub const fn changes_direction(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A count with its noun: `1 item`, `2 items`.
#[must_use]
pub fn counted<N: Copy + Display + PartialEq + From<u8>>(count: N, noun: &str) -> String {
    let plural = if count == N::from(1) { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// A text whose first letter is in lower case if it is ASCII.
#[must_use]
pub fn uncapitalized(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}

/// A text of at most `most` characters. A longer text is cut and ends with an ellipsis.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => text.get(..end).unwrap_or_default().chars().chain(['…']).collect(),
        None => text.to_owned(),
    }
}

/// The notes on pages and in rustdoc: facts about a value in addition to its type, as statements in Markdown without a
/// period.
pub mod note {
    use std::fmt::Display;

    use super::{code, counted};

    /// `null` at a key that may be left out.
    pub const NULL_IS_ABSENT: &str = "`null` is read as if it were left out";
    /// A key that only responses have.
    pub const READ_ONLY: &str = "in responses only";
    /// A key that only requests have.
    pub const WRITE_ONLY: &str = "in requests only";
    /// A key with a secret.
    pub const SECRET: &str = "secret: its value never appears in a message";
    /// A list without equal items.
    pub const UNIQUE: &str = "no two items are equal";

    macro_rules! bounds {
        ($($name:ident: $words:literal;)*) => {$(
            #[doc = concat!("The note `", $words, " …` with a bound or a type.")]
            #[must_use]
            pub fn $name(bound: impl Display) -> String {
                format!(concat!($words, " {}"), bound)
            }
        )*};
    }

    bounds! {
        at_least: "at least";
        at_most: "at most";
        greater_than: "greater than";
        less_than: "less than";
        multiple_of: "a multiple of";
        not: "not";
    }

    macro_rules! about_code {
        ($($name:ident: $words:literal;)*) => {$(
            #[doc = concat!("The note `", $words, " …` with a text that is code.")]
            #[must_use]
            pub fn $name(text: &str) -> String {
                format!(concat!($words, " {}"), code(text))
            }
        )*};
    }

    about_code! {
        title: "titled";
        pattern: "matches";
        format: "format";
        requires: "requires";
        json_schema: "JSON Schema";
    }

    /// The default of a key that is left out, as JSON.
    #[must_use]
    pub fn default(json: &str) -> String {
        format!("the server assumes {} if it is left out", code(json))
    }

    /// The other names of a key.
    #[must_use]
    pub fn aliases<'n>(names: impl Iterator<Item = &'n str>) -> String {
        format!("also read as {}", listed(names))
    }

    /// The allowed values, as JSON.
    #[must_use]
    pub fn values(values: &[String]) -> String {
        let values = values.iter().map(String::as_str);
        format!("{} {}", if values.len() == 1 { "always" } else { "one of" }, listed(values))
    }

    /// The notes on each item or each key.
    #[must_use]
    pub fn each(noun: &str, notes: &[String]) -> String {
        format!("each {noun}: {}", notes.join(", "))
    }

    /// The number of items for which notes hold.
    #[must_use]
    pub fn contains(min: u64, max: Option<u64>, notes: &[String]) -> String {
        let most = max.map_or_else(String::new, |max| format!(" and at most {max}"));
        format!("at least {}{most} with: {}", counted(min, "item"), notes.join(", "))
    }

    /// A user's own check with its description.
    #[must_use]
    pub fn check(name: &str, description: &str) -> String {
        let colon = if description.is_empty() { "" } else { ": " };
        format!("checked by {}{colon}{description}", code(name))
    }

    /// The note that `at least`, `exactly` or `at most` one of several keys is present.
    #[must_use]
    pub fn one_of_keys<'n>(how_many: &str, names: impl Iterator<Item = &'n str>) -> String {
        format!("{how_many} one of {}", listed(names))
    }

    /// The keys that must be present or absent if a key is present or has a value.
    #[must_use]
    pub fn conditional<'n>(
        key: &str,
        value: Option<&str>,
        present: impl Iterator<Item = &'n str>,
        absent: impl Iterator<Item = &'n str>,
    ) -> String {
        let is = value.map_or_else(|| "present".to_owned(), code);
        let said = [(listed(present), "must be present"), (listed(absent), "must be absent")];
        let said = said.iter().filter(|(names, _)| !names.is_empty()).map(|(names, must)| format!("{names} {must}"));
        format!("where {} is {is}, {}", code(key), said.collect::<Vec<_>>().join(" and "))
    }

    fn listed<'n>(texts: impl Iterator<Item = &'n str>) -> String {
        texts.map(code).collect::<Vec<_>>().join(", ")
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

    #[test]
    fn notes_are_sentences() {
        let at_least = |number: u8| [note::at_least(number)];
        assert_eq!(note::at_most(counted(20, "character")), "at most 20 characters");
        assert_eq!(note::pattern("^a|b$"), "matches `^a|b$`");
        assert_eq!(note::values(&["\"a\"".to_owned(), "1".to_owned()]), "one of `\"a\"`, `1`");
        assert_eq!(note::values(&["1".to_owned()]), "always `1`");
        assert_eq!(note::each("item", &at_least(3)), "each item: at least 3");
        assert_eq!(note::contains(1, None, &at_least(3)), "at least 1 item with: at least 3");
        assert_eq!(note::contains(2, Some(4), &at_least(3)), "at least 2 items and at most 4 with: at least 3");
        assert_eq!(
            [note::check("even", ""), note::check("even", "Is so.")],
            ["checked by `even`", "checked by `even`: Is so."]
        );
        let conditional = |value, absent: &'static [&str]| {
            note::conditional("a", value, ["b", "c"].into_iter(), absent.iter().copied())
        };
        assert_eq!(conditional(None, &[]), "where `a` is present, `b`, `c` must be present");
        assert_eq!(conditional(Some("1"), &["d"]), "where `a` is `1`, `b`, `c` must be present and `d` must be absent");
    }
}
