//! A fieldless enum.

use syn::Ident;

use crate::docs::Docs;
use crate::json::Json;

/// A fieldless enum.
pub(crate) struct PlainEnum<'a> {
    /// The listed values.
    pub(crate) variants: Vec<Variant<'a>>,
    /// The variant that keeps unlisted values.
    pub(crate) other: Option<&'a Ident>,
}

/// One value of an enum.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    /// The value in JSON: a string, or an integer.
    pub(crate) value: Json,
    /// Other values that are read like it.
    pub(crate) aliases: Vec<Json>,
    pub(crate) docs: Docs<'a>,
    pub(crate) deprecated: bool,
}
