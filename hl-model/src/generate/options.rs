//! The options of the generator.

use super::notes::DocumentErrors;
use crate::tree::Fault;
use hl_model_ground::rust_name::{is_keyword, is_module};

/// The Rust types of `integer` and `number` without a format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Integers {
    /// [`Integer`](crate::Integer) and [`Decimal`](crate::Decimal), which hold every number and keep its text.
    #[default]
    Exact,
    /// `i64` and `f64`. Numbers beyond them are refused, with a note for each model whose
    /// schema allows them.
    Native,
}

/// Whether an enum accepts values that the document does not list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Enums {
    /// It refuses them, as the schema does.
    #[default]
    Closed,
    /// It keeps them in a variant `Other`.
    Open,
}

/// The form of `allOf` in Rust.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum AllOf {
    /// A struct with all keys, if all parts are plain objects.
    #[default]
    Flat,
    /// A struct with a field for each part.
    Parts,
}

/// The meaning of a discriminator whose members do not list the values of its key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Discriminators {
    /// It is a hint: the schemas of the members decide, as JSON Schema says.
    #[default]
    Hints,
    /// Its value decides. It is the mapping's, or else the name of the member's schema. A value with another tag is
    /// refused, with a note for each union.
    Tags,
}

impl Integers {
    /// The choices by their names in files of options and on the command line.
    #[doc(hidden)]
    pub const NAMES: [(&str, Self); 2] = [("exact", Self::Exact), ("native", Self::Native)];
}

impl Enums {
    /// The choices by their names in files of options and on the command line.
    #[doc(hidden)]
    pub const NAMES: [(&str, Self); 2] = [("closed", Self::Closed), ("open", Self::Open)];
}

impl AllOf {
    /// The choices by their names in files of options and on the command line.
    #[doc(hidden)]
    pub const NAMES: [(&str, Self); 2] = [("flat", Self::Flat), ("parts", Self::Parts)];
}

impl Discriminators {
    /// The choices by their names in files of options and on the command line.
    #[doc(hidden)]
    pub const NAMES: [(&str, Self); 2] = [("hints", Self::Hints), ("tags", Self::Tags)];
}

/// The part of a template of modules that stands for the name of the type in snake case.
pub(crate) const PLACEHOLDER: &str = "{snake_name}";

/// The options of a [`Generator`](super::Generator).
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// Globs of names of schemas. An empty list means all schemas.
    pub(crate) only: Vec<Glob>,
    /// Whether `only` is that of a file of options, which other names replace.
    pub(crate) is_only_of_file: bool,
    /// New names of types by the names of schemas, or by the names of types that they would have.
    pub(crate) rename: Vec<(String, String)>,
    /// Paths of the user's own types by the names of schemas.
    pub(crate) replace: Vec<(String, String)>,
    pub(crate) derive: Derives,
    /// The value of `#[hl(module = …)]`; `{snake_name}` stands for the name of the type in snake case.
    pub(crate) module: Option<String>,
    pub(crate) integers: Integers,
    pub(crate) enums: Enums,
    pub(crate) all_of: AllOf,
    pub(crate) discriminators: Discriminators,
    /// Whether inline schemas of operations get models too.
    pub(crate) operations: bool,
}

impl Options {
    /// Checks that options which are written into the output are valid Rust.
    pub(crate) fn check(&self, document: &str) -> Result<(), DocumentErrors> {
        let mut faults = Vec::new();
        let mut refuse = |option: &str, text: &str, wanted: &str| {
            faults.push(Fault::without_place(format!("option `{option}`: {text:?} is not {wanted}")));
        };
        for (_, name) in self.rename.iter().filter(|(_, name)| !is_identifier(name)) {
            refuse("rename", name, "the name of a Rust type");
        }
        for (_, path) in self.replace.iter().filter(|(_, path)| !is_type_path(path)) {
            refuse("replace", path, "the path of a Rust type");
        }
        for path in self.derive.0.iter().filter(|path| !is_path(path)) {
            refuse("derive", path, "the path of a trait");
        }
        match self.module.as_deref() {
            Some(module) if has_other_placeholder(module) => {
                refuse("module", module, "a template; `{snake_name}` is the only placeholder");
            }
            Some(module) if !is_module(&module.replace(PLACEHOLDER, "a")) => {
                refuse("module", module, "the dotted path of a module");
            }
            _ => {}
        }
        if faults.is_empty() { Ok(()) } else { Err(DocumentErrors::of_faults(document, faults)) }
    }
}

/// Adds a pair of names. It replaces one with the same first name.
pub(crate) fn set_pair(pairs: &mut Vec<(String, String)>, pair: (String, String)) {
    pairs.retain(|(name, _)| *name != pair.0);
    pairs.push(pair);
}

/// Whether a template has braces that are not those of its placeholder.
fn has_other_placeholder(template: &str) -> bool {
    template.replace(PLACEHOLDER, "").contains(['{', '}'])
}

