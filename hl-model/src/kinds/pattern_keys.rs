//! The keys that match the pattern of a field.

use crate::description::Schema;
use crate::field::{DictSlot, FieldType};
use crate::input::RestSlot;
use crate::output::RestField;
use crate::value::Dict;

/// The pattern at an index among the patterns of a model.
///
/// Generated code uses these functions, so that it needs no bounds on the type of the values. Each bound would cause a
/// further error if that type is not a field type.
pub trait PatternKeys<const INDEX: usize> {
    /// The type of the values.
    type Value: FieldType;

    /// The schema of the values.
    #[must_use]
    fn schema() -> &'static Schema {
        <Self::Value as FieldType>::field_schema()
    }

    /// The slot that collects the keys while a model is read.
    fn slot(slot: &mut DictSlot<Self::Value>) -> &mut dyn RestSlot {
        slot
    }

    /// The keys of a model, for writing.
    #[must_use]
    fn field(dict: &Dict<Self::Value>) -> &dyn RestField {
        dict
    }
}
