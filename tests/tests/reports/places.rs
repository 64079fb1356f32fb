//! Where problems are: their pointers, their bytes in the text, and their order.

use hl_model::{HlModel, Problem, ProblemKind, Value};
use hl_model_tests::for_every_model;
use hl_model_tests::generate::{check, mutated};
use proptest::prelude::*;

/// The number of texts for each model.
const CASES: u32 = 100;

fn places<T: HlModel>() {
    check(CASES, &mutated(<T as HlModel>::schema()), |text| {
        let Err(errors) = T::from_json(&text) else { return Ok(()) };
        let mut last = 0;
        for problem in &errors {
            is_at_its_place(problem, &text)?;
            if let Some(range) = problem.range() {
                prop_assert!(range.start >= last, "{text}: {errors}");
                last = range.start;
            }
        }
        Ok(())
    });
}

/// The bytes of a problem are those of the value at its pointer, or of the key.
fn is_at_its_place(problem: &Problem, text: &str) -> Result<(), TestCaseError> {
    let (Some(range), Ok(whole)) = (problem.range(), serde_json::from_str::<serde_json::Value>(text)) else {
        return Ok(());
    };
    let found = &text[range];
    let name = problem.pointer().rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
    let is_name = serde_json::from_str::<String>(found).is_ok_and(|found| found == name);
    let is_of_key = matches!(problem.kind(), ProblemKind::UnknownKey { .. } | ProblemKind::DuplicateKey);
    // The tag of an externally tagged union is a key.
    let may_be_of_key = is_of_key || problem.code() == "unknown_tag" && is_name;
    if may_be_of_key || problem.code() == "syntax" || problem.code().starts_with("limit") {
        prop_assert!(!is_of_key || is_name, "{found} in {text}: {problem}");
        return Ok(());
    }
    // The last value of a duplicate key counts there, and the first one here. Other keys have equal values.
    let has_twice = text.parse::<Value>().is_err();
    if let Some(expected) = whole.pointer(problem.pointer())
        && !has_twice
    {
        let value: serde_json::Value =
            serde_json::from_str(found).map_err(|error| TestCaseError::fail(format!("{error}")))?;
        prop_assert_eq!(&value, expected, "{} in {}: {}", found, text, problem);
    }
    Ok(())
}

for_every_model!(places);
