//! Cells with the types that setters accept.

use super::{notes, types};
use crate::description::Schema;
use crate::docs::links::Links;
use hl_model_ground::prose::code;
use hl_model_ground::well_known::{Given, Input};

/// The types that convert to a type. Types are formatted as code; groups of types are words.
pub(super) fn of_type(links: &Links<'_>, schema: &'static Schema, written: &str, given: Given) -> String {
    let inputs = types::inputs(written, given).into_iter().map(|input| match input {
        Input::Words(words) => words.to_owned(),
        Input::Primitive(ty) => code(ty),
        Input::Type(ty) => notes::type_link(links, schema, ty),
    });
    inputs.collect::<Vec<_>>().join(", ")
}
