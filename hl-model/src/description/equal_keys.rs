//! Comparing the keys of a map as values of their type.

use std::borrow::Cow;

/// Finds the names in a map that equal an earlier name as values of the key type, such as a UUID in capital letters. Calls
/// the function with the index of each such name and the index of the first name that it equals.
pub(crate) type EqualKeys = fn(&mut dyn Iterator<Item = Cow<'_, str>>, &mut dyn FnMut(usize, usize));
