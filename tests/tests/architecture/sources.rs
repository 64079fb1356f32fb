//! The source files of a crate, and the names that each of them uses.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, File, ImplItemFn, Item, ItemUse, Macro, MetaList, UseTree};

/// A path as it is written, with the name that it gets.
#[derive(Clone, Debug)]
pub(crate) struct Import {
    pub(crate) path: Vec<String>,
    pub(crate) name: String,
}

/// A source file. What is compiled for tests only is left out.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// The path of its module within the crate; that of the crate's root is empty.
    pub(crate) module: Vec<String>,
    pub(crate) lines: usize,
    /// The `use` declarations.
    pub(crate) imports: Vec<Import>,
    /// Other paths of two segments or more.
    pub(crate) paths: Vec<Vec<String>>,
    /// Whether it has an item that is neither a module nor a `use`.
    pub(crate) defines: bool,
    /// The modules with files of their own that are compiled for tests only.
    tests: Vec<String>,
}

impl Source {
    fn new(module: Vec<String>, text: &str) -> Self {
        let file: File = syn::parse_str(text).expect("a source file can be parsed");
        let lines = text.lines().count();
        let mut source = Self { module, lines, defines: define(&file.items), ..Self::default() };
        source.visit_file(&file);
        source
    }

    /// The types and functions that the file takes from the root of its crate instead of from their rooms.
    pub(crate) fn names_of_root(&self) -> impl Iterator<Item = &str> {
        let paths = self.imports.iter().map(|import| &import.path).chain(&self.paths);
        paths.filter_map(|path| match path.as_slice() {
            [root, name, ..] if root == "crate" && name.starts_with(char::is_uppercase) => Some(name.as_str()),
            _ => None,
        })
    }

    /// Adds the paths in the tokens of a macro or an attribute.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match &token {
                TokenTree::Ident(word) => {
                    if colons != 2 {
                        self.add_path(std::mem::take(&mut path));
                    }
                    path.push(word.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                _ => colons = 0,
            }
            if colons == 0 && !matches!(token, TokenTree::Ident(_)) {
                self.add_path(std::mem::take(&mut path));
            }
            if let TokenTree::Group(group) = token {
                self.add_tokens(group.stream());
            }
        }
        self.add_path(path);
    }

    fn add_path(&mut self, path: Vec<String>) {
        if path.len() > 1 {
            self.paths.push(path);
        }
    }

    /// Adds the imports of `a::{b, c as d}`.
    fn add_imports(&mut self, tree: &UseTree, before: &[String]) {
        let joined = |name: &dyn ToString| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(tree) => self.add_imports(&tree.tree, &joined(&tree.ident)),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_imports(tree, before)),
            UseTree::Rename(tree) => {
                self.imports.push(Import { path: joined(&tree.ident), name: tree.rename.to_string() });
            }
            UseTree::Glob(_) => self.imports.push(Import { path: joined(&"*"), name: "*".to_owned() }),
            UseTree::Name(tree) if tree.ident == "self" => {
                let name = before.last().cloned().unwrap_or_default();
                self.imports.push(Import { path: before.to_vec(), name });
            }
            UseTree::Name(tree) => {
                self.imports.push(Import { path: joined(&tree.ident), name: tree.ident.to_string() });
            }
        }
    }
}

impl<'ast> Visit<'ast> for Source {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        } else if let Item::Mod(module) = item {
            self.tests.push(module.ident.to_string());
        }
    }

    fn visit_impl_item_fn(&mut self, method: &'ast ImplItemFn) {
        if !is_for_tests(&method.attrs) {
            visit::visit_impl_item_fn(self, method);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.add_imports(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add_path(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.add_tokens(item.tokens.clone());
        visit::visit_macro(self, item);
    }

    fn visit_meta_list(&mut self, list: &'ast MetaList) {
        self.add_tokens(list.tokens.clone());
    }
}

/// Whether items contain one that is neither a module nor a `use`. The entry point of a procedural macro must stand in `lib.rs`.
fn define(items: &[Item]) -> bool {
    items.iter().any(|item| match item {
        Item::Use(_) => false,
        Item::Mod(module) => module.content.as_ref().is_some_and(|(_, items)| define(items)),
        Item::Fn(function) => !function.attrs.iter().any(|attribute| attribute.path().is_ident("proc_macro_derive")),
        item => !is_for_tests(attributes(item)),
    })
}

/// The attributes of an item of a kind that may be for tests only.
fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    let is_test = |attribute: &Attribute| attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"));
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg") && is_test(attribute))
}

/// Every source file below a folder, by its path relative to that, but for files that are compiled for tests only, and for the
/// guide and programs.
pub(crate) fn sources(root: &Path) -> BTreeMap<String, Source> {
    let mut sources = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("its entries can be read").path();
            if path.is_dir() {
                folders.extend((!path.ends_with("guide") && !path.ends_with("bin")).then_some(path));
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.to_string_lossy().ends_with(".expanded.rs")
            {
                let file = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
                let text = fs::read_to_string(&path).expect("the file can be read");
                sources.insert(file.clone(), Source::new(module_of(&file), &text));
            }
        }
    }
    let tests = sources
        .values()
        .flat_map(|source| source.tests.iter().map(|name| [&source.module, std::slice::from_ref(name)].concat()));
    let tests: Vec<Vec<String>> = tests.collect();
    sources.retain(|_, source| !tests.iter().any(|module| source.module.starts_with(module)));
    sources
}

fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

#[test]
fn imports_paths_and_definitions_are_found() {
    let text = "//! use crate::comment;\nuse crate::{a, b as c, d::{self, e}};\n\nfn f<'a>(x: &'a str) -> char { g::h(\"use crate::i;\"); m!(1, k::l::<u8>()); '\"' }\n\
        #[cfg(test)]\nmod tests { use crate::j; }\n#[cfg(test)] mod spec;";
    let source = Source::new(Vec::new(), text);
    let imports = source.imports.iter().map(|import| format!("{} as {}", import.path.join("::"), import.name));
    assert_eq!(imports.collect::<Vec<_>>(), ["crate::a as a", "crate::b as c", "crate::d as d", "crate::d::e as e"]);
    assert_eq!(source.paths, [["g", "h"], ["k", "l"]]);
    assert_eq!(source.tests, ["tests", "spec"]);
    assert!(source.defines);
    assert!(!Source::new(Vec::new(), "pub(crate) mod a;\n#[doc(inline)]\npub use a::{B, C};").defines);
}
