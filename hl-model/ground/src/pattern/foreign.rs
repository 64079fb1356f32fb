//! Patterns in another dialect of regular expressions.

/// The message about a pattern that has a different meaning in another dialect.
///
/// ```
/// use hl_model_ground::pattern::foreign;
///
/// assert!(foreign("^[[:alpha:]]+$").is_some() && foreign("/abc/i").is_some());
/// assert!(foreign("^[a-z]+$").is_none() && foreign(r"\/abc/i").is_none());
/// ```
#[must_use]
pub fn foreign(pattern: &str) -> Option<&'static str> {
    if is_between_slashes(pattern) {
        return Some(
            "the slashes and flags of a JavaScript literal are not part of the pattern; remove them, and write both cases \
             of a letter as `[aA]`",
        );
    }
    in_class(pattern).find_map(|rest| {
        if is_posix_class(rest) {
            Some(
                "POSIX classes such as `[[:alpha:]]` are not part of the dialect; write `[a-zA-Z]`, or `\\p{Letter}` for \
                 the letters of every language",
            )
        } else if rest.starts_with("&&[") {
            Some("sets cannot be intersected by `&&`; list what is allowed")
        } else {
            None
        }
    })
}

/// Whether a pattern looks like a literal of JavaScript, such as `/^a$/i`. Without an anchor it may be a file path.
fn is_between_slashes(pattern: &str) -> bool {
    let Some((body, flags)) = pattern.strip_prefix('/').and_then(|rest| rest.rsplit_once('/')) else { return false };
    let is_anchored = body.starts_with('^') || body.ends_with('$') || !flags.is_empty() && !body.contains('/');
    is_anchored && flags.len() <= 4 && flags.chars().all(|flag| "dgimsuvy".contains(flag))
}

/// Whether a text begins with a class such as `[:alpha:]`.
fn is_posix_class(text: &str) -> bool {
    let name = text.strip_prefix("[:").and_then(|rest| rest.split_once(":]")).map(|(name, _)| name);
    name.map(|name| name.strip_prefix('^').unwrap_or(name))
        .is_some_and(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// The rests of a pattern, from each character within brackets on.
fn in_class(pattern: &str) -> impl Iterator<Item = &str> {
    let (mut is_escaped, mut is_inside) = (false, false);
    pattern.char_indices().filter_map(move |(at, sign)| {
        let was_inside = is_inside;
        match sign {
            _ if std::mem::take(&mut is_escaped) => return None,
            '\\' => is_escaped = true,
            '[' => is_inside = true,
            ']' => is_inside = false,
            _ => {}
        }
        pattern.get(at..).filter(|_| was_inside)
    })
}

#[cfg(test)]
mod tests {
    use super::foreign;

    #[test]
    fn other_dialects_are_recognized_and_paths_are_not() {
        for pattern in
            ["^[[:alpha:]]+$", "[_[:^digit:]]", "/^[a-z]+$/i", "/^a$/", "/abc/gi", "[a-z&&[^b]]", r"[\]&&[b]]"]
        {
            assert!(foreign(pattern).is_some(), "{pattern}");
        }
        for pattern in [
            "^/v1/", "/v1/users", "/", "//", "a&&b", "[&]&", "[:alpha]", "[[:]", r"[\[:alpha:]", r"\[[:alpha:]",
            r"\[a&&[b]", "^\\/path\\/[\\w\\-.]+$", "/a/b/c",
        ] {
            assert!(foreign(pattern).is_none(), "{pattern}");
        }
    }
}
