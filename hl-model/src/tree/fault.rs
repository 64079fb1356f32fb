//! Mistakes of texts.

use super::node::Place;

/// A problem of a document, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) place: Place,
    /// The pointer of the value; empty if the text cannot be read.
    pub(crate) pointer: String,
    pub(crate) message: String,
}

impl Fault {
    /// A mistake in the text itself.
    pub(crate) fn new(place: Place, message: impl Into<String>) -> Self {
        Self { place, pointer: String::new(), message: message.into() }
    }

    /// A problem without a place.
    #[cfg(feature = "generate")]
    pub(crate) fn without_place(message: impl Into<String>) -> Self {
        Self::new(Place::NOWHERE, message)
    }
}
