//! An attribute that may occur once in its place.

use syn::Ident;

use super::item::Item;
use crate::errors::Errors;

/// An attribute that may occur once in a place, with its name as written.
///
/// An attribute with a malformed value counts as present, so that nothing is reported as missing because of it.
pub(crate) struct Slot<T>(Option<(Ident, Option<T>)>);

/// An attribute that takes no value.
pub(crate) type Flag = Slot<()>;

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Slot<T> {
    /// Sets the value of the attribute, or reports that it occurs twice.
    pub(super) fn set(&mut self, item: &Item, value: Option<T>, errors: &Errors) {
        if self.value().is_some() {
            // A malformed value has been reported.
            if value.is_none() {
                return;
            }
            errors.at(&item.name, format!("duplicate hl attribute `{}`; remove one of them", item.name));
        } else {
            self.0 = Some((item.name.clone(), value));
        }
    }

    /// The value, if the attribute is present and well-formed.
    pub(crate) fn value(&self) -> Option<&T> {
        self.0.as_ref()?.1.as_ref()
    }

    /// The value to change.
    pub(crate) fn value_mut(&mut self) -> Option<&mut T> {
        self.0.as_mut()?.1.as_mut()
    }

    /// The value, moved out.
    pub(crate) fn take(&mut self) -> Option<T> {
        self.0.as_mut()?.1.take()
    }

    /// The attribute's name as written, for reports.
    pub(crate) fn name(&self) -> Option<&Ident> {
        self.0.as_ref().map(|(name, _)| name)
    }

    /// Whether the attribute is present.
    pub(crate) fn is_set(&self) -> bool {
        self.0.is_some()
    }
}
