//! Patterns that are written for another dialect of regular expressions.

/// The message about a pattern that has another meaning in another dialect of regular expressions.
pub(super) fn foreign(pattern: &str) -> Option<&'static str> {
    if pattern.contains("[[:") {
        return Some(
            "POSIX classes such as `[[:alpha:]]` are not part of the dialect; write `[a-zA-Z]`, or `\\p{Letter}` for \
             the letters of every language",
        );
    }
    if is_between_slashes(pattern) {
        return Some(
            "the slashes and flags of a JavaScript literal are not part of the pattern; remove them, and write both cases \
             of a letter as `[aA]`",
        );
    }
    if in_class(pattern, "&&") {
        return Some("sets cannot be intersected by `&&`; list what is allowed");
    }
    None
}

/// Whether a pattern looks like a literal of JavaScript, such as `/^a$/i`. Without an anchor it may be a path.
fn is_between_slashes(pattern: &str) -> bool {
    let Some((body, flags)) = pattern.strip_prefix('/').and_then(|rest| rest.rsplit_once('/')) else { return false };
    let is_anchored = body.starts_with('^') || body.ends_with('$') || !flags.is_empty() && !body.contains('/');
    is_anchored && flags.len() <= 4 && flags.chars().all(|flag| "dgimsuvy".contains(flag))
}

/// Whether a text stands within brackets.
fn in_class(pattern: &str, text: &str) -> bool {
    pattern.match_indices(text).any(|(at, _)| {
        let before = pattern.get(..at).unwrap_or_default();
        before.rfind('[') > before.rfind(']')
            && before.contains('[')
            && pattern.get(at..).is_some_and(|rest| rest.contains("&&["))
    })
}

#[cfg(test)]
mod tests {
    use super::foreign;

    #[test]
    fn other_dialects_are_recognized_and_paths_are_not() {
        for pattern in ["^[[:alpha:]]+$", "/^[a-z]+$/i", "/^a$/", "/abc/gi", "[a-z&&[^b]]"] {
            assert!(foreign(pattern).is_some(), "{pattern}");
        }
        for pattern in ["^/v1/", "/v1/users", "/", "//", "a&&b", "[&]&", "[:alpha]", "^\\/path\\/[\\w\\-.]+$", "/a/b/c"]
        {
            assert!(foreign(pattern).is_none(), "{pattern}");
        }
    }
}
