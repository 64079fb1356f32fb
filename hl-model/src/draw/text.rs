//! Strings.

use super::choices::Choices;
use super::rules::{Rules, bounds, rules_of};
use super::{characters, pattern, samples};
use hl_model_ground::bound::Measure;
use hl_model_ground::json::quoted;

/// The JSON text of a string that has the format, or else matches the pattern, or else has the right length. It may break
/// the other constraints.
pub(super) fn draw(choices: &mut Choices<'_>, rules: &Rules) -> Option<String> {
    let (min, max) = bounds(rules, Measure::Length);
    let sample = rules_of!(rules, Format).next().and_then(|format| samples::draw(choices, format));
    let text = match (sample, rules_of!(rules, Pattern).next()) {
        (Some(sample), _) => sample,
        (None, Some(pattern)) => pattern::draw(choices, &pattern.search, min, max)?,
        (None, None) => characters::any(choices, min, max),
    };
    Some(quoted(&text))
}
