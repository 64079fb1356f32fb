//! From what is written to a [`Model`]: the rules that concern more than one attribute.
//!
//! A broken rule is reported and the model is made all the same, so that accessors exist for the rest of the user's code.

mod all_of;
mod choice;
mod composition;
mod constraints;
mod formats;
mod literals;
mod newtype;
mod object;
mod types;

use quote::quote;
use syn::{Attribute, Ident};

use crate::attrs::{ConstraintKind, ContainerAttrs, Slot};
use crate::docs::Docs;
use crate::errors::Errors;
use crate::input::{Body, Container, Variant};
use crate::model::{Model, Shape};
use crate::ty::Scope;

/// Checks a model.
pub(crate) fn check<'a>(container: Container<'a>, errors: &Errors) -> Model<'a> {
    let Container { original, attrs, body } = container;
    let scope = Scope { model: &original.ident, generics: &original.generics };
    for constraint in &attrs.constraints.0 {
        if let ConstraintKind::Not(refused) = &constraint.kind {
            types::check_value(refused, scope, errors);
            types::check_not_itself(refused, scope, errors);
        }
    }
    let shape = match body {
        Body::Struct(fields) => Shape::Object(object::check(&original.ident, &attrs, fields, scope, errors)),
        Body::Newtype(field) => Shape::Newtype(newtype::check(&attrs, &field, scope, errors)),
        Body::AllOf(fields) => Shape::Object(all_of::check(&original.ident, &attrs, fields, scope, errors)),
        Body::Enum(variants) if attrs.is_composition() => {
            Shape::Composition(composition::check(&original.ident, &attrs, variants, scope, errors))
        }
        Body::Enum(variants) => Shape::Enum(choice::check(&original.ident, &attrs, variants, scope, errors)),
    };
    let krate = attrs.krate.value().map_or_else(|| quote!(::hl_model), |path| quote!(#path));
    Model {
        original,
        krate,
        module: attrs.module.value().map(syn::LitStr::value),
        inline: attrs.inline.is_set(),
        docs: Docs::new(&original.attrs, attrs.description.value()),
        deprecated: deprecated(&original.attrs).is_some(),
        constraints: attrs.constraints,
        shape,
    }
}

/// The `#[deprecated]` among the attributes.
fn deprecated(attributes: &[Attribute]) -> Option<&Attribute> {
    attributes.iter().find(|attribute| attribute.path().is_ident("deprecated"))
}

/// Reports an attribute that stands where it changes nothing.
fn without_effect<T>(slot: &Slot<T>, place: &str, errors: &Errors) {
    if let Some(name) = slot.name() {
        no_effect(name, place, errors);
    }
}

fn no_effect(name: &Ident, place: &str, errors: &Errors) {
    errors.at(name, format!("`{name}` has no effect on {place}; remove it"));
}

/// Reports the attributes that only a struct with named fields heeds.
fn refuse_object_attributes(attrs: &ContainerAttrs, place: &str, errors: &Errors) {
    without_effect(&attrs.closed, place, errors);
    without_effect(&attrs.null_absent, place, errors);
}

/// Reports the attributes that only an enum whose variants have payloads heeds.
fn refuse_composition_attributes(attrs: &ContainerAttrs, place: &str, errors: &Errors) {
    without_effect(&attrs.any_of, place, errors);
    without_effect(&attrs.one_of, place, errors);
    without_effect(&attrs.discriminator, place, errors);
}

/// Of the variants that keep what is not listed there is one at most.
fn refuse_second_other(others: &[Variant<'_>], message: &str, errors: &Errors) {
    for name in others.iter().skip(1).filter_map(|second| second.attrs.other.name()) {
        errors.at(name, message);
    }
}

/// Two names that would be one.
#[derive(Default)]
struct Names(std::collections::BTreeSet<String>);

impl Names {
    /// Whether the name was not there yet.
    fn insert(&mut self, name: &str) -> bool {
        self.0.insert(name.to_owned())
    }
}
