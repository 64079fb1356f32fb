//! Escapes in patterns that ECMA-262 allows without the flag `u`, and forbids with it: `\\_`, which means `_`.

use std::borrow::Cow;

/// Signs that mean something, and whose escapes therefore stay.
const SYNTAX: &str = "^$\\.*+?()[]{}|/-";

/// A pattern without the escapes of signs that mean nothing else.
pub(super) fn without_plain_escapes(pattern: &str) -> Cow<'_, str> {
    let mut plain = String::with_capacity(pattern.len());
    let mut in_class = false;
    let mut signs = pattern.chars();
    while let Some(sign) = signs.next() {
        if sign != '\\' {
            in_class = sign == '[' || in_class && sign != ']';
            plain.push(sign);
            continue;
        }
        let Some(escaped) = signs.next() else { return Cow::Borrowed(pattern) };
        let is_plain = match escaped {
            '-' => !in_class,
            _ => !escaped.is_alphanumeric() && !SYNTAX.contains(escaped),
        };
        if !is_plain {
            plain.push(sign);
        }
        plain.push(escaped);
    }
    if plain == pattern { Cow::Borrowed(pattern) } else { Cow::Owned(plain) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_without_a_meaning_lose_their_escape() {
        assert_eq!(without_plain_escapes(r"^[a-z\_\-\&]+\_\-\@$"), r"^[a-z_\-&]+_-@$");
    }

    #[test]
    fn other_escapes_stay() {
        for pattern in [r"^\d+\.\$\[\\\/[\]\-]$", r"\A\Z\e\1", "a\\", ""] {
            assert_eq!(without_plain_escapes(pattern), pattern);
        }
    }
}
