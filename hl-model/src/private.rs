//! The names that generated code uses. Nothing here is public API, and the name of the module changes with every version.
//! Some of these names are also public elsewhere: in the root of the crate, `builder` and `schema`.

#![allow(missing_docs, reason = "the traits say what their methods do; nothing here is for users")]

// Generated code uses these names often, and short paths compile faster.
pub use core;
pub use core::fmt::{self, Debug, Formatter};
pub use core::marker::PhantomData;
pub use core::primitive::{str, usize};
pub use core::str::FromStr;
pub use serde_core as serde;
pub use std;
pub use std::borrow::Cow;
pub use std::prelude::rust_2024::{
    Clone, Default, Eq, Err, FnMut, From, Into, IntoIterator, None, Ok, Option, PartialEq, Result, Sized, Some, String,
    TryFrom, Vec,
};

pub use crate::__integrations as integrations;
pub use crate::builder::building::{Building, Draft};
pub use crate::builder::checked::checked;
pub use crate::builder::collected::{FromEntries, FromItems};
pub use crate::builder::newtype::build_newtype;
pub use crate::builder::place::Conversion;
pub use crate::builder::tuple::BuildingTuple;
pub use crate::builder::{
    IntoEntries, IntoField, IsOption, IsSet, Missing, Set, Untouched, debug_builder, debug_parts,
};
pub use crate::description::*;
pub use crate::door::{OwnTest, assert_allowed, checked_default, default_value};
#[cfg(rust_analyzer)]
pub use crate::editor;
pub use crate::field::{DictSlot, KnownOf, OfAny};
pub use crate::input::{EntryKey, Input, Reading, by_description};
pub use crate::input::{RestSlot, Sharing, Slots};
pub use crate::kinds::{
    Composed, Filling, PatternKeys, PlainEnum, Record, VariantFields, read_content, read_unit, wrapper,
};
pub use crate::kinds::{
    matching_members, missing, read_all_of, read_composition, read_newtype, read_object, read_tuple, run_checks,
    write_composition,
};
pub use crate::kinds::{parse_plain_enum, plain_enum_text, read_plain_enum, write_plain_enum};
pub use crate::output::{Field, Fields, Output, RestField, write_all_of, write_object};
pub use crate::serde::{deserialize, serialize};
pub use crate::stop::Stop;
pub use crate::value::{Entries, Text};
pub use crate::{Checks, Dict, Errors, FieldType, HlModel, Integer, Null, OtherValue, ProblemKind, Value};
pub use hl_model_ground::pattern::{Automaton, Search};
