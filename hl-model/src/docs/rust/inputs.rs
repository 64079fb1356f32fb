//! Cells with the types that setters accept.

use super::{notes, types};
use crate::description::{Key, Schema};
use crate::docs::links::Links;
use hl_model_ground::prose::code;

/// The types that the setter of a key accepts.
pub(super) fn of_key(links: &Links<'_>, key: &'static Key, written: &str) -> String {
    with_others(links, key.schema(), types::inputs_of_key(written))
}

/// The types that convert to a type.
pub(super) fn of_type(links: &Links<'_>, schema: &'static Schema, written: &str) -> String {
    with_others(links, schema, types::inputs(written))
}

/// Rust types are formatted as code, groups of types are words. The last type is the schema's own.
fn with_others(links: &Links<'_>, schema: &'static Schema, mut inputs: Vec<String>) -> String {
    let own = inputs.pop().unwrap_or_default();
    let others = inputs.into_iter().map(|other| if other.contains(' ') { other } else { code(&other) });
    others.chain([notes::type_link(links, schema, &own)]).collect::<Vec<_>>().join(", ")
}
