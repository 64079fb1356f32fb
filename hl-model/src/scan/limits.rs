//! The limits of numbers and strings, and the problems of values that exceed them.

use crate::options::Limits;
use crate::problem::{Limit, ProblemKind};

pub(crate) fn lone_surrogate() -> ProblemKind {
    ProblemKind::Syntax { message: "lone surrogate in a string".into() }
}

/// The limit that a number exceeds. The text must be a JSON number.
#[inline]
pub(crate) fn number_limit(text: &str, limits: &Limits) -> Option<ProblemKind> {
    if text.len() <= limits.short_number { None } else { long_number_limit(text, limits) }
}

fn long_number_limit(text: &str, limits: &Limits) -> Option<ProblemKind> {
    if text.len() > limits.digits && hl_model_ground::number::digits(text) > limits.digits {
        return Some(ProblemKind::Limit { limit: Limit::Digits, value: limits.digits });
    }
    let exponent = text.split_once(['e', 'E']).map_or("0", |(_, exponent)| exponent);
    let magnitude = exponent.trim_start_matches(['+', '-']).trim_start_matches('0');
    let too_large = !magnitude.is_empty() && magnitude.parse().map_or(true, |value: usize| value > limits.exponent);
    too_large.then_some(ProblemKind::Limit { limit: Limit::Exponent, value: limits.exponent })
}
