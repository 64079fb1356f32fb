//! Wrappers that hide the format: `erased_serde` and `typetag`.

use std::collections::BTreeMap;

use hl_model::{Dict, HlModel, Integer};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Options {
    name: String,
    count: Option<Integer>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

const DOCUMENTS: [&str; 4] = [
    r#"{"name":"a","x":1}"#,
    r#"{"name":"a","count":18446744073709551615,"x":[1.5,{"y":null}]}"#,
    r#"{"name":"a","$serde_json::private::RawValue":"{}"}"#,
    r#"{"$serde_json::private::RawValue":"{\"name\":\"b\"}","name":"a"}"#,
];

fn erased(json: &str) -> Result<Options, erased_serde::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let mut erased = <dyn erased_serde::Deserializer>::erase(&mut deserializer);
    erased_serde::deserialize(&mut erased)
}

#[test]
fn a_model_is_read_and_written_through_erased_serde() {
    for json in DOCUMENTS {
        let options = erased(json).unwrap();
        assert_eq!(options, Options::from_json(json).unwrap());
        let mut bytes = Vec::new();
        let mut serializer = serde_json::Serializer::new(&mut bytes);
        erased_serde::serialize(&options, &mut serializer).unwrap();
        assert_eq!(Options::from_slice(&bytes).unwrap(), options);
    }
    let only = erased(r#"{"$serde_json::private::RawValue":"{\"name\":\"b\"}"}"#).unwrap_err();
    assert!(only.to_string().contains("/name: required key is missing"), "{only}");
    let error = erased(r#"{"name":1,"count":"2"}"#).unwrap_err().to_string();
    assert!(error.contains("/name") && error.contains("/count"), "{error}");
}

#[typetag::serde(tag = "type")]
trait Step: std::fmt::Debug {
    fn name(&self) -> String;
}

#[typetag::serde]
impl Step for Options {
    fn name(&self) -> String {
        self.name().to_owned()
    }
}

#[typetag::serde(name = "other")]
impl Step for Other {
    fn name(&self) -> String {
        String::new()
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Other {
    n: i64,
}

#[test]
fn a_model_is_a_trait_object_of_typetag() {
    let json = r#"[{"type":"Options","name":"a","x":{"y":[1]}},{"type":"other","n":1}]"#;
    let steps: Vec<Box<dyn Step>> = serde_json::from_str(json).unwrap();
    assert_eq!(steps[0].name(), "a");
    assert_eq!(serde_json::to_string(&steps).unwrap(), json);
}

/// A level, which is an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
enum Level {
    #[hl(value = 1)]
    Low,
    #[hl(value = -2)]
    High,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
struct Port(u16);

#[test]
fn integers_are_keys_of_maps_behind_a_wrapper_as_in_front_of_it() {
    fn read<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, String> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let mut erased = <dyn erased_serde::Deserializer>::erase(&mut deserializer);
        erased_serde::deserialize(&mut erased).map_err(|error| error.to_string())
    }
    assert_eq!(read(r#"{"1":true,"-2":false}"#), Ok(BTreeMap::from([(Level::Low, true), (Level::High, false)])));
    let ports: BTreeMap<Port, u8> = read(r#"{"80":1}"#).unwrap();
    assert_eq!(serde_json::to_string(&ports).unwrap(), r#"{"80":1}"#);
    assert!(read::<BTreeMap<Level, bool>>(r#"{"3":true}"#).unwrap_err().contains("found 3"));
    assert_eq!(read(r"[1,-2]"), Ok(vec![Level::Low, Level::High]));
    assert!(read::<Level>("\"1\"").is_err());
}
