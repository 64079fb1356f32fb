//! The README's example prints what the README says.

use hl_model::docs::Pages;
use hl_model::{DateTime, Dict, HlModel, Integer};

/// A session.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Session {
    id: String,
    created_at: DateTime,
    #[hl(minimum = 0)]
    datapoints_count: Integer,
    last_output: Option<String>,
    #[hl(any_string_name)]
    extra: Dict,
}

const README: &str = include_str!("../../README.md");

/// A block of text that the README shows.
fn printed(index: usize) -> &'static str {
    README.split("```text\n").nth(index + 1).and_then(|rest| rest.split("\n```").next()).unwrap()
}

#[test]
fn the_report_is_the_one_in_the_readme() {
    let bad = README.split("let bad = r#\"").nth(1).and_then(|rest| rest.split("\"#;").next()).unwrap();
    assert_eq!(Session::from_json(bad).unwrap_err().to_string(), printed(0));
}

mod before {
    /// A point in the plane.
    #[derive(hl_model::HlModel)]
    #[hl(closed)]
    pub(crate) struct Point {
        /// To the right.
        x: i64,
    }
}

mod after {
    /// A point in the plane.
    #[derive(hl_model::HlModel)]
    #[hl(closed)]
    pub(crate) struct Point {
        /// To the left.
        x: i64,
    }
}

#[test]
fn a_page_that_is_not_current_is_reported_as_the_readme_says() {
    let folder = std::env::temp_dir().join(format!("hl-model-readme-{}", std::process::id()));
    let before = Pages::new().model::<before::Point>().write(&folder);
    let page = std::fs::read_to_string(folder.join("Point.md")).unwrap().replace("before", "after");
    std::fs::write(folder.join("Point.md"), page).unwrap();
    let stale = Pages::new().model::<after::Point>().check(&folder).unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    before.unwrap();
    assert_eq!(stale.to_string().replace(folder.to_str().unwrap(), "docs/models"), printed(1));
}
