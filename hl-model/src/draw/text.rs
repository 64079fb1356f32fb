//! Strings.

use super::choices::Choices;
use super::rules::{Rules, bounds};
use super::{characters, pattern, samples};
use crate::description::Constraint;
use hl_model_ground::bound::Measure;
use hl_model_ground::json::quoted;

/// The JSON text of a string that has the format, or else matches the pattern, or else has the right length. It may break
/// the other constraints.
pub(super) fn draw(choices: &mut Choices<'_>, rules: &Rules) -> Option<String> {
    let (min, max) = bounds(rules, Measure::Length);
    let pattern = rules.iter().find_map(|rule| match rule {
        Constraint::Pattern(pattern) => Some(*pattern),
        _ => None,
    });
    let format = rules.iter().find_map(|rule| match rule {
        Constraint::Format(format) => Some(*format),
        _ => None,
    });
    let text = match (format.and_then(|format| samples::draw(choices, format)), pattern) {
        (Some(sample), _) => sample,
        (None, Some(pattern)) => pattern::draw(choices, &pattern.search, min, max)?,
        (None, None) => characters::any(choices, min, max),
    };
    Some(quoted(&text))
}
