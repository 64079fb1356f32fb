//! Writes the pages of the example models, for Rust and for Python readers.
//!
//! ```text
//! pages            into `examples/docs`, where they are committed
//! pages FOLDER     into another folder
//! ```
//!
//! Only what has changed is written; each such file is printed.

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (folder, more) = (arguments.next(), arguments.next());
    let is_option = folder.as_ref().is_some_and(|folder| folder.to_string_lossy().starts_with('-'));
    if more.is_some() || is_option {
        eprintln!("usage: pages [FOLDER]");
        return ExitCode::FAILURE;
    }
    let folder = folder.map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("docs"), PathBuf::from);
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut output = io::stdout().lock();
    for (name, pages) in hl_model_examples::pages() {
        let report = pages.write(folder.join(name))?;
        writeln!(output, "{name}")?;
        for line in report.to_string().lines() {
            writeln!(output, "  {line}")?;
        }
    }
    Ok(())
}
