//! The page of one model.

use std::rc::Rc;

use super::file_names::FileNames;
use super::reachable::reachable;
use super::vocabulary::Vocabulary;
use super::{python, rust};
use crate::description::Schema;
use crate::field::FieldType;
use crate::model::HlModel;

/// The page of a model.
///
/// ```
/// use hl_model::HlModel;
/// use hl_model::docs::{self, Vocabulary};
///
/// /// A point in the plane.
/// #[derive(HlModel)]
/// #[hl(closed)]
/// struct Point {
///     /// To the right.
///     x: i64,
///     y: Option<i64>,
/// }
///
/// let page = docs::page::<Point>(Vocabulary::Rust);
/// assert!(page.contains("| `x` | yes | To the right. | integer `int64` | `1` |"));
///
/// let page = docs::page::<Point>(Vocabulary::Python);
/// assert!(page.contains("**x** | decimal.Decimal, int,  | decimal.Decimal,  | To the right. |"));
/// ```
#[must_use]
pub fn page<T: HlModel>(vocabulary: Vocabulary) -> String {
    page_of(<T as FieldType>::field_schema(), vocabulary)
}

/// The page of a description.
#[must_use]
pub fn page_of(model: &'static Schema, vocabulary: Vocabulary) -> String {
    let pages = reachable(model);
    page_in(model, vocabulary, &pages, &Rc::new(FileNames::of(&pages)))
}

/// The page of a model in a set of pages.
pub(super) fn page_in(
    model: &'static Schema,
    vocabulary: Vocabulary,
    pages: &[&'static Schema],
    files: &Rc<FileNames>,
) -> String {
    match vocabulary {
        Vocabulary::Python => python::page(model, files),
        Vocabulary::Rust => rust::page(model, pages, files),
    }
}
