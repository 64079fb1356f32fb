//! An enum of several shapes.

use syn::{Attribute, Ident, Type};

use crate::docs::Docs;
use crate::json::Json;
use crate::view::View;

/// An enum with one payload in every variant: an `anyOf` or a `oneOf`.
pub(crate) struct Composition<'a> {
    /// Whether exactly one member matches, not merely at least one.
    pub(crate) is_one_of: bool,
    /// The key whose value says which member is meant.
    pub(crate) discriminator: Option<String>,
    pub(crate) members: Vec<Member<'a>>,
    /// The variant that keeps an object with an unknown tag.
    pub(crate) other: Option<Other<'a>>,
}

/// A variant with a payload.
pub(crate) struct Member<'a> {
    pub(crate) ident: &'a Ident,
    /// The payload's type.
    pub(crate) ty: &'a Type,
    pub(crate) view: View<'a>,
    /// What `rename` says.
    pub(crate) rename: Option<String>,
    /// The values of the discriminator that mean this member; empty without a discriminator.
    pub(crate) tags: Vec<Json>,
    /// Further values of the discriminator that are read like the first tag.
    pub(crate) aliases: Vec<Json>,
    pub(crate) docs: Docs<'a>,
    pub(crate) deprecated: Option<&'a Attribute>,
}

/// The variant that keeps an object with an unknown tag.
pub(crate) struct Other<'a> {
    pub(crate) ident: &'a Ident,
    /// `Dict` or `Value`.
    pub(crate) ty: &'a Type,
}
