//! Examples of keys in their rows, and of the whole model.

use crate::description::{Key, Schema};
use crate::docs::put::put;
use crate::draw::{example_of_key, examples};
use hl_model_ground::json::pretty;
use hl_model_ground::prose::{code, shortened};

/// Maximum length of an example in a cell.
const SHORT: usize = 48;

/// The heading of the example of the whole model.
pub(super) const EXAMPLE: &str = "Example";

/// The cell with an example of a key. A long example becomes a link to the example of the whole model, if the page has one.
pub(super) fn of_key(key: &'static Key, whole: Option<&str>) -> String {
    match (example_of_key(key), whole) {
        (Some(json), Some(anchor)) if json.chars().count() > SHORT => format!("see [below](#{anchor})"),
        (Some(json), _) => code(&shortened(&json, SHORT)),
        (None, _) => String::new(),
    }
}

/// The section with an example of the whole model; for a union, with an example of each member. Empty if no example is
/// found.
pub(super) fn section(model: &'static Schema) -> String {
    let examples = examples(model);
    let mut section = String::new();
    for (index, example) in examples.iter().enumerate() {
        if index == 0 {
            put!(&mut section, "\n## {EXAMPLE}\n");
        }
        put!(&mut section, "\n```json\n{}\n```\n", pretty(example));
    }
    section
}
