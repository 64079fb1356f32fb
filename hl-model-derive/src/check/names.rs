//! Rules about names and attributes that several kinds of models share.

use std::collections::BTreeSet;

use syn::Attribute;

use crate::errors::Errors;
use crate::input::Variant;

/// A set of names, which finds names that occur twice.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// Adds a name. Returns `false` if it was in the set.
    pub(super) fn insert(&mut self, name: &str) -> bool {
        self.0.insert(name.to_owned())
    }
}

/// The `#[deprecated]` among the attributes.
pub(super) fn deprecated(attributes: &[Attribute]) -> Option<&Attribute> {
    attributes.iter().find(|attribute| attribute.path().is_ident("deprecated"))
}

/// Reports all but the first of the variants that keep other values.
pub(super) fn refuse_second_other(others: &[Variant<'_>], message: &str, errors: &Errors) {
    for name in others.iter().skip(1).filter_map(|second| second.attrs.other.name()) {
        errors.at(name, message);
    }
}
