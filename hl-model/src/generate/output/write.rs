//! Writing files, and removing generated files that are no longer needed.

use hl_model_ground::prose::counted;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::layout::{MARK, MODULE, Target};
use super::same_code::is_same_code;
use crate::files::{read, system_message};

/// The changes that [`Models::write_to`](super::super::Models::write_to) has made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    written: Vec<PathBuf>,
    removed: Vec<PathBuf>,
    unchanged: usize,
}

impl Changes {
    /// The new and changed files, in alphabetical order.
    #[must_use]
    pub fn written(&self) -> &[PathBuf] {
        &self.written
    }

    /// The removed files, which are no longer needed, in alphabetical order.
    #[must_use]
    pub fn removed(&self) -> &[PathBuf] {
        &self.removed
    }

    /// The number of files that were current.
    #[must_use]
    pub const fn unchanged(&self) -> usize {
        self.unchanged
    }
}

impl Display for Changes {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let written = counted(self.written.len(), "file");
        write!(f, "{written} written, {} unchanged, {} removed", self.unchanged, self.removed.len())
    }
}

/// Writes files into a folder, or a single file. Nothing is written if a file would be overwritten that was not
/// generated.
pub(crate) fn write(path: &Path, files: &BTreeMap<String, String>) -> io::Result<Changes> {
    if Target::of(path) == Target::Folder && path.is_file() {
        let message = format!("{} is a file; name a folder, or a file that ends in `.rs`", path.display());
        return Err(io::Error::new(io::ErrorKind::NotADirectory, message));
    }
    let mut changes = Changes::default();
    let mut writes = Vec::new();
    for (name, text) in files {
        let path = place(path, name);
        let foreign = match read(&path)? {
            Some(found) if is_same_code(&found, text) => {
                changes.unchanged += 1;
                continue;
            }
            Some(found) if !is_generated(&found) => {
                "was not made by hl-model: its first line does not say so; move it away or choose another path"
            }
            Some(found) if name == MODULE && source(&found) != source(text) => {
                "was made from another document, as its first line says; remove it or choose another folder"
            }
            _ => {
                writes.push((path, text));
                continue;
            }
        };
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("{} {foreign}", path.display())));
    }
    let leftovers = leftovers(path, files)?;
    let folder = match Target::of(path) {
        Target::Folder => Some(path),
        Target::File => path.parent(),
    };
    if let Some(folder) = folder.filter(|_| !writes.is_empty()) {
        fs::create_dir_all(folder).map_err(|error| with_path(folder, &error))?;
    }
    for (path, text) in writes {
        fs::write(&path, text).map_err(|error| with_path(&path, &error))?;
        changes.written.push(path);
    }
    for leftover in leftovers {
        fs::remove_file(&leftover).map_err(|error| with_path(&leftover, &error))?;
        changes.removed.push(leftover);
    }
    Ok(changes)
}

/// The files of a folder that were generated from the same document, and are no longer needed.
pub(super) fn leftovers(path: &Path, files: &BTreeMap<String, String>) -> io::Result<Vec<PathBuf>> {
    let mut leftovers = Vec::new();
    if Target::of(path) == Target::File {
        return Ok(leftovers);
    }
    let header = files.values().find_map(|text| text.lines().next()).unwrap_or(MARK);
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(leftovers),
        Err(error) => return Err(with_path(path, &error)),
    };
    for entry in entries {
        let entry = entry.map_err(|error| with_path(path, &error))?.path();
        let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_other_source = entry.extension().is_some_and(|extension| extension == "rs")
            && !files.contains_key(&name)
            && entry.is_file();
        if is_other_source && read(&entry)?.is_some_and(|text| first_line(&text) == header) {
            leftovers.push(entry);
        }
    }
    leftovers.sort();
    Ok(leftovers)
}

/// The path of a file of a layout.
pub(super) fn place(path: &Path, name: &str) -> PathBuf {
    if name.is_empty() { path.to_owned() } else { path.join(name) }
}

fn with_path(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {}", path.display(), system_message(error)))
}

fn is_generated(text: &str) -> bool {
    first_line(text).starts_with(MARK)
}

/// The document that a file was generated from, as its first line says.
fn source(text: &str) -> &str {
    let line = first_line(text);
    let line = line.strip_prefix(MARK).unwrap_or(line);
    line.rsplit_once(": ").map_or(line, |(document, _)| document)
}

fn first_line(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text).lines().next().unwrap_or_default()
}
