//! Building newtypes.

use super::place::Conversion;
use super::tuple::BuildingTuple;
use crate::field::FieldType;
use crate::problem::Errors;

/// Builds a newtype from its inner value, and checks it.
///
/// # Errors
///
/// All problems at once.
pub fn build_newtype<V, I, T: FieldType>(
    value: V,
    convert: impl FnOnce(&mut Conversion<'_>, V) -> Option<I>,
    wrap: fn(I) -> T,
) -> Result<T, Errors> {
    let mut building = BuildingTuple::default();
    let value = building.whole(value, convert);
    building.build(value.map(wrap))
}
