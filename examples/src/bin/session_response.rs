//! The main job: reads a session, shows what is in it, and writes it back.
//!
//! ```text
//! session_response              the sample in `examples/data/session.json`
//! session_response FILE         a file
//! session_response -            standard input
//! session_response --page       the model page
//! ```
//!
//! A session that breaks its schema is reported on standard error, with exit code 1.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use hl_model::docs::{self, Vocabulary};
use hl_model::{HlModel, Value};
use hl_model_examples::SessionResponse;

const SAMPLE: &str = include_str!("../../data/session.json");
const USAGE: &str = "usage: session_response [FILE | - | --page]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => show(SAMPLE.as_bytes()),
        ["--page"] => print(&docs::page::<SessionResponse>(Vocabulary::Python)),
        ["--help" | "-h"] => print(&format!("{USAGE}\n")),
        ["-"] => read(io::stdin().lock()).and_then(|json| show(&json)),
        [path] if !path.starts_with('-') => match std::fs::File::open(path) {
            Ok(file) => read(file).and_then(|json| show(&json)),
            Err(error) => Err(format!("{path}: {error}")),
        },
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn read(mut input: impl Read) -> Result<Vec<u8>, String> {
    let mut json = Vec::new();
    input.read_to_end(&mut json).map(|_| json).map_err(|error| error.to_string())
}

/// Prints to standard output; a reader that has gone away (`… | head`) is not an error.
fn print(text: &str) -> Result<(), String> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

fn show(json: &[u8]) -> Result<(), String> {
    let session = SessionResponse::from_slice(json).map_err(|errors| errors.to_string())?;
    let mut text = String::from("Typed values\n");
    for project in session.projects() {
        text += &format!("  project           {} ({})\n", project.name(), project.id());
    }
    text += &format!("  created_at        {} (year {})\n", session.created_at(), session.created_at().year());
    text += &format!("  datapoints_count  {}\n", session.datapoints_count());
    text += &format!("  id                {}\n", session.id());
    text += &format!("  reference_id      {}\n", session.reference_id().unwrap_or("(absent)"));
    match session.first_inputs() {
        Some(inputs) => inputs.iter().for_each(|(key, value)| text += &format!("  first_inputs      {key}: {value}\n")),
        None => text += "  first_inputs      (absent)\n",
    }
    text += &format!("  last_output       {:?}\n", session.last_output().unwrap_or("(absent)"));

    text += "Keys that the model does not declare\n";
    for (key, value) in session.any_string_names() {
        text += &format!("  {key}: {value}\n");
    }

    let written = session.to_json().map_err(|errors| errors.to_string())?;
    text += &format!("Written back\n  {written}\n");
    let original = Value::from_slice(json).map_err(|errors| errors.to_string())?;
    let again = Value::from_json(&written).map_err(|errors| errors.to_string())?;
    if original != again {
        return Err(format!("{text}The JSON written back is not the same."));
    }
    text += "The JSON written back is the same.\n";
    print(&text)
}
