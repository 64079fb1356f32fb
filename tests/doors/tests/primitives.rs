//! What a deserializer may hand over: numbers of every width, texts and bytes that are borrowed or not, keys that are not
//! strings, marks of options, enums and newtypes. A model takes it as a derived type would, or says what is wrong.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;

use hl_model::{Bytes, DateTime, Decimal, Dict, HlModel, Integer, Nullable, Value};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::value::{
    BorrowedBytesDeserializer, BorrowedStrDeserializer, BytesDeserializer, CowStrDeserializer, Error, MapDeserializer,
    SeqDeserializer, StrDeserializer, StringDeserializer, U64Deserializer, UnitDeserializer,
};
use serde::de::{Deserializer, IntoDeserializer};

type Read<T> = Result<T, Error>;

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "lowercase")]
enum Order {
    Asc,
    Desc,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Build {
    context: String,
    cache: Option<Nullable<i64>>,
    tags: Option<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Checks a number of some type against its text.
fn number<'de, N>(given: N, text: &str) -> Result<(), TestCaseError>
where
    N: IntoDeserializer<'de, Error> + Copy + Debug,
{
    let value: Value = text.parse().expect("it is a number");
    prop_assert_eq!(Value::deserialize(given.into_deserializer()), Ok::<_, Error>(value.clone()));
    let decimal: Decimal = text.parse().expect("it is a number");
    prop_assert_eq!(Decimal::deserialize(given.into_deserializer()), Ok::<_, Error>(decimal));
    let integer: Option<Integer> = text.parse().ok();
    let read: Read<Integer> = Integer::deserialize(given.into_deserializer());
    prop_assert_eq!(read.ok(), integer);
    let small = Dict::<i8>::from_json(&format!("{{\"n\":{text}}}")).ok();
    let read: Read<Dict<i8>> = Dict::deserialize(MapDeserializer::new([("n", Number(given))].into_iter()));
    prop_assert_eq!(read.ok(), small);
    Ok(())
}

/// A number as the value of a map.
#[derive(Clone, Copy, Debug)]
struct Number<N>(N);

impl<'de, N: IntoDeserializer<'de, Error>> IntoDeserializer<'de, Error> for Number<N> {
    type Deserializer = N::Deserializer;

    fn into_deserializer(self) -> N::Deserializer {
        self.0.into_deserializer()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn integers_of_every_width_are_what_they_are(
        a: i8, b: i16, c: i32, d: i64, e: i128, f: u8, g: u16, h: u32, i: u64, j: u128, shift in 0..128_u32,
    ) {
        number(a, &a.to_string())?;
        number(b, &b.to_string())?;
        number(c, &c.to_string())?;
        number(d, &d.to_string())?;
        number(f, &f.to_string())?;
        number(g, &g.to_string())?;
        number(h, &h.to_string())?;
        number(i, &i.to_string())?;
        let (e, j) = (e >> shift, j >> shift);
        number(e, &e.to_string())?;
        number(j, &j.to_string())?;
    }

    #[test]
    fn floats_are_the_numbers_that_they_are(single: f32, double: f64) {
        let numbers = [f64::from(single), double];
        for float in numbers {
            let read: Read<Value> = Value::deserialize(float.into_deserializer());
            prop_assert_eq!(read.is_ok(), float.is_finite(), "{:?}", read);
            if float.is_finite() {
                number(float, &format!("{float:?}"))?;
            }
        }
        let read: Read<Value> = Value::deserialize(single.into_deserializer());
        prop_assert_eq!(read.is_ok(), single.is_finite());
    }

    #[test]
    fn texts_are_read_however_they_are_lent(text in "(asc|desc|2023-05-03T17:45:12Z|[a-d\"\\\\\u{e9}\u{0}]{0,6})") {
        fn same<T: for<'de> Deserialize<'de> + HlModelOrValue>(text: &str) -> Result<(), TestCaseError> {
            let json = serde_json::to_string(text).expect("it is a text");
            let expected = serde_json::from_str::<T>(&json).ok();
            let read: [Read<T>; 4] = [
                T::deserialize(StrDeserializer::new(text)),
                T::deserialize(BorrowedStrDeserializer::new(text)),
                T::deserialize(StringDeserializer::new(text.to_owned())),
                T::deserialize(CowStrDeserializer::new(Cow::Borrowed(text))),
            ];
            for read in read {
                prop_assert_eq!(read.ok(), expected.clone(), "{}", json);
            }
            Ok(())
        }
        same::<Value>(&text)?;
        same::<DateTime>(&text)?;
        same::<Order>(&text)?;
        same::<Build>(&text)?;
        same::<Integer>(&text)?;
        let json = serde_json::to_string(&text).expect("it is a text");
        prop_assert_eq!(serde_json::from_slice::<Value>(json.as_bytes()).ok(), json.parse().ok());
        prop_assert_eq!(serde_json::from_reader::<_, Value>(json.as_bytes()).ok(), json.parse().ok());
    }

    #[test]
    fn bytes_are_bytes_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..6)) {
        let borrowed: Read<Value> = Value::deserialize(BorrowedBytesDeserializer::new(&bytes));
        let lent: Read<Value> = Value::deserialize(BytesDeserializer::new(&bytes));
        prop_assert_eq!(borrowed, Ok(Value::from(Bytes::from(bytes.clone()))));
        prop_assert_eq!(lent, Ok(Value::from(Bytes::from(bytes.clone()))));
        let read: Read<Bytes> = Bytes::deserialize(BytesDeserializer::new(&bytes));
        prop_assert_eq!(read, Ok(Bytes::from(bytes.clone())));
        let refused: Read<Build> = Build::deserialize(BytesDeserializer::new(&bytes));
        prop_assert!(refused.is_err());
        let refused: Read<Integer> = Integer::deserialize(BytesDeserializer::new(&bytes));
        prop_assert!(refused.is_err());
    }

