//! What several kinds of model ask of the names and attributes in them.

use std::collections::BTreeSet;

use syn::Attribute;

use crate::errors::Errors;
use crate::input::Variant;

/// Finds names that occur twice.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// Whether the name was not there yet.
    pub(super) fn insert(&mut self, name: &str) -> bool {
        self.0.insert(name.to_owned())
    }
}

/// The `#[deprecated]` among the attributes.
pub(super) fn deprecated(attributes: &[Attribute]) -> Option<&Attribute> {
    attributes.iter().find(|attribute| attribute.path().is_ident("deprecated"))
}

/// Reports the variants that keep what is not listed, beyond the first.
pub(super) fn refuse_second_other(others: &[Variant<'_>], message: &str, errors: &Errors) {
    for name in others.iter().skip(1).filter_map(|second| second.attrs.other.name()) {
        errors.at(name, message);
    }
}
