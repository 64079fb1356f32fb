//! Checking whether a folder of pages is current.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

use super::index;
use super::pages::Pages;
use super::write::{is_current, read, unix_lines};
use crate::docs::file_names::INDEX;

/// The environment variable that turns [`Pages::check_or_update`] into an update.
const UPDATE: &str = "HL_UPDATE_DOCS";

/// Maximum number of characters of a line that is shown whole.
const WHOLE: usize = 120;

/// Number of characters of a longer line that are shown on either side of a difference.
const SHOWN: usize = 40;

/// The error that a folder of pages is not current.
///
/// Its `Display` names every page, with the first line that differs, and says how to update them.
#[derive(Debug)]
pub struct Stale {
    folder: PathBuf,
    problems: Vec<Problem>,
    /// Whether it was an update that failed.
    updating: bool,
}

#[derive(Debug)]
enum Problem {
    Missing { file: String },
    Different { file: String, line: usize, expected: Option<String>, found: Option<String> },
    Leftover { file: String },
    Failed { message: String },
}

impl Stale {
    fn failed(folder: &Path, message: String, updating: bool) -> Self {
        Self { folder: folder.to_owned(), problems: vec![Problem::Failed { message }], updating }
    }

    /// The names of the files that are missing, differ, or should not be there, in alphabetical order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.problems.iter().filter_map(|problem| match problem {
            Problem::Missing { file } | Problem::Different { file, .. } | Problem::Leftover { file } => {
                Some(file.as_str())
            }
            Problem::Failed { .. } => None,
        })
    }
}

impl Error for Stale {}

impl Display for Stale {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let folder = self.folder.display();
        if self.updating {
            write!(f, "the pages in {folder} could not be updated:")?;
        } else {
            write!(f, "the pages in {folder} are not current:")?;
        }
        for problem in &self.problems {
            write!(f, "\n  {problem}")?;
        }
        if self.files().next().is_some() {
            write!(f, "\nto update them: {UPDATE}=1 cargo test")?;
        }
        Ok(())
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { file } => write!(f, "{file} is missing"),
            Self::Leftover { file } => write!(f, "{file} is the page of no model any more"),
            Self::Failed { message } => f.write_str(message),
            Self::Different { file, line, expected, found } => {
                let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "the end of the page".to_owned());
                write!(f, "{file}, line {line}\n    expected: {}\n    found:    {}", shown(expected), shown(found))
            }
        }
    }
}

impl Pages {
    /// Checks that a folder has these pages, and no page of a model that no longer exists.
    ///
    /// # Errors
    ///
    /// [`Stale`], which names every page that is missing, differs or should not be there; also if a file cannot be read.
    pub fn check(&self, folder: impl AsRef<Path>) -> Result<(), Stale> {
        let folder = folder.as_ref();
        let problems = self.problems(folder).map_err(|error| Stale::failed(folder, error.to_string(), false))?;
        if problems.is_empty() { Ok(()) } else { Err(Stale { folder: folder.to_owned(), problems, updating: false }) }
    }

    /// Checks a folder, or writes it if the environment variable `HL_UPDATE_DOCS` is set to anything but `0` or nothing.
    ///
    /// # Errors
    ///
    /// As [`check`](Self::check); also if the folder cannot be written.
    pub fn check_or_update(&self, folder: impl AsRef<Path>) -> Result<(), Stale> {
        let update = std::env::var_os(UPDATE).is_some_and(|value| !value.is_empty() && value != "0");
        if !update {
            return self.check(folder);
        }
        let folder = folder.as_ref();
        self.write(folder).map(|_| ()).map_err(|error| Stale::failed(folder, error.to_string(), true))
    }

    fn problems(&self, folder: &Path) -> io::Result<Vec<Problem>> {
        let files = self.files();
        let mut problems = Vec::new();
        for (file, expected) in &files {
            match read(&folder.join(file))? {
                None => problems.push(Problem::Missing { file: file.clone() }),
                Some(found) if is_current(&found, expected) => {}
                Some(found) => problems.push(difference(file, expected, &unix_lines(&found))),
            }
        }
        // A missing index is reported above.
        let index = read(&folder.join(INDEX))?.unwrap_or_default();
        if index::is_ours(&unix_lines(&index)) {
            let leftovers = self.leftovers(folder, |file| files.contains_key(file))?;
            problems.extend(leftovers.into_iter().map(|file| Problem::Leftover { file }));
        }
        Ok(problems)
    }
}

/// The first line in which two texts differ.
fn difference(file: &str, expected: &str, found: &str) -> Problem {
    let mut expected_lines = expected.split('\n');
    let mut found_lines = found.split('\n');
    let mut line = 1;
    loop {
        let (expected, found) = (expected_lines.next(), found_lines.next());
        if expected != found || expected.is_none() {
            let column = same_start(expected.unwrap_or_default(), found.unwrap_or_default());
            let shown = |line: &str| excerpt(line, column);
            return Problem::Different {
                file: file.to_owned(),
                line,
                expected: expected.map(shown),
                found: found.map(shown),
            };
        }
        line += 1;
    }
}

/// Number of characters that two lines have in common at their start.
fn same_start(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// A line in quotes, so that spaces at its end are visible; of a long line, an excerpt around a column.
fn excerpt(line: &str, column: usize) -> String {
    let length = line.chars().count();
    if length <= WHOLE {
        return format!("{line:?}");
    }
    let start = column.saturating_sub(SHOWN);
    let shown: String = line.chars().skip(start).take(SHOWN * 2).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if length > start + SHOWN * 2 { "…" } else { "" };
    format!("{before}{shown:?}{after}")
}
