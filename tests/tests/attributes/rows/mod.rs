//! The table of attributes.

mod constraints;
mod keys;
mod names;
mod notes;
mod several_keys;
mod unions;
mod values;

use crate::row::Row;

pub(crate) fn rows() -> Vec<Row> {
    let tables = [
        constraints::rows(),
        keys::rows(),
        notes::rows(),
        several_keys::rows(),
        values::rows(),
        unions::rows(),
        names::rows(),
    ];
    tables.into_iter().flatten().collect()
}
