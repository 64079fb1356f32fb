//! The models that were made from a document.

use std::io;
use std::path::Path;

use super::notes::Note;
use super::output::{Changes, ModelFile, ModelType, Stale, Target, check, check_or_update, layout, write};

/// Rust models that were made from a document.
///
/// ```
/// use hl_model::generate::{Generator, Grade};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let document = r#"{
///     "title": "Point",
///     "type": "object",
///     "properties": {"x": {"type": "integer"}}
/// }"#;
/// let models = Generator::from_text("point.json", document).run()?;
/// assert!(models.notes().is_empty());
/// let point = models.types().next().unwrap();
/// assert_eq!((point.pointer(), point.rust(), point.grade()), ("#", "Point", Grade::Exact));
/// assert!(models.source().contains("pub struct Point {"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Models {
    pub(super) document: String,
    pub(super) files: Vec<ModelFile>,
    pub(super) notes: Vec<Note>,
}

/// A schema and the Rust type that was made from it.
#[derive(Clone, Copy, Debug)]
pub struct Type<'a> {
    pointer: &'a str,
    made: &'a ModelType,
}

/// How much of a schema a type expresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Grade {
    /// The type, with all types that it refers to, allows exactly what the schema allows.
    Exact,
    /// The type, or a type that it refers to, allows more. A [note](Models::notes) says what.
    Note,
}

impl<'a> Type<'a> {
    /// The JSON Pointer of the schema in the document; `#` for the document as a whole.
    #[must_use]
    pub fn pointer(self) -> &'a str {
        self.pointer
    }

    /// The path of the Rust type below the module of the models, such as `Pet`.
    #[must_use]
    pub fn rust(self) -> &'a str {
        &self.made.name
    }

    /// Whether the type expresses exactly what the schema does.
    #[must_use]
    pub fn grade(self) -> Grade {
        if self.made.is_exact { Grade::Exact } else { Grade::Note }
    }
}

impl Models {
    /// Notes on what the models do not express, in the order of the document.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The types that stand for schemas, in the order of the document. No two of them have a pointer in common.
    ///
    /// A type that is only a part of another one is not among them: the values of a schema other than `null`, for
    /// example, or its values of one kind.
    pub fn types(&self) -> impl Iterator<Item = Type<'_>> {
        let made = self.files.iter().flat_map(|file| &file.types);
        made.filter_map(|made| Some(Type { pointer: made.pointer.as_deref()?, made }))
    }

    /// The models as the text of a single file.
    #[must_use]
    pub fn source(&self) -> String {
        layout(&self.document, &self.files, Target::File).into_values().collect()
    }

    /// Writes the models into a folder, with a file for each named schema and `mod.rs`, or into a single file if the
    /// path ends in `.rs`. Folders are created if necessary. Current files are not touched. Generated files of the
    /// folder that are no longer needed are removed.
    ///
    /// # Errors
    ///
    /// A file would be overwritten that was not generated, as its first line tells, or a file cannot be read or
    /// written.
    pub fn write_to(&self, path: impl AsRef<Path>) -> io::Result<Changes> {
        let path = path.as_ref();
        write(path, &layout(&self.document, &self.files, Target::of(path)))
    }

    /// Checks that a folder or file has these models, and no other generated file.
    ///
    /// # Errors
    ///
    /// [`Stale`], which names each file that is missing, differs, or is superfluous; also if a file cannot be
    /// read.
    pub fn check(&self, path: impl AsRef<Path>) -> Result<(), Stale> {
        let path = path.as_ref();
        check(path, &layout(&self.document, &self.files, Target::of(path)))
    }

    /// Checks a folder or file, or writes it if the environment variable `HL_UPDATE_MODELS` is set to anything but `0`
    /// or nothing.
    ///
    /// # Errors
    ///
    /// As [`check`](Self::check); also if the models cannot be written.
    pub fn check_or_update(&self, path: impl AsRef<Path>) -> Result<(), Stale> {
        let path = path.as_ref();
        check_or_update(path, &layout(&self.document, &self.files, Target::of(path)))
    }
}
