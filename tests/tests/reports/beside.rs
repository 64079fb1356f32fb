//! What is reported beside other problems, and what is not.

use hl_model::{HlModel, Problem};

use super::{Positive, found};

#[test]
fn a_right_list_has_no_problem_beside_a_wrong_one() {
    for json in ["[[0],[1]]", "[[0],[1,2]]", "[[0],[1,2,3]]", "[[0],[1],[2]]"] {
        let errors = Vec::<Positive>::from_json(json).unwrap_err();
        assert_eq!(found(&errors), [("/0/0", "below_minimum")], "{json}");
    }
    assert_eq!(found(&Positive::from_json("[1,0]").unwrap_err()), [("/1", "below_minimum")]);
    let errors = Vec::<Positive>::from_json("[[0],[1,0,-1],[2]]").unwrap_err();
    assert_eq!(found(&errors), [("/0/0", "below_minimum"), ("/1/1", "below_minimum"), ("/1/2", "below_minimum")]);
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Keys {
    needed: i64,
    optional: Option<i64>,
    #[hl(minimum = 1)]
    bounded: Option<i64>,
}

#[test]
fn a_null_is_refused_with_advice_where_the_key_may_be_left_out() {
    let errors = Keys::from_json(r#"{"needed":null,"optional":null,"bounded":null}"#).unwrap_err();
    let is_advised = |problem: &Problem| problem.to_string().contains("leave the key out");
    let said: Vec<_> = errors.iter().map(|problem| (problem.pointer(), problem.code(), is_advised(problem))).collect();
    assert_eq!(
        said,
        [
            ("/needed", "null_not_allowed", false),
            ("/optional", "null_not_allowed", true),
            ("/bounded", "null_not_allowed", true)
        ]
    );
    assert_eq!(
        found(&Keys::from_json(r#"{"needed":1,"bounded":null}"#).unwrap_err()),
        [("/bounded", "null_not_allowed")]
    );
}

#[test]
fn a_key_that_is_no_text_is_a_problem_of_its_own() {
    let errors = Keys::from_json(r#"{"\ud800":1,"needed":true}"#).unwrap_err();
    let codes: Vec<_> = errors.iter().map(Problem::code).collect();
    assert_eq!(codes, ["syntax", "wrong_type"]);
    assert!(errors.to_string().contains("lone surrogate in a string"), "{errors}");
}
