//! The title of a page.

use crate::description::Schema;

/// The model's name with the module that it is documented under: the value of `#[hl(module = "…")]`, or the Rust path.
pub(super) fn title(model: &Schema) -> String {
    let name = model.full_name();
    match model.module {
        Some(module) => format!("{module}.{name}"),
        None if model.path.is_empty() => name,
        None => format!("{}::{name}", model.path),
    }
}
