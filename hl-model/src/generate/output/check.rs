//! Checking whether files are current.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::Path;

use super::same_code::is_same_code;
use super::write::{leftovers, place, write};
use crate::files::{self, Problem, Words, compare, read, wants_update};

const WORDS: Words = Words {
    things: "models",
    leftover: "holds the models of no schema any more",
    end: "the end of the file",
    variable: "HL_UPDATE_MODELS",
};

/// The error that models on disk are not current.
///
/// Its `Display` names each file with the first line that differs, and says how to update them.
#[derive(Debug)]
pub struct Stale(files::Stale);

impl Stale {
    /// The files that are missing, differ, or are superfluous.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        self.0.files()
    }

    /// Sets the command that updates the models, which the message ends with.
    #[must_use]
    pub fn with_command(self, command: impl Into<String>) -> Self {
        Self(self.0.with_command(command.into()))
    }
}

impl Error for Stale {}

impl Display for Stale {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Checks whether files are current.
pub(crate) fn check(path: &Path, files: &BTreeMap<String, String>) -> Result<(), Stale> {
    files::Stale::of_check(&WORDS, path, problems(path, files)).map_err(Stale)
}

/// Checks files, or writes them if the environment variable asks for it.
pub(crate) fn check_or_update(path: &Path, files: &BTreeMap<String, String>) -> Result<(), Stale> {
    if !wants_update(WORDS.variable) {
        return check(path, files);
    }
    files::Stale::of_update(&WORDS, path, write(path, files)).map_err(Stale)
}

fn problems(path: &Path, files: &BTreeMap<String, String>) -> io::Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for (name, expected) in files {
        let file = place(path, name);
        let found = read(&file)?;
        if !found.as_deref().is_some_and(|found| is_same_code(found, expected)) {
            problems.extend(compare(file, found.as_deref(), expected));
        }
    }
    problems.extend(leftovers(path, files)?.into_iter().map(|file| Problem::Leftover { file }));
    Ok(problems)
}
