//! The properties that all kinds of models have in common.

use proc_macro2::TokenStream;
use syn::{DeriveInput, Ident};

use super::composition::Composition;
use super::newtype::Newtype;
use super::object::Object;
use super::plain_enum::PlainEnum;
use super::tuple::Tuple;
use crate::attrs::{Check, Predicates};
use crate::constraint::Constraints;
use crate::docs::{Docs, Marks};
use crate::ty::Scope;

/// A model.
pub(crate) struct Model<'a> {
    pub(crate) original: &'a DeriveInput,
    /// The path of the `hl-model` crate.
    pub(crate) krate: TokenStream,
    /// The value of the attribute `bound`.
    pub(crate) bound: Option<Predicates>,
    /// The value of the attribute `builder`.
    pub(crate) builder: Option<Ident>,
    /// The value of the attribute `parts`.
    pub(crate) parts: Option<Ident>,
    pub(crate) module: Option<String>,
    /// The value of the attribute `title`.
    pub(crate) title: Option<String>,
    pub(crate) inline: bool,
    pub(crate) docs: Docs<'a>,
    pub(crate) marks: Marks<'a>,
    /// `#[allow(deprecated)]` for generated code, if something of the item is deprecated or may be. It is left out otherwise,
    /// because it is an error where the user forbids the lint.
    pub(crate) allow: TokenStream,
    /// The constraints on the type.
    pub(crate) constraints: Constraints,
    /// The functions that find the problems of a value.
    pub(crate) checks: Vec<Check>,
    pub(crate) shape: Shape<'a>,
}

impl<'a> Model<'a> {
    /// The scope of the model's types.
    pub(crate) fn scope(&self) -> Scope<'a> {
        Scope::of(self.original)
    }
}

/// The kind of model, with what is generated for this kind alone.
pub(crate) enum Shape<'a> {
    Object(Object<'a>),
    Newtype(Newtype<'a>),
    Tuple(Tuple<'a>),
    PlainEnum(PlainEnum<'a>),
    Composition(Composition<'a>),
}
