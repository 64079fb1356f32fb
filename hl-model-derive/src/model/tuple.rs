//! A struct whose fields are the items of a list.

use syn::{Ident, Type};

use crate::constraint::Constraints;
use crate::docs::{Docs, Marks};
use crate::view::View;

/// A struct with `#[hl(tuple)]`.
pub(crate) struct Tuple<'a> {
    pub(crate) items: Vec<Item<'a>>,
    /// The field that keeps further items; `None` if there can be none.
    pub(crate) rest: Option<OtherItems<'a>>,
}

/// An item at a fixed place.
pub(crate) struct Item<'a> {
    /// The name of the accessor.
    pub(crate) ident: Ident,
    pub(crate) place: syn::Member,
    pub(crate) ty: &'a Type,
    pub(crate) view: View<'a>,
    pub(crate) constraints: Constraints,
    pub(crate) docs: Docs<'a>,
    pub(crate) marks: Marks<'a>,
}

/// The field that keeps all other items.
pub(crate) struct OtherItems<'a> {
    pub(crate) ident: Ident,
    pub(crate) place: syn::Member,
    /// `Vec<…>` as written.
    pub(crate) ty: &'a Type,
    /// The type of the items.
    pub(crate) item: &'a Type,
    pub(crate) docs: Docs<'a>,
    pub(crate) marks: Marks<'a>,
}
