//! What a dialect cannot say.

use std::fmt;

/// What a model checks and a dialect cannot say: at least one keyword.
///
/// A schema that leaves something out would accept what the model refuses, so it is not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inexpressible {
    parts: Vec<InexpressiblePart>,
}

/// A keyword of JSON Schema 2020-12 that a dialect cannot say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InexpressiblePart {
    pointer: String,
    reason: String,
}

impl Inexpressible {
    /// The error, if there is something that cannot be said.
    pub(super) fn of(parts: Vec<InexpressiblePart>) -> Result<(), Self> {
        if parts.is_empty() { Ok(()) } else { Err(Self { parts }) }
    }

    /// Everything that cannot be said.
    pub fn iter(&self) -> impl Iterator<Item = &InexpressiblePart> {
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

    /// What cannot be said, and what to do.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for Inexpressible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.parts.len() == 1 { "" } else { "s" };
        write!(f, "the dialect cannot express {} part{plural} of the schema", self.parts.len())?;
        self.parts.iter().try_for_each(|part| write!(f, "\n  {}: {}", part.pointer, part.reason))
    }
}

impl std::error::Error for Inexpressible {}
