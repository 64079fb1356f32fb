//! Finding out whether files are current.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

use super::write::{is_current, leftovers, place, read, write};

/// The environment variable that turns a check into an update.
pub(super) const UPDATE: &str = "HL_UPDATE_MODELS";

/// How many characters of a long line are shown.
const SHOWN: usize = 100;

/// Why models on disk are not what the document says.
///
/// Its `Display` names each file with the first line that differs, and says how to update them.
#[derive(Debug)]
pub struct Stale {
    path: PathBuf,
    problems: Vec<Problem>,
    /// What a user enters to update the models.
    command: String,
    /// Whether it was an update that failed.
    updating: bool,
}

#[derive(Debug)]
enum Problem {
    Missing { file: PathBuf },
    Different { file: PathBuf, line: usize, expected: String, found: String },
    Leftover { file: PathBuf },
    Failed { message: String },
}

impl Stale {
    fn failed(path: &Path, error: &io::Error, updating: bool) -> Self {
        let problems = vec![Problem::Failed { message: error.to_string() }];
        Self { path: path.to_owned(), problems, command: String::new(), updating }
    }

    /// The files that are missing, differ, or should not be there.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        self.problems.iter().filter_map(|problem| match problem {
            Problem::Missing { file } | Problem::Different { file, .. } | Problem::Leftover { file } => {
                Some(file.as_path())
            }
            Problem::Failed { .. } => None,
        })
    }

    /// Sets the command that updates the models, which the message ends with.
    #[must_use]
    pub fn with_command(self, command: impl Into<String>) -> Self {
        Self { command: command.into(), ..self }
    }
}

impl Error for Stale {}

impl Display for Stale {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        if self.updating {
            write!(f, "the models in {path} could not be updated:")?;
        } else {
            write!(f, "the models in {path} are not current:")?;
        }
        for problem in &self.problems {
            write!(f, "\n  {problem}")?;
        }
        if self.files().next().is_some() {
            write!(f, "\nto update them: {}", self.command)?;
        }
        Ok(())
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { file } => write!(f, "{} is missing", file.display()),
            Self::Leftover { file } => write!(f, "{} holds the models of no schema any more", file.display()),
            Self::Failed { message } => f.write_str(message),
            Self::Different { file, line, expected, found } => {
                write!(f, "{}, line {line}\n    expected: {expected}\n    found:    {found}", file.display())
            }
        }
    }
}

/// Finds out whether files are current.
pub(crate) fn check(path: &Path, files: &BTreeMap<String, String>) -> Result<(), Stale> {
    let problems = problems(path, files).map_err(|error| Stale::failed(path, &error, false))?;
    if problems.is_empty() {
        return Ok(());
    }
    Err(Stale { path: path.to_owned(), problems, command: format!("{UPDATE}=1 cargo test"), updating: false })
}

/// Checks files, or writes them if the environment variable says so.
pub(crate) fn check_or_update(path: &Path, files: &BTreeMap<String, String>) -> Result<(), Stale> {
    let is_update = std::env::var_os(UPDATE).is_some_and(|value| !value.is_empty() && value != "0");
    if !is_update {
        return check(path, files);
    }
    write(path, files).map(|_| ()).map_err(|error| Stale::failed(path, &error, true))
}

fn problems(path: &Path, files: &BTreeMap<String, String>) -> io::Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for (name, expected) in files {
        let file = place(path, name);
        match read(&file)? {
            None => problems.push(Problem::Missing { file }),
            Some(found) if is_current(&found, expected) => {}
            Some(found) => problems.push(difference(file, expected, &found)),
        }
    }
    problems.extend(leftovers(path, files)?.into_iter().map(|file| Problem::Leftover { file }));
    Ok(problems)
}

/// The first line in which two texts differ.
fn difference(file: PathBuf, expected: &str, found: &str) -> Problem {
    let (mut expected, mut found) = (expected.lines(), found.lines());
    let mut line = 1;
    loop {
        let (wanted, present) = (expected.next(), found.next());
        if wanted != present || wanted.is_none() {
            return Problem::Different { file, line, expected: shown(wanted), found: shown(present) };
        }
        line += 1;
    }
}

/// A line in quotes, so that the spaces at its end are seen.
fn shown(line: Option<&str>) -> String {
    let Some(line) = line else { return "the end of the file".to_owned() };
    let start: String = line.chars().take(SHOWN).collect();
    if start.len() < line.len() { format!("{start:?}…") } else { format!("{line:?}") }
}
