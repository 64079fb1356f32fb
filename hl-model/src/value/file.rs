//! An open file of a request body.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// An open file of a request body, with its name. JSON has no such value.
///
/// This is the only mutable kind of value: reading from the file moves its position, for every clone.
#[derive(Clone)]
pub struct File(Arc<(String, std::fs::File)>);

impl File {
    /// Gives an open file a name.
    #[must_use]
    pub fn new(name: impl Into<String>, file: std::fs::File) -> Self {
        Self(Arc::new((name.into(), file)))
    }

    /// Opens a file for reading; its name is the last part of the path.
    ///
    /// # Errors
    ///
    /// The error of opening the file.
    pub fn open(path: impl AsRef<Path>) -> std::io::Result<Self> {
        let path = path.as_ref();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self::new(name, std::fs::File::open(path)?))
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.0
    }

    /// The file; `&std::fs::File` implements [`std::io::Read`].
    #[must_use]
    pub fn file(&self) -> &std::fs::File {
        &self.0.1
    }
}

impl PartialEq for File {
    /// Two files are equal if they are clones of one open file.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for File {}

impl std::hash::Hash for File {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<file {:?}>", self.name())
    }
}
