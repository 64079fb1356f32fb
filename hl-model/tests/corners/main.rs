//! Cases that few texts reach. Each tells one small change of the library from what it is.

mod members;
mod parts;

use std::collections::BTreeMap;

use hl_model::{Bytes, Decimal, DecimalString, Dict, DuplicateKeys, File, HlModel, ReadOptions, Value};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(tuple)]
struct Row(i64, String, #[hl(rest)] Vec<bool>);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(not = Row)]
struct NoRow(Value);

#[test]
fn what_a_tuple_refuses_is_told_by_its_description_alone() {
    for text in [r#"[1,"a"]"#, r#"[1,"a",true]"#, r#"[1,"a",true,false]"#] {
        assert!(Row::from_json(text).is_ok() && NoRow::from_json(text).is_err(), "{text}");
    }
    for text in ["[1]", "[]", r#"["a",1]"#, r#"[1,"a",1]"#, r#"[1,"a",true,1]"#, "1"] {
        assert!(Row::from_json(text).is_err() && NoRow::from_json(text).is_ok(), "{text}");
    }
}

macro_rules! many {
    ($($key:ident)*) => {
        #[derive(Clone, Debug, PartialEq, HlModel)]
        #[hl(closed)]
        struct Many { $($key: i64),* }

        const MANY: &[&str] = &[$(stringify!($key)),*];
    };
}

many! {
    k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 k10 k11 k12 k13 k14 k15 k16 k17 k18 k19
    k20 k21 k22 k23 k24 k25 k26 k27 k28 k29 k30 k31 k32 k33 k34 k35 k36 k37 k38 k39
    k40 k41 k42 k43 k44 k45 k46 k47 k48 k49 k50 k51 k52 k53 k54 k55 k56 k57 k58 k59
    k60 k61 k62 k63 k64 k65
}

#[test]
fn the_keys_beyond_the_sixty_fourth_are_counted_too() {
    let entries: Vec<_> = MANY.iter().enumerate().map(|(n, key)| format!("\"{key}\":{n}")).collect();
    let text = format!("{{{}}}", entries.join(","));
    assert_eq!(Many::from_json(&text).unwrap().to_json().unwrap(), text);
    for (index, entry) in entries.iter().enumerate() {
        let twice = format!("{{{},{entry}}}", entries.join(","));
        assert_eq!(Many::from_json(&twice).unwrap_err().first().code(), "duplicate_key", "{entry}");
        let mut others = entries.clone();
        others.remove(index);
        let errors = Many::from_json(&format!("{{{}}}", others.join(","))).unwrap_err();
        assert_eq!((errors.first().code(), errors.len()), ("missing_key", 1), "{entry}");
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Patterned {
    #[hl(pattern_keys = "^x-")]
    typed: Dict<i64>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[test]
fn a_key_of_a_pattern_keeps_its_place_when_it_comes_again() {
    let text = r#"{"x-a":1,"z":0,"x-b":2,"x-a":3}"#;
    let read = |policy| Patterned::from_json_with(text, &ReadOptions::new().duplicate_keys(policy));
    assert_eq!(read(DuplicateKeys::Last).unwrap().to_json().unwrap(), r#"{"x-a":3,"z":0,"x-b":2}"#);
    assert_eq!(read(DuplicateKeys::First).unwrap().to_json().unwrap(), r#"{"x-a":1,"z":0,"x-b":2}"#);
    assert_eq!(read(DuplicateKeys::Error).unwrap_err().first().code(), "duplicate_key");
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
enum Level {
    #[hl(value = 1)]
    Low,
}

#[test]
fn a_key_of_another_kind_than_its_enum_is_of_the_wrong_type() {
    let said = |text: &str| BTreeMap::<Level, i64>::from_json(text).unwrap_err().first().to_string();
    assert!(BTreeMap::<Level, i64>::from_json(r#"{"1":5}"#).is_ok());
    assert!(said(r#"{"7":5}"#).contains("expected 1, found the number 7"));
    assert!(said(r#"{"x":5}"#).contains("expected an integer, found the string \"x\""));
}

#[test]
fn a_number_of_serde_json_is_a_number() {
    assert_eq!(Value::from(serde_json::Number::from(5)).to_string(), "5");
    assert_eq!(Value::from(serde_json::Number::from_f64(0.5).unwrap()).to_string(), "0.5");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, any_of_keys(a, b), not_together(a, c), if_key(b, requires(c)))]
struct Related {
    a: Option<i64>,
    b: Option<i64>,
    c: Option<i64>,
}

#[test]
fn rules_on_several_keys_are_tested_in_objects() {
    for (json, code) in [
        (r#"{"a":1}"#, None),
        (r#"{"b":1,"c":1}"#, None),
        (r#"{"c":1}"#, Some("any_of_keys")),
        (r#"{"a":1,"c":1}"#, Some("not_together")),
        (r#"{"b":1}"#, Some("required_if")),
        ("[]", Some("wrong_type")),
    ] {
        let found = Related::from_json(json).err().map(|errors| errors.first().code());
        assert_eq!(found, code, "{json}");
    }
}

#[test]
fn what_is_converted_keeps_its_content() {
    let tree = serde_json::json!({"a": [1, null, "é"]});
    assert_eq!(Value::from(tree.clone()).to_string(), tree.to_string());
    assert_eq!(Decimal::from("1.50".parse::<DecimalString>().unwrap()).to_string(), "1.50");
    assert_eq!(Bytes::from(vec![1, 2]).as_ref() as &[u8], [1, 2]);
    assert_eq!(File::open("Cargo.toml").unwrap().name(), "Cargo.toml");
}

#[test]
fn undeclared_keys_are_parted_by_commas() {
    for (text, is_json) in [
        (r#"{"a":1,"x":1,"y":2}"#, true),
        (r#"{"a":1,"x":1 "y":2}"#, false),
        (r#"{"a":1 "x":1}"#, false),
        (r#"{"a":1,"x":1,,"y":2}"#, false),
        (r#"{"a":1,"x":1,}"#, false),
    ] {
        assert_eq!(Open::from_json(text).is_ok(), is_json, "{text}");
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    a: i64,
    #[hl(any_string_name)]
    others: Dict,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, HlModel)]
#[hl(minimum = 5)]
struct Number(i64);

#[test]
fn a_key_that_is_a_number_obeys_the_bounds_of_numbers() {
    let read = |text: &str| BTreeMap::<Number, i64>::from_json(text).map_err(|errors| errors.first().to_string());
    assert!(read(r#"{"7":1,"12":2}"#).is_ok());
    let said = read(r#"{"7":1,"3":2}"#).unwrap_err();
    assert!(said.contains("at least 5") && said.contains("\"3\""), "{said}");
    let said = read(r#"{"x":1}"#).unwrap_err();
    assert!(said.contains("expected an integer"), "{said}");
}

#[test]
fn a_file_is_equal_to_its_clones_alone() {
    let open = || File::open("Cargo.toml").expect("the file exists");
    let file = open();
    assert!(file == file.clone() && file != open());
    assert!(Value::from(file.clone()) == Value::from(file.clone()) && Value::from(file) != Value::from(open()));
}

#[test]
fn bytes_and_files_have_a_text_where_there_must_be_one() {
    let file = File::open("Cargo.toml").expect("the file exists");
    let dict = Dict::from([("bytes", Value::from(Bytes::from(vec![0, 255]))), ("file", Value::from(file))]);
    assert_eq!(dict.to_json_lossy(), r#"{"bytes":"AP8=","file":"Cargo.toml"}"#);
    assert_eq!(Value::from(dict).to_json_lossy(), r#"{"bytes":"AP8=","file":"Cargo.toml"}"#);
}

#[test]
fn a_text_may_have_as_many_bytes_as_the_limit_says() {
    for json in [r#"{"a":1}"#, r#"{"a":1,"b":"é"}"#] {
        let read = |bytes| {
            let options = ReadOptions::new().bytes(bytes);
            let (model, value) = (Open::from_json_with(json, &options), Value::from_json_with(json, &options));
            [model.err(), value.err()].map(|errors| errors.map(|errors| errors.first().code()))
        };
        assert_eq!(read(json.len()), [None; 2]);
        assert_eq!(read(json.len() - 1), [Some("limit_bytes"); 2]);
    }
}

#[test]
fn keys_that_are_taken_for_each_other_at_first_are_told_apart() {
    // Two keys with the same length, first byte and last byte; and two keys with the same fingerprint.
    for [one, other] in [["a1b", "a2b"], ["abcd", r"\u0000\u0000`bcd"]] {
        let object = |keys: &[&str]| {
            let entries: Vec<_> = keys.iter().map(|key| format!("\"{key}\":1")).collect();
            format!("{{{}}}", entries.join(","))
        };
        let keys = |json: &str| json.parse::<Value>().map(|value| value.as_dict().map_or(0, Dict::len)).ok();
        let model = |json: &str| Open::from_json(json).map(|model| model.any_string_names().count()).ok();
        let json = object(&["a", one, other]);
        assert_eq!((keys(&json), model(&json)), (Some(3), Some(2)), "{json}");
        for json in [object(&["a", one, other, one]), object(&["a", one, other, other])] {
            assert_eq!((keys(&json), model(&json)), (None, None), "{json}");
        }
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(items(min_length = 2))]
struct Words(Vec<String>);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Page {
    #[hl(items(max_length = 3))]
    words: Words,
}

#[test]
fn items_obey_the_constraints_of_their_list_and_of_its_key() {
    for (word, code) in [("ab", None), ("abc", None), ("a", Some("too_short")), ("abcd", Some("too_long"))] {
        let found = Page::from_json(&format!(r#"{{"words":["ab","{word}"]}}"#)).err();
        assert_eq!(found.map(|errors| errors.first().code()), code, "{word}");
    }
}