    #[test]
    fn keys_that_are_numbers_are_their_text(keys in prop::collection::btree_map(any::<i64>(), any::<bool>(), 0..5)) {
        let expected = Dict::<bool>::from_pairs_of(&keys);
        let mut cbor = Vec::new();
        ciborium::into_writer(&keys, &mut cbor).expect("it can be written");
        prop_assert_eq!(&ciborium::from_reader::<Dict<bool>, _>(&*cbor).expect("it can be read"), &expected);
        let open: Open = ciborium::from_reader(&*cbor).expect("it can be read");
        prop_assert_eq!(open.keys().len(), keys.len());
        let message = rmp_serde::to_vec(&keys).expect("it can be written");
        prop_assert_eq!(&rmp_serde::from_slice::<Dict<bool>>(&message).expect("it can be read"), &expected);
        let map: Read<Dict<bool>> = Dict::deserialize(MapDeserializer::new(keys.clone().into_iter()));
        prop_assert_eq!(&map.expect("it can be read"), &expected);
        // A map that has them as keys has them back.
        prop_assert_eq!(ciborium::from_reader::<BTreeMap<i64, bool>, _>(&*cbor).expect("it can be read"), keys);
    }
}

/// What is compared.
trait HlModelOrValue: Clone + Debug + PartialEq {}

impl<T: Clone + Debug + PartialEq> HlModelOrValue for T {}

/// A dict whose keys are numbers.
trait FromPairs {
    fn from_pairs_of(pairs: &BTreeMap<i64, bool>) -> Self;
}

impl FromPairs for Dict<bool> {
    fn from_pairs_of(pairs: &BTreeMap<i64, bool>) -> Self {
        pairs.iter().map(|(key, value)| (key.to_string(), *value)).collect()
    }
}

