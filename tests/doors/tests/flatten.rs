//! Models that are flattened into a serde type: one, two of them, and one beside a map. They behave like derived types.

use std::collections::BTreeMap;

use hl_model::{Dict, HlModel, Value};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct A {
    a: i64,
    #[hl(alias = "second")]
    b: Option<String>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct B {
    c: Option<Value>,
    d: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    e: Option<i64>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Other {
    f: Option<i64>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Either {
    A(A),
    Left(Left),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Left {
    left: i64,
}

/// A closed model whose parts are open: their other keys are left to it.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
struct Whole(Open, Other);

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Two<X, Y> {
    #[serde(flatten)]
    x: X,
    #[serde(flatten)]
    y: Y,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Strict {
    page: i64,
    #[serde(flatten)]
    a: A,
}

#[track_caller]
fn keeps<T: for<'de> Deserialize<'de> + Serialize>(json: &str) -> T {
    let value: T = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    value
}

#[test]
fn closed_models_leave_each_others_keys() {
    let two: Two<A, B> = keeps(r#"{"a":1,"b":"x","c":[1],"d":true}"#);
    assert_eq!((two.x.a(), two.y.d()), (1, Some(true)));
    keeps::<Two<B, A>>(r#"{"c":[1],"d":true,"a":1,"b":"x"}"#);
    let alias: Two<B, A> = serde_json::from_str(r#"{"second":"x","a":1}"#).unwrap();
    assert_eq!(alias.y.b(), Some("x"));
    let yaml: Two<A, B> = serde_yaml_ng::from_str("a: 1\nd: false").unwrap();
    assert_eq!(yaml.y.d(), Some(false));
    let bytes = rmp_serde::to_vec_named(&two).unwrap();
    assert_eq!(rmp_serde::from_slice::<Two<A, B>>(&bytes).unwrap(), two);
    // Each of them reports its own problems.
    let error = serde_json::from_str::<Two<A, B>>(r#"{"b":1,"d":true}"#).unwrap_err().to_string();
    assert!(error.contains("/a: required key is missing") && error.contains("/b: expected a string"), "{error}");
}

#[test]
fn keys_that_no_one_declares_are_for_the_outer_type() {
    let read: Two<A, B> = serde_json::from_str(r#"{"a":1,"z":2}"#).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), r#"{"a":1}"#);
    let strict: Strict = keeps(r#"{"page":1,"a":2}"#);
    assert_eq!(strict.a.a(), 2);
    let error = serde_json::from_str::<Strict>(r#"{"page":1,"a":2,"z":3}"#).unwrap_err().to_string();
    assert!(error.contains("unknown field `z`"), "{error}");
}

#[test]
fn a_map_has_what_a_closed_model_does_not_declare() {
    let two: Two<A, BTreeMap<String, i64>> = keeps(r#"{"a":1,"y":2,"z":3}"#);
    assert_eq!(two.y.keys().collect::<Vec<_>>(), ["y", "z"]);
    let two: Two<A, Dict> = keeps(r#"{"a":1,"y":2,"z":{"q":null}}"#);
    assert_eq!(two.y.len(), 2);
    let two: Two<A, Open> = keeps(r#"{"a":1,"e":2,"z":3}"#);
    assert_eq!(two.y.keys(), ["e", "z"]);
}

#[test]
fn unions_of_closed_models_take_the_keys_of_their_members() {
    let two: Two<Either, B> = keeps(r#"{"left":1,"d":true}"#);
    assert!(matches!(two.x, Either::Left(_)));
    keeps::<Two<B, Either>>(r#"{"d":true,"a":1}"#);
}

#[test]
fn a_closed_whole_of_open_parts_takes_their_declared_keys() {
    let two: Two<Whole, B> = keeps(r#"{"e":1,"f":2,"d":true}"#);
    assert_eq!((two.y.d(), two.x.to_json().unwrap()), (Some(true), r#"{"e":1,"f":2}"#.to_owned()));
    let error = serde_json::from_str::<Whole>(r#"{"e":1,"f":2,"d":true}"#).unwrap_err().to_string();
    assert!(error.contains("/d: unknown key"), "{error}");
}

#[test]
fn of_two_open_models_one_has_its_declared_keys_alone() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Both {
        #[serde(flatten, with = "hl_model::declared_keys")]
        other: Other,
        #[serde(flatten)]
        open: Open,
    }
    let both: Both = keeps(r#"{"f":1,"e":2,"z":{"q":1.5}}"#);
    assert_eq!((both.other.keys(), both.open.keys()), (vec!["f"], vec!["e", "z"]));
    assert_eq!(keeps::<Both>(r#"{"z":1}"#).open.keys(), ["z"]);
    // Where both have a place for it, a key is in both, and is written by both, as by derived types with a map each.
    let two: Two<Open, Other> = serde_json::from_str(r#"{"z":1}"#).unwrap();
    assert_eq!(serde_json::to_string(&two).unwrap(), r#"{"z":1,"z":1}"#);
}

/// The open models as serde derives them.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct DerivedOpen {
    #[serde(skip_serializing_if = "Option::is_none")]
    e: Option<i64>,
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct DerivedOther {
    #[serde(skip_serializing_if = "Option::is_none")]
    f: Option<i64>,
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

/// What is written of a type that was read from a text, key by key.
fn written<T: for<'de> Deserialize<'de> + Serialize>(json: &str) -> Vec<String> {
    let value: T = serde_json::from_str(json).unwrap();
    let text = serde_json::to_string(&value).unwrap();
    let mut entries: Vec<String> =
        text.trim_matches(['{', '}']).split(',').filter(|entry| !entry.is_empty()).map(str::to_owned).collect();
    entries.sort();
    entries
}

#[test]
fn two_open_models_share_keys_as_derived_types_do() {
    for json in ["{}", r#"{"z":1}"#, r#"{"e":1,"f":2}"#, r#"{"y":0,"f":2,"z":3,"e":1}"#, r#"{"f":2,"z":3}"#] {
        assert_eq!(written::<Two<Open, Other>>(json), written::<Two<DerivedOpen, DerivedOther>>(json), "{json}");
        assert_eq!(written::<Two<Other, Open>>(json), written::<Two<DerivedOther, DerivedOpen>>(json), "{json}");
    }
}

#[test]
fn an_optional_model_is_flattened() {
    let two: Two<Option<A>, B> = keeps(r#"{"a":1,"d":true}"#);
    assert!(two.x.is_some());
    let two: Two<Option<A>, B> = keeps(r#"{"d":true}"#);
    assert!(two.x.is_none());
}
