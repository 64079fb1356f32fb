//! The source files of a crate, and what each of them names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::tokens::{Token, item_end, tokens};

/// A path as it is written, with the name that it gets.
#[derive(Clone, Debug)]
pub(crate) struct Import {
    pub(crate) path: Vec<String>,
    pub(crate) name: String,
}

/// A source file.
#[derive(Debug)]
pub(crate) struct Source {
    /// The path of its module within the crate; that of the crate's root is empty.
    pub(crate) module: Vec<String>,
    pub(crate) lines: usize,
    /// The `use` declarations.
    pub(crate) imports: Vec<Import>,
    /// Other paths of two segments or more.
    pub(crate) paths: Vec<Vec<String>>,
    /// The first item that is neither a module nor a `use`.
    pub(crate) definition: Option<String>,
}

impl Source {
    fn new(module: Vec<String>, text: &str) -> Self {
        let tokens = tokens(text);
        let mut source = Self {
            module,
            lines: text.lines().count(),
            imports: Vec::new(),
            paths: Vec::new(),
            definition: definition(&tokens),
        };
        source.read(&tokens);
        source
    }

    fn read(&mut self, tokens: &[Token]) {
        let mut at = 0;
        while at < tokens.len() {
            if tokens[at].is("use") && !matches!(tokens.get(at + 1), Some(Token::Mark('<'))) {
                let end = use_end(tokens, at);
                tree(&tokens[at + 1..end], &[], &mut self.imports);
                at = end;
            } else if tokens[at].word().is_some() && tokens.get(at + 1) == Some(&Token::Path) {
                let mut path = Vec::new();
                while let Some(word) = tokens.get(at).and_then(Token::word) {
                    path.push(word.to_owned());
                    at += 1;
                    if tokens.get(at) != Some(&Token::Path) {
                        break;
                    }
                    at += 1;
                }
                self.paths.push(path);
            } else {
                at += 1;
            }
        }
    }
}

/// Where the `;` stands that ends a `use` declaration.
fn use_end(tokens: &[Token], start: usize) -> usize {
    let length = tokens[start..].iter().position(|token| *token == Token::Mark(';'));
    length.map_or(tokens.len(), |length| start + length)
}

/// Reads `a::{b, c as d}`.
fn tree(tokens: &[Token], before: &[String], imports: &mut Vec<Import>) {
    let mut path = before.to_vec();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            Token::Word(word) if word == "as" => {
                let name = tokens.get(at + 1).and_then(Token::word).unwrap_or("_").to_owned();
                imports.push(Import { path, name });
                return;
            }
            Token::Word(word) if word == "self" && !path.is_empty() => {}
            Token::Word(word) => path.push(word.clone()),
            Token::Mark('{') => {
                for part in parts(&tokens[at + 1..tokens.len() - 1]) {
                    tree(part, &path, imports);
                }
                return;
            }
            Token::Mark('*') => path.push("*".to_owned()),
            Token::Mark(_) | Token::Path => {}
        }
        at += 1;
    }
    if let Some(name) = path.last().cloned() {
        imports.push(Import { path, name });
    }
}

/// The parts of a list, between its commas.
fn parts(tokens: &[Token]) -> Vec<&[Token]> {
    let mut depth = 0;
    let parts = tokens.split(|token| {
        match token {
            Token::Mark('{') => depth += 1,
            Token::Mark('}') => depth -= 1,
            _ => {}
        }
        depth == 0 && *token == Token::Mark(',')
    });
    parts.filter(|part| !part.is_empty()).collect()
}

/// The first item that is neither a module nor a `use`. The entry point of a procedural macro must stand in `lib.rs`.
fn definition(tokens: &[Token]) -> Option<String> {
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            Token::Mark('#') => {
                let is_entry = tokens[at..].iter().take(4).any(|token| token.is("proc_macro_derive"));
                let close = tokens[at..].iter().position(|token| *token == Token::Mark(']'))?;
                at += close + 1;
                if is_entry {
                    at = item_end(tokens, at);
                }
            }
            Token::Word(word) if word == "pub" => {
                at += 1;
                if tokens.get(at) == Some(&Token::Mark('(')) {
                    at += tokens[at..].iter().position(|token| *token == Token::Mark(')'))? + 1;
                }
            }
            Token::Word(word) if word == "use" => at = use_end(tokens, at),
            Token::Word(word) if word == "mod" => {
                let end = item_end(tokens, at);
                if let Some(Token::Mark('{')) = tokens.get(at + 2)
                    && let Some(inner) = definition(&tokens[at + 3..end - 1])
                {
                    return Some(inner);
                }
                at = end;
            }
            Token::Word(word) => {
                let name = tokens.get(at + 1).and_then(Token::word).unwrap_or_default();
                return Some(format!("{word} {name}"));
            }
            _ => at += 1,
        }
    }
    None
}

/// Every source file below a folder, by its path relative to that, but for tests and expected output.
pub(crate) fn sources(root: &Path) -> BTreeMap<String, Source> {
    let mut sources = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("its entries can be read").path();
            let name = path.file_name().and_then(|name| name.to_str()).expect("names are UTF-8").to_owned();
            let is_source = path.extension().is_some_and(|extension| extension == "rs") && !path.is_symlink();
            if path.is_dir() && !matches!(&*name, "tests" | "golden" | "guide" | "bin") {
                folders.push(path);
            } else if is_source
                && !matches!(
                    &*name,
                    "tests.rs"
                        | "documented.rs"
                        | "documented_types.rs"
                        | "golden.rs"
                        | "robustness.rs"
                        | "signatures.rs"
                )
            {
                let file = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
                let text = fs::read_to_string(&path).expect("the file can be read");
                sources.insert(file.clone(), Source::new(module_of(&file), &text));
            }
        }
    }
    sources
}

fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

#[test]
fn imports_paths_and_definitions_are_found() {
    let text = "//! use crate::comment;\nuse crate::{a, b as c, d::{self, e}};\n\nfn f<'a>(x: &'a str) -> char { g::h(\"use crate::i;\"); '\"' }\n\
        #[cfg(test)]\nmod tests { use crate::j; }\n";
    let source = Source::new(Vec::new(), text);
    let imports = source.imports.iter().map(|import| format!("{} as {}", import.path.join("::"), import.name));
    assert_eq!(imports.collect::<Vec<_>>(), ["crate::a as a", "crate::b as c", "crate::d as d", "crate::d::e as e"]);
    assert_eq!(source.paths, [["g", "h"]]);
    assert_eq!(source.definition.as_deref(), Some("fn f"));
    assert_eq!(Source::new(Vec::new(), "pub(crate) mod a;\n#[doc(inline)]\npub use a::{B, C};").definition, None);
}
