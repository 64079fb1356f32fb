//! Documentation out of the description of a model: Markdown pages.
//!
//! [`page`] writes the page of one model, in one of two [vocabularies](Vocabulary). [`Pages`] keeps a folder of them:
//! the pages of some models and of all that these refer to, with an index. One line in a test says when the folder is no
//! longer current, and updates it when it is told to:
//!
//! ```no_run
//! use hl_model::HlModel;
//! use hl_model::docs::Pages;
//!
//! /// A point in the plane.
//! #[derive(HlModel)]
//! #[hl(closed)]
//! struct Point {
//!     x: i64,
//!     y: i64,
//! }
//!
//! # #[allow(dead_code)]
//! #[test]
//! fn pages_are_current() {
//!     // In a shell: HL_UPDATE_DOCS=1 cargo test
//!     if let Err(stale) = Pages::new().model::<Point>().check_or_update("docs/models") {
//!         panic!("{stale}");
//!     }
//! }
//! # fn main() {}
//! ```

/// Appends formatted text to a page. Writing to a `String` cannot fail.
macro_rules! put {
    ($page:expr, $($text:tt)*) => {
        _ = std::fmt::Write::write_fmt($page, format_args!($($text)*))
    };
}

#[cfg(test)]
mod expected;
mod html;
mod links;
mod markdown;
mod node;
mod pages;
mod python;
mod rust;

pub use pages::{Pages, Report, Stale};

use crate::field::FieldType;
use crate::model::HlModel;
use crate::schema::{Schema, is_same};
use node::Node;

/// For whose readers a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Vocabulary {
    /// The model pages of the Humanloop Python SDK, to the byte: Python's types, and only what those pages show.
    Python,
    /// Rust's types, and everything that the model says.
    Rust,
}

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
/// assert!(page.contains("| `x` | any integer, `i64` | `i64` | To the right. | required |"));
///
/// let page = docs::page::<Point>(Vocabulary::Python);
/// assert!(page.contains("**x** | decimal.Decimal, int,  | decimal.Decimal,  | To the right. | value must be a 64 bit integer"));
/// ```
#[must_use]
pub fn page<T: HlModel>(vocabulary: Vocabulary) -> String {
    page_of(<T as FieldType>::field_schema(), vocabulary)
}

/// The page of a description.
#[must_use]
pub fn page_of(model: &'static Schema, vocabulary: Vocabulary) -> String {
    page_in(model, vocabulary, &reachable(model))
}

/// The page of a model among the pages of others.
fn page_in(model: &'static Schema, vocabulary: Vocabulary, pages: &[&'static Schema]) -> String {
    match vocabulary {
        Vocabulary::Python => python::page(model),
        Vocabulary::Rust => rust::page(model, pages),
    }
}

/// The models that the page of a model refers to, directly or through the pages of others, the model itself first.
fn reachable(model: &'static Schema) -> Vec<&'static Schema> {
    let mut found = vec![model];
    let mut next = 0;
    while let Some(model) = found.get(next).copied() {
        for reference in Node::root(model).references() {
            if !found.iter().any(|known| is_same(known, reference)) {
                found.push(reference);
            }
        }
        next += 1;
    }
    found
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
