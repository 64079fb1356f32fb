//! A newtype.

use syn::Type;

use crate::view::View;

/// A tuple struct with one field.
pub(crate) struct Newtype<'a> {
    pub(crate) ty: &'a Type,
    pub(crate) view: View<'a>,
}
