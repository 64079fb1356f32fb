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

/// Writes a builder with the names of the keys that have been set. Values are left out, because they may be secret.
///
/// # Errors
///
/// The errors of the formatter.
pub fn debug_builder(f: &mut fmt::Formatter<'_>, name: &str, keys: &[(&str, bool)]) -> fmt::Result {
    let set = keys.iter().filter(|(_, is_set)| *is_set).map(|(key, _)| key);
    f.write_str(name)?;
    f.debug_list().entries(set).finish()
}
