//! Texts of documents as words in Rust's conventions.

/// Words for signs, for names without letters, and for names that collide without their signs.
const SIGNS: [(&str, &str); 41] = [
    ("<=", "less or equal"),
    (">=", "greater or equal"),
    ("!=", "not equal"),
    ("==", "equal"),
    ("=~", "matches"),
    ("!~", "not matches"),
    ("&&", "and"),
    ("||", "or"),
    ("->", "arrow"),
    ("=>", "arrow"),
    ("**", "double star"),
    ("..", "dot dot"),
    ("<", "less"),
    (">", "greater"),
    ("=", "equal"),
    ("+", "plus"),
    ("-", "minus"),
    ("*", "star"),
    ("/", "slash"),
    ("\\", "backslash"),
    ("_", "underscore"),
    (".", "dot"),
    (",", "comma"),
    (":", "colon"),
    (";", "semicolon"),
    ("!", "not"),
    ("?", "question"),
    ("@", "at"),
    ("#", "hash"),
    ("$", "dollar"),
    ("%", "percent"),
    ("^", "caret"),
    ("&", "and"),
    ("|", "or"),
    ("~", "tilde"),
    ("'", "quote"),
    ("\"", "double quote"),
    ("`", "backtick"),
    ("(", "open"),
    (")", "close"),
    (" ", "space"),
];

/// Whether a character may be a part of a name: ASCII letters and digits, and letters of scripts that Rust certainly
/// accepts, without those that it warns about.
fn is_word_character(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{131}'
            | '\u{134}'..='\u{13E}' | '\u{141}'..='\u{148}' | '\u{14A}'..='\u{17E}'
            | '\u{391}'..='\u{3A1}' | '\u{3A3}'..='\u{3C9}' | '\u{410}'..='\u{44F}' | '\u{4E00}'..='\u{9FFF}'
            | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{AC00}'..='\u{D7A3}')
}

/// The runs of characters that can be parts of a name.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character| !is_word_character(character)).filter(|piece| !piece.is_empty())
}

/// A text in words only, with every sign spelt out.
pub(super) fn spelt(text: &str) -> String {
    let mut words = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if is_word_character(first) {
            words.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        words.push(' ');
        let sign = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign));
        match sign {
            Some((_, " ")) | None if first.is_whitespace() => {}
            Some((_, word)) => words.push_str(word),
            None => words.push_str(&format!("u{:x}", u32::from(first))),
        }
        words.push(' ');
        rest = rest.get(sign.map_or(first.len_utf8(), |(sign, _)| sign.len())..).unwrap_or_default();
    }
    words
}

/// The text, or its signs in words if it has no letters and digits.
fn readable(text: &str) -> String {
    if pieces(text).next().is_some() {
        return text.to_owned();
    }
    let spelt = spelt(text);
    if pieces(&spelt).next().is_some() { spelt } else { "empty".to_owned() }
}

/// The words of a piece: `HTTPServer2` has `HTTP` and `Server2`.
fn words_of_piece(piece: &str) -> Vec<String> {
    let characters: Vec<char> = piece.chars().collect();
    let mut words: Vec<String> = Vec::new();
    for (index, character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| characters.get(before));
        let after = characters.get(index + 1);
        let starts = character.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase()
                    || after.is_some_and(|after| after.is_lowercase() && !is_plural(&characters, index))
            });
        match words.last_mut() {
            Some(word) if !starts => word.push(*character),
            _ => words.push(character.to_string()),
        }
    }
    words
}

/// Whether an acronym in the plural ends here: the `s` of `IDs`.
fn is_plural(characters: &[char], index: usize) -> bool {
    characters.get(index + 1) == Some(&'s') && characters.get(index + 2).is_none_or(|next| next.is_uppercase())
}

