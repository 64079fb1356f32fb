//! What models are made of in Rust besides their builders: the constructors of newtypes and of tuples, and the payloads of unions.

use std::collections::{BTreeMap, BTreeSet};

use hl_model::{Dict, Errors, HlModel, Integer, Nullable, Problem};

/// The pointers of all problems, with their codes.
fn found(errors: &Errors) -> Vec<(&str, &str)> {
    errors.iter().map(|problem| (problem.pointer(), problem.code())).collect()
}

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[hl(min_items = 1)]
struct Tags(Vec<String>);

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
struct Grid<T>(Vec<Vec<T>>);

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
struct ByName(BTreeMap<String, (Integer, BTreeSet<String>)>);

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[hl(tuple)]
struct Row(Vec<String>, [u8; 2], Nullable<String>, #[hl(rest)] Vec<Dict<Integer>>);

#[test]
fn constructors_convert_at_any_depth() -> Result<(), Errors> {
    assert_eq!(Tags::new("a b".split(' '))?.inner(), ["a", "b"]);
    assert_eq!(Grid::<i64>::new([[1, 2], [3, 4]])?.to_json()?, "[[1,2],[3,4]]");
    assert_eq!(ByName::new([("a", (1, ["x"]))])?.to_json()?, r#"{"a":[1,["x"]]}"#);
    let row = Row::new(["a"], [1, 2], None, [[("b", 3)], [("c", 4)]])?;
    assert_eq!(row.to_json()?, r#"[["a"],[1,2],null,{"b":3},{"c":4}]"#);
    Ok(())
}

#[test]
fn what_does_not_convert_is_a_problem_at_its_place() {
    assert_eq!(found(&Tags::new([""; 0]).unwrap_err()), [("", "too_few_items")]);
    assert_eq!(
        found(&Grid::<u8>::new([[1, 300], [-1, 4]]).unwrap_err()),
        [("/0/1", "above_maximum"), ("/1/0", "below_minimum")]
    );
    assert_eq!(found(&Row::new(["a"], [1, 256], "b", [[("c", 4)]]).unwrap_err()), [("/1/1", "above_maximum")]);
}

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[hl(closed)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[hl(one_of, discriminator = "type")]
enum Answer<T, E = String> {
    Page(Page<T>),
    Failed { error: E, details: Vec<T> },
}

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[hl(closed)]
struct Answers {
    last: Answer<i64>,
}

#[test]
fn payloads_of_a_generic_union_convert_into_it() -> Result<(), Errors> {
    let page = Page::<i64>::builder().items([1]).build()?;
    let failed = AnswerFailed::<i64, String>::builder().error("e".to_owned()).details([2]).build()?;
    assert_eq!(Answer::<i64>::from(failed).to_json()?, r#"{"type":"Failed","error":"e","details":[2]}"#);
    assert_eq!(Answers::builder().last(page).build()?.to_json()?, r#"{"last":{"type":"Page","items":[1]}}"#);
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[hl(one_of, external, rename_all = "lowercase")]
enum Filter {
    Not(Box<Filter>),
    Maybe(Nullable<Box<Filter>>),
    Is(i64),
}

#[test]
fn a_payload_behind_a_key_may_be_the_union_itself() -> Result<(), Errors> {
    let json = r#"{"not":{"not":{"maybe":{"is":3}}}}"#;
    let filter = Filter::from_json(json)?;
    assert_eq!(filter.to_json()?, json);
    assert_eq!(Filter::from_value(filter.to_value())?, filter);
    assert_eq!(found(&Filter::from_json(r#"{"not":{"is":"a"}}"#).unwrap_err()), [("/not/is", "wrong_type")]);
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
struct Labels {
    #[hl(any_string_name)]
    labels: Dict<Integer>,
}

#[test]
fn undeclared_keys_move_out_of_a_model_without_others() -> Result<(), Errors> {
    let LabelsParts { labels } = Labels::from_json(r#"{"a":1}"#)?.into_parts();
    assert_eq!(labels, Dict::from([("a", Integer::from(1))]));
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[hl(closed, if_key(kind = "card", requires(number, code), not(iban, bic)))]
struct Payment {
    kind: String,
    number: Option<String>,
    code: Option<String>,
    iban: Option<String>,
    bic: Option<String>,
    #[hl(keys(pattern = "^[a-z]$"))]
    notes: Option<Dict<Integer>>,
}

#[test]
fn every_key_that_breaks_a_rule_is_a_problem() {
    let json = r#"{"kind":"card","iban":"a","bic":"b","notes":{"A":1,"b":2,"cc":3}}"#;
    let by_text = Payment::from_json(json).unwrap_err();
    let texts = [
        "/notes: the key \"A\" is refused",
        "/notes: the key \"cc\" is refused",
        "the key `number` is required",
        "the key `code` is required",
        "the key `iban` is not allowed",
        "the key `bic` is not allowed",
    ];
    for text in texts {
        assert!(by_text.iter().any(|problem| problem.to_string().starts_with(text)), "{text}: {by_text}");
    }
    assert_eq!(by_text.len(), texts.len(), "{by_text}");
    let by_value = Payment::from_value(json.parse().unwrap()).unwrap_err();
    let built = Payment::builder().kind("card").iban("a").bic("b").notes([("A", 1), ("b", 2), ("cc", 3)]).build();
    for errors in [by_value, built.unwrap_err()] {
        assert!(errors.iter().map(Problem::code).eq(by_text.iter().map(Problem::code)), "{errors}");
    }
}
