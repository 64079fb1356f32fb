//! The vocabularies of pages.

/// The readers for whom a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Vocabulary {
    /// The model pages of the Humanloop Python SDK, byte by byte: Python's types, and only the contents of those pages.
    Python,
    /// Rust's types, and everything that the model declares.
    Rust,
}
