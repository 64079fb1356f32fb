//! Each attribute: the values that it refuses when a model is read and when it is built, and the texts that show it.

mod models;
mod row;
mod rows;
mod said;

use std::fmt::Write as _;

use row::Row;
use rows::rows;

/// The derive's table of attributes.
const ATTRIBUTES: &str = include_str!("../../../hl-model-derive/src/attrs/table.rs");

/// The names of all attributes.
fn names() -> Vec<&'static str> {
    let (_, rows) = ATTRIBUTES.split_once("const ATTRIBUTES").expect("the table is there");
    let (rows, _) = rows.split_once("];").expect("the table ends");
    rows.split("(\"").skip(1).filter_map(|row| row.split_once('"')).map(|(name, _)| name).collect()
}

#[test]
fn every_attribute_has_a_row() {
    let known: Vec<_> = rows().iter().map(|row| row.attribute).collect();
    let missing: Vec<_> = names().into_iter().filter(|name| !known.contains(name)).collect();
    assert!(missing.is_empty(), "without a row: {missing:?}");
    let unknown: Vec<_> = known.into_iter().filter(|name| !names().contains(name)).collect();
    assert!(unknown.is_empty(), "no attributes: {unknown:?}");
}

#[test]
fn every_attribute_has_its_effect_when_read_and_when_built() {
    let mut wrong = String::new();
    for Row { attribute, refused, kept, .. } in rows() {
        for (how, code, result) in refused {
            let codes: Vec<_> = result.as_ref().err().into_iter().flatten().map(hl_model::Problem::code).collect();
            if codes != [code] {
                _ = writeln!(wrong, "{attribute}: {how}: {codes:?}, not {code}");
            }
        }
        for (written, expected) in kept {
            if written != expected {
                _ = writeln!(wrong, "{attribute}: {written}, not {expected}");
            }
        }
    }
    assert_eq!(wrong, "");
}

/// JSON Schema means what the model checks, in each dialect that can express it. Each attribute that refuses something has
/// values that are accepted beside those that are refused.
#[test]
fn every_attribute_means_the_same_in_each_dialect() {
    let mut wrong = String::new();
    for Row { attribute, refused, kept, disagreements, .. } in rows() {
        for disagreement in disagreements {
            _ = writeln!(wrong, "{attribute}: {disagreement}");
        }
        if !refused.is_empty() && kept.is_empty() {
            _ = writeln!(wrong, "{attribute}: without a value that is accepted");
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn every_attribute_is_said_on_pages_and_in_json_schema() {
    let mut wrong = String::new();
    for Row { attribute, said, .. } in rows() {
        for complaint in said.complaints() {
            _ = writeln!(wrong, "{attribute}: {complaint}");
        }
    }
    assert_eq!(wrong, "");
}

/// The sections of the guide with an example of an attribute.
#[test]
fn every_attribute_has_an_example_in_the_guide() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../hl-model/src/guide/attributes");
    let pages = std::fs::read_dir(folder).unwrap().map(|page| std::fs::read_to_string(page.unwrap().path()).unwrap());
    let pages: String = pages.collect();
    let code: String = pages.split("```").skip(1).step_by(2).collect();
    let lists: String = code
        .split("#[hl(")
        .skip(1)
        .filter_map(|rest| rest.split_once(")]"))
        .map(|(list, _)| list)
        .collect::<Vec<_>>()
        .join(" , ");
    let words: Vec<_> = lists.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let headings: String = pages.lines().filter(|line| line.starts_with('#') && line.contains('`')).collect();
    let missing: Vec<_> =
        names().into_iter().filter(|name| !words.contains(name) || !headings.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "without an example or a heading: {missing:?}");
}
