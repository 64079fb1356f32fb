//! Options in a file `hl-model.toml`.

use std::path::{Path, PathBuf};

use super::document::{Location, unreadable};
use super::notes::DocumentErrors;
use super::options::{AllOf, Derives, Discriminators, Enums, Glob, Integers, Options, set_pair};
use crate::tree::{Content, Fault, Node, read_toml};
use hl_model_ground::suggest::nearest;

/// What a file says beside the options of the generator.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// The name of the file.
    pub(crate) name: String,
    pub(crate) document: Option<PathBuf>,
    pub(crate) output: Option<PathBuf>,
    pub(crate) strict: bool,
}

const KEYS: &[&str] = &[
    "all_of", "derive", "discriminators", "document", "enums", "integers", "module", "only", "operations", "output",
    "rename", "replace", "strict",
];

impl Config {
    /// Reads a file, and sets its options. Those that it does not name are not changed.
    pub(crate) fn read(path: &Path, options: &mut Options) -> Result<Self, DocumentErrors> {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path)
            .map_err(|error| DocumentErrors::of_faults(&name, vec![unreadable(&error)]))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        Self::of_text(&name, &text, folder, options)
    }

    fn of_text(name: &str, text: &str, folder: &Path, options: &mut Options) -> Result<Self, DocumentErrors> {
        let mut reader = Reader { faults: Vec::new() };
        let mut config = Self { name: name.to_owned(), ..Self::default() };
        match read_toml(text) {
            Err(faults) => reader.faults.extend(faults),
            Ok(root) => {
                for entry in root.entries() {
                    config.set(&entry.key, &entry.value, folder, options, &mut reader);
                }
            }
        }
        let Reader { faults } = reader;
        if faults.is_empty() { Ok(config) } else { Err(DocumentErrors::of_faults(name, faults)) }
    }

    fn set(&mut self, key: &str, node: &Node, folder: &Path, options: &mut Options, reader: &mut Reader) {
        let at = Location::root(0).key(key);
        let path = |text: String| folder.join(text);
        match key {
            "document" => self.document = reader.string(&at, node).map(path),
            "output" => self.output = reader.string(&at, node).map(path),
            "strict" => self.strict = reader.boolean(&at, node).unwrap_or_default(),
            "only" => {
                options.only = reader.strings(&at, node).into_iter().map(Glob).collect();
                options.is_only_of_file = true;
            }
            "derive" => options.derive = Derives(reader.strings(&at, node)),
            "rename" => reader.table(&at, node).into_iter().for_each(|pair| set_pair(&mut options.rename, pair)),
            "replace" => reader.table(&at, node).into_iter().for_each(|pair| set_pair(&mut options.replace, pair)),
            "module" => options.module = reader.string(&at, node),
            "operations" => options.operations = reader.boolean(&at, node).unwrap_or_default(),
            "integers" => options.integers = reader.choice(&at, node, &Integers::NAMES),
            "enums" => options.enums = reader.choice(&at, node, &Enums::NAMES),
            "all_of" => options.all_of = reader.choice(&at, node, &AllOf::NAMES),
            "discriminators" => options.discriminators = reader.choice(&at, node, &Discriminators::NAMES),
            _ => {
                let hint = match nearest(key, KEYS.iter().copied()) {
                    Some(known) => format!("did you mean `{known}`?"),
                    None => format!("known are {}", listed(KEYS)),
                };
                reader.fault(&at, node, format!("unknown key; {hint}"));
            }
        }
    }
}

/// A list of names for a message.
fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Reads the values, and collects their problems.
struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    fn fault(&mut self, at: &Location, node: &Node, message: String) {
        self.faults.push(Fault { place: node.place, pointer: at.pointer.clone(), message });
    }

    fn expected(&mut self, at: &Location, node: &Node, expected: &str) {
        self.fault(at, node, format!("expected {expected}, found {}", node.kind_name()));
    }

    fn string(&mut self, at: &Location, node: &Node) -> Option<String> {
        if node.as_str().is_none() {
            self.expected(at, node, "a string");
        }
        node.as_str().map(str::to_owned)
    }

    fn boolean(&mut self, at: &Location, node: &Node) -> Option<bool> {
        if node.as_bool().is_none() {
            self.expected(at, node, "`true` or `false`");
        }
        node.as_bool()
    }

    fn strings(&mut self, at: &Location, node: &Node) -> Vec<String> {
        let Content::List(items) = &node.content else {
            self.expected(at, node, "a list of strings");
            return Vec::new();
        };
        items.iter().enumerate().filter_map(|(index, item)| self.string(&at.index(index), item)).collect()
    }

    fn table(&mut self, at: &Location, node: &Node) -> Vec<(String, String)> {
        if !node.is_object() {
            self.expected(at, node, "a table of strings");
        }
        let entries = node.entries().iter();
        entries.filter_map(|entry| Some((entry.key.clone(), self.string(&at.key(&entry.key), &entry.value)?))).collect()
    }

    fn choice<T: Copy + Default>(&mut self, at: &Location, node: &Node, names: &[(&str, T)]) -> T {
        let Some(text) = self.string(at, node) else { return T::default() };
        let found = names.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<_> = names.iter().map(|(name, _)| *name).collect();
            self.fault(at, node, format!("expected one of {}, found {text:?}", listed(&names)));
        }
        found.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_can_be_set() {
        let text = r#"
            document = "api.yaml"
            output = "src/models"
            only = ["A*", "B"]
            derive = []
            module = "m.{snake_name}"
            integers = "native"
            enums = "open"
            all_of = "parts"
            discriminators = "tags"
            operations = true
            strict = true
            rename.Old = "New"
            [replace]
            Money = "crate::Money"
        "#;
        let mut options = Options::default();
        let config = Config::of_text("hl-model.toml", text, Path::new("folder"), &mut options).unwrap();
        assert_eq!(config.document.as_deref(), Some(&*Path::new("folder").join("api.yaml")));
        assert_eq!(config.output.as_deref(), Some(&*Path::new("folder").join("src/models")));
        assert!(config.strict);
        assert_eq!(options.only, [Glob("A*".into()), Glob("B".into())]);
        assert!(options.derive.0.is_empty() && options.operations);
        assert_eq!(options.rename, [("Old".to_owned(), "New".to_owned())]);
        assert_eq!(options.replace, [("Money".to_owned(), "crate::Money".to_owned())]);
        assert_eq!((options.integers, options.enums, options.all_of), (Integers::Native, Enums::Open, AllOf::Parts));
        assert_eq!(options.discriminators, Discriminators::Tags);
        assert_eq!(options.module.as_deref(), Some("m.{snake_name}"));
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let text = "onyl = []\nstrict = 1\nintegers = \"big\"\nonly = [1]\n[rename]\nA = true\n";
        assert_eq!(
            Config::of_text("hl-model.toml", text, Path::new(""), &mut Options::default()).unwrap_err().to_string(),
            "hl-model.toml: 5 problems
  /onyl: unknown key; did you mean `only`? (line 1, column 8)
  /strict: expected `true` or `false`, found a number (line 2, column 10)
  /integers: expected one of `exact`, `native`, found \"big\" (line 3, column 12)
  /only/0: expected a string, found a number (line 4, column 9)
  /rename/A: expected a string, found a boolean (line 6, column 5)"
        );
        let message =
            Config::of_text("hl-model.toml", "a = \n", Path::new(""), &mut Options::default()).unwrap_err().to_string();
        assert!(
            message.starts_with("hl-model.toml: 1 problem\n  ") && message.contains("(line 1, column"),
            "{message}"
        );
    }
}
