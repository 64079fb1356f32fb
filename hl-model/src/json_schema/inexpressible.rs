//! The error that a dialect cannot express a model.

use hl_model_ground::prose::counted;
use std::fmt;

/// The keywords of a model that a dialect cannot express: at least one.
///
/// A schema without them would accept values that the model refuses, so it is not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inexpressible {
    parts: Vec<InexpressiblePart>,
}

/// A keyword of JSON Schema 2020-12 that the dialect cannot express.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InexpressiblePart {
    pointer: String,
    reason: String,
}

impl Inexpressible {
    /// The error, if there is a keyword that cannot be expressed.
    pub(super) fn of(parts: Vec<InexpressiblePart>) -> Result<(), Self> {
        if parts.is_empty() { Ok(()) } else { Err(Self { parts }) }
    }

    /// The error that only dialects of OpenAPI have components.
    pub(super) fn no_components() -> Self {
        let reason = "only OpenAPI has components; use the dialect `OpenApi31` or `OpenApi30`";
        Self { parts: vec![InexpressiblePart::new("/components", reason)] }
    }

    /// The keywords that cannot be expressed.
    pub fn iter(&self) -> impl Iterator<Item = &InexpressiblePart> {
        self.parts.iter()
    }
}

impl<'a> IntoIterator for &'a Inexpressible {
    type Item = &'a InexpressiblePart;
    type IntoIter = std::slice::Iter<'a, InexpressiblePart>;

    fn into_iter(self) -> Self::IntoIter {
        self.parts.iter()
    }
}

impl InexpressiblePart {
    pub(super) fn new(pointer: &str, reason: impl Into<String>) -> Self {
        Self { pointer: pointer.to_owned(), reason: reason.into() }
    }

    /// The place in the JSON Schema 2020-12 of the model, as a JSON Pointer.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The reason why it cannot be expressed, and what to do.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for Inexpressible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the dialect cannot express {} of the schema", counted(self.parts.len(), "part"))?;
        self.parts.iter().try_for_each(|part| write!(f, "\n  {}: {}", part.pointer, part.reason))
    }
}

impl std::error::Error for Inexpressible {}
