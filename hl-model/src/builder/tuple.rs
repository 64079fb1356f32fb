//! Building tuples.

use super::checked::checked;
use super::into_field::IntoField;
use crate::field::FieldType;
use crate::problem::{Errors, Pointer, Problem, ProblemKind, Step};

/// The problems of the items of a tuple that is being built.
#[derive(Debug, Default)]
pub struct BuildingTuple(Vec<Problem>);

impl BuildingTuple {
    /// Converts the item at an index.
    pub fn item<T>(&mut self, index: usize, value: impl IntoField<T>) -> Option<T> {
        let problem = |kind| Problem::new(&Pointer::default().then(Step::Index(index)), kind, None);
        value.into_field().map_err(|kind| self.0.push(problem(kind))).ok()
    }

    /// Converts the items from an index on.
    pub fn other_items<T, I: IntoIterator<Item: IntoField<T>>>(&mut self, first: usize, items: I) -> Vec<T> {
        (first..).zip(items).filter_map(|(index, item)| self.item(index, item)).collect()
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
