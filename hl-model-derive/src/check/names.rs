//! Rules about names and attributes that several kinds of models share.

use std::collections::BTreeSet;

use syn::Ident;
use syn::ext::IdentExt;

use crate::ast::Variant;
use crate::attrs::{ContainerAttrs, Slot};
use crate::errors::Errors;

/// A set of names, which finds names that occur twice.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// Adds a name. Returns `false` if it was in the set.
    pub(super) fn insert(&mut self, name: &str) -> bool {
        self.0.insert(name.to_owned())
    }
}

/// The names that the attributes give to the builder and to the parts, if they differ from the other generated names.
pub(super) fn generated(model: &Ident, attrs: &ContainerAttrs, errors: &Errors) -> (Option<Ident>, Option<Ident>) {
    let usual = |ending: &str| format!("{}{ending}", model.unraw());
    let usual_parts = if attrs.parts.is_set() { usual("") } else { usual("Parts") };
    let builder = free(&attrs.builder, &[usual(""), usual_parts], errors);
    let of_builder = builder.as_ref().map_or_else(|| usual("Builder"), |name| name.unraw().to_string());
    let parts = free(&attrs.parts, &[usual(""), of_builder], errors);
    (builder, parts)
}

/// The name in an attribute, unless another type has it.
fn free(slot: &Slot<Ident>, taken: &[String; 2], errors: &Errors) -> Option<Ident> {
    let name = slot.value()?;
    let is_taken = taken.contains(&name.unraw().to_string());
    if is_taken {
        errors.at(name, format!("another type of this model is called `{name}`; give this one a name of its own"));
    }
    (!is_taken).then(|| name.clone())
}

/// Reports all but the first of the variants that keep other values.
pub(super) fn refuse_second_other(others: &[Variant<'_>], message: &str, errors: &Errors) {
    for name in others.iter().skip(1).filter_map(|second| second.attrs.other.name()) {
        errors.at(name, message);
    }
}
