//! The types in the table of a model's rustdoc: the types of accessors equal those of the generated methods. The types of the tests'
//! models are recorded, so that a test beside these models compares them with the types on pages.

use std::{env, fs};

use syn::ext::IdentExt;
use syn::{DeriveInput, Expr, File, ImplItem, Item, ItemImpl, ReturnType, Stmt};

use crate::derive::of_input;
use crate::docs::Docs;
use crate::text::{shown, type_text};

const ZOO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/src/zoo");

/// The models of the tests, without generic ones, whose pages have other types than their rustdoc.
fn zoo() -> Vec<DeriveInput> {
    let mut files: Vec<_> =
        fs::read_dir(ZOO).expect("the models are there").map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let sources = files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let items = sources.flat_map(|path| {
        let source = fs::read_to_string(path).expect("a source can be read");
        syn::parse_file(&source).expect("a source is Rust").items
    });
    let models = items.filter_map(|item| match item {
        Item::Struct(item) => Some(DeriveInput::from(item)),
        Item::Enum(item) => Some(DeriveInput::from(item)),
        _ => None,
    });
    models.filter(|item| item.generics.params.is_empty()).collect()
}

/// The inherent implementations in generated code, which is in the block of a constant.
fn implementations(items: Vec<Item>) -> Vec<ItemImpl> {
    let of_item = |item| match item {
        Item::Impl(item) if item.trait_.is_none() => vec![item],
        Item::Const(item) => match *item.expr {
            Expr::Block(expression) => {
                let items = expression.block.stmts.into_iter().filter_map(|statement| match statement {
                    Stmt::Item(item) => Some(item),
                    _ => None,
                });
                implementations(items.collect())
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    items.into_iter().flat_map(of_item).collect()
}

/// The rows of the table of keys in documentation, if there is one, as the texts of their cells. The target of the first
/// link comes before them.
fn rows(documentation: &str) -> Vec<(Option<String>, Vec<String>)> {
    let (_, table) = documentation.split_once("## Keys\n\n").unwrap_or_default();
    let table = table.lines().take_while(|line| line.starts_with('|')).skip(2);
    let rows = table.map(|line| {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(without_elements).collect();
        let mut shown: Vec<_> = cells.iter().map(|cell| shown(cell.trim())).collect();
        let target = shown[0].1.first().map(|target| (*target).to_owned());
        if let Some(pattern) = cells[0].trim().strip_prefix("*keys that match* ") {
            shown[0].0 = pattern.trim_matches('`').to_owned();
        }
        (target, shown.into_iter().map(|(text, _)| text.replace("*any other key*", "*")).collect())
    });
    rows.collect()
}

/// Markdown without elements of HTML.
fn without_elements(markdown: &str) -> String {
    let mut parts = markdown.split('<');
    let first = parts.next().unwrap_or_default();
    parts.fold(first.to_owned(), |text, part| text + part.split_once('>').expect("an element ends").1)
}

/// The type that a method returns, as the table shows it.
fn returned(implementation: &ItemImpl, method: &str) -> Option<String> {
    let method = implementation.items.iter().find_map(|item| match item {
        ImplItem::Fn(item) if item.sig.ident.unraw() == method => Some(item),
        _ => None,
    })?;
    let ReturnType::Type(_, ty) = &method.sig.output else { return None };
    let text = type_text(ty);
    // The paths before names are left out.
    Some(text.split_inclusive(['<', '&', '[', '(', ' ']).filter_map(|part| part.rsplit("::").next()).collect())
}

#[test]
fn the_types_in_the_table_are_those_that_are_generated() {
    let mut recorded = String::new();
    for model in zoo() {
        let file: File = syn::parse2(of_input(model)).expect("an expansion is a list of items");
        for implementation in implementations(file.items) {
            let name = type_text(&implementation.self_ty);
            let docs = Docs::new(&implementation.attrs, None);
            for (target, cells) in rows(docs.description.text()) {
                let [key, .., accessed, input] = cells.as_slice() else { panic!("{cells:?}") };
                if let Some(accessor) = target.and_then(|target| target.strip_prefix("Self::").map(str::to_owned)) {
                    assert_eq!(returned(&implementation, &accessor).as_ref(), Some(accessed), "{name}::{accessor}");
                }
                recorded.extend([&name, " | ", key, " | ", input, " | ", accessed, "\n"]);
            }
        }
    }
    let path = format!("{ZOO}/rustdoc_types.txt");
    if env::var_os("HL_BLESS").is_some() {
        fs::write(&path, &recorded).expect("the record can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(recorded == expected, "HL_BLESS=1 writes {path} anew");
}
