//! Documentation out of the description of a model: Markdown pages.
//!
//! [`page_of`] writes the page of one model, in one of two [vocabularies](Vocabulary).

/// Appends formatted text to a page. Writing to a `String` cannot fail.
macro_rules! put {
    ($page:expr, $($text:tt)*) => {
        _ = std::fmt::Write::write_fmt($page, format_args!($($text)*))
    };
}

mod node;
mod python;

use crate::field::FieldType;
use crate::model::HlModel;
use crate::schema::Schema;

/// For whose readers a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Vocabulary {
    /// The model pages of the Humanloop Python SDK, to the byte: Python's types, and only what those pages show.
    Python,
}

/// The page of a model.
///
/// ```
/// use hl_model::HlModel;
/// use hl_model::docs::{self, Vocabulary};
///
/// /// An enumeration.
/// #[derive(HlModel)]
/// #[hl(module = "humanloop.model.sort_order", rename_all = "lowercase")]
/// enum SortOrder { Asc, Desc }
///
/// let page = docs::page::<SortOrder>(Vocabulary::Python);
/// assert!(page.starts_with("# humanloop.model.sort_order.SortOrder\n\nAn enumeration.\n"));
/// assert!(page.contains("must be one of [\"asc\", \"desc\", ] "));
/// ```
#[must_use]
pub fn page<T: HlModel>(vocabulary: Vocabulary) -> String {
    page_of(<T as FieldType>::schema(), vocabulary)
}

/// The page of a description.
#[must_use]
pub fn page_of(model: &'static Schema, vocabulary: Vocabulary) -> String {
    match vocabulary {
        Vocabulary::Python => python::page(model),
    }
}

/// The model's name with the module that it is documented under: what `#[hl(module = "…")]` says, or the Rust path.
fn title(model: &Schema) -> String {
    let name = model.full_name();
    match model.module {
        Some(module) => format!("{module}.{name}"),
        None if model.path.is_empty() => name,
        None => format!("{}::{name}", model.path),
    }
}
