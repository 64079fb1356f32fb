//! The choice of a convention for `rename_all`.

use hl_model_ground::casing::Case;

/// The conventions. A later one is preferred to an earlier one that gives as many names.
const BY_PREFERENCE: [Case; 8] = [
    Case::ScreamingKebab,
    Case::ScreamingSnake,
    Case::Upper,
    Case::Pascal,
    Case::Kebab,
    Case::Camel,
    Case::Snake,
    Case::Lower,
];

/// The convention that gives most of the names, if it saves more than the line that it costs. Each name comes with its
/// text.
pub(super) fn best(names: &[(String, &str)], convert: impl Fn(Case, &str) -> String) -> Option<Case> {
    let plain = names.iter().filter(|(name, text)| name == text).count();
    let served = |case: &Case| names.iter().filter(|(name, text)| convert(*case, name) == *text).count();
    let best = BY_PREFERENCE.into_iter().max_by_key(served)?;
    let served = served(&best);
    (served > plain + 1 && served * 2 > names.len()).then_some(best)
}
