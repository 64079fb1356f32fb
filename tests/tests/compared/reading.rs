//! Reading and reports.

use hl_model::{HlModel, Parameter, ReadOptions, Value};

use super::shapes::{Event, Scalar};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Person {
    #[hl(min_length = 2)]
    name: String,
    #[hl(maximum = 150)]
    age: Option<u8>,
}

/// A person who is refused for four reasons.
const BAD: &str = "{\n  \"name\": \"A\",\n  \"age\": 200,\n  \"nmae\": 1,\n  \"x\": 2\n}";

fn bad() -> hl_model::Errors {
    Person::from_json(BAD).unwrap_err()
}

#[test]
fn json_is_read_and_written() {
    let json = r#"{"name":"Ada","age":36}"#;
    assert_eq!(Person::from_json(json).unwrap().to_json().unwrap(), json);
    let person: Person = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&person).unwrap(), json);
}

#[test]
fn all_problems_come_at_once() {
    let codes: Vec<_> = bad().iter().map(hl_model::Problem::code).collect();
    assert_eq!(codes, ["too_short", "above_maximum", "unknown_key", "unknown_key"]);
}

#[test]
fn each_problem_has_its_place() {
    let errors = bad();
    let second = errors.iter().nth(1).unwrap();
    assert_eq!((second.pointer(), second.line(), second.column()), ("/age", Some(3), Some(10)));
    assert_eq!(&BAD[second.range().unwrap()], "200");
}

#[test]
fn codes_have_parameters() {
    let errors = bad();
    let parameters = errors.first().kind().parameters();
    assert!(matches!(parameters[..], [("min", Parameter::Number(2)), ..]), "{parameters:?}");
}

#[test]
fn errors_are_serialized() {
    let errors = bad();
    let json = serde_json::to_value(&errors).unwrap();
    assert!(json.to_string().contains(r#""code":"too_short""#), "{json}");
    let details = errors.to_problem_details();
    assert_eq!(details.status(), 422);
    assert!(details.to_json().contains("too_short"));
}

#[test]
fn the_source_is_shown() {
    let shown = bad().with_source(BAD).to_string();
    assert!(shown.contains("\"age\": 200") && shown.contains("^^^"), "{shown}");
}

#[test]
fn what_was_wrong_is_listed_beside_the_model() {
    let options = ReadOptions::new().lenient();
    let (person, errors) = Person::collect_json(r#"{"name":"A","age":36,"x":1}"#, &options).unwrap();
    assert_eq!(person.name(), "A");
    assert_eq!(errors.map(|errors| errors.len()), Some(2));
}

#[test]
fn limits_are_named() {
    let refused = |options: ReadOptions| Person::from_json_with(r#"{"name":"Ada","age":36}"#, &options).unwrap_err();
    assert_eq!(refused(ReadOptions::new().bytes(9)).first().code(), "limit_bytes");
    assert_eq!(refused(ReadOptions::new().keys(1)).first().code(), "limit_keys");
    assert_eq!(refused(ReadOptions::new().digits(1)).first().code(), "limit_digits");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Tree {
    inner: Option<Box<Tree>>,
}

#[test]
fn the_maximum_depth_is_an_option() {
    let tree = |depth: usize| format!("{}{{}}{}", r#"{"inner":"#.repeat(depth - 1), "}".repeat(depth - 1));
    assert_eq!(Tree::from_json(&tree(129)).unwrap_err().first().code(), "limit_depth");
    let deepest = Tree::from_json(&tree(128)).unwrap();
    assert_eq!(deepest.clone(), deepest);
    assert!(Tree::from_json_with(&tree(3), &ReadOptions::new().depth(2)).is_err());
    let list = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let value = Value::from_json_with(&list, &ReadOptions::new().depth(10_000)).unwrap();
    assert_eq!(value.clone(), value);
}

#[test]
fn members_are_reported_at_their_place() {
    let errors = Event::from_json(r#"{"kind":"created","id":5}"#).unwrap_err();
    assert_eq!((errors.first().pointer(), errors.first().column()), ("/id", Some(24)));
}

#[test]
fn the_closest_member_comes_first() {
    let errors = Scalar::from_json("true").unwrap_err();
    assert_eq!(errors.first().code(), "one_of_none");
    assert!(errors.to_string().contains("Text"), "{errors}");
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Filter {
    limit: Option<u32>,
    tags: Option<Vec<String>>,
    open: Option<bool>,
}

#[test]
fn queries_are_read() {
    let filter = Filter::from_query("limit=5&tags=a&tags=b&open=true").unwrap();
    assert_eq!((filter.limit(), filter.tags().map(<[_]>::len), filter.open()), (Some(5), Some(2), Some(true)));
    assert_eq!(Filter::from_pairs([("limit", "x"), ("open", "y")]).unwrap_err().len(), 2);
}
