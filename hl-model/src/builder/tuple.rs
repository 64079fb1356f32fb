//! Building tuples.

use super::checked::checked;
use super::place::Conversion;
use crate::field::FieldType;
use crate::problem::{Errors, Problem, ProblemKind};

/// The problems of the items of a tuple that is being built.
#[derive(Debug, Default)]
pub struct BuildingTuple(Vec<Problem>);

impl BuildingTuple {
    /// Converts a value that is the whole of what is built.
    pub(super) fn whole<V, T>(
        &mut self,
        value: V,
        convert: impl FnOnce(&mut Conversion<'_>, V) -> Option<T>,
    ) -> Option<T> {
        convert(&mut Conversion::of_whole(&mut self.0), value)
    }

    /// Converts the item at an index.
    pub fn item<V, T>(
        &mut self,
        index: usize,
        value: V,
        convert: impl FnOnce(&mut Conversion<'_>, V) -> Option<T>,
    ) -> Option<T> {
        Conversion::of_whole(&mut self.0).item(index, value, convert)
    }

    /// Converts the items from an index on.
    pub fn other_items<V, T>(
        &mut self,
        first: usize,
        items: impl IntoIterator<Item = V>,
        convert: impl Fn(&mut Conversion<'_>, V) -> Option<T>,
    ) -> Vec<T> {
        (first..).zip(items).filter_map(|(index, item)| self.item(index, item, &convert)).collect()
    }

    /// Checks the tuple.
    ///
    /// # Errors
    ///
    /// All problems at once.
    pub fn build<T: FieldType>(self, tuple: Option<T>) -> Result<T, Errors> {
        let name = T::field_schema().name;
        match (Errors::new(name, self.0), tuple) {
            (Some(errors), _) => Err(errors),
            (None, Some(tuple)) => checked(tuple),
            (None, None) => {
                let message = "an item is missing".into();
                Err(Errors::one(name, ProblemKind::Custom { message }, None))
            }
        }
    }
}
