//! Notes and errors about a document. A note says that a model allows more than its schema, an error that no model can
//! be made.

use hl_model_ground::prose::counted;
use std::error::Error;
use std::fmt::{self, Display, Formatter};

use super::document::{Documents, Origin};
use crate::tree::{Fault, Place};

/// A note on a part of a document, with its place.
///
/// A note says that a model allows more than its schema does, or that something was left out that the schema refuses. The
/// problems in [`DocumentErrors`] have the same form.
/// Its `Display` is a single line:
///
/// ```text
/// /components/schemas/Name/pattern: look-ahead cannot be checked in linear time; the pattern is not checked (line 97,
/// column 16)
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The name of the file.
    file: String,
    place: Place,
    pointer: String,
    about: String,
    message: String,
}

impl Note {
    /// A mistake in the text of a file, or a problem without a place.
    fn of_fault(file: &str, Fault { place, pointer, message }: Fault) -> Self {
        let about = if place == Place::NOWHERE { "" } else { "syntax" };
        Self { file: file.to_owned(), place, pointer, about: about.to_owned(), message }
    }

    /// Whether the file is the document itself.
    const fn is_of_root(&self) -> bool {
        self.place.file == 0
    }

    /// The name of the file: of the document, or of a file that it refers to, relative to the document's folder.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The JSON Pointer of the part of the file.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The subject of the note: a keyword of the schema such as `pattern`, or `name` for a name that had to be changed.
    #[must_use]
    pub fn about(&self) -> &str {
        &self.about
    }

    /// The message, which says what the model does not express.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The line in the file, counted from 1; 0 if the note is about no part of a document, such as an error in an option.
    #[must_use]
    pub fn line(&self) -> usize {
        usize::try_from(self.place.line).unwrap_or(usize::MAX)
    }

    /// The column in the line, counted from 1 in characters; 0 if there is no line.
    #[must_use]
    pub fn column(&self) -> usize {
        usize::try_from(self.place.column).unwrap_or(usize::MAX)
    }
}

impl Display for Note {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "{}: ", self.pointer)?;
        }
        f.write_str(&self.message)?;
        match (self.place, self.is_of_root()) {
            (Place { line: 0, .. }, _) => Ok(()),
            (Place { line, column, .. }, true) => write!(f, " (line {line}, column {column})"),
            (Place { line, column, .. }, false) => write!(f, " ({}, line {line}, column {column})", self.file),
        }
    }
}

/// Collects notes and errors while models are made.
#[derive(Debug)]
#[allow(clippy::struct_field_names, reason = "the names distinguish notes from errors")]
pub(crate) struct Notes<'d> {
    documents: &'d Documents,
    notes: Vec<Note>,
    errors: Vec<Note>,
}

impl<'d> Notes<'d> {
    pub(super) fn new(documents: &'d Documents) -> Self {
        Self { documents, notes: Vec::new(), errors: Vec::new() }
    }

    /// Notes something that a model does not express, at its origin. `about` is the keyword.
    pub(crate) fn note(&mut self, origin: &Origin, about: &str, message: impl Into<String>) {
        let note = self.made(origin, about, message.into());
        self.notes.push(note);
    }

    /// Notes a problem for which no model can be made.
    pub(crate) fn error(&mut self, origin: &Origin, message: impl Into<String>) {
        let error = self.made(origin, "", message.into());
        self.errors.push(error);
    }

    fn made(&self, Origin { at, place }: &Origin, about: &str, message: String) -> Note {
        let file = self.documents.name(place.file).to_owned();
        Note { file, place: *place, pointer: at.pointer.clone(), about: about.to_owned(), message }
    }

    /// Notes a problem of an option.
    pub(crate) fn option(&mut self, message: String) {
        self.errors.push(Note::of_fault(self.documents.name(0), Fault::without_place(message)));
    }

    /// The notes in the order of the document, each once, or all errors. If `is_strict`, a note is an error.
    pub(super) fn finish(self, is_strict: bool) -> Result<Vec<Note>, DocumentErrors> {
        let Self { documents, mut notes, mut errors } = self;
        if is_strict {
            errors.append(&mut notes);
        }
        if !errors.is_empty() {
            return Err(DocumentErrors::new(documents.name(0), errors));
        }
        put_in_order(&mut notes);
        Ok(notes)
    }
}

/// Sorts notes, and leaves each once. Those of the root document come first, then those of other files by name, each by
/// their lines.
fn put_in_order(notes: &mut Vec<Note>) {
    fn key(note: &Note) -> impl Ord {
        let Note { file, place: Place { line, column, .. }, pointer, about, message } = note;
        (!note.is_of_root(), file, line, column, pointer, about, message)
    }
    notes.sort_by(|a, b| key(a).cmp(&key(b)));
    notes.dedup();
}

/// The problems that prevent making models of a document. There is at least one.
///
/// Its `Display` has a line for each:
///
/// ```text
/// openapi.yaml: 2 problems
///   /components/schemas/Order/properties/pet/$ref: nothing is at `#/components/schemas/Pat` (line 31, column 17)
///   /components/schemas/Pet/type: unknown type `sting` (line 40, column 13)
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentErrors {
    document: String,
    issues: Vec<Note>,
}

impl DocumentErrors {
    fn new(document: &str, mut issues: Vec<Note>) -> Self {
        put_in_order(&mut issues);
        Self { document: document.to_owned(), issues }
    }

    /// The mistakes of a text or of options.
    pub(super) fn of_faults(document: &str, faults: Vec<Fault>) -> Self {
        Self::new(document, faults.into_iter().map(|fault| Note::of_fault(document, fault)).collect())
    }

    /// The problems in the order of the document.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Note> {
        self.issues.iter()
    }
}

impl Display for DocumentErrors {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.document, counted(self.issues.len(), "problem"))?;
        self.issues.iter().try_for_each(|issue| write!(f, "\n  {issue}"))
    }
}

impl Error for DocumentErrors {}