/// A text in snake case. Words of digits are kept apart.
pub(crate) fn snake(text: &str) -> String {
    let text = readable(text);
    let words: Vec<_> = pieces(&text).flat_map(words_of_piece).map(|word| word.to_lowercase()).collect();
    words.join("_")
}

/// A text in Pascal case, its acronyms kept unless the whole text is in capitals.
pub(crate) fn pascal(text: &str) -> String {
    let text = readable(text);
    let has_lowercase = text.chars().any(char::is_lowercase);
    let pieces: Vec<&str> = pieces(&text).collect();
    let is_shouted = !has_lowercase && pieces.len() > 1;
    joined(pieces.iter().map(|piece| if is_shouted { titled(piece) } else { capitalized(piece) }))
}

/// A text in Pascal case, as the name of a variant: capitals become a word.
pub(super) fn pascal_variant(text: &str) -> String {
    let text = readable(text);
    let has_lowercase = text.chars().any(char::is_lowercase);
    joined(pieces(&text).map(|piece| if has_lowercase { capitalized(piece) } else { titled(piece) }))
}

/// Words next to each other; digits on both sides are kept apart by `_`.
fn joined(words: impl Iterator<Item = String>) -> String {
    let mut name = String::new();
    for word in words {
        let ends_in_digit = name.ends_with(|character: char| character.is_ascii_digit());
        if ends_in_digit && word.starts_with(|character: char| character.is_ascii_digit()) {
            name.push('_');
        }
        name.push_str(&word);
    }
    name
}

/// A name that does not begin with a digit.
pub(super) fn without_first_digit(name: &str) -> String {
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("_{name}") } else { name.to_owned() }
}

/// A name with a number behind it.
pub(super) fn numbered(name: &str, number: u64) -> String {
    let separator = if name.ends_with(|last: char| last.is_ascii_digit()) { "_" } else { "" };
    format!("{name}{separator}{number}")
}

fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}

fn titled(word: &str) -> String {
    capitalized(&word.to_lowercase())
}

/// The singular of an English word in the plural, where that is plain.
pub(crate) fn singular(word: &str) -> String {
    let stem = |ending: &str| word.strip_suffix(ending).filter(|stem| stem.len() > 1);
    if let Some(stem) = stem("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    for (ending, replacement) in [("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("uses", "us")] {
        if let Some(stem) = stem(ending) {
            return format!("{stem}{replacement}");
        }
    }
    let keeps = ["ss", "us", "is", "as", "news", "series", "aliases"]
        .iter()
        .any(|ending| word.to_lowercase().ends_with(ending));
    match stem("s") {
        Some(stem) if !keeps => stem.to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pascal_keeps_acronyms_and_digits() {
        for (text, expected) in [
            ("pet", "Pet"),
            ("APIKey", "APIKey"),
            ("session-response", "SessionResponse"),
            ("AS_BUILT", "AsBuilt"),
            ("block_content_txs", "BlockContentTxs"),
            ("1.0", "1_0"),
            ("a.b", "AB"),
            ("<=", "LessOrEqual"),
            ("", "Empty"),
        ] {
            assert_eq!(pascal(text), expected, "{text}");
        }
        assert_eq!(pascal_variant("DESC"), "Desc");
        assert_eq!(pascal_variant("inProgress"), "InProgress");
    }

    #[test]
    fn snake_splits_at_capitals() {
        for (text, expected) in [
            ("createdAt", "created_at"),
            ("HTTPServer", "http_server"),
            ("userIDs", "user_ids"),
            ("a4Size", "a4_size"),
            ("$schema", "schema"),
            ("x-y z", "x_y_z"),
            ("+", "plus"),
        ] {
            assert_eq!(snake(text), expected, "{text}");
        }
    }

    #[test]
    fn singulars() {
        for (plural, expected) in
            [("lines", "line"), ("entries", "entry"), ("addresses", "address"), ("status", "status"), ("boxes", "box")]
        {
            assert_eq!(singular(plural), expected, "{plural}");
        }
    }
}
