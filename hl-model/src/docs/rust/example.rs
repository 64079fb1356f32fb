//! Examples: of each key in its row, and of the whole model.

use crate::description::{Key, Schema};
use crate::docs::put::put;
use crate::draw::{example_of_key, examples};
use hl_model_ground::json::pretty;
use hl_model_ground::prose::code;

/// Maximum length of an example in a cell.
const SHORT: usize = 48;

/// The cell with an example of a key. The example of the whole model shows the longer ones.
pub(super) fn of_key(key: &'static Key) -> String {
    match example_of_key(key) {
        Some(json) if json.chars().count() <= SHORT => code(&json),
        Some(_) => "see [below](#example)".to_owned(),
        None => String::new(),
    }
}

/// The section with an example of the whole model; of a union, with an example of each member. Empty if no example is
/// found.
pub(super) fn section(model: &'static Schema) -> String {
    let examples = examples(model);
    let mut section = String::new();
    for (index, example) in examples.iter().enumerate() {
        section.push_str(if index == 0 { "\n## Example\n" } else { "" });
        put!(&mut section, "\n```json\n{}\n```\n", pretty(example));
    }
    section
}
