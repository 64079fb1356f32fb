//! Schemas of all dialects as one graph.

mod accept;
mod annex_b;
mod at_key;
mod core;
mod counts;
mod flatten;
mod graph;
mod json;
mod kinds;
mod literal_pattern;
mod look_ahead;
mod loss;
mod merge;
mod read;
mod read_applied;
mod read_object;
mod read_prose;
mod read_rules;
mod reading;
mod schema;
mod shape;
mod shapes;
mod sparse;
mod verdict;

pub(super) use accept::{accepted, accepts_at, surely_accepts};
pub(super) use counts::Counts;
pub(super) use graph::{Failure, Graph};
pub(super) use json::equal;
pub(super) use kinds::Kinds;
pub(super) use literal_pattern::literals;
pub(super) use loss::Loss;
pub(super) use schema::{
    ANY, Branch, Choice, Contains, Discriminator, ListRules, NEVER, NOT_NULL, NumberRules, ObjectRules,
    PatternProperty, Property, Prose, Schema, SchemaId, StringRules, Union,
};
pub(super) use shapes::Shape;
