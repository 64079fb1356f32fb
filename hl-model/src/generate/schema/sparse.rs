//! Rules that most schemas do not have.

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

/// Rules that take room only if there are any. A document has as many schemas as keys, and most have rules for one kind of
/// value. Schemas with the same rules share them, as a reference does with its target.
#[derive(Clone, Debug)]
pub(crate) struct Sparse<T>(Option<Rc<T>>);

/// Rules for one kind of value. Most schemas have no such rules.
pub(crate) trait KindRules: Clone + Default + PartialEq {
    /// The rules, or else a static without rules.
    fn or_none(rules: Option<&Self>) -> &Self;
}

/// Implements [`KindRules`].
macro_rules! kind_rules {
    ($($rules:ty),*) => {$(
        impl super::sparse::KindRules for $rules {
            fn or_none(rules: Option<&Self>) -> &Self {
                static NONE: std::sync::LazyLock<$rules> = std::sync::LazyLock::new(<$rules>::default);
                rules.unwrap_or(&NONE)
            }
        }
    )*};
}
pub(super) use kind_rules;

impl<T: KindRules> Sparse<T> {
    /// Whether there are no rules.
    pub(crate) fn is_empty(&self) -> bool {
        **self == *T::or_none(None)
    }
}

impl<T> Default for Sparse<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: KindRules> From<T> for Sparse<T> {
    fn from(rules: T) -> Self {
        Self((rules != *T::or_none(None)).then(|| Rc::new(rules)))
    }
}

impl<T: KindRules> Deref for Sparse<T> {
    type Target = T;

    fn deref(&self) -> &T {
        T::or_none(self.0.as_deref())
    }
}

impl<T: KindRules> DerefMut for Sparse<T> {
    fn deref_mut(&mut self) -> &mut T {
        Rc::make_mut(self.0.get_or_insert_default())
    }
}
