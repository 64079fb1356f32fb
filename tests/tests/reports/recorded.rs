//! Recorded reports, so that a change of the engine shows in the reports of unchanged texts.
//!
//! `HL_BLESS=1 cargo test -p hl-model-tests --test reports` writes the file anew; read the difference.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use hl_model::HlModel;
use hl_model_tests::for_every_model;
use hl_model_tests::generate::mutated;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// Number of texts of each model whose reports are recorded.
const TEXTS: usize = 5;

/// The greatest length of these texts.
const LENGTH: usize = 300;

/// The reports of refused texts, by model.
static REPORTS: Mutex<BTreeMap<&str, String>> = Mutex::new(BTreeMap::new());

fn record<T: HlModel>() {
    let schema = <T as HlModel>::schema();
    let mut runner = TestRunner::deterministic();
    let texts = mutated(schema);
    let mut reports = String::new();
    let mut count = 0;
    for _ in 0..2_000 {
        let text = texts.new_tree(&mut runner).expect("a text is generated").current();
        if text.len() <= LENGTH
            && let Err(errors) = T::from_json(&text)
        {
            writeln!(reports, "{}\n    {}", text.escape_debug(), errors.one_line())
                .expect("a string can be written to");
            count += 1;
        }
        if count == TEXTS {
            break;
        }
    }
    let mut all = REPORTS.lock().expect("no test panics while it records");
    all.insert(std::any::type_name::<T>(), reports);
    // The last model has them all.
    if all.len() == every_model::COUNT as usize {
        let all = all.iter().map(|(model, reports)| format!("# {model}\n\n{reports}\n"));
        compare(&all.collect::<String>());
    }
}

fn compare(found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports/recorded.txt");
    if std::env::var_os("HL_BLESS").is_some() {
        return fs::write(file, found).expect("the file can be written");
    }
    let expected = fs::read_to_string(file).unwrap_or_default();
    let different = expected.lines().zip(found.lines()).find(|(expected, found)| expected != found);
    assert_eq!(different, None, "recorded, and reported now");
    assert_eq!(expected.lines().count(), found.lines().count(), "number of lines");
}

for_every_model!(record);
