//! Field types: the types of a model's keys, of the items of its lists and of the values of its maps.

mod containers;
mod copied;
mod dict;
mod dict_entries;
mod dict_slot;
mod field_type;
mod keyed;
mod known_of;
mod leaf;
mod maps;
mod net;
mod numbers;
mod scalars;
mod secret;
mod sets;
mod strings;
mod tuples;

pub use copied::assert_copy;
pub use dict_entries::IntoIter as DictIntoIter;
pub use dict_slot::DictSlot;
pub use field_type::FieldType;
pub(crate) use field_type::{fill, take};
pub(crate) use keyed::{Hashed, Sorted};
pub use known_of::{KnownOf, OfAny};
pub(crate) use maps::written_name;
pub(crate) use net::Address;
