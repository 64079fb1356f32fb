//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use hl_model::generate::{AllOf, Discriminators, Enums, Integers};
use hl_model_ground::suggest::nearest;
use lexopt::prelude::*;

/// The long options of `hl-model generate`.
const OPTIONS: [&str; 17] = [
    "help",
    "version",
    "output",
    "config",
    "check",
    "list",
    "strict",
    "operations",
    "only",
    "rename",
    "replace",
    "derive",
    "module",
    "integers",
    "enums",
    "all-of",
    "discriminators",
];

/// A command.
pub(crate) enum Command {
    Help,
    HelpGenerate,
    Version,
    Generate(Box<Generate>),
}

/// `hl-model generate`.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct Generate {
    /// `-` is standard input.
    pub(crate) document: Option<PathBuf>,
    /// `-` is standard output.
    pub(crate) output: Option<PathBuf>,
    pub(crate) check: bool,
    pub(crate) list: bool,
    pub(crate) config: Option<PathBuf>,
    pub(crate) strict: bool,
    pub(crate) only: Vec<String>,
    pub(crate) rename: Vec<(String, String)>,
    pub(crate) replace: Vec<(String, String)>,
    pub(crate) derive: Option<Vec<String>>,
    pub(crate) module: Option<String>,
    pub(crate) integers: Option<Integers>,
    pub(crate) enums: Option<Enums>,
    pub(crate) all_of: Option<AllOf>,
    pub(crate) discriminators: Option<Discriminators>,
    pub(crate) operations: bool,
    /// The arguments as given, without `--check`.
    pub(crate) words: Vec<String>,
}

/// Reads the command line.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let words: Vec<OsString> = parser.raw_args().map(|arguments| arguments.as_slice().to_vec()).unwrap_or_default();
    match parser.next()? {
        Some(Value(name)) if name == "generate" => parse_generate(parser, &words),
        Some(Value(name)) => {
            Err(format!("unknown command {:?}; the only one is `generate`", name.to_string_lossy()).into())
        }
        Some(Long("version") | Short('V')) => Ok(Command::Version),
        Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(argument) => Err(argument.unexpected()),
        None => Err("no command; the only one is `generate`".into()),
    }
}

fn parse_generate(mut parser: lexopt::Parser, words: &[OsString]) -> Result<Command, lexopt::Error> {
    let mut command = Generate { words: words_without_check(words), ..Generate::default() };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::HelpGenerate),
            Long("version") | Short('V') => return Ok(Command::Version),
            Short('o') | Long("output") => command.output = Some(parser.value()?.into()),
            Long("config") => command.config = Some(parser.value()?.into()),
            Long("check") => command.check = true,
            Long("list") => command.list = true,
            Long("strict") => command.strict = true,
            Long("operations") => command.operations = true,
            Long("only") => command.only.extend(list(&parser.value()?.string()?)),
            Long("rename") => command.rename.push(pair("--rename OLD=NEW", &parser.value()?.string()?)?),
            Long("replace") => command.replace.push(pair("--replace NAME=PATH", &parser.value()?.string()?)?),
            Long("derive") => command.derive = Some(list(&parser.value()?.string()?).collect()),
            Long("module") => command.module = Some(parser.value()?.string()?),
            Long("integers") => {
                let choices = [("exact", Integers::Exact), ("native", Integers::Native)];
                command.integers = Some(choice("--integers", &parser.value()?.string()?, &choices)?);
            }
            Long("enums") => {
                let choices = [("closed", Enums::Closed), ("open", Enums::Open)];
                command.enums = Some(choice("--enums", &parser.value()?.string()?, &choices)?);
            }
            Long("all-of") => {
                let choices = [("flat", AllOf::Flat), ("parts", AllOf::Parts)];
                command.all_of = Some(choice("--all-of", &parser.value()?.string()?, &choices)?);
            }
            Long("discriminators") => {
                let choices = [("hints", Discriminators::Hints), ("tags", Discriminators::Tags)];
                command.discriminators = Some(choice("--discriminators", &parser.value()?.string()?, &choices)?);
            }
            Value(document) if command.document.is_none() => command.document = Some(document.into()),
            Value(document) => {
                return Err(format!(
                    "second document {:?}; give each a command of its own",
                    document.to_string_lossy()
                )
                .into());
            }
            _ => return Err(unknown(&argument).map_or_else(|| argument.unexpected(), Into::into)),
        }
    }
    Ok(Command::Generate(Box::new(command)))
}

/// The message for an unknown option that is like one of the known ones.
fn unknown(argument: &lexopt::Arg<'_>) -> Option<String> {
    let Long(name) = argument else { return None };
    let near = nearest(name, OPTIONS)?;
    Some(format!("unknown option `--{name}`; did you mean `--{near}`?"))
}

fn words_without_check(words: &[OsString]) -> Vec<String> {
    words.iter().map(|word| word.to_string_lossy().into_owned()).filter(|word| word != "--check").collect()
}

/// The parts of a list that is separated by commas.
fn list(text: &str) -> impl Iterator<Item = String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

fn pair(usage: &str, text: &str) -> Result<(String, String), lexopt::Error> {
    match text.split_once('=') {
        Some((left, right)) if !left.is_empty() && !right.is_empty() => Ok((left.to_owned(), right.to_owned())),
        _ => Err(format!("expected `{usage}`, found {text:?}").into()),
    }
}

fn choice<T: Copy>(option: &str, text: &str, choices: &[(&str, T)]) -> Result<T, lexopt::Error> {
    let found = choices.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
    found.ok_or_else(|| {
        let names: Vec<_> = choices.iter().map(|(name, _)| format!("`{name}`")).collect();
        format!("option `{option}` takes {}; found {text:?}", names.join(" or ")).into()
    })
}
