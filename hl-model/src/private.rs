//! What generated code calls. Nothing here is public API: the name of the module changes with every version.

#![allow(missing_docs, reason = "the traits say what their methods do; nothing here is for users")]

// Under short names what generated code is full of: every token of it is compiled with every model.
pub use core;
pub use core::marker::PhantomData;
pub use core::primitive::{str, usize};
pub use core::str::FromStr;
pub use serde_core as serde;
pub use std;
pub use std::borrow::Cow;
pub use std::prelude::rust_2024::{
    Clone, Default, Err, From, Into, IntoIterator, None, Ok, Option, Result, Some, String, TryFrom, Vec,
};

pub use crate::build::{Building, Given, IntoField, IntoMap, Set, build_newtype};
pub use crate::check::{thorough, thorough_with};
pub use crate::input::{RestSlot, Slots};
pub use crate::kinds::{Choice, Composed, Record};
pub use crate::kinds::{choice_text, parse_choice, read_choice, write_choice};
pub use crate::pattern::{Automaton, Search};
pub use crate::read::{
    DictSlot, EntryKey, Input, Reading, Stop, default_value, missing, read_all_of, read_composition, read_newtype,
    read_object,
};
pub use crate::schema::*;
pub use crate::serde::{deserialize, serialize};
pub use crate::value::{Entries, Text};
pub use crate::write::{Output, matching_members, write_all_of, write_object, write_tagged};
pub use crate::{Dict, Errors, FieldType, HlModel, OtherValue, ProblemKind, Value};

/// A value of any field type, as the library's shared code sees it.
pub trait Field {
    fn write(&self, output: &mut Output);
}

impl<T: FieldType> Field for T {
    fn write(&self, output: &mut Output) {
        FieldType::write(self, output);
    }
}

/// A model with declared keys, as the library's shared code sees it.
pub trait Fields {
    /// The description of the keys.
    fn object(&self) -> &'static Object;

    /// The value of the declared key with that index, or nothing if it is absent.
    fn field(&self, index: usize) -> Option<&dyn Field>;

    /// The keys that are not declared; nothing if the model is closed.
    fn rest(&self) -> Option<&dyn RestField> {
        None
    }

    /// The parts of an `allOf`, which has no keys of its own.
    fn parts(&self) -> Vec<&dyn Field> {
        Vec::new()
    }
}

/// The keys that a model does not declare, as the library's shared code sees them.
pub trait RestField {
    /// In what order the keys came, declared ones included, if it was not the usual one.
    fn order(&self) -> Option<&[u16]>;

    /// Writes all entries.
    fn write_all(&self, output: &mut Output);

    /// Writes the entry with that index; `false` if there is none.
    fn write_entry(&self, index: usize, output: &mut Output) -> bool;

    /// The value of a key.
    fn get(&self, key: &str) -> Option<&dyn Field>;

    /// The keys, in order.
    fn keys(&self) -> Vec<&str>;
}

impl<T: FieldType> RestField for Dict<T> {
    fn order(&self) -> Option<&[u16]> {
        Self::order(self)
    }

    fn write_all(&self, output: &mut Output) {
        T::write_entries(self, output);
    }

    fn write_entry(&self, index: usize, output: &mut Output) -> bool {
        let Some((key, value)) = self.entry(index) else { return false };
        output.key(key);
        value.write(output);
        true
    }

    fn get(&self, key: &str) -> Option<&dyn Field> {
        Self::get(self, key).map(|value| value as &dyn Field)
    }

    fn keys(&self) -> Vec<&str> {
        Self::keys(self).collect()
    }
}
