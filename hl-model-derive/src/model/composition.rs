//! A union.

use hl_model_ground::pattern::Pattern;
use syn::{DeriveInput, Ident, LitStr, Type};

use crate::constraint::Constraints;
use crate::docs::{Docs, Marks};
use crate::json::Json;
use crate::view::View;

/// An enum with one payload in every variant: an `anyOf` or a `oneOf`.
pub(crate) struct Composition<'a> {
    /// Whether exactly one member must match, rather than at least one.
    pub(crate) is_one_of: bool,
    /// The key whose value selects a member.
    pub(crate) discriminator: Option<String>,
    /// The key of the payload beside the discriminator, if the union is adjacently tagged.
    pub(crate) content: Option<String>,
    /// Whether the union is externally tagged: the only key of an object is its tag.
    pub(crate) is_external: bool,
    pub(crate) members: Vec<Member<'a>>,
    /// The variant that keeps other values.
    pub(crate) other: Option<Other<'a>>,
}

impl Composition<'_> {
    /// Whether a tag selects the member.
    pub(crate) fn is_tagged(&self) -> bool {
        self.discriminator.is_some() || self.is_external
    }

    /// Whether the payload of a member is the value of a key of an object around it.
    pub(crate) fn is_wrapped(&self) -> bool {
        self.content.is_some() || self.is_external
    }
}

/// A variant that is a member.
pub(crate) struct Member<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) payload: Payload<'a>,
    /// The value of the attribute `rename`.
    pub(crate) rename: Option<String>,
    /// The values of the discriminator, or the key, that select this member; empty without tags.
    pub(crate) tags: Vec<Json>,
    /// Further values of the discriminator that are read like the first tag.
    pub(crate) aliases: Vec<Json>,
    pub(crate) docs: Docs<'a>,
    pub(crate) marks: Marks<'a>,
}

/// The payload of a variant.
pub(crate) enum Payload<'a> {
    /// `Variant(Type)`
    Type { ty: &'a Type, view: View<'a> },
    /// `Variant`
    Unit,
    /// `Variant { … }`
    Fields(Box<VariantFields>),
}

impl Payload<'_> {
    /// The type of the payload. Several fields have the type of their struct.
    pub(crate) fn ty(&self) -> Option<&Type> {
        match self {
            Self::Type { ty, .. } => Some(ty),
            Self::Unit => None,
            Self::Fields(fields) => Some(&fields.ty),
        }
    }
}

/// The fields of a variant, which are those of a struct that is generated.
pub(crate) struct VariantFields {
    /// The name of the struct.
    pub(crate) name: Ident,
    /// The struct with its parameters.
    pub(crate) ty: Type,
    /// The struct as an item.
    pub(crate) item: DeriveInput,
    pub(crate) fields: Vec<VariantField>,
}

/// One field of a variant.
pub(crate) struct VariantField {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    /// The type of its value: without the `Option` that makes the key optional.
    pub(crate) value: Type,
    pub(crate) kind: VariantFieldKind,
    /// The key in JSON; a field of undeclared keys has none.
    pub(crate) key: String,
    pub(crate) aliases: Vec<LitStr>,
    pub(crate) constraints: Constraints,
    pub(crate) pattern: Option<Pattern>,
    /// Whether the value never appears in a message.
    pub(crate) is_secret: bool,
}

/// The content of a field of a variant.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum VariantFieldKind {
    /// The value of a required key.
    Required,
    /// The value of an optional key.
    Optional,
    /// The undeclared keys that match a pattern.
    Patterned,
    /// All other undeclared keys.
    Rest,
}

/// The variant that keeps other values.
pub(crate) struct Other<'a> {
    pub(crate) ident: &'a Ident,
    /// `Dict`, `Value` or a model.
    pub(crate) ty: &'a Type,
}
