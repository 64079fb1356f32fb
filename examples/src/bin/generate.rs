//! Makes the example models from a document: `examples/data/humanloop.yaml`.
//!
//! ```text
//! generate             into `examples/src/generated`, where they are committed
//! generate FOLDER      into another folder, or a file that ends in `.rs`
//! ```
//!
//! It prints notes, which say where a model allows more than its schema, and the files that have changed.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (folder, more) = (arguments.next(), arguments.next());
    let is_option = folder.as_ref().is_some_and(|folder| folder.to_string_lossy().starts_with('-'));
    if more.is_some() || is_option {
        eprintln!("usage: generate [FOLDER]");
        return ExitCode::FAILURE;
    }
    let folder = folder.map_or_else(hl_model_examples::generated_folder, PathBuf::from);
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let models = hl_model_examples::generator().run()?;
    for note in models.notes() {
        println!("{note}");
    }
    for listed in models.types() {
        println!("{}: {}", listed.pointer(), listed.rust());
    }
    println!("{}", models.write_to(folder)?);
    Ok(())
}
