//! Types that resemble each other: each is checked as itself, and has a definition and a page of its own.

use std::collections::{BTreeMap, HashMap};

use hl_model::docs::Pages;
use hl_model::schema::{json_schema, openapi_components_of};
use hl_model::{Dict, HlModel, Nullable, Secret, Serde};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Page<T> {
    items: T,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Patterns {
    #[hl(pattern_keys = "^a")]
    a: Dict<Vec<i64>>,
    #[hl(pattern_keys = "b$")]
    b: Dict<Vec<String>>,
}

#[test]
fn lists_of_different_items_are_both_asked_about_a_key() {
    assert!(Patterns::from_json(r#"{"ax":[1],"xb":["1"]}"#).is_ok());
    assert!(Patterns::from_json(r#"{"ab":[]}"#).is_ok());
    for text in [r#"{"ab":[1]}"#, r#"{"ab":["1"]}"#] {
        let errors = Patterns::from_json(text).unwrap_err();
        assert_eq!(errors.first().pointer(), "/ab/0", "{errors}");
    }
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Even(u8);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct ByCode {
    #[hl(pattern_keys = "^a")]
    a: Dict<Serde<Even>>,
    #[hl(pattern_keys = "b$")]
    b: Dict<Serde<String>>,
}

#[test]
fn types_that_only_code_distinguishes_are_both_asked_about_a_key() {
    assert!(ByCode::from_json(r#"{"ax":1,"xb":"1"}"#).is_ok());
    assert!(ByCode::from_json(r#"{"ab":1}"#).is_err());
    assert!(ByCode::from_json(r#"{"ab":"1"}"#).is_err());
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Either<T> {
    A(T),
    B(String),
}

type Nested = Either<Nullable<Either<Nullable<Either<i64>>>>>;

#[test]
fn a_nullable_around_another_is_not_that_one() {
    for text in ["5", "null", r#""s""#] {
        assert_eq!(Nested::from_json(text).and_then(|value| value.to_json()).as_deref(), Ok(text));
    }
    let schema = json_schema::<Nested>().to_json();
    assert!(!schema.contains(r#"{"not":{}}"#), "{schema}");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Pages12 {
    lists: (Page<Vec<i64>>, Page<Vec<String>>),
    nullable: (Page<Nullable<i64>>, Page<Nullable<String>>),
    dicts: (Page<Dict<bool>>, Page<Dict<String>>),
    hashed: Page<HashMap<String, i64>>,
    hashed_too: Page<HashMap<String, bool>>,
    signed: Page<BTreeMap<i8, bool>>,
    unsigned: Page<BTreeMap<u8, bool>>,
    tuples: (Page<(i64,)>, Page<(String,)>),
    arrays: (Page<[u8; 2]>, Page<[u8; 4]>),
    secrets: (Page<Secret<String>>, Page<Secret<i64>>),
}

const NAMES: [&str; 16] = [
    "Page_List_i64", "Page_List_String", "Page_Nullable_i64", "Page_Nullable_String", "Page_Dict_bool",
    "Page_Dict_String", "Page_Dict_i64", "Page_Dict_bool2", "Page_Dict_i8_bool", "Page_Dict_u8_bool", "Page_Tuple_i64",
    "Page_Tuple_String", "Page_Array_2_u8", "Page_Array_4_u8", "Page_Secret_String", "Page_Secret_i64",
];

#[test]
fn each_argument_gives_a_definition_of_its_own() {
    let schema: serde_json::Value = json_schema::<Pages12>().to_json().parse().unwrap();
    let defined: Vec<_> = schema["$defs"].as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = NAMES;
    expected.sort_unstable();
    assert_eq!(defined, expected);
    for key in ["lists", "nullable", "dicts", "tuples", "arrays", "secrets"] {
        let items = &schema["properties"][key]["prefixItems"];
        assert_ne!(items[0]["$ref"], items[1]["$ref"], "{key}");
    }
}

#[test]
fn each_argument_gives_a_page_that_links_find() {
    let folder = std::env::temp_dir().join(format!("hl-model-identity-{}", std::process::id()));
    let written = Pages::new().model::<Pages12>().write(&folder);
    let page = std::fs::read_to_string(folder.join("Pages12.md"));
    let files = written.map(|changes| changes.written().to_vec());
    let links: Vec<String> = page
        .unwrap_or_default()
        .split("](")
        .filter_map(|part| Some(part.split_once(".md)")?.0.to_owned()))
        .filter(|link| link.contains("Page_"))
        .collect();
    let missing: Vec<_> = links.iter().filter(|link| !folder.join(format!("{link}.md")).exists()).collect();
    assert!(missing.is_empty(), "{missing:?} of {files:?}");
    assert!(!links.is_empty());
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn newtypes_of_one_name_in_two_functions_are_two() {
    let text = {
        #[derive(HlModel)]
        struct Id(String);
        Id::schema()
    };
    let number = {
        #[derive(HlModel)]
        struct Id(i64);
        Id::schema()
    };
    let components = openapi_components_of(&[text, number]).to_json();
    assert_eq!(components, r#"{"schemas":{"Id":{"type":"string"},"Id2":{"type":"integer","format":"int64"}}}"#,);
}
