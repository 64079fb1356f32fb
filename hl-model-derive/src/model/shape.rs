//! What all kinds of models have in common.

use proc_macro2::TokenStream;
use syn::{DeriveInput, Ident};

use super::composition::Composition;
use super::newtype::Newtype;
use super::object::Object;
use super::plain_enum::PlainEnum;
use super::tuple::Tuple;
use crate::attrs::{Check, Predicates};
use crate::constraint::Constraints;
use crate::docs::Docs;

/// A model.
pub(crate) struct Model<'a> {
    pub(crate) original: &'a DeriveInput,
    /// The path of the `hl-model` crate.
    pub(crate) krate: TokenStream,
    /// What `bound` says.
    pub(crate) bound: Option<Predicates>,
    /// What `builder` says.
    pub(crate) builder: Option<Ident>,
    /// What `parts` says.
    pub(crate) parts: Option<Ident>,
    pub(crate) module: Option<String>,
    /// What `title` says.
    pub(crate) title: Option<String>,
    pub(crate) inline: bool,
    pub(crate) docs: Docs<'a>,
    pub(crate) deprecated: bool,
    /// The constraints that stand on the type.
    pub(crate) constraints: Constraints,
    /// The functions that say what is wrong with a value.
    pub(crate) checks: Vec<Check>,
    pub(crate) shape: Shape<'a>,
}

pub(crate) enum Shape<'a> {
    Object(Object<'a>),
    Newtype(Newtype<'a>),
    Tuple(Tuple<'a>),
    PlainEnum(PlainEnum<'a>),
    Composition(Composition<'a>),
}
