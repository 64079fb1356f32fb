//! Models that hand-written visitors read: a user's text is never taken for a private form of `serde_json`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

use hl_model::{Dict, HlModel, Value};
use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

const RAW: &str = "$serde_json::private::RawValue";
const NUMBER: &str = "$serde_json::private::Number";

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Build {
    context: String,
    cache: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    id: Option<String>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A type that is read from a string, or from what the model is read from, as serde's guide shows it.
#[derive(Debug, PartialEq)]
struct StringOr<T>(Result<String, T>);

struct StringOrVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for StringOrVisitor<T> {
    type Value = StringOr<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or a model")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(StringOr(Ok(text.into())))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(|model| StringOr(Err(model)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(list)).map(|model| StringOr(Err(model)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for StringOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StringOrVisitor(PhantomData))
    }
}

/// The value of a text. (`serde_json` itself takes some keys for its private ones.)
fn parsed(json: &str) -> serde_json::Value {
    match serde_json::from_str::<BTreeMap<String, serde_json::Value>>(json) {
        Ok(entries) => entries.into_iter().collect(),
        Err(_) => serde_json::from_str(json).expect(json),
    }
}

/// Reads through the visitor, from every deserializer of JSON.
fn behind_visitor<T: DeserializeOwned + fmt::Debug + PartialEq>(json: &str) -> Result<T, String> {
    let value = parsed(json);
    let doors: [serde_json::Result<StringOr<T>>; 5] = [
        serde_json::from_str(json),
        serde_json::from_slice(json.as_bytes()),
        serde_json::from_reader(json.as_bytes()),
        serde_json::from_value(value.clone()),
        StringOr::deserialize(&value),
    ];
    let mut found = doors.map(|read| match read {
        Ok(StringOr(Err(model))) => Ok(model),
        Ok(StringOr(Ok(text))) => Err(text),
        Err(error) => Err(error.to_string().split(" at line ").next().unwrap_or_default().to_owned()),
    });
    let first = std::mem::replace(&mut found[0], Err(String::new()));
    // Problems come in the order of the keys, and a value in memory has these sorted.
    for other in &found[1..] {
        let sorted = |report: &String| report.lines().map(str::to_owned).collect::<BTreeSet<_>>();
        assert_eq!(first.as_ref().map_err(sorted), other.as_ref().map_err(sorted), "{json}");
    }
    first
}

