//! The examples on a model's page are values of the model, and its required keys come first.

use hl_model::HlModel;
use hl_model::docs::{self, Vocabulary};
use hl_model_tests::for_every_model;

fn the_examples_are_valid<T: HlModel>() {
    let page = docs::page::<T>(Vocabulary::Rust);
    let blocks = page.split("\n```json\n").skip(1);
    let examples: Vec<_> = blocks.filter_map(|rest| rest.split("\n```\n").next()).collect();
    assert!(!examples.is_empty(), "{page}");
    for example in &examples {
        T::from_json(example).unwrap_or_else(|errors| panic!("{example}\n{errors}"));
    }
    assert!(docs::example::<T>().is_some(), "{page}");
    // Required keys come first.
    let rows = page.lines().skip_while(|line| !line.starts_with("| Key | Required |")).skip(2);
    let required: Vec<_> = rows
        .take_while(|line| line.starts_with('|'))
        .filter_map(|row| row.contains("| yes |").then_some(true).or_else(|| row.contains("| no |").then_some(false)))
        .collect();
    assert!(required.is_sorted_by(|before, after| before >= after), "{page}");
}

for_every_model!(the_examples_are_valid);

/// A model whose keys have rules that draws do not follow.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Crew {
    #[hl(contains(values = ["captain"]), max_contains = 1)]
    roles: Vec<String>,
    #[hl(format = "email", max_length = 5)]
    mail: String,
    #[hl(contains(minimum = 3))]
    ranks: Vec<i64>,
}

#[test]
fn the_examples_of_keys_are_valid() {
    let page = docs::page::<Crew>(Vocabulary::Rust);
    for refused in ["| `[\"text\"]` |", "a@example.org", "| `[1]` |"] {
        assert!(!page.contains(refused), "{page}");
    }
}
