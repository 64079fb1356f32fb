//! The README's example prints what the README says.

use hl_model::{DateTime, Dict, HlModel, Integer};

/// A session.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Session {
    id: String,
    created_at: DateTime,
    datapoints_count: Integer,
    last_output: Option<String>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[test]
fn the_report_is_the_one_in_the_readme() {
    let readme = include_str!("../README.md");
    let bad = readme.split("let bad = r#\"").nth(1).and_then(|rest| rest.split("\"#;").next()).unwrap();
    let printed = readme.split("```text\n").nth(1).and_then(|rest| rest.split("\n```").next()).unwrap();
    assert_eq!(Session::from_json(bad).unwrap_err().to_string(), printed);
}
