//! The step from a container to a model.

use quote::quote;

use super::context::Context;
use super::names::generated;
use super::{all_of, composition, newtype, object, plain_enum, tuple, types};
use crate::ast::{Body, Container, allow_deprecated};
use crate::attrs::Place;
use crate::constraint::ConstraintKind;
use crate::docs::{Docs, Marks};
use crate::errors::Errors;
use crate::model::{Model, Shape};
use crate::ty::Scope;

/// Checks a model.
pub(crate) fn check<'a>(container: Container<'a>, errors: &Errors) -> Model<'a> {
    let Container { original, mut attrs, body } = container;
    let cx = Context { scope: Scope::of(original), errors };
    for constraint in &attrs.constraints.0 {
        if let ConstraintKind::Not(refused) = &constraint.kind {
            types::check_value(refused, cx);
            types::check_not_itself(refused, cx);
        }
    }
    let place = place(&body);
    // If the kind of model is doubtful, it is unknown which attributes have an effect.
    if !attrs.written.is_doubtful {
        attrs.written.check_effect(place, errors);
        // A struct with the attributes of a union may be meant as one, which keeps no undeclared keys.
        attrs.written.is_doubtful = place == Place::Struct && (attrs.is_composition() || attrs.tagging().is_some());
    }
    let shape = match body {
        Body::Struct(fields) => Shape::Object(object::check(&original.ident, &attrs, fields, cx)),
        Body::Newtype(field) => Shape::Newtype(newtype::check(&attrs, &field, cx)),
        Body::Tuple(fields) => Shape::Tuple(tuple::check(&original.ident, fields, cx)),
        Body::AllOf(fields) => Shape::Object(all_of::check(&original.ident, &attrs, fields, cx)),
        Body::Composition(variants) => Shape::Composition(composition::check(original, &attrs, variants, cx)),
        Body::PlainEnum(variants) => Shape::PlainEnum(plain_enum::check(&original.ident, &attrs, variants, cx)),
    };
    let (builder, parts) = generated(&original.ident, &attrs, errors);
    // Constraints without effect have been reported.
    let mut constraints = attrs.constraints;
    constraints.0.retain(|constraint| place.takes(&constraint.name.to_string()));
    let krate = attrs.krate.value().map_or_else(|| quote!(::hl_model), |path| quote!(#path));
    Model {
        original,
        krate,
        bound: attrs.bound.value().cloned(),
        builder,
        parts,
        module: attrs.module.value().map(syn::LitStr::value),
        title: attrs.title.value().map(syn::LitStr::value),
        inline: attrs.inline.is_set(),
        docs: Docs::new(&original.attrs, attrs.description.value()),
        marks: Marks::of(&original.attrs),
        allow: allow_deprecated(original),
        constraints,
        checks: attrs.checks,
        shape,
    }
}

/// The place of the attributes of a container.
const fn place(body: &Body<'_>) -> Place {
    match body {
        Body::Struct(_) => Place::Struct,
        Body::Newtype(_) => Place::Newtype,
        Body::Tuple(_) => Place::Tuple,
        Body::AllOf(_) => Place::AllOf,
        Body::Composition(_) => Place::Composition,
        Body::PlainEnum(_) => Place::PlainEnum,
    }
}
