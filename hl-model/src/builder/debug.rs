//! `Debug` of builders.

use std::fmt;

/// Writes the values that were moved out of a model.
///
/// # Errors
///
/// The errors of the formatter.
pub fn debug_parts(f: &mut fmt::Formatter<'_>, name: &str, values: &[(&str, &dyn fmt::Debug)]) -> fmt::Result {
    let mut shown = f.debug_struct(name);
    for (key, value) in values {
        shown.field(key, value);
    }
    shown.finish()
}

/// The value of a key in a builder.
pub trait Slot {
    /// Whether the key has been set.
    fn is_set(&self) -> bool;
}

impl<T> Slot for Option<T> {
    fn is_set(&self) -> bool {
        self.is_some()
    }
}

/// Writes the name of a builder and the keys that have been set. Values are left out, because they may be secret.
///
/// # Errors
///
/// The errors of the formatter.
pub fn debug_builder(f: &mut fmt::Formatter<'_>, name: &str, keys: &[(&str, &dyn Slot)]) -> fmt::Result {
    let set = keys.iter().filter(|(_, slot)| slot.is_set()).map(|(key, _)| key);
    f.write_str(name)?;
    f.debug_list().entries(set).finish()
}
