//! The main example: reads a session, shows its values, and writes it back.
//!
//! ```text
//! session_response              the sample in `examples/data/session.json`
//! session_response FILE         a file
//! session_response -            standard input
//! session_response --page       the model page
//! ```
//!
//! A session that breaks its schema is reported on standard error, with exit code 1.

use std::error::Error;
use std::fs::File;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use hl_model::docs::{self, Vocabulary};
use hl_model::{HlModel, Value};
use hl_model_examples::SessionResponse;

const SAMPLE: &str = include_str!("../../data/session.json");
const USAGE: &str = "usage: session_response [FILE | - | --page]";

type Done = Result<(), Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Done {
    match arguments {
        [] => show_json(SAMPLE.as_bytes()),
        [option] if option == "--page" => print(docs::page::<SessionResponse>(Vocabulary::Python).as_bytes()),
        [option] if option == "--help" || option == "-h" => print(format!("{USAGE}\n").as_bytes()),
        [dash] if dash == "-" => show_json(&read(io::stdin().lock())?),
        [path] if !path.starts_with('-') => {
            let file = File::open(path).map_err(|error| format!("{path}: {error}"))?;
            show_json(&read(file)?)
        }
        _ => Err(USAGE.into()),
    }
}

fn read(mut input: impl Read) -> io::Result<Vec<u8>> {
    let mut json = Vec::new();
    input.read_to_end(&mut json)?;
    Ok(json)
}

/// Prints to standard output. A closed pipe (`… | head`) is not an error.
fn print(text: &[u8]) -> Done {
    match io::stdout().write_all(text) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn show_json(json: &[u8]) -> Done {
    let session = SessionResponse::from_slice(json)?;
    let mut output = Vec::new();
    show(&session, &mut output)?;
    let written = session.to_json()?;
    writeln!(output, "Written back\n  {written}")?;
    let is_same = Value::from_slice(json)? == Value::from_json(&written)?;
    writeln!(output, "The JSON written back is {}the same.", if is_same { "" } else { "not " })?;
    print(&output)?;
    if is_same { Ok(()) } else { Err("something was lost".into()) }
}

/// Shows what the accessors return.
fn show(session: &SessionResponse, output: &mut Vec<u8>) -> Done {
    writeln!(output, "Typed values")?;
    for project in session.projects() {
        writeln!(output, "  project           {} ({})", project.name(), project.id())?;
    }
    writeln!(output, "  created_at        {} (year {})", session.created_at(), session.created_at().year())?;
    writeln!(output, "  datapoints_count  {}", session.datapoints_count())?;
    writeln!(output, "  id                {}", session.id())?;
    writeln!(output, "  reference_id      {}", session.reference_id().unwrap_or("(absent)"))?;
    match session.first_inputs() {
        Some(inputs) => {
            for (key, value) in inputs {
                writeln!(output, "  first_inputs      {key}: {value}")?;
            }
        }
        None => writeln!(output, "  first_inputs      (absent)")?,
    }
    writeln!(output, "  last_output       {:?}", session.last_output().unwrap_or("(absent)"))?;

    writeln!(output, "Keys that the model does not declare")?;
    for (key, value) in session.any_string_names() {
        writeln!(output, "  {key}: {value}")?;
    }
    Ok(())
}
