//! The types and traits in the signatures of builders.
//!
//! `X::builder()` returns a builder whose type says which required keys have been set: [`Missing`] or [`Set`] for each
//! of them (a typestate). Its methods accept [types that convert](crate::guide::types) to the type of their key. `build`
//! requires that the state is [`Complete`], so that a program with a missing key does not compile, and the message
//! names the key.

pub(crate) mod building;
pub(crate) mod checked;
pub(crate) mod collected;
mod debug;
mod from_serde;
mod into_entries;
mod into_field;
mod into_items;
pub(crate) mod newtype;
pub(crate) mod place;
mod refused;
mod state;
pub(crate) mod tuple;

#[doc(hidden)]
pub use crate::field::assert_copy;
#[doc(hidden)]
pub use crate::kinds::PatternKeys;
#[doc(hidden)]
pub use debug::{debug_builder, debug_parts};
pub use into_entries::IntoEntries;
pub use into_field::IntoField;
pub use into_items::IntoItems;
#[doc(hidden)]
pub use state::IsOption;
pub use state::{Complete, Group, IsSet, Key, Missing, Progress, Put, Set, Untouched, Within};
/// Generated code names these types by this path, because the prelude of a `no_std` crate lacks them.
#[doc(hidden)]
pub use std::{string::String, vec::Vec};
