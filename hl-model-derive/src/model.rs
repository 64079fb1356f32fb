//! A model that has been checked: what the expansion is made from.

use proc_macro2::TokenStream;
use syn::{Attribute, DeriveInput, Ident, Type};

use crate::attrs::{Constraints, FieldAttrs};
use crate::docs::Docs;
use crate::json::Json;
use crate::view::View;

/// A model.
pub(crate) struct Model<'a> {
    pub(crate) original: &'a DeriveInput,
    /// The path of the `hl-model` crate.
    pub(crate) krate: TokenStream,
    pub(crate) module: Option<String>,
    pub(crate) inline: bool,
    pub(crate) docs: Docs<'a>,
    pub(crate) deprecated: bool,
    /// The constraints that stand on the type.
    pub(crate) constraints: Constraints,
    pub(crate) shape: Shape<'a>,
}

pub(crate) enum Shape<'a> {
    Object(Object<'a>),
    Newtype(Newtype<'a>),
    Enum(Enum<'a>),
    Composition(Composition<'a>),
}

/// A struct with declared keys, or with parts that all read the same object.
pub(crate) struct Object<'a> {
    /// In declaration order.
    pub(crate) keys: Vec<Key<'a>>,
    /// Where keys that are not declared are kept; nothing if the model is closed.
    pub(crate) rest: Option<Rest<'a>>,
    /// Whether this is an `allOf`: each of the keys stands for a part, which is required.
    pub(crate) is_all_of: bool,
}

/// A declared key.
pub(crate) struct Key<'a> {
    /// The field's name, or the name that a field of a tuple struct is given.
    pub(crate) ident: Ident,
    /// The field.
    pub(crate) place: syn::Member,
    /// The field's type as written.
    pub(crate) ty: &'a Type,
    /// The type of the key's value: without the `Option` that makes the key optional.
    pub(crate) value: &'a Type,
    pub(crate) view: View<'a>,
    pub(crate) required: bool,
    /// The key as it stands in JSON.
    pub(crate) name: String,
    /// Whether `null` is read as if the key were not there.
    pub(crate) null_absent: bool,
    pub(crate) attrs: FieldAttrs,
    pub(crate) docs: Docs<'a>,
    pub(crate) deprecated: Option<&'a Attribute>,
}

/// The field that keeps the keys that are not declared.
pub(crate) struct Rest<'a> {
    pub(crate) ident: Ident,
    pub(crate) place: syn::Member,
    /// `Dict<…>` as written.
    pub(crate) ty: &'a Type,
    /// The type of the values, unless any value is kept.
    pub(crate) values: Option<&'a Type>,
    pub(crate) docs: Docs<'a>,
}

/// A tuple struct with one field.
pub(crate) struct Newtype<'a> {
    pub(crate) ty: &'a Type,
    pub(crate) view: View<'a>,
}

/// A fieldless enum.
pub(crate) struct Enum<'a> {
    /// The listed values.
    pub(crate) variants: Vec<Variant<'a>>,
    /// The variant that keeps a value that is not listed.
    pub(crate) other: Option<&'a Ident>,
}

/// One value of an enum.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    /// The value as it stands in JSON: a string, or an integer.
    pub(crate) value: Json,
    pub(crate) docs: Docs<'a>,
    pub(crate) deprecated: bool,
}

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
    pub(crate) tags: Vec<String>,
    pub(crate) docs: Docs<'a>,
    pub(crate) deprecated: Option<&'a Attribute>,
}

/// The variant that keeps an object with an unknown tag.
pub(crate) struct Other<'a> {
    pub(crate) ident: &'a Ident,
    /// `Dict` or `Value`.
    pub(crate) ty: &'a Type,
}

impl Key<'_> {
    /// The field's name without `r#`.
    pub(crate) fn field(&self) -> String {
        syn::ext::IdentExt::unraw(&self.ident).to_string()
    }
}
