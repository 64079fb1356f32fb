//! Other formats: what a model writes is read back exactly.

use hl_model::{Bytes, Date, DateTime, Decimal, DecimalString, Dict, HlModel, Integer, Nullable, Uuid, Value};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Numbers {
    integer: Option<Integer>,
    decimal: Option<Decimal>,
    list: Option<Vec<Decimal>>,
    dict: Option<Dict<Integer>>,
    maybe: Option<Nullable<Decimal>>,
    wide: Option<i128>,
    pair: Option<(Integer, Decimal)>,
    either: Option<NumberOrList>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum NumberOrList {
    Number(Decimal),
    List(Vec<Decimal>),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    id: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Only types that have one form.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Plain {
    text: String,
    small: u8,
    large: i64,
    float: f64,
    single: f32,
    truth: bool,
    at: DateTime,
    on: Option<Date>,
    id: Option<Uuid>,
    price: Option<DecimalString>,
    list: Option<Vec<Inner>>,
    dict: Option<Dict<i32>>,
    maybe: Option<Nullable<String>>,
    level: Option<Level>,
    word: Option<Word>,
    pair: Option<(u8, String)>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Inner {
    n: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
enum Level {
    #[hl(value = 1)]
    Low,
    #[hl(value = -2)]
    High,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
enum Word {
    One,
    Two,
}

fn message_pack<T: Serialize + DeserializeOwned>(model: &T) -> Result<T, String> {
    let bytes = rmp_serde::to_vec(model).map_err(|error| error.to_string())?;
    rmp_serde::from_slice(&bytes).map_err(|error| error.to_string())
}

fn cbor<T: Serialize + DeserializeOwned>(model: &T) -> Result<T, String> {
    let mut bytes = Vec::new();
    ciborium::into_writer(model, &mut bytes).map_err(|error| error.to_string())?;
    ciborium::from_reader(&*bytes).map_err(|error| error.to_string())
}

fn postcard<T: Serialize + DeserializeOwned>(model: &T) -> Result<T, String> {
    let bytes = postcard::to_stdvec(model).map_err(|error| error.to_string())?;
    postcard::from_bytes(&bytes).map_err(|error| error.to_string())
}

fn bincode<T: Serialize + DeserializeOwned>(model: &T) -> Result<T, String> {
    let bytes = bincode::serialize(model).map_err(|error| error.to_string())?;
    bincode::deserialize(&bytes).map_err(|error| error.to_string())
}

fn ron<T: Serialize + DeserializeOwned>(model: &T) -> Result<T, String> {
    let text = ron::to_string(model).map_err(|error| error.to_string())?;
    ron::from_str(&text).map_err(|error| error.to_string())
}

fn yaml<T: Serialize + DeserializeOwned>(model: &T) -> Result<T, String> {
    let text = serde_yaml_ng::to_string(model).map_err(|error| error.to_string())?;
    serde_yaml_ng::from_str(&text).map_err(|error| error.to_string())
}

fn toml<T: Serialize + DeserializeOwned>(model: &T) -> Result<T, String> {
    let text = toml::to_string(model).map_err(|error| error.to_string())?;
    toml::from_str(&text).map_err(|error| error.to_string())
}

const PLAIN: [&str; 2] = [
    r#"{"text":"é","small":255,"large":-9223372036854775808,"float":0.1,"single":0.1,"truth":true,"at":"2023-05-03T17:45:12.500Z"}"#,
    r#"{"text":"","small":0,"large":5,"float":2.0,"single":-3.5,"truth":false,"at":"2023-05-03T17:45:12Z","on":"2023-05-03","id":"67e55044-10b1-426f-9247-bb680e5fe0c8","price":"1.50","list":[{"n":1},{}],"dict":{"a":-1,"b":2},"maybe":"m","level":-2,"word":"Two","pair":[1,"p"]}"#,
];

#[test]
fn a_model_of_plain_types_is_kept_by_every_format() {
    for json in PLAIN {
        let model = Plain::from_json(json).unwrap();
        for (name, read) in [
            ("MessagePack", message_pack(&model)),
            ("CBOR", cbor(&model)),
            ("postcard", postcard(&model)),
            ("bincode", bincode(&model)),
            ("RON", ron(&model)),
            ("YAML", yaml(&model)),
            ("TOML", toml(&model)),
        ] {
            let read: Plain = read.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(read.to_json().unwrap(), json, "{name}");
        }
    }
    let null = PLAIN[1].replace(r#""maybe":"m""#, r#""maybe":null"#);
    let model = Plain::from_json(&null).unwrap();
    for read in [message_pack(&model), cbor(&model), postcard(&model), bincode(&model), ron(&model), yaml(&model)] {
        assert_eq!(read.unwrap().to_json().unwrap(), null);
    }
}

const BEYOND: [&str; 5] =
    ["1e400", "0.1000000000000000000000001", "123456789012345678901234567890", "-1e-400", "18446744073709551616.5"];

#[test]
fn a_number_beyond_a_float_is_a_string_in_binary_formats_and_comes_back_exactly() {
    for number in BEYOND {
        let integer = if number.contains(['.', '-']) { "5" } else { number };
        let json = format!(
            r#"{{"integer":{integer},"decimal":{number},"list":[1,{number}],"dict":{{"k":{integer}}},"maybe":{number}}}"#
        );
        let model = Numbers::from_json(&json).unwrap();
        assert_eq!(message_pack(&model).unwrap().to_json().unwrap(), json);
        assert_eq!(cbor(&model).unwrap().to_json().unwrap(), json);
        let bytes = rmp_serde::to_vec(&model.decimal().unwrap()).unwrap();
        assert_eq!(rmp_serde::from_slice::<String>(&bytes).unwrap(), number);
        // Where a value may be of any type, a string would come back as a string.
        let open = Open::from_json(&format!(r#"{{"id":"a","n":{number}}}"#)).unwrap();
        assert!(message_pack(&open).unwrap_err().contains("no exact form"), "{number}");
    }
    for json in [
        r#"{"pair":[18446744073709551616,0.5]}"#,
        r#"{"pair":[1,1e400]}"#,
        r#"{"either":1e400}"#,
        r#"{"either":[1e400,2]}"#,
    ] {
        let model = Numbers::from_json(json).unwrap();
        assert_eq!(message_pack(&model).unwrap().to_json().unwrap(), json);
        assert_eq!(cbor(&model).unwrap().to_json().unwrap(), json);
    }
    let wide = Numbers::from_json(r#"{"wide":-170141183460469231731687303715884105728}"#).unwrap();
    assert_eq!(message_pack(&wide).unwrap(), wide);
    assert_eq!(cbor(&wide).unwrap(), wide);
}

#[test]
fn a_string_that_is_not_such_a_number_is_none() {
    for text in ["5", "1.5", "", "x", "0x10", "1e5"] {
        let bytes = rmp_serde::to_vec(text).unwrap();
        assert!(rmp_serde::from_slice::<Decimal>(&bytes).is_err(), "{text}");
        assert!(serde_json::from_value::<Decimal>(serde_json::json!(text)).is_err(), "{text}");
    }
    let bytes = rmp_serde::to_vec("1e400").unwrap();
    assert_eq!(rmp_serde::from_slice::<String>(&bytes).unwrap(), "1e400");
    assert!(rmp_serde::from_slice::<Value>(&bytes).unwrap().as_str().is_some());
    assert!(serde_json::from_str::<Decimal>("\"1e400\"").is_err());
    assert!(serde_yaml_ng::from_str::<Decimal>("\"1e400\"").is_err());
}

#[test]
fn bytes_are_kept_by_binary_formats() {
    let value: Value = Bytes::from(vec![0, 255]).into();
    let dict = Dict::from([("b", value)]);
    assert_eq!(message_pack(&dict).unwrap(), dict);
    assert_eq!(cbor(&dict).unwrap(), dict);
}

#[test]
fn what_a_format_without_types_cannot_tell_is_an_error_and_not_a_guess() {
    let open = Open::from_json(r#"{"id":"a","n":5}"#).unwrap();
    assert!(postcard(&open).is_err());
    assert!(bincode(&open).is_err());
    let numbers = Numbers::from_json(r#"{"integer":5}"#).unwrap();
    assert!(postcard(&numbers).is_err());
    assert!(bincode(&numbers).is_err());
}

#[test]
fn elements_of_xml_are_read() {
    #[derive(Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Book {
        #[hl(rename = "@id")]
        id: u32,
        title: String,
        price: Option<Decimal>,
        available: Option<bool>,
    }
    let xml = r#"<book id="7"><title>Emma</title><price>1.50</price><available>true</available></book>"#;
    let book: Book = quick_xml::de::from_str(xml).unwrap();
    assert_eq!(book.to_json().unwrap(), r#"{"@id":7,"title":"Emma","price":1.50,"available":true}"#);
}

#[test]
fn a_derived_type_holds_models_in_every_format() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Outer {
        name: String,
        plain: Plain,
        list: Vec<Inner>,
    }
    let outer = Outer {
        name: "n".into(),
        plain: Plain::from_json(PLAIN[1]).unwrap(),
        list: vec![Inner::from_json(r#"{"n":3}"#).unwrap()],
    };
    for read in
        [message_pack(&outer), cbor(&outer), postcard(&outer), bincode(&outer), ron(&outer), yaml(&outer), toml(&outer)]
    {
        assert_eq!(read.unwrap(), outer);
    }
}

#[test]
fn date_times_and_keys_of_toml_are_read() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Times {
        at: DateTime,
        on: Date,
        any: Vec<Value>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Flat {
        #[serde(flatten)]
        times: Times,
    }

    let text = "at = 1979-05-27T07:32:00Z\non = 1979-05-27\nany = [1979-05-27, 07:32:00]";
    let json = r#"{"at":"1979-05-27T07:32:00Z","on":"1979-05-27","any":["1979-05-27","07:32:00"]}"#;
    assert_eq!(::toml::from_str::<Times>(text).unwrap().to_json().unwrap(), json);
    assert_eq!(::toml::from_str::<Flat>(text).unwrap().times.to_json().unwrap(), json);
    // A table with the private key is a table.
    let table = "[x]\n'$__toml_private_datetime' = 'text'\nmore = 1";
    assert!(::toml::from_str::<Dict>(table).unwrap().get("x").unwrap().as_dict().is_some());

    let levels = std::collections::BTreeMap::from([(Level::Low, 1), (Level::High, 2)]);
    assert_eq!(toml(&levels).unwrap(), levels);
    assert_eq!(yaml(&levels).unwrap(), levels);
}
