//! `Eq`, `Ord` and `Hash` agree: on copies, on values in other spellings, on objects in another order.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Debug;
use std::hash::{BuildHasher, Hash, RandomState};

use hl_model::{
    Bytes, Date, DateTime, Decimal, DecimalString, Dict, File, HlModel, Integer, LocalDateTime, Null, Nullable,
    OtherValue, Secret, Serde, Time, Uuid, Value,
};
use hl_model_tests::generate::{Choices, Spelling, check, decisions, spell, valid};
use hl_model_tests::json::Json;
use proptest::prelude::*;

/// The number of pairs for each type.
const CASES: u32 = 300;

fn hash_agrees<T: Hash + PartialEq + Debug>(a: &T, b: &T) -> Result<(), TestCaseError> {
    let state = RandomState::new();
    if a == b {
        prop_assert_eq!(state.hash_one(a), state.hash_one(b), "{:?} and {:?} are equal", a, b);
    }
    prop_assert_eq!(a == b, b == a, "{:?} and {:?}", a, b);
    Ok(())
}

fn order_agrees<T: Ord + Debug>(a: &T, b: &T, c: &T) -> Result<(), TestCaseError> {
    prop_assert_eq!(a.cmp(b).is_eq(), a == b, "{:?} and {:?}", a, b);
    prop_assert_eq!(a.cmp(b), b.cmp(a).reverse(), "{:?} and {:?}", a, b);
    prop_assert_eq!(a.partial_cmp(b), Some(a.cmp(b)));
    if a <= b && b <= c {
        prop_assert!(a <= c, "{:?}, {:?}, {:?}", a, b, c);
    }
    Ok(())
}

/// Values of JSON, in any order of keys and in any spelling.
fn values() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        numbers().prop_map(Json::Number),
        "[a-c\"\\\\é]{0,2}".prop_map(Json::string),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Json::List),
            prop::collection::btree_map("[a-c]{0,1}", inner, 0..3)
                .prop_map(|entries| Json::Object(entries.into_iter().collect())),
        ]
    })
}

/// Numbers, many of them equal to each other.
fn numbers() -> impl Strategy<Value = String> {
    let digits =
        prop::sample::select(vec!["0", "-0", "1", "10", "100", "1.0", "1e2", "1E+02", "0.1", "10e-2", "-1", "1.5"]);
    prop_oneof![digits.prop_map(str::to_owned), "-?[1-9][0-9]{0,2}(\\.[0-9]{1,2})?(e-?[0-2])?"]
}

/// The value with the keys of every object in reverse order.
fn reversed(json: &Json) -> Json {
    match json {
        Json::List(items) => Json::List(items.iter().map(reversed).collect()),
        Json::Object(entries) => {
            Json::Object(entries.iter().rev().map(|(key, value)| (key.clone(), reversed(value))).collect())
        }
        other => other.clone(),
    }
}

#[test]
fn values_that_differ_in_spelling_and_order_are_equal_and_have_one_hash() {
    check(CASES, &(values(), decisions()), |(json, decisions)| {
        let value: Value = json.to_string().parse().expect("it is JSON");
        let spelled = spell(&reversed(&json), Spelling::Any, &mut Choices::new(&decisions));
        let other: Value = spelled.parse().expect("it is JSON");
        prop_assert_eq!(&value, &other);
        prop_assert_eq!(&value, &value.clone());
        hash_agrees(&value, &other)?;
        // A value that was built equals one that was parsed.
        let built = rebuilt(&value);
        prop_assert_eq!(&built, &other);
        hash_agrees(&built, &other)?;
        if let (Some(a), Some(b)) = (value.as_dict(), other.as_dict()) {
            prop_assert_eq!(a, b);
            hash_agrees(a, b)?;
        }
        Ok(())
    });
}

fn rebuilt(value: &Value) -> Value {
    match (value.as_list(), value.as_dict()) {
        (Some(items), _) => items.iter().map(rebuilt).collect(),
        (_, Some(dict)) => dict.iter().map(|(key, value)| (key, rebuilt(value))).collect::<Dict>().into(),
        _ => value.clone(),
    }
}

