//! Every page of the zoo, compared with the file that holds what it should be.

use super::expected;
use crate::docs::{Vocabulary, page_of};
use crate::input::by_description;
use crate::options::ReadOptions;
use crate::tests::zoo::MODELS;

#[test]
fn every_page_is_as_expected_to_the_byte() {
    for model in MODELS {
        expected::compare("rust", &model.full_name(), &page_of(model, Vocabulary::Rust));
    }
}

#[test]
fn every_expected_page_belongs_to_a_model() {
    for name in expected::names("rust") {
        assert!(MODELS.iter().any(|model| model.full_name() == name), "{name}");
    }
}

#[test]
fn every_page_has_an_example_that_its_model_accepts() {
    for model in MODELS {
        let page = page_of(model, Vocabulary::Rust);
        let examples: Vec<_> =
            page.split("\n```json\n").skip(1).filter_map(|rest| rest.split("\n```").next()).collect();
        // No JSON has the bytes that these models require.
        assert!(!examples.is_empty() || ["Upload", "Texts"].contains(&model.name()), "{page}");
        for example in examples {
            by_description(model, example, &ReadOptions::new()).unwrap_or_else(|errors| panic!("{example}\n{errors}"));
        }
    }
}
