//! The pages of the example models, which are kept in `examples/docs`.

use hl_model::docs::{Pages, Vocabulary};

use crate::SessionResponse;

/// The pages for Rust readers and those that the Humanloop Python SDK has, each with the folder that they are kept in.
#[must_use]
pub fn pages() -> [(&'static str, Pages); 2] {
    let in_vocabulary = |vocabulary| Pages::new().vocabulary(vocabulary).model::<SessionResponse>();
    [("models", in_vocabulary(Vocabulary::Rust)), ("python", in_vocabulary(Vocabulary::Python))]
}
