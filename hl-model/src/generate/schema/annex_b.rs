//! Patterns that ECMA-262 allows only without the flag `u`, in its Annex B: `\_` for `_`, and `]`, `{` and `}` that
//! stand for themselves. Patterns that mean something else in another dialect are written so that they do not.

use std::borrow::Cow;

/// Signs that mean something, and whose escapes therefore stay.
const SYNTAX: &str = "^$\\.*+?()[]{}|/-";

/// Writes a pattern as the flag `u` demands it. Escapes that change nothing are left out: `\_` becomes `_`. Brackets and
/// hyphens that stand for themselves are escaped: `]` becomes `\]`. So is a slash at the start, because a literal of
/// JavaScript has one there.
pub(super) fn in_strict_syntax(pattern: &str) -> Cow<'_, str> {
    let mut strict = String::with_capacity(pattern.len());
    let mut in_class = false;
    // Whether an escape such as `\w` in a class is just before.
    let mut is_behind_set = false;
    let mut rest = pattern;
    while let Some(sign) = rest.chars().next() {
        let behind = rest.get(sign.len_utf8()..).unwrap_or_default();
        let width = match sign {
            '\\' => {
                let Some(escaped) = behind.chars().next() else { return Cow::Borrowed(pattern) };
                let stays = match escaped {
                    '-' => in_class,
                    _ => escaped.is_alphanumeric() || SYNTAX.contains(escaped),
                };
                let width = escape_width(rest).unwrap_or(1 + escaped.len_utf8());
                strict.push_str(rest.get(usize::from(!stays)..width).unwrap_or_default());
                is_behind_set = in_class && is_set(rest);
                rest = rest.get(width..).unwrap_or_default();
                continue;
            }
            '{' if !in_class => repetition_width(rest),
            _ => None,
        };
        if let Some(width) = width {
            strict.push_str(rest.get(..width).unwrap_or_default());
            rest = rest.get(width..).unwrap_or_default();
            continue;
        }
        let is_literal = match sign {
            '{' | '}' | ']' => !in_class,
            '[' => in_class,
            '/' => strict.is_empty(),
            '-' => in_class && !behind.starts_with(']') && (is_behind_set || is_set(behind)),
            _ => false,
        };
        if is_literal {
            strict.push('\\');
        }
        strict.push(sign);
        in_class = if in_class { sign != ']' } else { sign == '[' };
        is_behind_set = false;
        rest = behind;
    }
    if strict == pattern { Cow::Borrowed(pattern) } else { Cow::Owned(strict) }
}

/// Whether a text begins with the escape of a set of signs, such as `\w`.
fn is_set(text: &str) -> bool {
    text.strip_prefix('\\').is_some_and(|escape| escape.starts_with(['w', 'W', 'd', 'D', 's', 'S', 'p', 'P']))
}

/// The width of an escape with braces, such as `\p{L}`, at the beginning of a text.
fn escape_width(text: &str) -> Option<usize> {
    let inside = ["\\p{", "\\P{", "\\u{"].iter().find_map(|start| text.strip_prefix(start))?;
    // The search ends at the next escape, so that all searches together are linear in the pattern.
    let end = inside.find(['}', '\\'])?;
    inside.get(end..)?.starts_with('}').then(|| text.len() - inside.len() + end + 1)
}

/// The width of a repetition, such as `{2,5}`, at the beginning of a text.
fn repetition_width(text: &str) -> Option<usize> {
    let behind = text.strip_prefix('{')?;
    let (inside, end) = behind.split_at_checked(behind.find(|sign: char| !sign.is_ascii_digit() && sign != ',')?)?;
    if !end.starts_with('}') {
        return None;
    }
    let (least, most) = inside.split_once(',').unwrap_or((inside, ""));
    let is_number = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
    (!least.is_empty() && is_number(least) && is_number(most)).then_some(inside.len() + "{}".len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_without_a_meaning_lose_their_escape() {
        assert_eq!(in_strict_syntax(r"^[a-z\_\-\&]+\_\-\@$"), r"^[a-z_\-&]+_-@$");
    }

    #[test]
    fn brackets_that_stand_for_themselves_get_an_escape() {
        assert_eq!(in_strict_syntax("^a]b}c{,5}{a}{$"), r"^a\]b\}c\{,5\}\{a\}\{$");
        assert_eq!(in_strict_syntax("[a{}]]{2}"), r"[a{}]\]{2}");
        assert_eq!(in_strict_syntax("^[[:alpha:]]+$"), r"^[\[:alpha:]\]+$");
        assert_eq!(in_strict_syntax("/a/id"), r"\/a/id");
    }

    #[test]
    fn hyphens_beside_sets_get_an_escape() {
        assert_eq!(in_strict_syntax(r"[\w-.][a-\d][\s-]"), r"[\w\-.][a\-\d][\s-]");
    }

    #[test]
    fn what_is_strict_already_stays() {
        for pattern in
            [r"^\d+\.\$\[\\\/[\]\-]$", r"\A\Z\e\1", "a\\", "", r"a{2}b{2,}c{2,5}", r"\p{L}\u{1f600}[\p{Lu}a-z-]"]
        {
            assert_eq!(in_strict_syntax(pattern), pattern);
        }
    }
}
