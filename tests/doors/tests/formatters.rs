//! Serializers of `serde_json` with formatters of others, and keys of maps.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::io;

use hl_model::{Decimal, Dict, HlModel, Integer};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    id: String,
    count: Option<Integer>,
    ratio: Option<f64>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, HlModel)]
enum Level {
    #[hl(value = 1)]
    Low,
    #[hl(value = -2)]
    High,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, HlModel)]
#[hl(min_length = 1)]
struct Name(String);

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, HlModel)]
struct Id(i64);

const JSON: &str = r#"{"id":"a","count":3,"ratio":0.5,"z":[1,-2.5,{"b":true,"a":null}],"y":"é"}"#;

#[test]
fn the_canonical_form_of_rfc_8785_is_written() {
    let open = Open::from_json(JSON).unwrap();
    let derived: serde_json::Value = serde_json::from_str(JSON).unwrap();
    let expected = serde_json_canonicalizer::to_string(&derived).unwrap();
    assert_eq!(serde_json_canonicalizer::to_string(&open).unwrap(), expected);
    assert_eq!(serde_json_canonicalizer::to_string(&vec![&open]).unwrap(), format!("[{expected}]"));
}

/// A formatter that takes no text.
struct NoText;

impl serde_json::ser::Formatter for NoText {
    fn write_raw_fragment<W: ?Sized + io::Write>(&mut self, _: &mut W, _: &str) -> io::Result<()> {
        Err(io::Error::other("raw values are not supported"))
    }
}

/// A formatter that does nothing of its own.
struct Own;

impl serde_json::ser::Formatter for Own {}

fn formatted<T: Serialize>(value: &T, formatter: impl serde_json::ser::Formatter) -> serde_json::Result<String> {
    let mut serializer = serde_json::Serializer::with_formatter(Vec::new(), formatter);
    value.serialize(&mut serializer)?;
    Ok(String::from_utf8(serializer.into_inner()).expect("JSON is UTF-8"))
}

#[test]
fn a_formatter_that_takes_no_text_is_given_values() {
    let open = Open::from_json(JSON).unwrap();
    assert_eq!(formatted(&open, NoText).unwrap(), JSON);
    assert_eq!(formatted(&open, Own).unwrap(), JSON);
    assert_eq!(formatted(&Integer::from(5), NoText).unwrap(), "5");
    let big = "-170141183460469231731687303715884105728";
    assert_eq!(formatted(&big.parse::<Integer>().unwrap(), NoText).unwrap(), big);
}

#[test]
fn a_number_without_a_form_of_its_own_is_text_or_an_error() {
    for number in ["1e400", "0.1000000000000000000000001", "1701411834604692317316873037158841057280"] {
        let json = format!(r#"{{"id":"a","n":{number}}}"#);
        let open = Open::from_json(&json).unwrap();
        assert_eq!(formatted(&open, Own).unwrap(), json);
        assert!(formatted(&open, NoText).is_err(), "{json}");
    }
}

#[test]
fn models_are_keys_of_maps() {
    let map = HashMap::from([(Level::Low, 1)]);
    assert_eq!(serde_json::to_string(&map).unwrap(), r#"{"1":1}"#);
    assert_eq!(serde_json::to_value(&map).unwrap(), serde_json::json!({"1": 1}));
    assert_eq!(serde_json::from_str::<HashMap<Level, i32>>(r#"{"1":1}"#).unwrap(), map);
    let map = BTreeMap::from([(Level::High, Id(5))]);
    assert_eq!(serde_json::to_string_pretty(&map).unwrap(), "{\n  \"-2\": 5\n}");
    assert_eq!(serde_json::from_str::<BTreeMap<Level, Id>>(r#"{"-2":5}"#).unwrap(), map);
    let map = BTreeMap::from([(Name::new("a").unwrap(), Id(5)), (Name::new("1").unwrap(), Id(6))]);
    let json = serde_json::to_string(&map).unwrap();
    assert_eq!(json, r#"{"1":6,"a":5}"#);
    assert_eq!(serde_json::from_str::<BTreeMap<Name, Id>>(&json).unwrap(), map);
    let map = BTreeMap::from([(Id(7), false)]);
    let json = serde_json::to_string(&map).unwrap();
    assert_eq!(json, r#"{"7":false}"#);
    assert_eq!(serde_json::from_str::<BTreeMap<Id, bool>>(&json).unwrap(), map);
    let error = serde_json::from_str::<BTreeMap<Level, Id>>(r#"{"3":5}"#).unwrap_err().to_string();
    assert!(error.contains("expected"), "{error}");
    assert!(serde_json::from_str::<BTreeMap<Name, Id>>(r#"{"":5}"#).is_err());
}

#[test]
fn models_are_keys_of_maps_in_memory_and_behind_wrappers() {
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, HlModel)]
    struct Truth(bool);

    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, HlModel)]
    struct Price(Decimal);

    fn same<K>(json: &str)
    where
        K: Ord + Debug + Serialize + for<'de> Deserialize<'de>,
    {
        let map: BTreeMap<K, i64> = serde_json::from_str(json).unwrap();
        let value = serde_json::to_value(&map).unwrap();
        assert_eq!(value.to_string(), json);
        assert_eq!(serde_json::from_value::<BTreeMap<K, i64>>(value.clone()).unwrap(), map);
        assert_eq!(BTreeMap::<K, i64>::deserialize(&value).unwrap(), map);
        let mut deserializer = serde_json::Deserializer::from_str(json);
        assert_eq!(serde_path_to_error::deserialize::<_, BTreeMap<K, i64>>(&mut deserializer).unwrap(), map);
        let mut deserializer = serde_json::Deserializer::from_reader(json.as_bytes());
        assert_eq!(BTreeMap::<K, i64>::deserialize(&mut deserializer).unwrap(), map);
    }
    same::<Level>(r#"{"1":1}"#);
    same::<Id>(r#"{"-7":1}"#);
    same::<Integer>(r#"{"123456789012345678901234567890":1}"#);
    same::<Price>(r#"{"1.50":1}"#);
    same::<Truth>(r#"{"true":1}"#);
    same::<Name>(r#"{"1":1}"#);
}
