//! Tables of texts for the tests of grammars.

use crate::format::{Format, check};

/// Checks a format against its specification: rows of a rule and the texts that it accepts or refuses.
pub(super) fn assert_spec(format: Format, valid: &[(&str, &[&str])], invalid: &[(&str, &[&str])]) {
    let rows = valid.iter().map(|row| (true, row)).chain(invalid.iter().map(|row| (false, row)));
    let wrong: Vec<String> = rows
        .flat_map(|(verdict, (rule, texts))| texts.iter().map(move |text| (verdict, rule, text)))
        .filter(|(verdict, _, text)| check(format, text) != Some(*verdict))
        .map(|(verdict, rule, text)| {
            format!("{text:?} must be {}: {rule}", if verdict { "accepted" } else { "refused" })
        })
        .collect();
    assert!(wrong.is_empty(), "{}:\n{}", format.name(), wrong.join("\n"));
}
