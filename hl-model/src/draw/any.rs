//! Values of any type, such as those of unknown keys.

use super::characters;
use super::choices::Choices;
use hl_model_ground::json::quoted;

/// A small value of any type.
pub(super) fn value(choices: &mut Choices<'_>, depth: usize) -> String {
    if choices.is_typical() {
        return quoted("any value");
    }
    // Lists and objects come last, because low decisions are the simplest.
    match choices.below(if depth < 2 { 9 } else { 7 }) {
        0 => "null".into(),
        1 => "true".into(),
        2 => "false".into(),
        3 => choices.below(1000).to_string(),
        4 => choices
            .pick(&["-0", "1.50", "1e400", "-12.5E-3", "9007199254740993", "0.1"])
            .map_or("0", |text| *text)
            .into(),
        5 | 6 => quoted(&characters::any(choices, 0, 6)),
        7 => {
            let count = choices.between(0, 2);
            let items: Vec<_> = (0..count).map(|_| value(choices, depth + 1)).collect();
            format!("[{}]", items.join(","))
        }
        _ => {
            let count = choices.between(0, 2);
            let entries: Vec<_> =
                (0..count).map(|index| format!("\"key{index}\":{}", value(choices, depth + 1))).collect();
            format!("{{{}}}", entries.join(","))
        }
    }
}
