//! The problems of outdated generated files.

use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{is_current, unix_lines};

/// Maximum number of characters of a line that is shown in full.
const WHOLE: usize = 120;

/// Number of characters of a longer line that are shown on either side of a difference.
const SHOWN: usize = 40;

/// The words of messages about one kind of files.
#[derive(Debug)]
pub(crate) struct Words {
    /// A plural noun for the files: `pages`.
    pub(crate) things: &'static str,
    /// The problem of a file that is no longer generated.
    pub(crate) leftover: &'static str,
    /// The words for the end of a file.
    pub(crate) end: &'static str,
    /// The environment variable that turns a check into an update.
    pub(crate) variable: &'static str,
}

/// All problems of the files of a folder.
#[derive(Debug)]
pub(crate) struct Stale {
    words: &'static Words,
    path: PathBuf,
    problems: Vec<Problem>,
    /// The command that updates the files.
    command: String,
    /// Whether an update failed, instead of a check.
    is_update: bool,
}

/// A problem of a file.
#[derive(Debug)]
pub(crate) enum Problem {
    Missing { file: PathBuf },
    Different { file: PathBuf, line: usize, expected: Option<String>, found: Option<String> },
    Leftover { file: PathBuf },
    Failed { message: String },
}

impl Stale {
    /// The result of a check that found problems, or that failed.
    pub(crate) fn of_check(words: &'static Words, path: &Path, problems: io::Result<Vec<Problem>>) -> Result<(), Self> {
        let problems = problems.unwrap_or_else(|error| vec![Problem::Failed { message: error.to_string() }]);
        if problems.is_empty() {
            return Ok(());
        }
        let command = format!("{}=1 cargo test", words.variable);
        Err(Self { words, path: path.to_owned(), problems, command, is_update: false })
    }

    /// The result of an update.
    pub(crate) fn of_update<T>(words: &'static Words, path: &Path, written: io::Result<T>) -> Result<(), Self> {
        let Err(error) = written else { return Ok(()) };
        let problems = vec![Problem::Failed { message: error.to_string() }];
        Err(Self { words, path: path.to_owned(), problems, command: String::new(), is_update: true })
    }

    /// The files that are missing, differ, or are superfluous.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.problems.iter().filter_map(|problem| match problem {
            Problem::Missing { file } | Problem::Different { file, .. } | Problem::Leftover { file } => {
                Some(file.as_path())
            }
            Problem::Failed { .. } => None,
        })
    }

    /// Sets the command that updates the files.
    #[cfg(feature = "generate")]
    pub(crate) fn with_command(self, command: String) -> Self {
        Self { command, ..self }
    }

    fn write_problem(&self, problem: &Problem, f: &mut Formatter<'_>) -> fmt::Result {
        match problem {
            Problem::Missing { file } => write!(f, "{} is missing", file.display()),
            Problem::Leftover { file } => write!(f, "{} {}", file.display(), self.words.leftover),
            Problem::Failed { message } => f.write_str(message),
            Problem::Different { file, line, expected, found } => {
                let shown = |line: &Option<String>| line.clone().unwrap_or_else(|| self.words.end.to_owned());
                let (expected, found) = (shown(expected), shown(found));
                write!(f, "{}, line {line}\n    expected: {expected}\n    found:    {found}", file.display())
            }
        }
    }
}

impl Display for Stale {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let state = if self.is_update { "could not be updated" } else { "are not current" };
        write!(f, "the {} in {} {state}:", self.words.things, self.path.display())?;
        for problem in &self.problems {
            f.write_str("\n  ")?;
            self.write_problem(problem, f)?;
        }
        if self.files().next().is_some() {
            write!(f, "\nto update them: {}", self.command)?;
        }
        Ok(())
    }
}

/// The problem of a file with an actual and an expected text, if there is one.
pub(crate) fn compare(file: PathBuf, found: Option<&str>, expected: &str) -> Option<Problem> {
    match found {
        None => Some(Problem::Missing { file }),
        Some(found) if is_current(found, expected) => None,
        Some(found) => Some(difference(file, &unix_lines(expected), &unix_lines(found))),
    }
}

/// The first line in which two texts differ.
fn difference(file: PathBuf, expected: &str, found: &str) -> Problem {
    let (mut expected_lines, mut found_lines) = (expected.split('\n'), found.split('\n'));
    let mut line = 1;
    loop {
        let (expected, found) = (expected_lines.next(), found_lines.next());
        if expected != found || expected.is_none() {
            let column = same_start(expected.unwrap_or_default(), found.unwrap_or_default());
            let shown = |line: &str| excerpt(line, column);
            return Problem::Different { file, line, expected: expected.map(shown), found: found.map(shown) };
        }
        line += 1;
    }
}

/// Number of equal characters at the start of two lines.
fn same_start(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// A line in quotes, so that trailing spaces are visible. A long line is reduced to an excerpt around a column.
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
