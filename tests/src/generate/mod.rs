//! JSON texts that satisfy a description, generated only from the description, and texts that differ from them by few
//! changes.
//!
//! A text is the outcome of a list of decisions. When the decisions are used up, the simplest option is taken each
//! time; so a shorter list means a simpler text, and proptest finds simple counterexamples by shortening the list.

mod choices;
mod composed;
mod mutate;
mod numbers;
mod objects;
mod spelling;
mod texts;
mod values;

use hl_model::schema::Schema;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

pub use choices::Choices;
pub use mutate::{mutate, mutate_text};
pub use numbers::Numbers;
pub use spelling::{Spelling, spell};
pub use values::Generator;
pub(crate) use values::literal;

use crate::json::Json;

/// A value that satisfies a description, and a text of it.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The value.
    pub json: Json,
    /// The value in some spelling.
    pub text: String,
}

/// Decisions for one text.
pub fn decisions() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(any::<u32>(), 0..150)
}

/// Values that satisfy a description, as texts in any spelling.
pub fn valid(schema: &'static Schema) -> impl Strategy<Value = Sample> {
    decisions().prop_map(move |decisions| {
        let mut choices = Choices::new(&decisions);
        let json = Generator::new(&mut choices, Numbers::Any).value(schema);
        let text = spell(&json, Spelling::Any, &mut choices);
        Sample { json, text }
    })
}

/// Texts that may or may not satisfy a description: values that do, with a few changes.
pub fn mutated(schema: &'static Schema) -> impl Strategy<Value = String> {
    (decisions(), decisions()).prop_map(move |(decisions, changes)| {
        let mut changes = Choices::new(&changes);
        let json = broken(schema, Numbers::Any, &decisions, &mut changes);
        let text = spell(&json, Spelling::Any, &mut changes);
        if changes.one_in(10) { mutate_text(&text, &mut changes) } else { text }
    })
}

/// A value that may break a description.
#[must_use]
pub fn broken(schema: &'static Schema, numbers: Numbers, decisions: &[u32], changes: &mut Choices<'_>) -> Json {
    let mut choices = Choices::new(decisions);
    if changes.one_in(2) {
        return Generator::new(&mut choices, numbers).sloppy().value(schema);
    }
    let mut json = Generator::new(&mut choices, numbers).value(schema);
    for _ in 0..=changes.below(3) {
        mutate(&mut json, changes);
    }
    json
}

/// Runs a test with a number of generated values, and reports the simplest one that fails. The environment variable
/// `HL_TIMES` is a factor for this number, for example `0.25`.
///
/// # Panics
///
/// If the test fails, or if `HL_TIMES` is not a number.
pub fn check<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    // A runner counts the cases of all its runs, so each run has its own.
    let times = std::env::var("HL_TIMES").map_or(1.0, |times| times.parse().expect("`HL_TIMES` is a number"));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float is cast to the nearest number")]
    let cases = (f64::from(cases) * times).ceil() as u32;
    let config = Config { failure_persistence: None, max_global_rejects: cases * 10, ..Config::with_cases(cases) };
    TestRunner::new(config).run(strategy, test).unwrap_or_else(|failure| panic!("{failure}"));
}
