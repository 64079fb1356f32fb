//! The types of setters and accessors on pages are those in rustdoc, which the derive's tests compare with generated code.

use std::collections::BTreeSet;

use hl_model::HlModel;
use hl_model::docs::{self, Vocabulary};
use hl_model_tests::for_every_model;

/// The rows of the tables in rustdoc: the model, the key, its input types, its accessed type.
const RUSTDOC: &str = include_str!("../src/zoo/rustdoc_types.txt");

fn pages_show_the_types_of_rustdoc<T: HlModel>() {
    let name = T::schema().name();
    let rows = RUSTDOC.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(" | "));
    let rustdoc: BTreeSet<String> = rows.map(str::to_owned).collect();
    let page = docs::page::<T>(Vocabulary::Rust);
    let rows = page.lines().skip_while(|line| *line != "| Key | Input Type | Accessed Type |").skip(2);
    let on_page: BTreeSet<String> = rows.take_while(|line| line.starts_with('|')).map(plain).collect();
    // Only models with keys of their own, without type parameters, are recorded.
    assert!(rustdoc.is_empty() || rustdoc == on_page, "{name}\nrustdoc: {rustdoc:#?}\npage: {on_page:#?}");
}

/// The text of a row without code, links and borders.
fn plain(row: &str) -> String {
    let row = row.trim_matches('|').replace("`  `", "").replace("[`", "`").replace("\\|", "|");
    let mut parts = row.split("](");
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| text + part.split_once(')').map_or(part, |(_, rest)| rest));
    text.replace('`', "").strip_prefix(' ').unwrap_or_default().trim_end().to_owned()
}

for_every_model!(pages_show_the_types_of_rustdoc);

#[test]
fn most_models_are_recorded() {
    let models: BTreeSet<_> =
        RUSTDOC.lines().filter_map(|line| line.split_once(" | ")).map(|(model, _)| model).collect();
    assert!(models.len() > 60, "{models:?}");
}