#[test]
fn a_key_that_is_no_text_a_number_or_a_truth_value_is_refused() {
    let mut float = Vec::new();
    ciborium::into_writer(&ciborium::Value::Map(vec![(1.5.into(), 1.into())]), &mut float).unwrap();
    let mut list = Vec::new();
    ciborium::into_writer(&ciborium::Value::Map(vec![(ciborium::Value::Array(Vec::new()), 1.into())]), &mut list)
        .unwrap();
    let mut null = Vec::new();
    ciborium::into_writer(&ciborium::Value::Map(vec![(ciborium::Value::Null, 1.into())]), &mut null).unwrap();
    for bytes in [&float, &list, &null] {
        assert!(ciborium::from_reader::<Open, _>(&**bytes).is_err());
        assert!(ciborium::from_reader::<Value, _>(&**bytes).is_err());
    }
    let mut truth = Vec::new();
    ciborium::into_writer(&ciborium::Value::Map(vec![(true.into(), 1.into())]), &mut truth).unwrap();
    assert_eq!(ciborium::from_reader::<Open, _>(&*truth).unwrap().to_json().unwrap(), r#"{"true":1}"#);
}

#[test]
fn a_number_and_its_text_are_one_key() {
    let map = ciborium::Value::Map(vec![(1.into(), 1.into()), ("1".into(), 2.into())]);
    let mut bytes = Vec::new();
    ciborium::into_writer(&map, &mut bytes).unwrap();
    let error = ciborium::from_reader::<Open, _>(&*bytes).unwrap_err().to_string();
    assert!(error.contains("key occurs twice") || error.contains("duplicate key"), "{error}");
}

#[test]
fn options_units_and_newtypes_are_what_is_in_them() {
    for ron in [
        r#"(context: "a", cache: Some(3))"#,
        r#"{"context": "a", "cache": Some(Some(3))}"#,
        r#"(context: "a", cache: 3)"#,
    ] {
        let build: Build = ron::from_str(ron).unwrap_or_else(|error| panic!("{ron}: {error}"));
        assert_eq!(build.to_json().unwrap(), r#"{"context":"a","cache":3}"#, "{ron}");
    }
    let build: Build = ron::from_str(r#"(context: "a", cache: None)"#).unwrap();
    assert_eq!(build.to_json().unwrap(), r#"{"context":"a","cache":null}"#);
    let null: Read<Value> = Value::deserialize(UnitDeserializer::new());
    assert!(null.unwrap().is_null());
    let list: Read<Vec<Nullable<Order>>> = Deserialize::deserialize(SeqDeserializer::new(["asc", "desc"].into_iter()));
    assert_eq!(list.unwrap(), [Nullable::Value(Order::Asc), Nullable::Value(Order::Desc)]);
    let character: Read<Value> = Value::deserialize('x'.into_deserializer());
    assert_eq!(character.unwrap().as_str(), Some("x"));
    let truth: Read<Value> = Value::deserialize(true.into_deserializer());
    assert_eq!(truth.unwrap().as_bool(), Some(true));
}

#[test]
fn a_list_in_place_of_an_object_is_refused_as_such() {
    // Formats that have no names for keys write structs as lists; a model is a map in all of them.
    let list: Read<Build> = Build::deserialize(SeqDeserializer::new(["a"].into_iter()));
    assert!(list.unwrap_err().to_string().contains("expected an object"));
    let number: Read<Build> = Build::deserialize(U64Deserializer::new(7));
    assert!(number.unwrap_err().to_string().contains("expected an object"));
}

#[test]
fn repeated_elements_are_a_list() {
    let xml = "<build><context>a</context><tags>x</tags><tags>y</tags></build>";
    let build: Build = quick_xml::de::from_str(xml).unwrap();
    assert_eq!(build.to_json().unwrap(), r#"{"context":"a","tags":["x","y"]}"#);
    let one: Build = quick_xml::de::from_str("<build><context>a</context><tags>x</tags></build>").unwrap();
    assert_eq!(one.tags().unwrap(), ["x"]);
}

#[test]
fn adapters_that_try_several_forms_try_models_too() {
    #[serde_with::serde_as]
    #[derive(Debug, Deserialize, serde::Serialize, PartialEq)]
    struct Adapted {
        #[serde_as(as = "serde_with::PickFirst<(_, serde_with::DisplayFromStr)>")]
        order: Order,
        #[serde_as(as = "serde_with::DefaultOnError")]
        open: Option<Build>,
        #[serde_as(as = "BTreeMap<serde_with::DisplayFromStr, _>")]
        by_order: BTreeMap<u8, Build>,
    }
    let json = r#"{"order":"asc","open":{"context":"a"},"by_order":{"1":{"context":"b"}}}"#;
    let adapted: Adapted = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&adapted).unwrap(), json);
    let refused = json.replace(r#"{"context":"a"}"#, r#"{"context":1}"#);
    assert_eq!(serde_json::from_str::<Adapted>(&refused).unwrap().open, None);
}

#[test]
fn a_deserializer_for_people_and_one_for_machines_are_told_apart_by_what_they_say() {
    struct ForMachines<D>(D);
    macro_rules! forward {
        ($($method:ident)*) => {$(
            fn $method<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
                self.0.$method(visitor)
            }
        )*};
    }
    impl<'de, D: Deserializer<'de>> Deserializer<'de> for ForMachines<D> {
        type Error = D::Error;
        forward! { deserialize_any }
        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
            newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
        fn is_human_readable(&self) -> bool {
            false
        }
    }
    let json = r#"{"context":"a","cache":3,"tags":["x"]}"#;
    let build = Build::deserialize(ForMachines(&mut serde_json::Deserializer::from_str(json))).unwrap();
    assert_eq!(build.to_json().unwrap(), json);
    let open =
        Open::deserialize(ForMachines(&mut serde_json::Deserializer::from_str(r#"{"a":[1,{"b":null}]}"#))).unwrap();
    assert_eq!(open.to_json().unwrap(), r#"{"a":[1,{"b":null}]}"#);
}
