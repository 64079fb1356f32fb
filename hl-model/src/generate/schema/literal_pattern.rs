//! Patterns that match a few texts and no others: `^(in|ex)clude$`.

/// Maximum number of texts of one pattern.
const MAX_TEXTS: usize = 32;

/// Maximum depth of groups.
const MAX_DEPTH: usize = 8;

/// The texts that a pattern matches, if it consists only of texts and alternatives between `^` and `$`.
pub(crate) fn literals(pattern: &str) -> Option<Vec<String>> {
    let inside = pattern.strip_prefix('^')?.strip_suffix('$')?;
    let mut rest = inside;
    let texts = sequence(&mut rest, 0)?;
    rest.is_empty().then_some(texts)
}

/// The only key that a pattern matches, if the key is a part of the pattern's text.
pub(super) fn only_key(pattern: &str) -> Option<&str> {
    let key = pattern.strip_prefix('^')?.strip_suffix('$')?;
    key.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '-')).then_some(key)
}

/// Reads a sequence, up to the end of its group.
fn sequence(rest: &mut &str, depth: usize) -> Option<Vec<String>> {
    let mut texts = vec![String::new()];
    while let Some(next) = rest.chars().next().filter(|next| !matches!(next, '|' | ')')) {
        let mut parts = match next {
            '(' => group(rest, depth)?,
            _ => vec![character(rest)?.to_string()],
        };
        match rest.chars().next() {
            Some('?') => {
                advance(rest);
                parts.push(String::new());
            }
            Some('*' | '+' | '{') => return None,
            _ => {}
        }
        if texts.len() * parts.len() > MAX_TEXTS {
            return None;
        }
        texts = texts.iter().flat_map(|text| parts.iter().map(move |part| format!("{text}{part}"))).collect();
    }
    Some(texts)
}

/// Reads alternatives in parentheses.
fn group(rest: &mut &str, depth: usize) -> Option<Vec<String>> {
    if depth >= MAX_DEPTH {
        return None;
    }
    advance(rest);
    *rest = rest.strip_prefix("?:").unwrap_or(rest);
    let mut texts = Vec::new();
    loop {
        texts.extend(sequence(rest, depth + 1)?);
        match advance(rest)? {
            '|' => {}
            ')' => break,
            _ => return None,
        }
    }
    // A text that matches in two ways is one text.
    let mut seen = std::collections::HashSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    (texts.len() <= MAX_TEXTS).then_some(texts)
}

/// Reads a character that stands for itself.
fn character(rest: &mut &str) -> Option<char> {
    match advance(rest)? {
        '\\' => advance(rest).filter(char::is_ascii_punctuation),
        '^' | '$' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' => None,
        character => Some(character),
    }
}

fn advance(rest: &mut &str) -> Option<char> {
    let mut characters = rest.chars();
    let next = characters.next()?;
    *rest = characters.as_str();
    Some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_alternatives_are_listed() {
        for (pattern, texts) in [
            ("^a$", &["a"][..]),
            (r"^\$ref$", &["$ref"]),
            ("^(in|ex)clude$", &["include", "exclude"]),
            ("^(?:a|b(c|d))e?$", &["ae", "a", "bce", "bc", "bde", "bd"]),
            ("^$", &[""]),
            ("^(a|a)$", &["a"]),
        ] {
            assert_eq!(
                literals(pattern).as_deref(),
                Some(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>()[..]),
                "{pattern}"
            );
        }
    }

    #[test]
    fn other_patterns_are_not() {
        for pattern in [
            "^x-", "a", "^a|b$", "^a.$", "^[ab]$", "^a+$", "^a{2}$", r"^\d$", "^(?=a)$", "^(a$", "^a)$", r"^a\$",
            "^((((((((((a))))))))))$",
        ] {
            assert_eq!(literals(pattern), None, "{pattern}");
        }
    }
}
