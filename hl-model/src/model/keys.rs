//! The keys of a model, by their names in JSON.

use crate::description::Schema;
use crate::output::{Fields, to_value};
use crate::value::Value;

/// The value at a key, declared or not.
pub(super) fn get(fields: &dyn Fields, key: &str) -> Option<Value> {
    let declared = fields.object().keys.iter().position(|declared| declared.name == key);
    let field = match declared {
        Some(index) => fields.field(index),
        None => match fields.object().pattern_of(key) {
            Some(index) => fields.patterned(index)?.get(key),
            None => fields.rest()?.get(key),
        },
    };
    field.map(to_value)
}

/// The names of the present keys: declared ones in the order of their declaration, then the others.
pub(super) fn present(fields: &dyn Fields) -> Vec<&str> {
    let declared = fields.object().keys.iter().enumerate();
    let present = declared.filter(|(index, _)| fields.field(*index).is_some()).map(|(_, key)| key.name);
    let patterns = 0..fields.object().patterns.len();
    let patterned = patterns.filter_map(|index| fields.patterned(index));
    present.chain(patterned.chain(fields.rest()).flat_map(|kept| kept.keys())).collect()
}

/// The names of the required keys, in the order of their declaration.
pub(super) fn required(schema: &'static Schema) -> Vec<&'static str> {
    schema.resolved().keys().iter().filter(|key| key.required).map(|key| key.name).collect()
}

/// The names of the optional keys, in the order of their declaration.
pub(super) fn optional(schema: &'static Schema) -> Vec<&'static str> {
    schema.resolved().keys().iter().filter(|key| !key.required).map(|key| key.name).collect()
}
