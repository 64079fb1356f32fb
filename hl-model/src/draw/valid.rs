//! Checking drawn values by a description.

use crate::description::Key;
use crate::input::read_text;
use crate::options::ReadOptions;

/// Whether JSON text is a value of a key: it satisfies the type of the key and the constraints on it.
pub(super) fn is_value_of(key: &'static Key, json: &str) -> bool {
    read_text(json, &ReadOptions::new(), |input| {
        input.with_rules(key.constraints(), |input| input.read_by_schema(key.schema()))
    })
    .is_ok()
}
