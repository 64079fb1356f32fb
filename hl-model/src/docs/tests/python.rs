//! Every page of the zoo, compared with the file that holds what it should be.

use super::expected;
use crate::docs::{Vocabulary, page_of};
use crate::tests::zoo::MODELS;

#[test]
fn every_page_is_as_expected_to_the_byte() {
    for model in MODELS {
        expected::compare("python", &model.full_name(), &page_of(model, Vocabulary::Python));
    }
}

#[test]
fn every_expected_page_belongs_to_a_model() {
    for name in expected::names("python") {
        assert!(MODELS.iter().any(|model| model.full_name() == name), "{name}");
    }
}
