//! The zoo uses every attribute and every kind of model, so that what is tested for every model is tested for them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The sources of a folder, all in one text.
fn sources(folder: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let texts = entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    texts.collect()
}

/// The names of attributes that the derive knows: the rows of its table.
fn known_attributes() -> BTreeSet<String> {
    let source = include_str!("../../hl-model-derive/src/attrs/table.rs");
    let (_, rows) = source.split_once("const ATTRIBUTES").unwrap();
    let (rows, _) = rows.split_once("];").unwrap();
    rows.lines().filter_map(|row| row.trim().strip_prefix("(\"")?.split('"').next()).map(str::to_owned).collect()
}

/// The words that stand in `#[hl(…)]`, those in strings aside.
fn used_words(source: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for rest in source.split("#[hl(").skip(1) {
        let list = rest.split(")]\n").next().unwrap();
        let outside: String = list.split('"').step_by(2).collect::<Vec<_>>().join(" ");
        used.extend(outside.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_owned));
    }
    used
}

#[test]
fn every_attribute_is_used() {
    let known = known_attributes();
    assert!(known.len() > 35 && known.contains("min_length") && known.contains("any_string_name"), "{known:?}");
    let used = used_words(&(sources("src/zoo") + &sources("../examples/src/models")));
    // A model that names the library by a path of its own is in the tests of hygiene.
    let unused: Vec<&String> = known.difference(&used).filter(|name| *name != "crate").collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn every_kind_of_model_is_used() {
    let source = sources("src/zoo");
    let has = |attributes: &[&str], item: &str| {
        source.split("#[derive(").any(|model| {
            let head = model.split("pub ").next().unwrap_or_default();
            let is_kind = model.split("pub ").nth(1).is_some_and(|model| model.starts_with(item));
            is_kind && attributes.iter().all(|attribute| used_words(head).contains(*attribute))
        })
    };
    for (attributes, item) in [
        (&[][..], "struct"),
        (&["closed"], "struct"),
        (&["all_of"], "struct"),
        (&["all_of", "closed"], "struct"),
        (&["one_of"], "enum"),
        (&["any_of"], "enum"),
        (&["one_of", "discriminator"], "enum"),
        (&["any_of", "discriminator"], "enum"),
        (&["any_of", "not"], "enum"),
        (&["not"], "struct"),
        (&["rename_all"], "enum"),
    ] {
        assert!(has(attributes, item), "there is no {item} with {attributes:?}");
    }
    for form in ["#[hl(other)]\n    Other(OtherValue)", "#[hl(other)]\n    Other(Dict)", "(String);", "<T>"] {
        assert!(source.contains(form), "there is no `{form}`");
    }
}
