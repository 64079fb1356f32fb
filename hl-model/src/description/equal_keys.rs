//! The keys of a map, compared as values of their type.

use std::borrow::Cow;

/// Calls a function with the index of each name that equals one before it as a value of the type of a map's keys, such as a UUID
/// in capital letters, and with the index of the first one that it equals.
pub(crate) type EqualKeys = fn(&mut dyn Iterator<Item = Cow<'_, str>>, &mut dyn FnMut(usize, usize));
