//! Constraints on the value that is being drawn.

use crate::description::Constraint;
use hl_model_ground::bound::{Limit, Measure};

/// The constraints on a value: those of its key, of the newtypes around it, and of the list that contains it.
pub(super) type Rules = [&'static Constraint];

/// The contents of the constraints of one variant.
macro_rules! rules_of {
    ($rules:expr, $variant:ident) => {
        $rules.iter().filter_map(|rule| match rule {
            $crate::description::Constraint::$variant(content) => Some(*content),
            _ => None,
        })
    };
}
pub(super) use rules_of;

/// The bounds on a length or a count, limited by memory.
pub(super) fn bounds(rules: &Rules, measure: Measure) -> (usize, usize) {
    let limits = |is_lower| {
        let bounds = rules.iter().filter_map(|rule| rule.bound());
        let bounds = bounds.filter(move |bound| bound.measure() == measure && bound.is_lower() == is_lower);
        bounds.filter_map(|bound| match bound.limit() {
            Limit::Count(count) => Some(usize::try_from(count).unwrap_or(usize::MAX)),
            Limit::Number(_) => None,
        })
    };
    (limits(true).max().unwrap_or(0), limits(false).min().unwrap_or(usize::MAX))
}
