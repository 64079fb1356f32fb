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
}

/// A struct with named fields.
pub(crate) struct Object<'a> {
    /// In declaration order.
    pub(crate) keys: Vec<Key<'a>>,
    /// Where keys that are not declared are kept; nothing if the model is closed.
    pub(crate) rest: Option<Rest<'a>>,
}

/// A declared key.
pub(crate) struct Key<'a> {
    pub(crate) ident: &'a Ident,
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
    pub(crate) ident: &'a Ident,
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

impl Key<'_> {
    /// The field's name without `r#`.
    pub(crate) fn field(&self) -> String {
        syn::ext::IdentExt::unraw(self.ident).to_string()
    }
}
