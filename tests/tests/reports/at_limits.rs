//! What is as long, as many or as deep as the limits allow is judged as anything else is. What is beyond a limit is reported as
//! that.

use std::collections::BTreeMap;

use hl_model::{Date, Decimal, Dict, FieldType, HlModel, Integer, ReadOptions};

use super::{Positive, found};

#[test]
fn a_number_of_any_type_has_no_more_digits_than_the_limit() {
    fn is_limited<T: FieldType>() {
        let options = ReadOptions::new().digits(3);
        assert!(Vec::<T>::from_json_with("[123]", &options).is_ok());
        let errors = Vec::<T>::from_json_with("[1234]", &options).map(drop).unwrap_err();
        assert_eq!(found(&errors), [("/0", "limit_digits")]);
    }
    is_limited::<i64>();
    is_limited::<f64>();
    is_limited::<Integer>();
    is_limited::<Decimal>();
}

/// An object of two parts.
#[derive(Debug, HlModel)]
#[hl(all_of, closed)]
struct Whole(Left, Right);

/// An object of two parts, one of which is one of two.
#[derive(Debug, HlModel)]
#[hl(all_of, closed)]
struct Sided(Left, Side);

#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Side {
    Left(Left),
    Right(Right),
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Left {
    left: Option<i64>,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Right {
    right: Option<i64>,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Empty {}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Holder {
    whole: Option<Whole>,
    sided: Option<Sided>,
    #[hl(not = Empty)]
    filled: Option<Dict<i64>>,
    #[hl(not = Vec<i64>)]
    listed: Option<Positive>,
    #[hl(not = Vec<bool>)]
    numbers: Option<Vec<i64>>,
}

#[test]
fn a_value_at_the_limit_of_depth_has_the_problems_of_any_other() {
    for (json, depth, problem) in [
        (r#"{"whole":{}}"#, 1, ("/whole", "limit_depth")),
        // That is said once, and nothing is said of its parts.
        (r#"{"sided":{"left":"a"}}"#, 1, ("/sided", "limit_depth")),
        // What is no object is not too deep.
        (r#"{"whole":5}"#, 1, ("/whole", "wrong_type")),
        // Whether it matches what it must not match is found out after it has been read.
        (r#"{"filled":{}}"#, 2, ("/filled", "not")),
        (r#"{"listed":[]}"#, 2, ("/listed", "not")),
        (r#"{"numbers":[]}"#, 2, ("/numbers", "not")),
    ] {
        let errors = Holder::from_json_with(json, &ReadOptions::new().depth(depth)).unwrap_err();
        assert_eq!(found(&errors), [problem], "{json}");
    }
}

#[test]
fn a_report_that_is_full_says_so_however_many_problems_come_after() {
    #[derive(Debug, HlModel)]
    #[hl(min_length = 7, pattern = "^1", format = "ipv4")]
    struct Address(String);

    for limit in [1, 2, 3] {
        let errors = Address::from_json_with("\"b\"", &ReadOptions::new().problems(limit)).unwrap_err();
        let is_full = errors.iter().next_back().is_some_and(|problem| problem.code() == "limit_problems");
        assert_eq!((errors.len(), is_full), (if limit < 3 { limit + 1 } else { 3 }, limit < 3), "{errors}");
    }
}

#[test]
fn problems_with_long_pointers_are_reported_as_far_as_there_is_room() {
    // The room is about twice as long as the text.
    let key = "k".repeat(10_000);
    let json = format!(r#"{{"{key}":{{"a":"x","b":"x","c":"x","d":"x"}}}}"#);
    let errors = Dict::<Dict<i64>>::from_json(&json).unwrap_err();
    let codes: Vec<_> = errors.iter().map(hl_model::Problem::code).collect();
    assert_eq!(codes, ["wrong_type", "wrong_type", "limit_problems"]);
}

#[test]
fn lists_beside_each_other_are_no_deeper_than_one() {
    #[derive(Debug, HlModel)]
    #[hl(items(not = Empty))]
    struct Filled(Vec<Dict<i64>>);

    let lists = Vec::<Filled>::from_json_with("[[],[],[]]", &ReadOptions::new().depth(2));
    assert_eq!(lists.map(|lists| lists.len()), Ok(3));
}

#[test]
fn a_repeated_key_is_found_however_many_come_before_it() {
    let entries: Vec<_> = (0..3_000).map(|number| format!(r#""k{number}":1"#)).collect();
    let json = format!(r#"{{{},"k2999":2}}"#, entries.join(","));
    let errors = Dict::<i64>::from_json(&json).unwrap_err();
    assert_eq!(found(&errors), [("/k2999", "duplicate_key")]);
    let errors = BTreeMap::<String, i64>::from_json(&json).unwrap_err();
    assert_eq!(found(&errors), [("/k2999", "duplicate_key")]);
}

#[test]
fn what_is_too_deep_has_no_other_problem() {
    let errors = Vec::<[i64; 2]>::from_json_with("[[1]]", &ReadOptions::new().depth(1)).unwrap_err();
    assert_eq!(found(&errors), [("/0", "limit_depth")]);
}

#[test]
fn a_text_of_a_format_may_be_as_long_as_is_allowed() {
    let read = |json| Vec::<Date>::from_json_with(json, &ReadOptions::new().text_length(10));
    assert_eq!(read(r#"["2024-12-31"]"#).map(|dates| dates.len()), Ok(1));
    assert_eq!(found(&read(r#"["2024-13-31"]"#).unwrap_err()), [("/0", "bad_format")]);
    assert_eq!(found(&read(r#"["2024-12-031"]"#).unwrap_err()), [("/0", "limit_text_length")]);
}

#[test]
fn a_text_with_as_many_bytes_as_are_allowed_is_read() {
    let errors = Vec::<i64>::from_json_with("[1,true]", &ReadOptions::new().bytes(8)).unwrap_err();
    assert_eq!(found(&errors), [("/1", "wrong_type")]);
    let errors = Vec::<i64>::from_json_with("[1,true]", &ReadOptions::new().bytes(7)).unwrap_err();
    assert_eq!(found(&errors), [("", "limit_bytes")]);
}
