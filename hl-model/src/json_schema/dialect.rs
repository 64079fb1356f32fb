//! The documents that contain schemas, and the dialects in which they are written.

/// The kind of document that contains the schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Document {
    /// JSON Schema 2020-12: the models that the root refers to are in its `$defs`.
    JsonSchema,
    /// The components of an OpenAPI 3.1 document.
    OpenApi,
}

/// A dialect of JSON Schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// JSON Schema 2020-12. It can express everything that a model checks, except duplicate keys, limits and checks that are
    /// functions, which are left out.
    #[default]
    Draft202012,
    /// JSON Schema draft-07, which most editors and many libraries read.
    Draft07,
    /// The components of an OpenAPI 3.1 document.
    OpenApi31,
    /// The components of an OpenAPI 3.0 document.
    OpenApi30,
    /// The strict subset that LLM tools accept for structured output and for the arguments of functions. Every object is closed
    /// and requires every key, and there is no `oneOf`, `allOf` or `not`. An optional key with `null = "absent"` becomes a
    /// required key that may be null. Tools also ask for an object at the top: give them a union or a list at a key of a model.
    Strict,
}

impl Dialect {
    /// The document that contains the schemas.
    pub(super) const fn document(self) -> Document {
        match self {
            Self::Draft202012 | Self::Draft07 | Self::Strict => Document::JsonSchema,
            Self::OpenApi31 | Self::OpenApi30 => Document::OpenApi,
        }
    }
}
