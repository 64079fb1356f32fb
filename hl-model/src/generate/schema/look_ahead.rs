//! Patterns that begin with look-ahead, as several patterns without it.
//!
//! A text matches `^(?!a$)[a-z]+$` if it matches `^[a-z]+$` and does not match `^(?:a$)`. A text matches
//! `^(?=.*[0-9]).+$` if it matches both `^(?:.*[0-9])` and `^.+$`.

use crate::generate::capabilities::check_pattern;

/// Patterns that must match, and patterns that must not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) matching: Vec<String>,
    pub(super) refused: Vec<String>,
}

/// Takes a pattern apart; `None` if it has look-around elsewhere.
pub(super) fn split(pattern: &str) -> Option<Split> {
    let mut found = Split::default();
    let mut is_anchored = false;
    let mut rest = pattern;
    loop {
        if let Some(behind) = rest.strip_prefix('^') {
            is_anchored = true;
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix("(?=") {
            let (inside, after) = group(behind)?;
            found.matching.push(format!("^(?:{inside})"));
            rest = after;
        } else if let Some(behind) = rest.strip_prefix("(?!") {
            let (inside, after) = group(behind)?;
            found.refused.push(format!("^(?:{inside})"));
            rest = after;
        } else {
            break;
        }
    }
    if !is_anchored || has_alternatives(rest) {
        return None;
    }
    if !rest.is_empty() {
        found.matching.push(format!("^{rest}"));
    }
    let all_fit = found.matching.iter().chain(&found.refused).all(|pattern| check_pattern(pattern).is_ok());
    all_fit.then_some(found)
}

/// The text up to the parenthesis that closes a group, and the text after it.
fn group(text: &str) -> Option<(&str, &str)> {
    let end = signs(text).find(|(_, sign, depth)| *sign == ')' && *depth == 0).map(|(index, _, _)| index)?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}

/// Whether there are alternatives outside of all groups.
fn has_alternatives(text: &str) -> bool {
    signs(text).any(|(_, sign, depth)| sign == '|' && depth == 0)
}

/// The characters that are neither escaped nor in a class, with their places and the number of groups around them.
fn signs(text: &str) -> impl Iterator<Item = (usize, char, usize)> {
    let (mut depth, mut is_escaped, mut in_class) = (0_usize, false, false);
    text.char_indices().filter_map(move |(index, character)| {
        if std::mem::take(&mut is_escaped) {
            return None;
        }
        match character {
            '\\' => is_escaped = true,
            ']' => in_class = false,
            _ if in_class => {}
            '[' => in_class = true,
            '(' => {
                depth += 1;
                return Some((index, character, depth - 1));
            }
            ')' => {
                // A parenthesis that closes no group of this text has none around it.
                let outside = depth;
                depth = depth.saturating_sub(1);
                return Some((index, character, outside));
            }
            _ => return Some((index, character, depth)),
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(patterns: &[&str]) -> Vec<String> {
        patterns.iter().map(|pattern| (*pattern).to_owned()).collect()
    }

    #[test]
    fn look_ahead_at_the_start_becomes_patterns_of_its_own() {
        for (pattern, matching, refused) in [
            ("^(?!a$)[a-z]+$", &["^[a-z]+$"][..], &["^(?:a$)"][..]),
            ("(?!a|b)^c", &["^c"], &["^(?:a|b)"]),
            ("^(?=.*[0-9])(?=.*[(a-z)]).{8,}$", &["^(?:.*[0-9])", "^(?:.*[(a-z)])", "^.{8,}$"], &[]),
            (r"^(?!(a|\))b)", &[], &[r"^(?:(a|\))b)"]),
        ] {
            assert_eq!(split(pattern), Some(Split { matching: texts(matching), refused: texts(refused) }), "{pattern}");
        }
    }

    #[test]
    fn other_look_around_stays() {
        for pattern in ["a(?=b)", "(?!a)b", "^(?!a)b|c", "^a(?<!b)", "^(?=a(?=b))c", "^(?!a"] {
            assert_eq!(split(pattern), None, "{pattern}");
        }
    }
}
