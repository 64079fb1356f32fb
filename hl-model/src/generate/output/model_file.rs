//! The models of each file, as text.

use std::collections::BTreeSet;

/// The Rust models of a named schema with its inline schemas: a file of a folder, or a part of a single file.
#[derive(Clone, Debug, Default)]
pub(crate) struct ModelFile {
    /// The distinct name of the module: `pet` for `pet.rs`. It is not a keyword of Rust.
    pub(crate) module: String,
    /// The names that `text` uses of `hl_model`: `Dict`, `HlModel`.
    pub(crate) imports: BTreeSet<String>,
    /// The types of other files that `text` names.
    pub(crate) siblings: BTreeSet<String>,
    /// The items, separated by empty lines, without `use` and without a header. Ends with a line feed.
    pub(crate) text: String,
    /// The types that `text` defines, in its order.
    pub(crate) types: Vec<ModelType>,
}

/// A type that was made from a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ModelType {
    /// The schema: `#` for the root of the document, else a pointer such as `/components/schemas/Pet`. For a schema of
    /// another file, the file's name, `#` and the pointer. `None` if the type is only a part of another one.
    pub(crate) pointer: Option<String>,
    /// The Rust type: `Pet`.
    pub(crate) name: String,
    /// Whether the type, with all types that it refers to, expresses exactly what the schema does.
    pub(crate) is_exact: bool,
    /// Whether it is deprecated, so that rustc warns about its uses.
    pub(crate) is_deprecated: bool,
}
