//! Checking drawn values and examples by a description.

use crate::description::{Key, Schema};
use crate::input::{by_description, read_text};
use crate::options::ReadOptions;

/// Whether JSON text satisfies a description.
pub(super) fn is_valid(schema: &'static Schema, json: &str) -> bool {
    by_description(schema, json, &ReadOptions::new()).is_ok()
}

/// Whether JSON text is a value of a key: it satisfies the type of the key and the constraints on it.
pub(super) fn is_value_of(key: &'static Key, json: &str) -> bool {
    read_text(json, &ReadOptions::new(), |input| {
        input.with_rules(key.constraints(), |input| input.read_by_schema(key.schema()))
    })
    .is_ok()
}
