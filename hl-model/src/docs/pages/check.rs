//! Checking whether a folder of pages is current.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

use super::index;
use super::pages::Pages;
use crate::docs::file_names::INDEX;
use crate::files::{self, Problem, Words, compare, read, unix_lines, wants_update};

/// The environment variable that turns [`Pages::check_or_update`] into an update.
const UPDATE: &str = "HL_UPDATE_DOCS";

const WORDS: Words =
    Words { things: "pages", leftover: "is the page of no model any more", end: "the end of the page" };

/// The error that a folder of pages is not current.
///
/// Its `Display` names every page, with the first line that differs, and says how to update them.
#[derive(Debug)]
pub struct Stale(files::Stale);

impl Stale {
    fn failed(folder: &Path, error: &io::Error, is_update: bool) -> Self {
        Self(files::Stale::failed(&WORDS, folder, error.to_string(), is_update))
    }

    /// The names of the files that are missing, differ, or are superfluous, in alphabetical order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.0.files().filter_map(Path::to_str)
    }
}

impl Error for Stale {}

impl Display for Stale {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Pages {
    /// Checks that a folder has these pages, and no page of a model that no longer exists.
    ///
    /// # Errors
    ///
    /// [`Stale`], which names every page that is missing, differs or is superfluous; also if a file cannot be read.
    pub fn check(&self, folder: impl AsRef<Path>) -> Result<(), Stale> {
        let folder = folder.as_ref();
        let problems = self.problems(folder).map_err(|error| Stale::failed(folder, &error, false))?;
        files::Stale::unless_empty(&WORDS, folder, problems, format!("{UPDATE}=1 cargo test")).map_err(Stale)
    }

    /// Checks a folder, or writes it if the environment variable `HL_UPDATE_DOCS` is set to anything but `0` or nothing.
    ///
    /// # Errors
    ///
    /// As [`check`](Self::check); also if the folder cannot be written.
    pub fn check_or_update(&self, folder: impl AsRef<Path>) -> Result<(), Stale> {
        if !wants_update(UPDATE) {
            return self.check(folder);
        }
        let folder = folder.as_ref();
        self.write(folder).map(|_| ()).map_err(|error| Stale::failed(folder, &error, true))
    }

    fn problems(&self, folder: &Path) -> io::Result<Vec<Problem>> {
        let files = self.files();
        let mut problems = Vec::new();
        for (file, expected) in &files {
            problems.extend(compare(PathBuf::from(file), read(&folder.join(file))?.as_deref(), expected));
        }
        // A missing index is reported above.
        let index = read(&folder.join(INDEX))?.unwrap_or_default();
        if index::is_ours(&unix_lines(&index)) {
            let leftovers = self.leftovers(folder, |file| files.contains_key(file))?;
            problems.extend(leftovers.into_iter().map(|file| Problem::Leftover { file: file.into() }));
        }
        Ok(problems)
    }
}
