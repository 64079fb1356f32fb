//! What is written, as shared code sees it: traits that generated code implements.

use super::output::Output;
use crate::schema::Object;

/// A value of any field type, as the library's shared code sees it.
pub trait Field {
    /// Writes the value.
    fn write(&self, output: &mut Output);
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
