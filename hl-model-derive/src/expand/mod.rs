//! From a checked model to tokens. Nothing here fails.

mod access;
mod builder;
mod composition;
mod generics;
mod members;
mod model;
mod names;
mod newtype;
mod object;
mod parts;
mod pattern;
mod plain_enum;
mod rows;
mod schema;
mod scope;
mod setters;
mod stubs;
mod traits;

pub(crate) use model::model;
pub(crate) use stubs::stubs;
