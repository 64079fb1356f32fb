//! Options in a file `hl-model.toml`.

use std::path::{Path, PathBuf};

use super::document::Location;
use super::notes::{DocumentErrors, Issue};
use super::options::{AllOf, Discriminators, Enums, Glob, Integers, Options, set_pair};
use crate::tree::{Fault, Kind, Node, read_toml};
use hl_model_ground::suggest::nearest;

/// The content of a file. Options that it does not name are not changed.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// The name of the file.
    pub(crate) name: String,
    pub(crate) document: Option<PathBuf>,
    pub(crate) output: Option<PathBuf>,
    pub(crate) strict: bool,
    only: Vec<String>,
    rename: Vec<(String, String)>,
    replace: Vec<(String, String)>,
    derive: Option<Vec<String>>,
    module: Option<String>,
    integers: Option<Integers>,
    enums: Option<Enums>,
    all_of: Option<AllOf>,
    discriminators: Option<Discriminators>,
    operations: Option<bool>,
}

const KEYS: &[&str] = &[
    "all_of", "derive", "discriminators", "document", "enums", "integers", "module", "only", "operations", "output",
    "rename", "replace", "strict",
];

impl Config {
    /// Reads a file.
    pub(crate) fn read(path: &Path) -> Result<Self, DocumentErrors> {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).map_err(|error| DocumentErrors::unreadable(&name, &error))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        Self::of_text(&name, &text, folder)
    }

    fn of_text(name: &str, text: &str, folder: &Path) -> Result<Self, DocumentErrors> {
        let mut reader = Reader { faults: Vec::new() };
        let mut config = Self { name: name.to_owned(), ..Self::default() };
        match read_toml(text) {
            Err(faults) => reader.faults.extend(faults),
            Ok(root) => {
                for entry in root.entries() {
                    config.set(&entry.key, &entry.value, folder, &mut reader);
                }
            }
        }
        let issues = reader.faults.into_iter().map(|fault| Issue::of_fault(name, fault)).collect();
        DocumentErrors::new(name, issues).map_or(Ok(config), Err)
    }

    fn set(&mut self, key: &str, node: &Node, folder: &Path, reader: &mut Reader) {
        let at = Location::root(0).key(key);
        let path = |text: String| folder.join(text);
        match key {
            "document" => self.document = reader.string(&at, node).map(path),
            "output" => self.output = reader.string(&at, node).map(path),
            "strict" => self.strict = reader.boolean(&at, node).unwrap_or_default(),
            "only" => self.only = reader.strings(&at, node),
            "derive" => self.derive = Some(reader.strings(&at, node)),
            "rename" => self.rename = reader.table(&at, node),
            "replace" => self.replace = reader.table(&at, node),
            "module" => self.module = reader.string(&at, node),
            "operations" => self.operations = reader.boolean(&at, node),
            "integers" => self.integers = reader.choice(&at, node, &Integers::NAMES),
            "enums" => self.enums = reader.choice(&at, node, &Enums::NAMES),
            "all_of" => self.all_of = reader.choice(&at, node, &AllOf::NAMES),
            "discriminators" => self.discriminators = reader.choice(&at, node, &Discriminators::NAMES),
            _ => {
                let hint = match nearest(key, KEYS.iter().copied()) {
                    Some(known) => format!("did you mean `{known}`?"),
                    None => format!("known are {}", listed(KEYS)),
                };
                reader.fault(&at, node, format!("unknown key; {hint}"));
            }
        }
    }

    /// Sets the options of the file.
    pub(crate) fn apply(&self, options: &mut Options) {
        if !self.only.is_empty() {
            options.only = self.only.iter().cloned().map(Glob).collect();
            options.is_only_of_file = true;
        }
        self.rename.iter().for_each(|pair| set_pair(&mut options.rename, pair.clone()));
        self.replace.iter().for_each(|pair| set_pair(&mut options.replace, pair.clone()));
        if let Some(derive) = &self.derive {
            options.derive.clone_from(derive);
        }
        if let Some(module) = &self.module {
            options.module = Some(module.clone());
        }
        options.integers = self.integers.unwrap_or(options.integers);
        options.enums = self.enums.unwrap_or(options.enums);
        options.all_of = self.all_of.unwrap_or(options.all_of);
        options.discriminators = self.discriminators.unwrap_or(options.discriminators);
        options.operations = self.operations.unwrap_or(options.operations);
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
        let Kind::List(items) = &node.kind else {
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

    fn choice<T: Copy>(&mut self, at: &Location, node: &Node, names: &[(&str, T)]) -> Option<T> {
        let text = self.string(at, node)?;
        let found = names.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<_> = names.iter().map(|(name, _)| *name).collect();
            self.fault(at, node, format!("expected one of {}, found {text:?}", listed(&names)));
        }
        found
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
        let config = Config::of_text("hl-model.toml", text, Path::new("folder")).unwrap();
        assert_eq!(config.document.as_deref(), Some(&*Path::new("folder").join("api.yaml")));
        assert_eq!(config.output.as_deref(), Some(&*Path::new("folder").join("src/models")));
        assert!(config.strict);
        let mut options = Options::default();
        config.apply(&mut options);
        assert_eq!(options.only, [Glob("A*".into()), Glob("B".into())]);
        assert!(options.derive.is_empty() && options.operations);
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
            Config::of_text("hl-model.toml", text, Path::new("")).unwrap_err().to_string(),
            "hl-model.toml: 5 problems
  /onyl: unknown key; did you mean `only`? (line 1, column 8)
  /strict: expected `true` or `false`, found a number (line 2, column 10)
  /integers: expected one of `exact`, `native`, found \"big\" (line 3, column 12)
  /only/0: expected a string, found a number (line 4, column 9)
  /rename/A: expected a string, found a boolean (line 6, column 5)"
        );
        let message = Config::of_text("hl-model.toml", "a = \n", Path::new("")).unwrap_err().to_string();
        assert!(
            message.starts_with("hl-model.toml: 1 problem\n  ") && message.contains("(line 1, column"),
            "{message}"
        );
    }
}
