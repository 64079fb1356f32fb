//! The step from attributes to a [`Model`](crate::model::Model), with the rules that concern more than one attribute.
//!
//! A broken rule is reported, and the model is made nevertheless, so that accessors exist for the rest of the user's
//! code.

mod all_of;
mod bounds;
mod broken;
mod composition;
mod constraints;
mod context;
mod literals;
mod lower;
mod names;
mod newtype;
mod object;
mod plain_enum;
mod rules;
mod told_apart;
mod tuple;
mod types;
mod variant_fields;

pub(crate) use lower::check;
