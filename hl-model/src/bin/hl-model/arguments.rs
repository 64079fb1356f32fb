//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use hl_model::generate::{AllOf, Discriminators, Enums, Generator, Integers};
use hl_model_ground::suggest::nearest;
use lexopt::prelude::*;

use crate::help::GENERATE;

/// A command.
pub(crate) enum Command {
    Help,
    HelpGenerate,
    Version,
    Generate(Box<Generate>),
}

/// Sets an option of a generator.
pub(crate) type Setting = Box<dyn Fn(Generator) -> Generator>;

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
    pub(crate) operations: bool,
    /// The options of the generator, in their order.
    pub(crate) settings: Vec<Setting>,
    rename: Vec<(String, String)>,
    replace: Vec<(String, String)>,
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
            Value(document) if command.document.is_none() => command.document = Some(document.into()),
            Value(document) => {
                let document = document.to_string_lossy();
                return Err(format!("second document {document:?}; give each a command of its own").into());
            }
            Long("help") | Short('h') => return Ok(Command::HelpGenerate),
            Long("version") | Short('V') => return Ok(Command::Version),
            Long("output") | Short('o') => command.output = Some(parser.value()?.into()),
            Long("config") => command.config = Some(parser.value()?.into()),
            Long("check") => command.check = true,
            Long("list") => command.list = true,
            Long("strict") => command.add(|generator| generator.strict(true)),
            Long("operations") => {
                command.operations = true;
                command.add(|generator| generator.operations(true));
            }
            Long("only") => {
                let names = list(&parser.value()?.string()?);
                command.add(move |generator| generator.only(&names));
            }
            Long("rename") => {
                let (old, new) = one_more(&mut command.rename, "--rename OLD=NEW", &parser.value()?.string()?)?;
                command.add(move |generator| generator.rename(&old, &new));
            }
            Long("replace") => {
                let (name, path) = one_more(&mut command.replace, "--replace NAME=PATH", &parser.value()?.string()?)?;
                command.add(move |generator| generator.replace(&name, &path));
            }
            Long("derive") => {
                let traits = list(&parser.value()?.string()?);
                command.add(move |generator| generator.derive(&traits));
            }
            Long("module") => {
                let template = parser.value()?.string()?;
                command.add(move |generator| generator.module(&template));
            }
            Long("integers") => command.choose("--integers", &mut parser, &Integers::NAMES, Generator::integers)?,
            Long("enums") => command.choose("--enums", &mut parser, &Enums::NAMES, Generator::enums)?,
            Long("all-of") => command.choose("--all-of", &mut parser, &AllOf::NAMES, Generator::all_of)?,
            Long("discriminators") => {
                command.choose("--discriminators", &mut parser, &Discriminators::NAMES, Generator::discriminators)?;
            }
            _ => return Err(unknown(&argument).map_or_else(|| argument.unexpected(), Into::into)),
        }
    }
    Ok(Command::Generate(Box::new(command)))
}

impl Generate {
    fn add(&mut self, setting: impl Fn(Generator) -> Generator + 'static) {
        self.settings.push(Box::new(setting));
    }

    /// Sets an option to the choice that the next argument names.
    fn choose<T: Copy + 'static>(
        &mut self,
        option: &str,
        parser: &mut lexopt::Parser,
        choices: &[(&str, T)],
        set: fn(Generator, T) -> Generator,
    ) -> Result<(), lexopt::Error> {
        let text = parser.value()?.string()?;
        let Some((_, choice)) = choices.iter().find(|(name, _)| *name == text).copied() else {
            let names: Vec<_> = choices.iter().map(|(name, _)| format!("`{name}`")).collect();
            return Err(format!("option `{option}` takes {}; found {text:?}", names.join(" or ")).into());
        };
        self.add(move |generator| set(generator, choice));
        Ok(())
    }
}

/// The message for an unknown option that is like one of those in the help.
fn unknown(argument: &lexopt::Arg<'_>) -> Option<String> {
    let Long(name) = argument else { return None };
    let near = nearest(name, long_options())?;
    Some(format!("unknown option `--{name}`; did you mean `--{near}`?"))
}

/// The names of the options in the help.
fn long_options() -> impl Iterator<Item = &'static str> {
    GENERATE.split([' ', ',', '\n']).filter_map(|word| word.strip_prefix("--"))
}

fn words_without_check(words: &[OsString]) -> Vec<String> {
    words.iter().map(|word| word.to_string_lossy().into_owned()).filter(|word| word != "--check").collect()
}

/// The parts of a list that is separated by commas.
fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Reads a pair of names, and adds it to those that were read before it.
fn one_more(pairs: &mut Vec<(String, String)>, usage: &str, text: &str) -> Result<(String, String), lexopt::Error> {
    let (left, right) = pair(usage, text)?;
    if let Some((_, other)) = pairs.iter().find(|(known, other)| *known == left && *other != right) {
        return Err(format!("`{usage}` says both `{left}={other}` and `{left}={right}`").into());
    }
    pairs.push((left.clone(), right.clone()));
    Ok((left, right))
}

fn pair(usage: &str, text: &str) -> Result<(String, String), lexopt::Error> {
    match text.split_once('=') {
        Some((left, right)) if !left.is_empty() && !right.is_empty() => Ok((left.to_owned(), right.to_owned())),
        _ => Err(format!("expected `{usage}`, found {text:?}").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_of_the_help_is_known() {
        let short = ["-o", "-h", "-V"].map(str::to_owned);
        let options: Vec<String> = long_options().map(|name| format!("--{name}")).chain(short).collect();
        assert!(options.len() >= 17, "{options:?}");
        for option in options {
            assert!(GENERATE.contains(&option), "{option}");
            let message = match parse(lexopt::Parser::from_args(["generate", &option, "a=b"])) {
                Ok(_) => continue,
                Err(error) => error.to_string(),
            };
            assert!(message.contains(" takes `"), "{option}: {message}");
        }
    }
}
