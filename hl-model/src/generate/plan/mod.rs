//! The plan of the models: their names and their content.

mod all_of;
mod bases;
mod boxes;
mod branches;
mod constraint;
mod digraph;
mod field;
mod grade;
mod inline;
mod key_names;
mod key_rule;
mod key_rules;
mod list;
mod many_unions;
mod model;
mod named;
mod number_type;
mod object;
mod operations;
mod parts;
mod places;
mod planner;
mod pointers;
mod reached;
mod relax;
mod run;
mod scalar;
mod self_defined;
mod shared;
#[cfg(test)]
mod tests;
mod type_name;
mod types;
mod union;
mod union_names;
mod values;

pub(crate) use constraint::Constraint;
pub(crate) use key_rule::KeyRule;
pub(crate) use model::{
    Body, Docs, Enum, Field, Member, Model, Owner, PatternKeys, Rest, Struct, Tuple, UnionModel, Variant, VariantValue,
};
pub(crate) use number_type::NumberType;
pub(crate) use run::{Plan, plan};
pub(crate) use types::{ModelId, TextType, Type};
