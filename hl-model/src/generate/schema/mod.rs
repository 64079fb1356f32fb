//! Schemas of all dialects as one graph.

mod accept;
mod core;
mod flatten;
mod graph;
mod json;
mod kinds;
mod look_ahead;
mod merge;
mod read;
mod read_applied;
mod read_prose;
mod read_rules;
mod reading;
#[expect(clippy::module_inception, reason = "the schema is what the room is about")]
mod schema;
mod shape;

pub(super) use accept::accepts_at;
pub(super) use graph::{Failure, Graph};
pub(super) use json::{decimal, equal};
pub(super) use kinds::Kinds;
pub(super) use schema::{
    ANY, Bound, Branch, NEVER, NOT_NULL, ObjectRules, Property, Prose, Schema, SchemaId, Union, Unsaid,
};
