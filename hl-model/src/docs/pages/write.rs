//! Writing pages to a folder.

use std::fmt::{self, Display, Formatter};
use std::path::Path;
use std::{fs, io};

use super::index;
use super::pages::Pages;
use crate::docs::file_names::INDEX;
use crate::files::{is_current, read, unix_lines};

/// The changes that [`Pages::write`] has made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    written: Vec<String>,
    removed: Vec<String>,
    unchanged: usize,
}

impl Report {
    /// The names of the new and changed files, in alphabetical order.
    #[must_use]
    pub fn written(&self) -> &[String] {
        &self.written
    }

    /// The names of the removed pages, whose models no longer exist, in alphabetical order.
    #[must_use]
    pub fn removed(&self) -> &[String] {
        &self.removed
    }

    /// The number of files that were current.
    #[must_use]
    pub const fn unchanged(&self) -> usize {
        self.unchanged
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for file in &self.written {
            writeln!(f, "written: {file}")?;
        }
        for file in &self.removed {
            writeln!(f, "removed: {file}")?;
        }
        write!(f, "unchanged: {}", self.unchanged)
    }
}

impl Pages {
    /// Writes the pages into a folder, which is created if necessary. Current files are not touched. The page of a
    /// model that no longer exists is removed if the folder's index lists it. Other files are kept.
    ///
    /// # Errors
    ///
    /// The folder has a `README.md` that is not an index of this crate, or a file cannot be read or written.
    pub fn write(&self, folder: impl AsRef<Path>) -> io::Result<Report> {
        let folder = folder.as_ref();
        let files = self.files();
        fs::create_dir_all(folder)?;
        let leftovers = self.leftovers(folder, |file| files.contains_key(file))?;
        let mut report = Report::default();
        for (file, text) in &files {
            let path = folder.join(file);
            if read(&path)?.is_some_and(|found| is_current(&found, text)) {
                report.unchanged += 1;
            } else {
                fs::write(path, text)?;
                report.written.push(file.clone());
            }
        }
        for file in leftovers {
            fs::remove_file(folder.join(&file))?;
            report.removed.push(file);
        }
        Ok(report)
    }

    /// The pages that the folder's index lists and that are not wanted.
    pub(super) fn leftovers(&self, folder: &Path, is_wanted: impl Fn(&str) -> bool) -> io::Result<Vec<String>> {
        let Some(index) = read(&folder.join(INDEX))? else { return Ok(Vec::new()) };
        if !index::is_ours(&unix_lines(&index)) {
            let message =
                format!("{} is not an index of model pages; choose another folder", folder.join(INDEX).display());
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
        }
        let mut leftovers = Vec::new();
        for file in index::listed(&unix_lines(&index)).into_iter().filter(|file| !is_wanted(file)) {
            if read(&folder.join(&file))?.is_some_and(|text| index::is_page(&unix_lines(&text), self.vocabulary)) {
                leftovers.push(file);
            }
        }
        leftovers.sort();
        leftovers.dedup();
        Ok(leftovers)
    }
}
