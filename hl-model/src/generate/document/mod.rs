//! Documents as trees whose nodes know their places, and the references between them.

mod build;
mod dialect;
mod documents;
mod json;
mod load;
mod location;
mod node;
mod reference;
mod resources;
mod toml;
mod yaml;
mod yaml_indent;
mod yaml_merge;
mod yaml_scalar;

pub(crate) use build::Fault;
pub(crate) use dialect::{DATA, Dialect, SCHEMA_MAPS};
pub(crate) use documents::Documents;
pub(crate) use load::{LoadError, Source};
pub(crate) use location::Location;
pub(crate) use node::{Entry, Kind, Node, Place};
pub(crate) use reference::{ReferenceError, of_mapping};
pub(crate) use toml::read as read_toml;

#[cfg(test)]
mod tests;
