//! Models in the types of others: containers, flattened, in enums of every representation.

use std::collections::{BTreeMap, HashMap};

use hl_model::{Dict, HlModel, Value};
use hl_model_tests::zoo::{Closed, Direction, ExactNumbers, Name, Open, Tree};
use serde::{Deserialize, Serialize};

/// A type of a user who only knows that models are serde types.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Containers {
    list: Vec<Open>,
    map: BTreeMap<String, Closed>,
    hashed: HashMap<String, Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    maybe: Option<Tree>,
    pair: (Direction, Value),
}

#[test]
fn models_stand_in_containers() {
    let json =
        r#"{"list":[{"x":1.50,"id":"a"}],"map":{"k":{"model":"m"}},"hashed":{"n":"Ada"},"pair":["ascending",[1e400]]}"#;
    let value: Containers = serde_json::from_str(json).expect("every part is right");
    assert_eq!(value.list[0].any_string_name("x").map(Value::to_string).as_deref(), Some("1.50"));
    assert_eq!(serde_json::to_string(&value).expect("JSON has all of it"), json);
    assert_eq!(value.maybe, None);
    let null = json.replace("\"pair\"", "\"maybe\":null,\"pair\"");
    assert_eq!(serde_json::from_str::<Containers>(&null).expect("`Option` takes `null`"), value);
    let error = serde_json::from_str::<Containers>(&json.replace("\"id\"", "\"it\"")).expect_err("a key is missing");
    assert!(error.to_string().contains("/id: required key is missing"), "{error}");
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Flattened {
    page: u32,
    #[serde(flatten)]
    session: Open,
}

#[test]
fn a_model_is_flattened_into_a_struct() {
    let json = r#"{"page":3,"z":[1,{"a":null}],"count":4,"id":"a"}"#;
    let value: Flattened = serde_json::from_str(json).expect("every part is right");
    assert_eq!(value.session.id(), "a");
    assert_eq!(value.session.any_string_names().map(|(key, _)| key).collect::<Vec<_>>(), ["z"]);
    assert_eq!(serde_json::to_string(&value).expect("JSON has all of it"), json);
    let yaml = serde_yaml_ng::to_string(&value).expect("YAML has all of it");
    assert_eq!(serde_yaml_ng::from_str::<Flattened>(&yaml).expect("it is read back"), value);
    let error = serde_json::from_str::<Flattened>(r#"{"page":3,"count":"4"}"#).expect_err("two problems");
    let message = error.to_string();
    assert!(message.contains("/count: expected an integer, found the string \"4\""), "{message}");
    assert!(message.contains("/id: required key is missing"), "{message}");
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
enum Internal {
    Open(Open),
    Tree(Tree),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Open(Open),
    Name(Name),
    Numbers(ExactNumbers),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Untagged {
    Closed(Closed),
    Tree(Tree),
    Direction(Direction),
    Dict(Dict),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum External {
    Open(Open),
    Name(Name),
}

fn round_trip<T: for<'de> Deserialize<'de> + Serialize + std::fmt::Debug + PartialEq>(json: &str) -> T {
    let value: T = serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    assert_eq!(serde_json::to_string(&value).expect("JSON has all of it"), json);
    let bytes = rmp_serde::to_vec_named(&value).expect("MessagePack has all of it");
    assert_eq!(rmp_serde::from_slice::<T>(&bytes).expect("it is read back"), value);
    let yaml = serde_yaml_ng::to_string(&value).expect("YAML has all of it");
    assert_eq!(serde_yaml_ng::from_str::<T>(&yaml).expect("it is read back"), value);
    value
}

#[test]
fn models_are_variants_of_internally_tagged_enums() {
    let value = round_trip::<Internal>(r#"{"type":"Open","z":{"n":1},"id":"a"}"#);
    assert!(matches!(value, Internal::Open(open) if open.keys() == ["id", "z"]));
    assert!(matches!(round_trip(r#"{"type":"Tree","value":3,"children":[{"value":4}]}"#), Internal::Tree(_)));
}

#[test]
fn models_are_variants_of_adjacently_tagged_enums() {
    assert!(matches!(round_trip(r#"{"t":"Open","c":{"id":"a"}}"#), Adjacent::Open(_)));
    assert!(matches!(round_trip(r#"{"t":"Name","c":"Ada"}"#), Adjacent::Name(_)));
    // Here serde buffers nothing, so that `serde_json` gives and takes the numbers' texts.
    let json = r#"{"t":"Numbers","c":{"integer":1e400,"decimal":0.10}}"#;
    let value: Adjacent = serde_json::from_str(json).expect("every part is right");
    assert_eq!(serde_json::to_string(&value).expect("JSON has all of it"), json);
}

#[test]
fn models_are_variants_of_untagged_enums() {
    assert!(matches!(round_trip(r#"{"model":"m","max_tokens":1}"#), Untagged::Closed(_)));
    assert!(matches!(round_trip(r#"{"value":1}"#), Untagged::Tree(_)));
    assert!(matches!(round_trip(r#""ascending""#), Untagged::Direction(Direction::Ascending)));
    assert!(matches!(round_trip(r#"{"model":1}"#), Untagged::Dict(_)));
}

#[test]
fn models_are_variants_of_plain_enums() {
    assert!(matches!(round_trip(r#"{"Open":{"id":"a","x":[]}}"#), External::Open(_)));
    assert!(matches!(round_trip(r#"{"Name":"Ada"}"#), External::Name(_)));
}

#[test]
fn a_layout_reaches_what_is_nested_and_numbers_keep_their_text() {
    #[derive(Serialize)]
    struct Flat {
        #[serde(flatten)]
        open: Open,
    }
    let json = r#"{"id":"i","name":"a","more":{"list":[1.0,{"k":1e400}]}}"#;
    let open = Open::from_json(json).unwrap();
    let laid_out = serde_json::to_string_pretty(&open).unwrap();
    assert_eq!(laid_out, open.to_json_pretty().unwrap());
    assert_eq!(serde_json::to_string(&open).unwrap(), json);
    assert_eq!(serde_json::to_string(&[&open]).unwrap(), format!("[{json}]"));
    let mut written = Vec::new();
    serde_json::to_writer(&mut written, &open).unwrap();
    assert_eq!(written, json.as_bytes());
    assert_eq!(serde_json::to_string(&Flat { open }).unwrap(), json);
}
