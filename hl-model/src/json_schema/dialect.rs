//! The documents in which schemas stand.

/// Which document the schemas stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// JSON Schema 2020-12: the models that the root refers to stand in its `$defs`.
    JsonSchema,
    /// The components of an `OpenAPI` 3.1 document.
    OpenApi,
}
