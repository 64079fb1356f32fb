//! Notes and errors about a document. A note says that a model allows more than its schema, an error that no model can
//! be made.

use hl_model_ground::prose::counted;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;

use super::document::{Documents, LoadError, Location};
use crate::files::system_message;
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
    issue: Issue,
}

/// The content of a note or an error.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Issue {
    /// The name of the file.
    file: String,
    /// Whether the file is the document itself.
    is_root: bool,
    line: u32,
    column: u32,
    pointer: String,
    about: String,
    message: String,
}

impl Issue {
    /// A mistake in the text of a file.
    pub(super) fn of_fault(file: &str, fault: Fault) -> Self {
        let about = "syntax".to_owned();
        Self { pointer: fault.pointer, about, ..Self::at(file, fault.place, fault.message) }
    }

    /// A problem without a place in a document.
    pub(super) fn without_place(document: &str, message: String) -> Self {
        Self::at(document, Place::NOWHERE, message)
    }

    fn new(documents: &Documents, at: &Location, place: Place, about: &str, message: String) -> Self {
        let pointer = at.pointer.clone();
        Self { pointer, about: about.to_owned(), ..Self::at(documents.name(place.file), place, message) }
    }

    fn at(file: &str, place: Place, message: String) -> Self {
        Self {
            file: file.to_owned(),
            is_root: place.file == 0,
            line: place.line,
            column: place.column,
            pointer: String::new(),
            about: String::new(),
            message,
        }
    }
}

impl Display for Issue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "{}: ", self.pointer)?;
        }
        f.write_str(&self.message)?;
        match (self.line, self.is_root) {
            (0, _) => Ok(()),
            (line, true) => write!(f, " (line {line}, column {})", self.column),
            (line, false) => write!(f, " ({}, line {line}, column {})", self.file, self.column),
        }
    }
}

impl Note {
    /// The name of the file: of the document, or of a file that it refers to, relative to the document's folder.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.issue.file
    }

    /// The JSON Pointer of the part of the file.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.issue.pointer
    }

    /// The subject of the note: a keyword of the schema such as `pattern`, or `name` for a name that had to be changed.
    #[must_use]
    pub fn about(&self) -> &str {
        &self.issue.about
    }

    /// The message, which says what the model does not express.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.issue.message
    }

    /// The line in the file, counted from 1; 0 if the note is about no part of a document, such as an error in an option.
    #[must_use]
    pub fn line(&self) -> usize {
        usize::try_from(self.issue.line).unwrap_or(usize::MAX)
    }

    /// The column in the line, counted from 1 in characters; 0 if there is no line.
    #[must_use]
    pub fn column(&self) -> usize {
        usize::try_from(self.issue.column).unwrap_or(usize::MAX)
    }
}

impl Display for Note {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.issue.fmt(f)
    }
}

/// Collects notes and errors while models are made.
#[derive(Debug)]
#[allow(clippy::struct_field_names, reason = "they are told apart from the errors")]
pub(crate) struct Notes<'d> {
    documents: &'d Documents,
    notes: Vec<Note>,
    errors: Vec<Issue>,
}

impl<'d> Notes<'d> {
    pub(super) fn new(documents: &'d Documents) -> Self {
        Self { documents, notes: Vec::new(), errors: Vec::new() }
    }

    /// Notes something that a model does not express. `at` is the pointer that is shown, `place` its place, and `about`
    /// the keyword.
    pub(crate) fn note(&mut self, at: &Location, place: Place, about: &str, message: impl Into<String>) {
        let issue = Issue::new(self.documents, at, place, about, message.into());
        self.notes.push(Note { issue });
    }

    /// Notes a problem for which no model can be made.
    pub(crate) fn error(&mut self, at: &Location, place: Place, message: impl Into<String>) {
        self.errors.push(Issue::new(self.documents, at, place, "", message.into()));
    }

    /// Notes a problem of an option.
    pub(crate) fn option(&mut self, message: String) {
        self.errors.push(Issue::without_place(self.documents.name(0), message));
    }

    /// The notes in the order of the document, each once, or all errors. If `is_strict`, a note is an error.
    pub(super) fn finish(self, is_strict: bool) -> Result<Vec<Note>, DocumentErrors> {
        let Self { documents, mut notes, mut errors } = self;
        if is_strict {
            errors.extend(notes.drain(..).map(|note| note.issue));
        }
        if let Some(errors) = DocumentErrors::new(documents.name(0), errors) {
            return Err(errors);
        }
        notes.sort_by(|a, b| in_order(&a.issue, &b.issue));
        notes.dedup();
        Ok(notes)
    }
}

/// Compares issues: those of the root document come first, then those of other files by name, each by their lines.
fn in_order(a: &Issue, b: &Issue) -> std::cmp::Ordering {
    b.is_root.cmp(&a.is_root).then_with(|| a.cmp(b))
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
    /// The errors; `None` if there are none.
    pub(super) fn new(document: &str, issues: Vec<Issue>) -> Option<Self> {
        (!issues.is_empty()).then(|| Self::of_issues(document, issues))
    }

    fn of_issues(document: &str, mut issues: Vec<Issue>) -> Self {
        issues.sort_by(in_order);
        issues.dedup();
        Self { document: document.to_owned(), issues: issues.into_iter().map(|issue| Note { issue }).collect() }
    }

    /// The reasons why a document cannot be read.
    pub(super) fn of_load(document: &str, error: LoadError) -> Self {
        match error {
            LoadError::Unreadable(error) => Self::unreadable(document, &error),
            LoadError::Faults(faults) => {
                let issues = faults.into_iter().map(|fault| Issue::of_fault(document, fault));
                Self::of_issues(document, issues.collect())
            }
        }
    }

    /// A document that cannot be read at all.
    pub(super) fn unreadable(document: &str, error: &io::Error) -> Self {
        Self::plain(document, format!("cannot be read: {}", system_message(error)))
    }

    /// A problem without a place in a document.
    pub(super) fn plain(document: &str, message: String) -> Self {
        let issue = Issue::without_place(document, message);
        Self { document: document.to_owned(), issues: vec![Note { issue }] }
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
