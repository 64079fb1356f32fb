//! Everything that is generated for a model.

use proc_macro2::TokenStream;
use quote::quote;

use super::builder_type::BuilderType;
use super::{
    access, builder, composition, editor, members, newtype, object, own_tests, parts, plain_enum, scope, traits, tuple,
};
use crate::model::{Model, Shape};

/// Everything that the derive generates.
pub(crate) fn model(model: &Model<'_>) -> TokenStream {
    let beside = |methods| scope::beside(&model.krate, methods);
    let mut complete = None;
    let (outside, inside) = match &model.shape {
        Shape::Object(object) => {
            let builder = BuilderType::new(model, object);
            complete = Some(builder.complete());
            let (parts, declared) = (parts::declaration(model, object), builder::declaration(&builder));
            let inside = vec![object::glue(model, object), builder::glue(&builder)];
            let start = builder::start(&builder).unwrap_or_default();
            let (methods, tests) = (access::object(model, object, false, &start), own_tests::object(model, object));
            (quote!(#methods #parts #declared #tests), inside)
        }
        Shape::Newtype(newtype) => (beside(access::newtype(model, newtype)), vec![newtype::glue(model, newtype)]),
        Shape::Tuple(tuple) => (beside(tuple::methods(model, tuple)), vec![tuple::glue(model, tuple)]),
        Shape::PlainEnum(listed) => (beside(access::plain_enum(model, listed)), vec![plain_enum::glue(model, listed)]),
        Shape::Composition(composition) => {
            let conversions = members::conversions(model, composition);
            let (methods, tests) =
                (beside(members::methods(model, composition)), own_tests::composition(model, composition));
            (quote!(#methods #tests), vec![conversions, composition::glue(model, composition)])
        }
    };
    let traits = traits::traits(model, complete);
    let names = editor::names(model.original, &model.krate);
    let scope = scope::scope(&model.krate, &model.allow, &quote!(#names #(#inside)* #traits));
    // The names come first, because an editor that completes a name compares expansions up to the place of the name.
    quote!(#scope #outside)
}
