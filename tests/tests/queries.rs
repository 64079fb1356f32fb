//! Queries: the value that a text represents, by the schemas that may describe it.

use hl_model::{Date, Dict, HlModel, Integer};

#[derive(Clone, Debug, PartialEq, HlModel)]
enum Auto {
    #[hl(rename = "auto")]
    Auto,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Limit {
    Auto(Auto),
    Count(u32),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Id {
    Small(Small),
    Text(String),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(maximum = 9)]
struct Small(i64);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum When {
    Date(Date),
    Stamp(i64),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Search {
    limit: Option<Limit>,
    id: Option<Id>,
    when: Option<When>,
    at: Option<(i64, String)>,
}

#[test]
fn a_text_is_read_by_the_first_schema_that_it_fits() {
    let json = |query: &str| Search::from_query(query).map(|search| search.to_json().unwrap()).unwrap();
    assert_eq!(json("limit=auto"), r#"{"limit":"auto"}"#);
    assert_eq!(json("limit=5"), r#"{"limit":5}"#);
    assert_eq!(json("id=5"), r#"{"id":5}"#);
    // A number that is too large for the first is a text.
    assert_eq!(json("id=10"), r#"{"id":"10"}"#);
    assert_eq!(json("id=1.5"), r#"{"id":"1.5"}"#);
    assert_eq!(json("when=2026-11-28"), r#"{"when":"2026-11-28"}"#);
    assert_eq!(json("when=1700000000"), r#"{"when":1700000000}"#);
    let errors = Search::from_query("limit=many").unwrap_err();
    assert_eq!(errors.first().pointer(), "/limit");
}

#[test]
fn the_items_of_a_tuple_are_texts_of_one_key() {
    let search = Search::from_query("at=1&at=2").unwrap();
    assert_eq!(search.at(), Some(&(1, "2".to_owned())));
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "op", content = "d")]
enum Frame {
    #[hl(tag = 0)]
    Text(String),
    #[hl(tag = 1)]
    Count(i64),
}

#[test]
fn the_tag_says_which_member_describes_the_other_keys() {
    assert_eq!(Frame::from_query("op=1&d=5").unwrap(), Frame::Count(5));
    assert_eq!(Frame::from_query("op=0&d=5").unwrap(), Frame::Text("5".into()));
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Named {
    name: String,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Counted {
    named: Named,
    #[hl(any_string_name)]
    counts: Dict<Integer>,
}

#[test]
fn the_undeclared_keys_of_parts_are_those_of_the_whole() {
    let counted = Counted::from_query("name=a&x=5").unwrap();
    assert_eq!(counted.to_json().unwrap(), r#"{"name":"a","x":5}"#);
}

#[test]
fn an_empty_text_is_a_null_that_counts_as_absent() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Filter {
        #[hl(null = "absent")]
        most: Option<i64>,
        #[hl(null = "absent")]
        name: Option<String>,
        least: Option<i64>,
    }

    assert_eq!(Filter::from_query("most=").unwrap().to_json().unwrap(), "{}");
    assert_eq!(Filter::from_query("name=&most=5").unwrap().to_json().unwrap(), r#"{"most":5,"name":""}"#);
    let errors = Filter::from_query("least=").unwrap_err();
    assert_eq!((errors.first().pointer(), errors.first().code()), ("/least", "wrong_type"));
}
