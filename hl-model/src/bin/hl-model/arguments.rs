//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use hl_model::generate::{AllOf, Discriminators, Enums, Generator, Integers};
use hl_model_ground::suggest::nearest;
use lexopt::prelude::*;

/// An option of `hl-model generate`.
#[derive(Clone, Copy)]
enum Opt {
    Help,
    Version,
    Output,
    Config,
    Check,
    List,
    Strict,
    Operations,
    Only,
    Rename,
    Replace,
    Derive,
    Module,
    Integers,
    Enums,
    AllOf,
    Discriminators,
}

/// The long names of the options, and the letters of those that have one.
const OPTIONS: [(&str, Option<char>, Opt); 17] = [
    ("help", Some('h'), Opt::Help),
    ("version", Some('V'), Opt::Version),
    ("output", Some('o'), Opt::Output),
    ("config", None, Opt::Config),
    ("check", None, Opt::Check),
    ("list", None, Opt::List),
    ("strict", None, Opt::Strict),
    ("operations", None, Opt::Operations),
    ("only", None, Opt::Only),
    ("rename", None, Opt::Rename),
    ("replace", None, Opt::Replace),
    ("derive", None, Opt::Derive),
    ("module", None, Opt::Module),
    ("integers", None, Opt::Integers),
    ("enums", None, Opt::Enums),
    ("all-of", None, Opt::AllOf),
    ("discriminators", None, Opt::Discriminators),
];

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
        let option = match &argument {
            Value(document) if command.document.is_none() => {
                command.document = Some(document.into());
                continue;
            }
            Value(document) => {
                let document = document.to_string_lossy();
                return Err(format!("second document {document:?}; give each a command of its own").into());
            }
            Long(name) => OPTIONS.iter().find(|(long, ..)| long == name),
            Short(letter) => OPTIONS.iter().find(|(_, short, _)| *short == Some(*letter)),
        };
        let Some((.., option)) = option else {
            return Err(unknown(&argument).map_or_else(|| argument.unexpected(), Into::into));
        };
        if let Some(other) = command.set(*option, &mut parser)? {
            return Ok(other);
        }
    }
    Ok(Command::Generate(Box::new(command)))
}

impl Generate {
    /// Sets an option, whose value the parser has. Returns the command that the option asks for instead of this one.
    fn set(&mut self, option: Opt, parser: &mut lexopt::Parser) -> Result<Option<Command>, lexopt::Error> {
        match option {
            Opt::Help => return Ok(Some(Command::HelpGenerate)),
            Opt::Version => return Ok(Some(Command::Version)),
            Opt::Output => self.output = Some(parser.value()?.into()),
            Opt::Config => self.config = Some(parser.value()?.into()),
            Opt::Check => self.check = true,
            Opt::List => self.list = true,
            Opt::Strict => self.add(|generator| generator.strict(true)),
            Opt::Operations => {
                self.operations = true;
                self.add(|generator| generator.operations(true));
            }
            Opt::Only => {
                let names = list(&parser.value()?.string()?);
                self.add(move |generator| generator.only(&names));
            }
            Opt::Rename => {
                let (old, new) = one_more(&mut self.rename, "--rename OLD=NEW", &parser.value()?.string()?)?;
                self.add(move |generator| generator.rename(&old, &new));
            }
            Opt::Replace => {
                let (name, path) = one_more(&mut self.replace, "--replace NAME=PATH", &parser.value()?.string()?)?;
                self.add(move |generator| generator.replace(&name, &path));
            }
            Opt::Derive => {
                let traits = list(&parser.value()?.string()?);
                self.add(move |generator| generator.derive(&traits));
            }
            Opt::Module => {
                let template = parser.value()?.string()?;
                self.add(move |generator| generator.module(&template));
            }
            Opt::Integers => {
                let choice = choice("--integers", parser, &Integers::NAMES)?;
                self.add(move |generator| generator.integers(choice));
            }
            Opt::Enums => {
                let choice = choice("--enums", parser, &Enums::NAMES)?;
                self.add(move |generator| generator.enums(choice));
            }
            Opt::AllOf => {
                let choice = choice("--all-of", parser, &AllOf::NAMES)?;
                self.add(move |generator| generator.all_of(choice));
            }
            Opt::Discriminators => {
                let choice = choice("--discriminators", parser, &Discriminators::NAMES)?;
                self.add(move |generator| generator.discriminators(choice));
            }
        }
        Ok(None)
    }

    fn add(&mut self, setting: impl Fn(Generator) -> Generator + 'static) {
        self.settings.push(Box::new(setting));
    }
}

/// The message for an unknown option that is like one of the known ones.
fn unknown(argument: &lexopt::Arg<'_>) -> Option<String> {
    let Long(name) = argument else { return None };
    let near = nearest(name, OPTIONS.map(|(long, ..)| long))?;
    Some(format!("unknown option `--{name}`; did you mean `--{near}`?"))
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

/// Reads the name of a choice.
fn choice<T: Copy>(option: &str, parser: &mut lexopt::Parser, choices: &[(&str, T)]) -> Result<T, lexopt::Error> {
    let text = parser.value()?.string()?;
    let found = choices.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
    found.ok_or_else(|| {
        let names: Vec<_> = choices.iter().map(|(name, _)| format!("`{name}`")).collect();
        format!("option `{option}` takes {}; found {text:?}", names.join(" or ")).into()
    })
}

#[cfg(test)]
mod tests {
    use super::OPTIONS;
    use crate::help::GENERATE;

    #[test]
    fn the_help_explains_every_option() {
        let words: Vec<&str> = GENERATE.split([' ', ',', '\n']).collect();
        for (long, short, _) in OPTIONS {
            assert!(words.contains(&format!("--{long}").as_str()), "--{long}");
            assert!(short.is_none_or(|short| words.contains(&format!("-{short}").as_str())), "--{long}");
        }
        let explained = words.iter().filter_map(|word| word.strip_prefix("--"));
        assert!(explained.clone().all(|word| OPTIONS.iter().any(|(long, ..)| *long == word)), "{words:?}");
    }
}
