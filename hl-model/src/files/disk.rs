//! Reading generated files.

use std::path::Path;
use std::{env, fs, io};

#[cfg(feature = "generate")]
use hl_model_ground::prose::uncapitalized;

/// The text of a file; `None` if the file does not exist. Invalid UTF-8 is replaced, because such a file differs from every
/// generated one in any case.
pub(crate) fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
    }
}

/// The message of the system without the number of the error, which is different on each system.
#[cfg(feature = "generate")]
pub(crate) fn system_message(error: &io::Error) -> String {
    let text = error.to_string();
    let end = text.find(" (os error").unwrap_or(text.len());
    uncapitalized(text.get(..end).unwrap_or(&text))
}

/// Whether a file has a text. Line ends are ignored, because Git or an editor may have converted them.
pub(crate) fn is_current(found: &str, expected: &str) -> bool {
    found == expected || (found.contains('\r') && unix_lines(found) == unix_lines(expected))
}

/// The text with line feeds as line ends, as files are written.
pub(crate) fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Whether an environment variable asks for files to be written: it is set to anything but `0` or an empty text.
pub(crate) fn wants_update(variable: &str) -> bool {
    env::var_os(variable).is_some_and(|value| !value.is_empty() && value != "0")
}
