//! The private keys of `serde_json` are keys like any other in the input, at every place.

use hl_model::{Dict, HlModel, Value};
use hl_model_tests::zoo::{OddKeys, Open, OpenTyped, Tree};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

const NAMES: [&str; 2] = ["$serde_json::private::RawValue", "$serde_json::private::Number"];

/// Values that mean something to `serde_json` under one of the keys, and some that do not.
const VALUES: [&str; 8] = [r#""1""#, r#""[1]""#, r#""not json ]""#, r#""""#, "1", "null", "[]", r#"{"a":1}"#];

fn each(check: impl Fn(&str, &str)) {
    for name in NAMES {
        for value in VALUES {
            check(name, value);
            check(name, &format!(r#"{{"{name}":{value}}}"#));
        }
    }
}

/// Reads a text through every door for JSON. Each must give the text back.
fn through_every_door<T: HlModel + Serialize + DeserializeOwned>(json: &str) {
    let through_serde = |read: serde_json::Result<T>| serde_json::to_string(&read.expect(json)).expect(json);
    let through_model = |read: Result<T, hl_model::Errors>| read.and_then(|model| model.to_json()).expect(json);
    assert_eq!(through_model(T::from_json(json)), json);
    assert_eq!(through_model(T::from_slice(json.as_bytes())), json);
    assert_eq!(through_model(T::from_reader(json.as_bytes())), json);
    assert_eq!(through_model(T::from_json(json).and_then(|model| T::from_value(model.to_value()))), json);
    assert_eq!(through_serde(serde_json::from_str(json)), json);
    assert_eq!(through_serde(serde_json::from_slice(json.as_bytes())), json);
    assert_eq!(through_serde(serde_json::from_reader(json.as_bytes())), json);
    let list = serde_json::from_str::<Vec<T>>(&format!("[{json}]")).expect(json);
    assert_eq!(serde_json::to_string(&list).expect(json), format!("[{json}]"));
    let maybe = serde_json::from_str::<Option<T>>(json).expect(json);
    assert_eq!(serde_json::to_string(&maybe).expect(json), json);
}

#[test]
fn in_values_of_any_type() {
    each(|name, value| {
        for json in [
            format!(r#"{{"{name}":{value}}}"#),
            format!(r#"[{{"{name}":{value}}}]"#),
            format!(r#"{{"a":{{"{name}":{value}}}}}"#),
            format!(r#"{{"{name}":{value},"b":1}}"#),
            format!(r#"{{"b":1,"{name}":{value}}}"#),
        ] {
            through_every_door::<Value>(&json);
            if json.starts_with('{') {
                through_every_door::<Dict>(&json);
            }
        }
    });
}

#[test]
fn at_keys_that_a_model_does_not_declare() {
    each(|name, value| {
        through_every_door::<Open>(&format!(r#"{{"{name}":{value},"id":"a"}}"#));
        through_every_door::<Open>(&format!(r#"{{"id":"a","{name}":{value}}}"#));
        through_every_door::<Open>(&format!(r#"{{"id":"a","x":{{"{name}":{value}}}}}"#));
        through_every_door::<Tree>(&format!(r#"{{"value":1,"children":[{{"{name}":{value},"value":2}}]}}"#));
    });
    for name in NAMES {
        through_every_door::<OpenTyped>(&format!(r#"{{"{name}":{{"model":"m"}},"id":"a"}}"#));
    }
}

#[test]
fn at_declared_keys() {
    for name in NAMES {
        through_every_door::<OddKeys>(&format!(r#"{{"{name}":"1"}}"#));
        through_every_door::<OddKeys>(&format!(r#"{{"{name}":"[1]","z":2}}"#));
    }
}

#[test]
fn in_place_of_other_values_they_are_objects() {
    for name in NAMES {
        for json in [format!(r#"{{"value":{{"{name}":"1"}}}}"#), format!(r#"{{"{name}":"{{}}"}}"#)] {
            assert!(Tree::from_json(&json).is_err(), "{json}");
            assert!(serde_json::from_str::<Tree>(&json).is_err(), "{json}");
        }
        let errors = Tree::from_json(&format!(r#"{{"value":{{"{name}":"1"}}}}"#)).expect_err("an object is no integer");
        assert_eq!(errors.first().kind().to_string(), "expected an integer, found an object");
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Flattened {
    page: u32,
    #[serde(flatten)]
    rest: Dict,
}

#[test]
fn in_other_formats() {
    each(|name, value| {
        let json = format!(r#"{{"a":{{"{name}":{value}}},"{name}":{value}}}"#);
        let model: Value = json.parse().expect("any value is read");
        let yaml = serde_yaml_ng::to_string(&model).expect("YAML has all of it");
        assert_eq!(serde_yaml_ng::from_str::<Value>(&yaml).expect(&yaml).to_string(), json);
        let bytes = rmp_serde::to_vec(&model).expect("MessagePack has all of it");
        assert_eq!(rmp_serde::from_slice::<Value>(&bytes).expect(&json).to_string(), json);
    });
}

#[test]
fn where_serde_buffers_what_it_reads() {
    each(|name, value| {
        for inner in [
            format!(r#"{{"{name}":{value}}}"#),
            format!(r#"{{"{name}":{value},"b":1}}"#),
            format!(r#"{{"b":1,"{name}":{value}}}"#),
        ] {
            // With `arbitrary_precision` a number is buffered as an object of this key and a text. An object of this
            // form cannot be told from it.
            if cfg!(feature = "foreign-features") && inner.contains(r#"{"$serde_json::private::Number":"1"}"#) {
                continue;
            }
            let json = format!(r#"{{"page":1,"a":{inner}}}"#);
            let flattened: Flattened = serde_json::from_str(&json).expect(&json);
            assert_eq!(serde_json::to_string(&flattened).expect(&json), json);
        }
    });
}