#[test]
fn a_model_is_read_from_the_map_of_a_visitor() {
    let build = behind_visitor::<Build>(r#"{"context": "./dir"}"#).unwrap();
    assert_eq!((build.context(), build.cache()), ("./dir", None));
    let build = behind_visitor::<Build>(r#"{"cache": 5, "context": ""}"#).unwrap();
    assert_eq!((build.context(), build.cache()), ("", Some(5)));
    assert_eq!(behind_visitor::<Build>(r#""./dir""#), Err("./dir".to_owned()));
    let errors = behind_visitor::<Build>(r#"{"contxt": "", "cache": "5"}"#).unwrap_err();
    assert_eq!(errors.lines().count(), 4, "{errors}");
    let list = behind_visitor::<Vec<Build>>(r#"[{"context": "a"}, {"context": "b"}]"#).unwrap();
    assert_eq!(list.len(), 2);
}

#[test]
fn a_users_text_is_never_read_as_a_model() {
    let text = r#"{"context":"/etc","cache":666}"#;
    let quoted = Value::from(text).to_string();
    let build = behind_visitor::<Build>(&format!(r#"{{"context": {quoted}}}"#)).unwrap();
    assert_eq!((build.context(), build.cache()), (text, None));
    for name in [RAW, NUMBER] {
        // A document whose only key is a private one has that key, and no other.
        for value in [&*quoted, r#""1""#, "1", "null", "[]"] {
            let json = format!(r#"{{"{name}":{value}}}"#);
            let open = behind_visitor::<Open>(&json).unwrap();
            assert_eq!(open.keys(), [name], "{json}");
            assert_eq!(open.to_json().unwrap(), json);
            let errors = behind_visitor::<Build>(&json).unwrap_err();
            assert!(errors.contains("unknown key") && errors.contains("/context"), "{errors}");
        }
        let json = format!(r#"{{"id":"a","{name}":{quoted}}}"#);
        assert_eq!(behind_visitor::<Open>(&json).unwrap().to_json().unwrap(), json);
        let json = format!(r#"{{"{name}":{quoted},"id":"a"}}"#);
        assert_eq!(behind_visitor::<Open>(&json).unwrap().to_json().unwrap(), json);
    }
}

#[test]
fn numbers_within_the_map_of_a_visitor_keep_their_text() {
    let json = r#"{"id":"a","n":[1.50,{"m":1e400}],"big":123456789012345678901234567890}"#;
    let StringOr(open) = serde_json::from_str::<StringOr<Open>>(json).unwrap();
    assert_eq!(open.unwrap_err().to_json().unwrap(), json);
    let StringOr(list) = serde_json::from_str::<StringOr<Value>>("[1.50,1e400]").unwrap();
    assert_eq!(list.unwrap_err().to_string(), "[1.50,1e400]");
}

#[test]
fn a_key_that_comes_twice_is_a_problem_behind_a_visitor_too() {
    for json in [r#"{"id":"a","id":"b"}"#, r#"{"x":1,"x":1}"#, r#"{"x":{"y":1,"y":2}}"#] {
        let error = serde_json::from_str::<StringOr<Open>>(json).unwrap_err().to_string();
        assert!(error.contains("duplicate key") || error.contains("key occurs twice"), "{error}");
    }
}

/// A map access that may tell the number of entries that are left, and whose keys may have been read by another reader.
struct Entries<A> {
    inner: A,
    size: Option<usize>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        self.inner.next_key_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.inner.next_value_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.size
    }
}

fn from_entries<E: serde::de::Error>(entries: &BTreeMap<&str, &str>, size: Option<usize>) -> Result<Open, E> {
    let inner = MapDeserializer::new(entries.iter().map(|(key, value)| (*key, *value)));
    Open::deserialize(MapAccessDeserializer::new(Entries { inner, size }))
}

#[test]
fn a_map_of_any_error_type_and_of_any_size_is_a_map() {
    let text = r#"{"id":"not this"}"#;
    for name in [RAW, NUMBER, "id", "x"] {
        for entries in [BTreeMap::from([(name, text)]), BTreeMap::from([(name, text), ("z", "1")])] {
            for size in [None, Some(0), Some(1), Some(2), Some(usize::MAX)] {
                let expected: Vec<_> = entries.keys().copied().collect();
                let open = from_entries::<serde_json::Error>(&entries, size).unwrap();
                assert_eq!(open.get(name).unwrap().as_str(), Some(text));
                let mut keys = open.keys();
                keys.sort_unstable();
                assert_eq!(keys, expected);
                assert_eq!(from_entries::<serde::de::value::Error>(&entries, size).unwrap(), open);
            }
        }
    }
}

/// An enum whose tag comes first, by hand.
#[derive(Debug)]
struct Tagged(String, Open);

impl<'de> Deserialize<'de> for Tagged {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TaggedVisitor;
        impl<'de> Visitor<'de> for TaggedVisitor {
            type Value = Tagged;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tagged, A::Error> {
                let (_, tag) = map.next_entry::<String, String>()?.unwrap_or_default();
                Ok(Tagged(tag, Open::deserialize(MapAccessDeserializer::new(map))?))
            }
        }
        deserializer.deserialize_map(TaggedVisitor)
    }
}

#[test]
fn the_rest_of_a_map_is_read_when_a_visitor_has_taken_the_first_key() {
    let json = format!(r#"{{"tag":"t","{RAW}":"{{}}","n":1.0}}"#);
    let Tagged(tag, open) = serde_json::from_str(&json).unwrap();
    assert_eq!((&*tag, open.to_json().unwrap()), ("t", format!(r#"{{"{RAW}":"{{}}","n":1.0}}"#)));
    let Tagged(_, open) = serde_json::from_str(r#"{"tag":"t"}"#).unwrap();
    assert_eq!(open.keys(), Vec::<&str>::new());
}

#[test]
fn other_formats_are_read_behind_a_visitor() {
    let StringOr(build) = serde_yaml_ng::from_str::<StringOr<Build>>("context: ./dir\ncache: 3").unwrap();
    assert_eq!(build.unwrap_err().cache(), Some(3));
    let open = Open::from_json(&format!(r#"{{"{RAW}":"[1]","id":"a"}}"#)).unwrap();
    let bytes = rmp_serde::to_vec(&open).unwrap();
    let StringOr(read) = rmp_serde::from_slice::<StringOr<Open>>(&bytes).unwrap();
    assert_eq!(read.unwrap_err().to_json().unwrap(), open.to_json().unwrap());
}

#[test]
fn adapters_of_serde_with_are_passed_through() {
    #[serde_with::serde_as]
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Adapted {
        #[serde_as(as = "serde_with::OneOrMany<_>")]
        builds: Vec<Build>,
        #[serde_as(as = "serde_with::Map<_, _>")]
        pairs: Vec<(String, Open)>,
        #[serde_as(as = "Option<serde_with::json::JsonString>")]
        #[serde(default)]
        text: Option<Open>,
    }
    let json = r#"{"builds":{"context":"a"},"pairs":{"k":{"id":"i"},"l":{}},"text":"{\"x\":1.50}"}"#;
    let adapted: Adapted = serde_json::from_str(json).unwrap();
    assert_eq!((adapted.builds.len(), adapted.pairs.len()), (1, 2));
    assert_eq!(serde_json::to_string(&adapted).unwrap(), json);
    let many: Adapted = serde_json::from_str(r#"{"builds":[{"context":"a"},{"context":"b"}],"pairs":{}}"#).unwrap();
    assert_eq!(many.builds.len(), 2);
}

/// A module with the name of a crate of tables.
mod csv {
    use serde::de::DeserializeOwned;

    pub(super) struct Reader<'t>(pub(super) &'t [u8]);

    impl std::io::Read for Reader<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            self.0.read(buffer)
        }
    }

    pub(super) fn read_ignoring<T: DeserializeOwned>(json: &str) -> (serde_json::Result<T>, Vec<String>) {
        let mut ignored = Vec::new();
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let read = serde_ignored::deserialize(&mut deserializer, |path| ignored.push(path.to_string()));
        (read, ignored)
    }
}

#[test]
fn the_name_of_a_users_module_is_not_that_of_a_format() {
    // In a table a number is a text.
    let json = r#"{"context":"1","cache":"5"}"#;
    let errors = behind_visitor::<Build>(json).unwrap_err();
    assert!(errors.contains("/cache: expected an integer"), "{errors}");
    let read = serde_json::from_reader::<_, StringOr<Build>>(csv::Reader(json.as_bytes()));
    assert!(read.unwrap_err().to_string().contains("/cache: expected an integer"));
    for json in [r#"{"build":{"context":"1","cache":"5"}}"#, r#"{"build":{"context":1}}"#] {
        let (read, _) = csv::read_ignoring::<BTreeMap<String, StringOr<Build>>>(json);
        assert!(read.unwrap_err().to_string().contains(": expected "), "{json}");
    }
    let (read, _) = csv::read_ignoring::<BTreeMap<String, Build>>(r#"{"build":{"context":"1","cache":5}}"#);
    assert_eq!(read.unwrap().get("build").and_then(Build::cache), Some(5));
}

#[test]
fn a_path_to_the_error_is_kept_and_numbers_are_exact() {
    let json = r#"[{"n":1.50}]"#;
    let read: Vec<Open> = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(json)).unwrap();
    assert_eq!(read[0].to_json().unwrap(), r#"{"n":1.50}"#);
    let mut deserializer = serde_json::Deserializer::from_str(r#"[{}, {"id": 5}]"#);
    let error = serde_path_to_error::deserialize::<_, Vec<Open>>(&mut deserializer).unwrap_err();
    assert_eq!(error.path().to_string(), "[1]");
}

/// An option in an option without end, as a deserializer may hand it over.
struct Endless;

impl<'de> Deserializer<'de> for Endless {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_some(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn options_within_options_have_a_limit_of_depth() {
    let error = Value::deserialize(Endless).unwrap_err();
    assert_eq!(error.to_string(), "nested deeper than the limit of 128");
    assert!(Build::deserialize(Endless).is_err());
}
