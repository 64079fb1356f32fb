//! Markers of required keys.

use std::fmt;

/// A required key has been set.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// That a required key has been set.
#[diagnostic::on_unimplemented(
    message = "the model cannot be built yet: the required key `{Self}` is not set",
    label = "the required key `{Self}` is not set",
    note = "call the builder's method of that name before `build()`"
)]
pub trait Given {}

impl Given for Set {}

impl fmt::Display for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("set")
    }
}
