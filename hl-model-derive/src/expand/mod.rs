//! The step from a checked model to tokens, which cannot fail.

mod access;
mod builder;
mod builder_stub;
mod builder_type;
mod checks;
mod composition;
mod constraints;
mod defaults;
mod editor;
mod field_type;
mod field_types;
mod generics;
mod inputs;
mod known;
mod members;
mod model;
mod names;
mod newtype;
mod object;
mod own_tests;
mod parts;
mod pattern;
mod plain_enum;
mod rows;
mod schema;
mod scope;
mod setters;
mod state;
mod stubs;
mod traits;
mod tuple;
mod variant_fields;
mod wrapper;

pub(crate) use model::model;
pub(crate) use stubs::stubs;
pub(crate) use variant_fields::declaration as variant_struct;
