//! The attributes in `#[hl(…)]`.
//!
//! Nothing here returns early. An unknown, repeated or malformed attribute is reported at its own token and then
//! ignored, so that the user sees all mistakes at once.

mod check;
mod constraint;
mod constraint_words;
mod container;
mod crates;
mod elsewhere;
mod field;
mod forms;
mod item;
mod json_schema;
mod key_rule;
mod place;
mod refusal;
mod slot;
mod table;
#[cfg(test)]
mod tests;
mod value;
mod variant;
mod written;

pub(crate) use check::Check;
pub(crate) use container::{ContainerAttrs, Predicates};
pub(crate) use crates::refuse_serde;
pub(crate) use elsewhere::in_payload;
pub(crate) use field::FieldAttrs;
pub(crate) use key_rule::{Condition, NamedKey, RuleKind, WrittenRule};
pub(crate) use place::{Place, Site};
pub(crate) use slot::Slot;
#[cfg(test)]
pub(crate) use table::attribute_names;
pub(crate) use table::editor_names;
pub(crate) use value::{WrittenLiteral, is_integer};
pub(crate) use variant::VariantAttrs;