#[test]
fn values_are_equal_as_json_schema_says() {
    check(CASES * 4, &(values(), values()), |(a, b)| {
        let (left, right): (Value, Value) = (a.to_string().parse().unwrap(), b.to_string().parse().unwrap());
        prop_assert_eq!(left == right, a.is_same(&b), "{} and {}", a, b);
        hash_agrees(&left, &right)
    });
}

#[test]
fn a_longer_list_or_object_is_another() {
    let pairs = [
        (r#"{"a":1}"#, r#"{"a":1,"b":2}"#),
        (r#"{"a":1}"#, r#"{"b":1}"#),
        (r#"{"a":{"b":1}}"#, r#"{"a":{"b":1,"c":1}}"#),
        ("[1]", "[1,2]"),
        ("[]", "[null]"),
        ("{}", r#"{"a":null}"#),
        ("[[1]]", "[[1],[]]"),
        ("[1,2]", "[2,1]"),
        ("1", "\"1\""),
        ("null", "false"),
        ("0", "false"),
        ("[]", "{}"),
    ];
    for (a, b) in pairs {
        let (a, b): (Value, Value) = (a.parse().unwrap(), b.parse().unwrap());
        for (a, b) in [(&a, &b), (&b, &a), (&rebuilt(&a), &b), (&a, &rebuilt(&b)), (&rebuilt(&a), &rebuilt(&b))] {
            assert_ne!(a, b);
        }
        if let (Some(a), Some(b)) = (a.as_dict(), b.as_dict()) {
            #[allow(clippy::nonminimal_bool, reason = "both directions are tried")]
            {
                assert!(a != b && b != a);
            }
        }
        if let (Some(a), Some(b)) = (a.as_list(), b.as_list()) {
            assert_ne!(a, b);
        }
        assert_eq!(HashSet::from([a, b]).len(), 2);
    }
    let dict = |entries: &[(&str, i64)]| entries.iter().copied().collect::<Dict<i64>>();
    assert_ne!(dict(&[("a", 1)]), dict(&[("a", 1), ("b", 2)]));
    assert_ne!(dict(&[("a", 1), ("b", 2)]), dict(&[("a", 1)]));
    assert_ne!(dict(&[("a", 1)]), dict(&[("a", 2)]));
    assert_eq!(dict(&[("a", 1), ("b", 2)]), dict(&[("b", 2), ("a", 1)]));
}

#[test]
fn values_that_are_no_json_are_equal_too() {
    let bytes = |byte: u8| Value::from(Bytes::from(vec![byte]));
    assert_eq!(bytes(1), bytes(1));
    assert_ne!(bytes(1), bytes(2));
    let object = |byte: u8| Value::from(Dict::from([("a", [bytes(byte)].into_iter().collect::<Value>())]));
    assert_eq!(object(1), object(1));
    assert_ne!(object(1), object(2));
}

#[test]
fn an_object_equals_its_copy_only_if_its_values_do() {
    let number = Dict::from([("a", 1.5)]);
    assert_eq!(number, number.clone());
    let not_a_number = Dict::from([("a", f64::NAN)]);
    assert_ne!(not_a_number, not_a_number.clone());
}

/// Everything that three values of a type of numbers or texts must agree on.
fn agrees<T: Ord + Hash + Clone + Debug>(texts: impl Strategy<Value = String>, parse: impl Fn(&str) -> Option<T>) {
    let texts = prop::collection::vec(texts, 3);
    check(CASES, &texts, |texts| {
        let parsed: Option<Vec<T>> = texts.iter().map(|text| parse(text)).collect();
        let Some([a, b, c]) = parsed.and_then(|parsed| <[T; 3]>::try_from(parsed).ok()) else { return Ok(()) };
        for (a, b) in [(&a, &b), (&b, &c), (&a, &c), (&a, &a.clone())] {
            hash_agrees(a, b)?;
        }
        order_agrees(&a, &b, &c)?;
        order_agrees(&c, &a, &b)
    });
}

/// The checks of two values of a type without an order.
fn hashes<T: Hash + PartialEq + Clone + Debug>(
    texts: impl Strategy<Value = String> + Clone,
    parse: impl Fn(&str) -> Option<T>,
) {
    check(CASES, &(texts.clone(), texts), |(a, b)| {
        let (Some(a), Some(b)) = (parse(&a), parse(&b)) else { return Ok(()) };
        hash_agrees(&a, &b)?;
        prop_assert_eq!(&a, &a.clone());
        hash_agrees(&a, &a.clone())
    });
}

#[test]
fn what_holds_a_value_agrees_as_the_value_does() {
    agrees(numbers(), |text| text.parse().ok().map(Secret::<Decimal>::new));
    agrees(numbers(), |text| text.parse().ok().map(Serde::<Decimal>::new));
    agrees(numbers(), |text| text.parse().ok().map(Nullable::<Integer>::Value));
    hashes("[\"a-b]{1,2}|7|7\\.0|70e-1|8", |text| Level::from_json(text).ok());
    hashes("\"(One|[ab]|7|7\\.0)\"", |text| Open::from_json(text).ok());
    hashes("7|7\\.0|70e-1|\"a\"|\"\\\\u0061\"|\\[1\\]|\\[1\\.0\\]", |text| Either::from_json(text).ok());
    hashes("\\[(1|1\\.0),(\"a\"|\"\\\\u0061\")\\]", |text| Pair::from_json(text).ok());
    hashes("\\[(1|1\\.0)(,2|,2e0|,3)?\\]", |text| BTreeSet::<Integer>::from_json(text).ok());
    hashes("\\{\"a\":(1|1\\.0)(,\"b\":2)?\\}", |text| BTreeMap::<String, Decimal>::from_json(text).ok());
    let kinds = prop::sample::select(vec!["1", "\"1\"", "null", "true", "[]", "{}"]).prop_map(str::to_owned);
    hashes(kinds, |text| Some(text.parse::<Value>().ok()?.kind()));
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(any_of)]
enum Either {
    Number(Integer),
    Other(Value),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(tuple)]
struct Pair(Decimal, String);

/// Each model read from another spelling, with its keys in another order, is equal, and so are the values that it is.
fn reads_equal<T: HlModel + Clone + PartialEq + Debug>() {
    check(CASES / 6, &(valid(<T as HlModel>::schema()), decisions()), |(sample, decisions)| {
        let read = |text: &str| T::from_json(text).map_err(|errors| TestCaseError::fail(format!("{text}: {errors}")));
        let model = read(&sample.text)?;
        let other = read(&spell(&reversed(&sample.json), Spelling::Any, &mut Choices::new(&decisions)))?;
        prop_assert_eq!(&model, &other);
        prop_assert_eq!(&other, &model);
        prop_assert_eq!(&model, &model.clone());
        let (value, other) = (model.to_value(), other.to_value());
        prop_assert_eq!(&value, &other);
        hash_agrees(&value, &other)?;
        hash_agrees(&value, &model.clone().to_value())
    });
}

hl_model_tests::for_every_model!(reads_equal);

#[test]
fn numbers_agree() {
    agrees(numbers(), |text| text.parse::<Decimal>().ok());
    agrees(numbers(), |text| text.parse::<Integer>().ok());
    agrees(numbers(), |text| text.parse::<DecimalString>().ok());
}

#[test]
fn texts_with_a_format_agree() {
    let times = prop_oneof![
        Just("2023-05-03T17:45:12Z".to_owned()),
        Just("2023-05-03t17:45:12z".to_owned()),
        Just("2023-05-03T19:45:12+02:00".to_owned()),
        "202[34]-0[1-2]-0[1-3]T0[0-2]:00:0[0-9](\\.[0-9]{1,2})?(Z|[+-]0[0-2]:00)",
    ];
    agrees(times, |text| text.parse::<DateTime>().ok());
    hashes("0[0-2]:00:0[0-1](\\.[0-2])?[zZ]", |text| text.parse::<Time>().ok());
    hashes("2023-01-0[1-2][tT]00:00:0[0-1](\\.[0-2])?", |text| text.parse::<LocalDateTime>().ok());
    agrees("202[34]-0[1-2]-0[1-9]", |text| text.parse::<Date>().ok());
    let uuids = prop_oneof![
        Just("67e55044-10b1-426f-9247-bb680e5fe0c8".to_owned()),
        Just("67E55044-10B1-426F-9247-BB680E5FE0C8".to_owned()),
        "6[7-8][eE]55044-10b1-426f-9247-bb680e5fe0c[8-9]",
    ];
    agrees(uuids, |text| text.parse::<Uuid>().ok());
    agrees("[ab]{0,2}", |text| Some(Bytes::from(text.as_bytes())));
    agrees("[ab]{0,1}", |text| Some(if text.is_empty() { Nullable::Null } else { Nullable::Value(text.to_owned()) }));
    agrees("a", |_| Some(Null));
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
enum Open {
    One,
    #[hl(other)]
    Other(OtherValue),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
enum Level {
    #[hl(value = 1)]
    One,
    #[hl(other)]
    Other(OtherValue),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
struct Model {
    id: String,
    number: Option<Decimal>,
    map: Option<Dict<Integer>>,
    list: Option<Vec<Value>>,
    sorted: Option<BTreeMap<String, Value>>,
    level: Option<Level>,
    open: Option<Open>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[test]
fn models_agree() {
    check(CASES, &(valid(<Model as HlModel>::schema()), decisions()), |(sample, decisions)| {
        let model = Model::from_json(&sample.text).map_err(|errors| TestCaseError::fail(errors.to_string()))?;
        let spelled = spell(&reversed(&sample.json), Spelling::Any, &mut Choices::new(&decisions));
        let other = Model::from_json(&spelled).map_err(|errors| TestCaseError::fail(errors.to_string()))?;
        prop_assert_eq!(&model, &other);
        hash_agrees(&model, &other)
    });
    let read = |text: &str| Level::from_json(text).unwrap();
    assert!(read("7") == read("7.0") && read("7") != read("8") && read("1.0") == Level::One);
    assert_eq!(HashSet::from([read("7"), read("70e-1"), read("1e0")]).len(), 2);
}

#[test]
fn the_hash_of_an_object_depends_on_secret_keys_and_on_no_order() {
    // Whoever does not know the keys of the hash cannot make many values with one hash.
    let dicts = (0..4096).map(|n| Dict::from([(format!("k{n}"), n), (format!("l{}", 4096 - n), -n)]));
    #[allow(clippy::mutable_key_type, reason = "what is parsed when it is looked at does not change the hash")]
    let set: HashSet<Dict<i32>> = dicts.collect();
    assert_eq!(set.len(), 4096);
    let hash = |entries: &[(&str, i64)]| {
        std::hash::BuildHasherDefault::<std::hash::DefaultHasher>::default()
            .hash_one(entries.iter().copied().collect::<Dict<i64>>())
    };
    assert_eq!(hash(&[("a", 1), ("b", 2)]), hash(&[("b", 2), ("a", 1)]));
    // A hasher without keys does not reveal the hash: a collision found with it is not a collision here.
    let fixed = std::hash::BuildHasherDefault::<std::hash::DefaultHasher>::default();
    let sum = [("a", 1), ("b", 2)].iter().map(|entry| fixed.hash_one(entry)).fold(0, u64::wrapping_add);
    assert_ne!(hash(&[("a", 1), ("b", 2)]), fixed.hash_one((2_usize, sum)));
}

#[test]
fn a_value_is_the_same_whatever_it_is_made_of() {
    let value = |json: &str| json.parse::<Value>().unwrap();
    for (made, json) in [
        (Value::from(Some(1)), "1"),
        (Value::from(None::<i64>), "null"),
        (Value::from(Nullable::Value("a")), "\"a\""),
        (Value::from(Nullable::<i64>::Null), "null"),
        (Value::from(()), "null"),
        (Value::from(Null), "null"),
        (Value::from(true), "true"),
        (Value::from(String::from("a\"")), "\"a\\\"\""),
        (Value::from(std::borrow::Cow::Borrowed("a")), "\"a\""),
        (Value::from(vec![1, 2]), "[1,2]"),
        (Value::from([[0_u8; 0]; 2]), "[[],[]]"),
        (Value::from(i128::MIN), "-170141183460469231731687303715884105728"),
        (Value::try_from(0.5).unwrap(), "0.5"),
        (Value::from(serde_json::json!({"a": [1, null]})), r#"{"a":[1,null]}"#),
        (Value::from(&serde_json::json!("a")), "\"a\""),
    ] {
        assert_eq!(made, value(json));
        assert_eq!(made.to_string(), json);
    }
    let dict = Dict::from([("a", 1), ("b", 2)]);
    assert_eq!(dict.to_json().unwrap(), r#"{"a":1,"b":2}"#);
    let entries = || [("a".to_owned(), 1), ("b".to_owned(), 2)];
    assert_eq!(Dict::from(BTreeMap::from(entries())), dict);
    assert_eq!(Dict::from(std::collections::HashMap::from(entries())), dict);
    assert_eq!(Dict::from(indexmap::IndexMap::<_, _>::from_iter(entries())), dict);
    assert_eq!(entries().into_iter().collect::<Dict<i64>>(), dict);
}

#[test]
fn different_values_have_different_hashes() {
    fn spread<T: Hash>(values: impl Iterator<Item = T>) {
        let state = RandomState::new();
        let hashes: Vec<u64> = values.map(|value| state.hash_one(&value)).collect();
        // Two of a thousand hashes of 64 bits are equal by a chance that is not to be expected.
        assert_eq!(hashes.iter().collect::<HashSet<_>>().len(), hashes.len());
    }
    let json = |text: String| text.parse::<Value>().unwrap();
    spread((0..1000).map(Integer::from));
    spread((0..1000).map(|n| format!("{n}.5").parse::<Decimal>().unwrap()));
    spread((0..1000).map(|n| format!("{n}.5").parse::<DecimalString>().unwrap()));
    spread((0..1000).map(|n| json(n.to_string())));
    spread((0..1000).map(|n| json(format!("\"{n}\""))));
    spread((0..1000).map(|n| json(format!("[[{n}],{{}}]"))));
    spread((0..1000).map(|n| json(format!(r#"{{"a":{n}}}"#))));
    spread((0..1000).map(|n| json(format!(r#"{{"{n}":[]}}"#))));
    spread((0..1000).map(|n| Dict::from([(n.to_string(), n)])));
    spread(["null", "true", "false", "0", "\"\"", "[]", "{}"].into_iter().map(|text| json(text.to_owned())));
    spread(["Cargo.toml", "src/lib.rs"].into_iter().map(|path| File::open(path).unwrap()));
}

#[test]
fn an_object_that_was_looked_at_differs_from_one_with_fewer_entries() {
    let value = |text: &str| text.parse::<Value>().unwrap();
    let looked_at = value(r#"{"a":1,"b":2}"#);
    assert_eq!(looked_at.as_dict().unwrap().len(), 2);
    assert_ne!(looked_at, value(r#"{"a":1}"#));
}

#[test]
fn objects_that_were_made_to_collide_have_different_hashes() {
    // Hashes of entries that are added up are equal if the values of one object are those of the other in another order.
    let state = RandomState::new();
    let texts = (0..4096).map(|n| format!(r#"{{"a":{n},"b":{}}}"#, 4095 - n));
    let hashes: HashSet<u64> = texts.map(|text| state.hash_one(Dict::<i64>::from_json(&text).unwrap())).collect();
    assert_eq!(hashes.len(), 4096);
}
