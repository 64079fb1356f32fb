//! Every page of the zoo, compared with the file that holds what it should be.

use crate::docs::{Vocabulary, page_of};
use crate::schema::zoo::MODELS;

const EXPECTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/docs/expected/rust");

#[test]
fn every_page_is_as_expected_to_the_byte() {
    for model in MODELS {
        let path = format!("{EXPECTED}/{}.md", model.full_name());
        let expected = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(page_of(model, Vocabulary::Rust), expected, "{path}");
    }
}

#[test]
fn every_expected_page_belongs_to_a_model() {
    for file in std::fs::read_dir(EXPECTED).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(MODELS.iter().any(|model| format!("{}.md", model.full_name()) == name), "{name}");
    }
}
