//! Kinds of documents that contain schemas.

/// The kind of document that contains the schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// JSON Schema 2020-12. The models that the root refers to are in its `$defs`.
    JsonSchema,
    /// The components of an `OpenAPI` 3.1 document.
    OpenApi,
}
