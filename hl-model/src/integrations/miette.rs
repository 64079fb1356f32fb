//! `miette`: reports with the text that was read and a label at each problem.
//!
//! [`Errors`] is a `miette::Diagnostic`, so `?` works in a function that returns `miette::Result`. Its labels are the byte
//! ranges of the problems. [`Errors::with_named_source`] attaches the text. Heading, labels and help then show each problem
//! once:
//!
//! ```
//! use hl_model::HlModel;
//!
//! #[derive(Debug, HlModel)]
//! #[hl(closed)]
//! struct Service {
//!     port: u16,
//!     title: String,
//! }
//!
//! fn read(name: &str, json: String) -> miette::Result<Service> {
//!     Service::from_json(&json).map_err(|errors| errors.with_named_source(name, json).into())
//! }
//!
//! let report = read("service.json", "{\n  \"port\": \"80\"\n}".into()).unwrap_err();
//! assert_eq!(report.to_string(), "Service: 2 problems");
//! assert_eq!(report.help().unwrap().to_string(), "/title: required key is missing");
//! let label = report.labels().unwrap().next().unwrap();
//! assert_eq!(label.label(), Some(r#"expected an integer, found the string "80""#));
//! assert_eq!((label.offset(), label.len()), (12, 4));
//! ```
//!
//! The text is shown unchanged, so a text with secrets does not belong in a log.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use ::miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};

use crate::problem::{Errors, Problem, ProblemKind, WithSource};

/// The page of the guide that explains every code.
const PROBLEMS: &str = "https://docs.rs/hl-model/latest/hl_model/guide/problems/index.html";

/// A report with the text that was read and its name; made by [`Errors::with_named_source`].
///
/// Its `Display` is only the heading, because a handler of miette shows the rest: problems with a place as labels, the
/// others as help.
#[derive(Debug)]
pub struct WithNamedSource {
    errors: Errors,
    source: NamedSource<String>,
}

impl WithNamedSource {
    /// The problems.
    #[must_use]
    pub const fn errors(&self) -> &Errors {
        &self.errors
    }
}

impl Errors {
    /// Attaches the text that was read, for a handler of miette to show.
    #[must_use]
    pub fn with_named_source(self, name: impl AsRef<str>, json: impl Into<String>) -> WithNamedSource {
        WithNamedSource { errors: self, source: NamedSource::new(name, json.into()).with_language("json") }
    }
}

impl Display for WithNamedSource {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.errors.heading())
    }
}

impl Error for WithNamedSource {}

impl Diagnostic for WithNamedSource {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        self.errors.code()
    }

    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        self.errors.url()
    }

    /// The problems that have no place in the text.
    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let elsewhere = self.errors.iter().filter(|problem| problem.range().is_none());
        let lines: Vec<_> = elsewhere.map(ToString::to_string).collect();
        (!lines.is_empty()).then(|| Box::new(lines.join("\n")) as Box<dyn Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.errors.labels()
    }
}

/// A label at each problem that has a place in the text. A report of one problem has its code.
impl Diagnostic for Errors {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        only(self).map(|problem| Box::new(problem.code()) as Box<dyn Display>)
    }

    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        // The guide does not know the codes of a user's own checks.
        let known = only(self).filter(|problem| !matches!(problem.kind(), ProblemKind::Check { .. }));
        known.map(|problem| Box::new(format!("{PROBLEMS}#{}", problem.code())) as Box<dyn Display>)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.iter().filter_map(label)))
    }
}

/// The labels of the report, together with the text.
impl Diagnostic for WithSource<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        self.errors().code()
    }

    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        self.errors().url()
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self.json())
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.errors().labels()
    }
}

/// The only problem of a report, if it has only one.
fn only(errors: &Errors) -> Option<&Problem> {
    Some(errors.first()).filter(|_| errors.len() == 1)
}

fn label(problem: &Problem) -> Option<LabeledSpan> {
    let range = problem.range()?;
    Some(LabeledSpan::new(Some(problem.kind().to_string()), range.start, range.len()))
}
