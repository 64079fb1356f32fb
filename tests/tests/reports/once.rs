//! A report says one mistake once, however often its value is read.

use hl_model::{Errors, HlModel, ReadOptions, Value};

/// What every picture has.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Picture {
    #[hl(minimum = 1)]
    width: i64,
    tags: Option<Vec<String>>,
    #[hl(any_string_name)]
    any_string_name: hl_model::Dict,
}

/// What has a frame.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Framed {
    #[hl(minimum = 1, maximum = 8)]
    width: i64,
    tags: Option<Vec<String>>,
    frame: String,
    #[hl(any_string_name)]
    any_string_name: hl_model::Dict,
}

/// Both.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct FramedPicture(Picture, Framed, #[hl(any_string_name)] hl_model::Dict);

/// Both, or a text.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Shown {
    Picture(FramedPicture),
    Text(String),
}

fn lines(errors: &Errors) -> Vec<String> {
    errors.iter().map(|problem| format!("{} {}", problem.pointer(), problem.code())).collect()
}

/// The problems of a text, which are those of the value in memory too.
fn problems<T: HlModel + std::fmt::Debug>(json: &str) -> Vec<String> {
    let of_text = lines(&T::from_json(json).unwrap_err());
    let value: Value = json.parse().unwrap();
    assert_eq!(lines(&T::from_value(value.clone()).unwrap_err()), of_text);
    // serde_json sorts keys.
    let in_memory: Value = serde_json::from_value(serde_json::to_value(&value).unwrap()).unwrap();
    let (mut sorted, mut of_memory) = (of_text.clone(), lines(&T::from_value(in_memory).unwrap_err()));
    sorted.sort_unstable();
    of_memory.sort_unstable();
    assert_eq!(of_memory, sorted);
    of_text
}

#[test]
fn a_value_that_two_parts_refuse_alike() {
    assert_eq!(problems::<FramedPicture>(r#"{"width":"wide","frame":"oak"}"#), ["/width wrong_type"]);
    assert_eq!(problems::<FramedPicture>(r#"{"width":0,"frame":"oak"}"#), ["/width below_minimum"]);
    assert_eq!(problems::<FramedPicture>(r#"{"frame":"oak"}"#), ["/width missing_key"]);
    assert_eq!(
        problems::<FramedPicture>(r#"{"width":2,"tags":[1,"a",2],"frame":"oak"}"#),
        ["/tags/0 wrong_type", "/tags/2 wrong_type"]
    );
    assert_eq!(problems::<FramedPicture>("[]"), [" wrong_type"]);
}

#[test]
fn different_reasons_are_all_said() {
    assert_eq!(problems::<FramedPicture>(r#"{"width":9}"#), ["/width above_maximum", "/frame missing_key"]);
    assert_eq!(
        problems::<FramedPicture>(r#"{"width":null,"tags":{},"frame":1}"#),
        ["/width null_not_allowed", "/tags wrong_type", "/frame wrong_type"]
    );
}

#[test]
fn equal_values_at_different_places_are_different_mistakes() {
    let errors = FramedPicture::from_json(r#"{"width":"w","width":"w","frame":"oak"}"#).unwrap_err();
    let mut ranges: Vec<_> = errors.iter().map(|problem| (problem.code(), problem.range())).collect();
    ranges.dedup();
    assert_eq!(ranges.len(), errors.iter().count(), "{errors}");
}

#[test]
fn the_limit_of_problems_counts_mistakes() {
    let json = r#"{"width":1,"tags":[1,2,3],"frame":"oak"}"#;
    for (limit, problems) in [(2, 3), (3, 3), (4, 3)] {
        let errors = FramedPicture::from_json_with(json, &ReadOptions::new().problems(limit)).unwrap_err();
        let is_cut = errors.iter().any(|problem| problem.code() == "limit_problems");
        assert_eq!((errors.iter().count(), is_cut), (problems, limit < 3), "{errors}");
    }
}

#[test]
fn members_of_unions_say_it_once_too() {
    let errors = Shown::from_json(r#"{"width":"wide","frame":"oak"}"#).unwrap_err();
    assert_eq!(errors.to_string().matches("expected an integer").count(), 1, "{errors}");
}

/// A number from 1 on.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(minimum = 1)]
struct Count(i64);

/// The number of something.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Counted {
    #[hl(minimum = 1, maximum = 9)]
    count: Count,
    #[hl(items(minimum = 1))]
    counts: Vec<Count>,
}

#[test]
fn a_constraint_that_a_key_and_its_type_have_in_common() {
    let json = r#"{"count":0,"counts":[1,0,2,-1]}"#;
    assert_eq!(
        problems::<Counted>(json),
        ["/count below_minimum", "/counts/1 below_minimum", "/counts/3 below_minimum"]
    );
}
