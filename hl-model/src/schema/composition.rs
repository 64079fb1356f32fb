//! Schemas joined by `allOf`, `anyOf` or `oneOf`.

use super::object::Rest;
use super::schema::SchemaFn;

/// How the members of a [`Composition`] are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompositionKind {
    /// Every member must match.
    AllOf,
    /// At least one member must match.
    AnyOf,
    /// Exactly one member must match.
    OneOf,
}

/// Schemas joined by `allOf`, `anyOf` or `oneOf`.
#[derive(Clone, Copy, Debug)]
pub struct Composition {
    #[doc(hidden)]
    pub kind: CompositionKind,
    #[doc(hidden)]
    pub members: &'static [Member],
    /// The key whose value says which member is meant.
    #[doc(hidden)]
    pub discriminator: Option<&'static str>,
    /// Whether an object with an unknown tag is kept.
    #[doc(hidden)]
    pub open: bool,
    /// Of an `allOf` struct: what becomes of keys that no part declares. [`Rest::Any`] elsewhere.
    #[doc(hidden)]
    pub rest: Rest,
}

/// One member of a [`Composition`].
#[derive(Clone, Copy, Debug)]
pub struct Member {
    #[doc(hidden)]
    pub name: &'static str,
    #[doc(hidden)]
    pub rename: Option<&'static str>,
    #[doc(hidden)]
    pub schema: SchemaFn,
    #[doc(hidden)]
    pub tags: &'static [&'static str],
    #[doc(hidden)]
    pub description: &'static str,
}

impl Member {
    /// The member as reports name it.
    pub(crate) fn shown_name(&self) -> &'static str {
        self.rename.unwrap_or(self.name)
    }
}
