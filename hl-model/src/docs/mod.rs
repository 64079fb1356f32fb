//! Markdown pages of models, written from their descriptions.
//!
//! [`page()`] writes the page of one model, in one of two [vocabularies](Vocabulary). [`Pages`] keeps a folder of them:
//! the pages of models and of every model that these refer to, with an index. One line in a test checks that the folder
//! is current, and updates it on demand:
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

mod blocks;
mod events;
mod example;
mod file_names;
mod html;
mod links;
mod markdown;
mod node;
mod page;
mod pages;
mod put;
mod python;
mod reachable;
mod references;
mod rust;
#[cfg(test)]
mod tests;
mod title;
mod vocabulary;

pub use example::example;
pub use page::{page, page_of};
pub use pages::{Pages, Report, Stale};
pub use vocabulary::Vocabulary;
