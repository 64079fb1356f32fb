//! The requirements on the keys of maps and the items of sets. Each is one trait, so that a type that lacks several traits
//! gets one message.

use std::hash::Hash;

use super::field_type::FieldType;

/// A key of a hashed map, or an item of a hashed set.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used in a model as a key of a hashed map or an item of a hashed set",
    label = "lacks `HlModel`, `Eq` or `Hash`",
    note = "add `#[derive(PartialEq, Eq, Hash, HlModel)]` to it; a type of another crate may need hl-model's feature of that name"
)]
pub trait Hashed: FieldType + Eq + Hash {}

#[diagnostic::do_not_recommend]
impl<T: FieldType + Eq + Hash> Hashed for T {}

/// A key of a sorted map, or an item of a sorted set.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used in a model as a key of a sorted map or an item of a sorted set",
    label = "lacks `HlModel` or `Ord`",
    note = "add `#[derive(PartialEq, Eq, PartialOrd, Ord, HlModel)]` to it; a type of another crate may need hl-model's feature of that name"
)]
pub trait Sorted: FieldType + Ord {}

#[diagnostic::do_not_recommend]
impl<T: FieldType + Ord> Sorted for T {}
