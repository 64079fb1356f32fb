//! Checking whether a folder of pages is current.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

use super::index;
use super::pages::Pages;
use crate::docs::file_names::INDEX;
use crate::files::{self, Problem, Words, compare, read, unix_lines, wants_update};

const WORDS: Words = Words {
    things: "pages",
    leftover: "is the page of no model any more",
    end: "the end of the page",
    variable: "HL_UPDATE_DOCS",
};

/// The error that a folder of pages is not current.
///
/// Its `Display` names every page, with the first line that differs, and says how to update them.
#[derive(Debug)]
pub struct Stale(files::Stale);

impl Stale {
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
        files::Stale::of_check(&WORDS, folder, self.problems(folder)).map_err(Stale)
    }

    /// Checks a folder, or writes it if the environment variable `HL_UPDATE_DOCS` is set to anything but `0` or nothing.
    ///
    /// # Errors
    ///
    /// As [`check`](Self::check); also if the folder cannot be written.
    pub fn check_or_update(&self, folder: impl AsRef<Path>) -> Result<(), Stale> {
        if !wants_update(WORDS.variable) {
            return self.check(folder);
        }
        let folder = folder.as_ref();
        files::Stale::of_update(&WORDS, folder, self.write(folder)).map_err(Stale)
    }

    fn problems(&self, folder: &Path) -> io::Result<Vec<Problem>> {
        let files = self.files();
        let mut problems = Vec::new();
        for (file, expected) in &files {
            problems.extend(compare(PathBuf::from(file), read(&folder.join(file))?.as_deref(), expected));
        }
        // A missing index is reported already.
        let index = read(&folder.join(INDEX))?.unwrap_or_default();
        if index::is_ours(&unix_lines(&index)) {
            let leftovers = self.leftovers(folder, |file| files.contains_key(file))?;
            problems.extend(leftovers.into_iter().map(|file| Problem::Leftover { file: file.into() }));
        }
        Ok(problems)
    }
}
