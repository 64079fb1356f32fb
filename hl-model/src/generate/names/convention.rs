//! The choice of a convention for `rename_all`.

use hl_model_ground::casing::Case;

/// The convention that gives most of the names, if it saves more than the line that it costs. Each name comes with its
/// text.
pub(super) fn best(names: &[(String, &str)], convert: impl Fn(Case, &str) -> String) -> Option<Case> {
    let plain = names.iter().filter(|(name, text)| name == text).count();
    let mut best: Option<(usize, Case)> = None;
    for case in Case::all() {
        let served = names.iter().filter(|(name, text)| convert(case, name) == *text).count();
        let saves = served > plain + 1 && served * 2 > names.len();
        if saves && best.is_none_or(|(most, chosen)| served > most || served == most && is_plainer(case, chosen)) {
            best = Some((served, case));
        }
    }
    best.map(|(_, case)| case)
}

/// Whether a convention is preferred to another that gives as many names.
fn is_plainer(case: Case, other: Case) -> bool {
    const ORDER: [Case; 8] = [
        Case::Lower,
        Case::Snake,
        Case::Camel,
        Case::Kebab,
        Case::Pascal,
        Case::Upper,
        Case::ScreamingSnake,
        Case::ScreamingKebab,
    ];
    let rank = |case: Case| ORDER.iter().position(|other| *other == case);
    rank(case) < rank(other)
}
