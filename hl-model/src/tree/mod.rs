//! JSON, YAML and TOML texts as trees whose nodes know their places.

#[cfg(feature = "generate")]
mod access;
#[cfg(feature = "yaml")]
mod build;
mod fault;
#[cfg(feature = "generate")]
mod json;
mod json_number;
#[cfg_attr(not(feature = "generate"), allow(dead_code, reason = "without the generator, only some of it is used"))]
mod keyed;
mod node;
#[cfg(feature = "toml")]
mod toml;
mod written;
#[cfg(feature = "yaml")]
mod yaml;
#[cfg(feature = "yaml")]
mod yaml_indent;
#[cfg(feature = "yaml")]
mod yaml_merge;
#[cfg(feature = "yaml")]
mod yaml_scalar;

pub(crate) use fault::Fault;
#[cfg(feature = "generate")]
pub(crate) use json::read as read_json;
#[cfg(feature = "generate")]
pub(crate) use keyed::{HasKey, Keyed};
#[cfg(feature = "generate")]
pub(crate) use node::{Content, Entry};
pub(crate) use node::{Node, Place};
#[cfg(feature = "toml")]
pub(crate) use toml::read as read_toml;
pub(crate) use written::Part;
#[cfg(feature = "yaml")]
pub(crate) use yaml::read as read_yaml;
