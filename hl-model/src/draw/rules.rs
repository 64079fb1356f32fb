//! Constraints on the value that is being drawn.

use crate::description::Constraint;

/// The constraints on a value: those of its key, of the newtypes around it, and of the list that contains it.
pub(super) type Rules = [&'static Constraint];

/// The bounds that constraints set on a length or a count, as far as memory goes.
pub(super) fn bounds(
    rules: &Rules,
    bound: impl Fn(&'static Constraint) -> (Option<u64>, Option<u64>),
) -> (usize, usize) {
    let size = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let all: Vec<_> = rules.iter().map(|rule| bound(rule)).collect();
    let min = all.iter().filter_map(|(min, _)| *min).max().map_or(0, size);
    let max = all.iter().filter_map(|(_, max)| *max).min().map_or(usize::MAX, size);
    (min, max)
}
