//! Models that several places share.

use super::model::{Owner, Use};
use crate::generate::schema::{SchemaId, Shape};

/// Where equal schemas share a model.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Scope {
    /// In one file.
    Owner(Owner),
    /// At one key, in all files. An empty key stands for all keys.
    Key(String),
}

/// What decides whether two schemas can share a model.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shared<'d> {
    Enum {
        is_open: bool,
        /// Whether the values are texts. `"1"` and `1` have one text.
        is_text: bool,
        /// The values, with the words for them.
        values: Vec<(&'d str, Option<&'d str>)>,
    },
    Newtype(Use<'d>),
    /// References to one schema share its model.
    Schema(SchemaId),
    /// Schemas with equal rules share a model.
    Shape(Shape),
}
