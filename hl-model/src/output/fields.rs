//! Traits through which the library's shared code writes models. Generated code implements them.

use super::output::Output;
use crate::description::Object;

/// A value of any field type.
pub trait Field {
    /// Writes the value.
    fn write(&self, output: &mut Output);
}

/// A model with declared keys.
pub trait Fields {
    /// The description of the keys.
    fn object(&self) -> &'static Object;

    /// The value of the declared key with an index; `None` if it is absent.
    fn field(&self, index: usize) -> Option<&dyn Field>;

    /// The keys whose names match the pattern with an index.
    fn patterned(&self, _index: usize) -> Option<&dyn RestField> {
        None
    }

    /// The undeclared keys; `None` if the model is closed.
    fn rest(&self) -> Option<&dyn RestField> {
        None
    }

    /// The parts of an `allOf` model. Other models have no parts.
    fn parts(&self) -> Vec<&dyn Field> {
        Vec::new()
    }
}

/// The undeclared keys of a model.
pub trait RestField {
    /// The order in which all keys came, including the declared ones; `None` if it was the usual order.
    fn order(&self) -> Option<&[u16]>;

    /// Writes all entries.
    fn write_all(&self, output: &mut Output);

    /// Writes the entry with an index. Returns `false` if there is no such entry.
    fn write_entry(&self, index: usize, output: &mut Output) -> bool;

    /// The value of a key.
    fn get(&self, key: &str) -> Option<&dyn Field>;

    /// The keys, in order.
    fn keys(&self) -> Vec<&str>;
}
