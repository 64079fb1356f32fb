//! Reports as miette shows them.

use hl_model::HlModel;
use hl_model_ecosystem::Order;
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme};

const BAD: &str = "{\n  \"item\": \"\",\n  \"payment\": {\"kind\": \"card\", \"last_digits\": \"12\"}\n}";

fn shown(diagnostic: &dyn Diagnostic) -> String {
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::none()).with_links(false).with_width(120);
    let mut shown = String::new();
    handler.render_report(&mut shown, diagnostic).unwrap();
    shown
}

#[test]
fn a_report_with_its_source_says_everything_once() {
    let report = Order::from_json(BAD).unwrap_err().with_named_source("order.json", BAD);
    let expected = r#"
  x Order: 3 problems
   ,-[order.json:2:11]
 1 | {
 2 |   "item": "",
   :           ^|
   :            `-- expected at least 1 character, found 0
 3 |   "payment": {"kind": "card", "last_digits": "12"}
   :                                              ^^|^
   :                                                `-- expected a string that matches the pattern ^[0-9]{4}$, found "12"
 4 | }
   `----
  help: /count: required key is missing
"#;
    assert_eq!(shown(&report).trim(), expected.trim(), "{}", shown(&report));
}

#[test]
fn a_report_of_one_problem_has_its_code() {
    let errors = Order::from_json(r#"{"item": "x", "count": 0}"#).unwrap_err();
    assert_eq!(errors.code().unwrap().to_string(), "below_minimum");
    assert!(errors.url().unwrap().to_string().ends_with("#below_minimum"));
    assert!(Order::from_json(BAD).unwrap_err().code().is_none());
}

#[test]
fn the_labels_are_the_ranges_of_the_problems() {
    let errors = Order::from_json(BAD).unwrap_err();
    let labels: Vec<_> = errors.labels().unwrap().collect();
    let texts: Vec<_> = labels.iter().map(|label| &BAD[label.offset()..label.offset() + label.len()]).collect();
    assert_eq!(texts, ["\"\"", "\"12\""]);
    let with_source = errors.with_source(BAD);
    assert!(with_source.source_code().is_some());
    assert_eq!(with_source.labels().unwrap().count(), 2);
}

#[test]
fn a_report_is_returned_by_the_question_mark() {
    fn read(json: &str) -> miette::Result<Order> {
        Ok(Order::from_json(json)?)
    }
    assert!(read("{}").unwrap_err().to_string().starts_with("Order: 2 problems"));
}

#[derive(Clone, Debug, hl_model::HlModel)]
#[hl(closed, check = refuse)]
struct Checked {
    a: i64,
}

fn refuse(_: &Checked, checks: &mut hl_model::Checks) {
    checks.add("/a", "own_code", "is refused");
}

#[test]
fn a_code_of_the_users_own_has_no_page_in_the_guide() {
    let errors = Checked::from_json(r#"{"a": 1}"#).unwrap_err();
    assert_eq!(errors.code().unwrap().to_string(), "own_code");
    assert!(errors.url().is_none() && errors.with_source("{}").url().is_none());
}
