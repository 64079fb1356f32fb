//! Documents as trees whose nodes know their places, and the references between them.

mod dialect;
mod documents;
mod ends;
mod load;
mod location;
mod reference;
mod resources;

pub(crate) use dialect::{DATA, Dialect, SCHEMA_MAPS};
pub(crate) use documents::Documents;
pub(crate) use ends::{End, Ends};
pub(crate) use load::{Source, unreadable};
pub(crate) use location::{Location, Origin};
pub(crate) use reference::{ReferenceError, of_mapping};

#[cfg(test)]
mod tests;