/// Whether a text is an identifier of Rust and not a keyword.
fn is_identifier(text: &str) -> bool {
    let is_part = |character: char| character == '_' || character.is_ascii_alphanumeric();
    let starts = text.starts_with(|first: char| is_part(first) && !first.is_ascii_digit());
    starts && text.chars().all(is_part) && !is_keyword(text)
}

/// Whether a text is a path of identifiers.
fn is_path(text: &str) -> bool {
    let path = text.strip_prefix("::").unwrap_or(text);
    path.split("::")
        .enumerate()
        .all(|(index, part)| is_identifier(part) || matches!(part, "crate" | "self") && index == 0 || part == "super")
}

/// Whether a text can be the path of a type, perhaps with type arguments, whose brackets match.
fn is_type_path(text: &str) -> bool {
    let Some((path, arguments)) = text.split_once('<') else { return is_path(text) };
    let balance = arguments.chars().try_fold(1_usize, |open, character| match character {
        '<' => Some(open + 1),
        '>' => open.checked_sub(1),
        _ => (character.is_ascii_alphanumeric() || " ,:_".contains(character)).then_some(open),
    });
    is_path(path) && balance == Some(0) && arguments.ends_with('>')
}

/// The traits that are derived beside `HlModel`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Derives(pub(crate) Vec<String>);

impl Default for Derives {
    fn default() -> Self {
        Self(["Clone", "Debug", "PartialEq"].map(str::to_owned).to_vec())
    }
}

/// A pattern of names: `*` stands for any characters, `?` for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Glob(pub(crate) String);

impl Glob {
    /// Whether a name matches the pattern. It takes time in proportion to the product of both lengths at most.
    pub(crate) fn matches(&self, name: &str) -> bool {
        let (pattern, name): (Vec<char>, Vec<char>) = (self.0.chars().collect(), name.chars().collect());
        let (mut at, mut of) = (0, 0);
        // The place of the last `*`, and the end of the text that it matches.
        let mut star: Option<(usize, usize)> = None;
        while of < name.len() {
            match pattern.get(at) {
                Some('*') => {
                    star = Some((at, of));
                    at += 1;
                }
                Some(character) if *character == '?' || Some(character) == name.get(of) => {
                    at += 1;
                    of += 1;
                }
                _ => {
                    let Some((star_at, reach)) = star else { return false };
                    star = Some((star_at, reach + 1));
                    (at, of) = (star_at + 1, reach + 1);
                }
            }
        }
        pattern.get(at..).unwrap_or_default().iter().all(|character| *character == '*')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_rust_is_refused() {
        let options = Options {
            rename: vec![
                ("A".into(), "New".into()),
                ("B".into(), "1x".into()),
                ("C".into(), "Self".into()),
                ("D".into(), "macro".into()),
            ],
            replace: vec![
                ("A".into(), "crate::a::B<Vec<u8>, C>".into()),
                ("B".into(), "Vec<".into()),
                ("C".into(), "a b".into()),
            ],
            derive: Derives(vec!["Clone".into(), "::std::fmt::Debug".into(), "x;".into()]),
            module: Some("a\"b".into()),
            ..Options::default()
        };
        assert_eq!(
            options.check("api.yaml").unwrap_err().to_string(),
            "api.yaml: 7 problems
  option `derive`: \"x;\" is not the path of a trait
  option `module`: \"a\\\"b\" is not the dotted path of a module
  option `rename`: \"1x\" is not the name of a Rust type
  option `rename`: \"Self\" is not the name of a Rust type
  option `rename`: \"macro\" is not the name of a Rust type
  option `replace`: \"Vec<\" is not the path of a Rust type
  option `replace`: \"a b\" is not the path of a Rust type"
        );
    }

    #[test]
    fn a_template_has_one_placeholder() {
        let message = |module: &str| {
            let options = Options { module: Some(module.to_owned()), ..Options::default() };
            options.check("api.yaml").map_err(|errors| errors.to_string())
        };
        assert_eq!(message("a.{snake_name}"), Ok(()));
        assert!(message("my-app.{snake_name}").is_err());
        for module in ["a.{name}", "a.{snake_name", "a.{{snake_name}}"] {
            assert_eq!(
                message(module).unwrap_err(),
                format!(
                    "api.yaml: 1 problem\n  option `module`: {module:?} is not a template; `{{snake_name}}` is the only placeholder"
                )
            );
        }
    }

    #[test]
    fn globs_match_as_in_a_shell() {
        let cases = [
            ("Session*", "SessionResponse", true),
            ("Session*", "Session", true),
            ("Session*", "MySession", false),
            ("*Response", "SessionResponse", true),
            ("*a*b*", "xaxbx", true),
            ("*a*b*", "xbxax", false),
            ("?et", "Pet", true),
            ("?et", "et", false),
            ("Pet", "Pets", false),
            ("", "", true),
            ("*", "", true),
        ];
        for (glob, name, expected) in cases {
            assert_eq!(Glob(glob.to_owned()).matches(name), expected, "{glob} {name}");
        }
    }
}
