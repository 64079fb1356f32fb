//! `hl-model generate`.

use hl_model_ground::prose::counted;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use hl_model::generate::{Generator, Grade, Models, Note, Progress};

use crate::arguments::Generate;
use crate::status::Status;

/// The name of the file of options.
const CONFIG: &str = "hl-model.toml";

/// The reason why a command failed.
pub(crate) enum Failure {
    /// The command is wrong.
    Usage(String),
    /// The input is wrong.
    Failed(String),
}

impl Failure {
    fn failed(error: impl Display) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Runs the command.
pub(crate) fn run(command: &Generate) -> Result<(), Failure> {
    let generator = generator(command)?;
    let output = command.output.as_deref().or(generator.output()).map(Path::to_owned);
    let output = match output {
        Some(output) => output,
        None if command.list => PathBuf::new(),
        None => {
            return Err(Failure::Usage("where do the models go? add `-o PATH`, or `--list` to list them".to_owned()));
        }
    };
    if command.check && (output.as_os_str() == "-" || command.list) {
        return Err(Failure::Usage("`--check` needs a folder or a file: `-o PATH`".to_owned()));
    }
    let mut status = Status::new();
    let models = generator.run_with_progress(&mut |progress| status.show(&doing(progress)));
    status.clear();
    let models = models.map_err(Failure::failed)?;
    for note in models.notes() {
        eprintln!("{note}");
    }
    let outcome = if command.list {
        print(&listed(&models))?;
        String::new()
    } else if command.check {
        let words: Vec<String> = command.words.iter().map(|word| quoted(word)).collect();
        let command_line = format!("hl-model {}", words.join(" "));
        models.check(&output).map_err(|stale| Failure::failed(stale.with_command(command_line)))?;
        format!("; {} is current", output.display())
    } else if output.as_os_str() == "-" {
        print(&models.source())?;
        String::new()
    } else {
        format!("; {}", models.write_to(&output).map_err(Failure::failed)?)
    };
    eprintln!("{}{outcome}", summary(command, &models));
    Ok(())
}

/// The generator that the command line and the file of options describe. The command line takes precedence.
fn generator(command: &Generate) -> Result<Generator, Failure> {
    let generator = match (&command.document, &command.config) {
        (Some(document), Some(config)) => of_document(document)?.config(config).map_err(Failure::failed)?,
        (None, Some(config)) => Generator::from_config(config).map_err(Failure::failed)?,
        (Some(document), None) => {
            let generator = of_document(document)?;
            if is_meant(document)? { generator.config(CONFIG).map_err(Failure::failed)? } else { generator }
        }
        (None, None) if Path::new(CONFIG).exists() => Generator::from_config(CONFIG).map_err(Failure::failed)?,
        (None, None) => return Err(Failure::Usage(format!("no document, and no {CONFIG} that names one"))),
    };
    Ok(command.settings.iter().fold(generator, |generator, set| set(generator)))
}

fn of_document(document: &Path) -> Result<Generator, Failure> {
    if document.as_os_str() != "-" {
        return Ok(Generator::new(document));
    }
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Failure::Failed(format!("standard input cannot be read: {error}")))?;
    Ok(Generator::from_text("standard input", text))
}

/// Whether the file of options in the current folder applies to a document: it names that document, or no document.
fn is_meant(document: &Path) -> Result<bool, Failure> {
    if !Path::new(CONFIG).exists() {
        return Ok(false);
    }
    let Some(named) = Generator::document_of_config(CONFIG).map_err(Failure::failed)? else { return Ok(true) };
    Ok(match (named.canonicalize(), document.canonicalize()) {
        (Ok(named), Ok(document)) => named == document,
        _ => named == document,
    })
}

fn doing(progress: Progress<'_>) -> String {
    match progress {
        Progress::Reading { file, bytes } => format!("reading {file} ({} KB)", bytes.div_ceil(1000)),
        _ => "making models".to_owned(),
    }
}

/// A line for each type.
fn listed(models: &Models) -> String {
    let lines = models.types().map(|listed| {
        let grade = if listed.grade() == Grade::Exact { "exact" } else { "note" };
        format!("{}\t{}\t{grade}\n", listed.pointer(), listed.rust())
    });
    lines.collect::<Vec<_>>().concat()
}

/// A line that says what was made.
fn summary(command: &Generate, models: &Models) -> String {
    let document = command
        .document
        .as_deref()
        .and_then(Path::file_name)
        .map_or_else(String::new, |name| format!("{}: ", name.display()));
    let types = models.types().count();
    // A document without named schemas may have schemas in its operations.
    let hint =
        if types == 0 && !command.operations { " (those of an API's operations come with `--operations`)" } else { "" };
    format!("{document}{}{hint}, {}", counted(types, "model"), kinds(models.notes()))
}

/// The number of notes, by what they are about.
fn kinds(notes: &[Note]) -> String {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for note in notes {
        *kinds.entry(note.about()).or_default() += 1;
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by(|(a, many), (b, more)| more.cmp(many).then(a.cmp(b)));
    let kinds: Vec<_> = kinds.into_iter().map(|(about, number)| format!("{number} {about}")).collect();
    let total = counted(notes.len(), "note");
    if kinds.is_empty() { total } else { format!("{total} ({})", kinds.join(", ")) }
}

/// A word, quoted for a shell if necessary.
fn quoted(word: &str) -> String {
    let is_plain = !word.is_empty()
        && word.chars().all(|character| character.is_alphanumeric() || "-_./=,:@+".contains(character));
    if is_plain { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// Prints a text. It fails without a panic if the reader of a pipe has closed it.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    std::io::stdout().write_all(text.as_bytes()).map_err(|error| Failure::Failed(format!("standard output: {error}")))
}
