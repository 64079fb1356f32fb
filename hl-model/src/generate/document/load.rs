//! Reading a document and all local files that it refers to.

use std::collections::HashMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::dialect::Dialect;
use super::documents::{Documents, File, local_name};
use super::location::Location;
use crate::files::system_message;
use crate::problem::Lines;
use crate::tree::{Fault, Node, Place, read_json, read_yaml};

/// Maximum size of a file in bytes.
const MAX_BYTES: u64 = 256 << 20;

/// Maximum number of files.
const MAX_FILES: usize = 10_000;

/// The problem of a file that cannot be read.
pub(crate) fn unreadable(error: &io::Error) -> Fault {
    Fault::without_place(format!("cannot be read: {}", system_message(error)))
}

/// The source of the files.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The name of the document. It has no folders, so that the output does not depend on them.
    pub(crate) name: String,
    /// The document, if it is a file. Files that it refers to are searched relative to it.
    path: Option<PathBuf>,
    /// Texts by name, which come before files.
    texts: HashMap<String, String>,
}

impl Source {
    /// A file.
    pub(crate) fn of_path(path: &Path) -> Self {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Self { name, path: Some(path.to_owned()), texts: HashMap::new() }
    }

    /// A text.
    pub(crate) fn of_text(name: String, text: String) -> Self {
        Self { texts: HashMap::from([(name.clone(), text)]), name, path: None }
    }

    /// Adds a text, which may be referred to by its name.
    pub(crate) fn add(&mut self, name: String, text: String) {
        self.texts.insert(name, text);
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        match (self.texts.get(name), &self.path) {
            (Some(text), _) => Ok(text.clone().into_bytes()),
            (None, Some(path)) if name == self.name => read_file(path),
            (None, Some(path)) => read_file(&path.parent().unwrap_or(Path::new("")).join(name)),
            (None, None) => Err(io::Error::new(io::ErrorKind::NotFound, "no such document was given")),
        }
    }
}

/// Reads a file, up to a limit, because a device or a pipe may have no end.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let file = std::fs::File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder"));
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BYTES) {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, format!("it has more than {MAX_BYTES} bytes")));
    }
    Ok(bytes)
}

impl Documents {
    /// Reads a document and the files that it refers to. `progress` is called with the name and size of each file.
    ///
    /// # Errors
    ///
    /// All problems of the document itself. References to files that cannot be read, and those without a
    /// target, are left to [`resolve`](Self::resolve), because they may never be followed.
    pub(crate) fn load(source: &Source, progress: &mut dyn FnMut(&str, usize)) -> Result<Self, Vec<Fault>> {
        let mut documents =
            Self { files: Vec::new(), resources: HashMap::new(), missing: HashMap::new(), doubled: Vec::new() };
        let mut queue = vec![source.name.clone()];
        let mut next = 0;
        while let Some(file_name) = queue.get(next).cloned() {
            let is_root = next == 0;
            next += 1;
            let bytes = match source.read(&file_name) {
                Ok(bytes) => bytes,
                Err(error) if is_root => return Err(vec![unreadable(&error)]),
                Err(error) => {
                    documents.missing.insert(file_name, system_message(&error));
                    continue;
                }
            };
            progress(&file_name, bytes.len());
            match documents.add(file_name.clone(), &bytes) {
                Ok(referred) => {
                    let known: Vec<String> = referred.into_iter().filter(|name| !queue.contains(name)).collect();
                    queue.extend(known.into_iter().take(MAX_FILES.saturating_sub(queue.len())));
                }
                Err(faults) if is_root => return Err(faults),
                Err(faults) => {
                    let faults = faults.into_iter().map(|Fault { message, place, .. }| {
                        format!("{message} ({file_name}, line {}, column {})", place.line, place.column)
                    });
                    let reason = faults.collect::<Vec<_>>().join("; ");
                    documents.missing.insert(file_name, reason);
                }
            }
        }
        Ok(documents)
    }

    /// Adds a file. Returns the names of the files that it refers to.
    fn add(&mut self, name: String, bytes: &[u8]) -> Result<Vec<String>, Vec<Fault>> {
        let index = self.len();
        let root = parse(index, &name, bytes)?;
        let dialect = match self.files.first() {
            None => Dialect::of_root(&root),
            // A file that declares no dialect is in the dialect of the root document.
            Some(first) => Dialect::declared(&root).map(|declared| declared.unwrap_or(first.dialect)),
        };
        let file = File::new(name, dialect.map_err(|fault| vec![fault])?, root);
        self.resources.entry(file.name.clone()).or_insert(Location::root(index));
        for pointer in &file.resources.identified {
            let Some(uri) = file.resources.bases.get(pointer) else { continue };
            let location = Location { file: index, pointer: pointer.clone() };
            if *self.resources.entry(uri.clone()).or_insert_with(|| location.clone()) != location {
                self.doubled.push(location);
            }
        }
        let mut referred: Vec<String> = Vec::new();
        for (base, uri) in &file.resources.references {
            let is_known = self.resources.contains_key(&super::reference::resolve(base, uri));
            let name = local_name(&file.name, uri).filter(|name| !is_known && !referred.contains(name));
            referred.extend(name);
        }
        self.files.push(file);
        Ok(referred)
    }
}

/// Reads the text of a file. Its name tells the language, or else its first character does.
fn parse(file: u32, name: &str, bytes: &[u8]) -> Result<Node, Vec<Fault>> {
    let fault = |message: &str| Err(vec![Fault::new(Place::start(file), message)]);
    if is_utf16(bytes) {
        return fault("text is UTF-16; save it as UTF-8");
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let valid = String::from_utf8_lossy(valid);
            let place = Place::at(file, Lines::new().position(&valid, valid.len()));
            return Err(vec![Fault::new(place, "text is not UTF-8")]);
        }
    };
    if text.trim_start().starts_with('<') {
        return fault(
            "text is HTML or XML, and neither JSON nor YAML; was it the page about the document that was saved?",
        );
    }
    let is_json = match name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).as_deref() {
        Some("json") => true,
        Some("yaml" | "yml") => false,
        _ => text.trim_start().starts_with(['{', '[']),
    };
    if is_json { read_json(file, text) } else { read_yaml(file, text) }
}

/// Whether a text is in UTF-16: it says so with a byte order mark, or its first character, which is one of ASCII, has an
/// empty byte.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, 1..=0xFF, ..] | [1..=0xFF, 0, ..])
}
