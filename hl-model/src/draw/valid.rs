//! Checking drawn values and examples by a description.

use crate::description::Schema;
use crate::input::by_description;
use crate::options::ReadOptions;

/// Whether JSON text satisfies a description.
pub(super) fn is_valid(schema: &'static Schema, json: &str) -> bool {
    by_description(schema, json, &ReadOptions::new()).is_ok()
}
