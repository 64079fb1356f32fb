//! All knowledge of the private interface of `serde_json`.
//!
//! `serde_json` hands over the text of a value, and accepts one, under private names. A user's object may have these
//! names as keys. So `serde_json` is recognised by the paths of its types, which no input can change. The path of a
//! type is not a stable interface, so the tests below fail if another version of `serde_json` uses other paths or
//! names.

use std::any::type_name;
use std::sync::OnceLock;

use serde_core::ser::{SerializeStruct, Serializer};

use super::mentions::mentions;

/// The name under which `serde_json` provides or accepts the text of a value.
pub(super) const RAW: &str = "$serde_json::private::RawValue";

/// The key under which `serde_json` with `arbitrary_precision` provides a number to `deserialize_any`.
pub(super) const NUMBER: &str = "$serde_json::private::Number";

/// The deserializers that can provide the text of a value.
const WITH_TEXT: [&str; 3] = ["serde_json::de::Deserializer<", "serde_json::value::Value", "serde_json::raw::RawValue"];

/// The map accessors that provide the text of a value, as an object with one key.
const TEXTS: [&str; 2] = ["serde_json::raw::BorrowedRawDeserializer", "serde_json::raw::OwnedRawDeserializer"];

/// Whether a deserializer, or the one that it wraps, provides the text of its value on a request for [`RAW`].
///
/// A wrapper that does not pass the request on provides the value itself, which [`is_text`] recognises.
pub(super) fn has_text<D>() -> bool {
    let name = type_name::<D>();
    let unwrapped = name.strip_prefix('&').unwrap_or(name);
    let unwrapped = unwrapped.strip_prefix("mut ").unwrap_or(unwrapped);
    // Most names begin with a known path, so a prefix is tried before a search.
    WITH_TEXT.iter().any(|known| unwrapped.starts_with(known)) || WITH_TEXT.iter().any(|known| mentions(name, known))
}

/// Whether an object, whose only key is [`RAW`], is the text of a value.
pub(super) fn is_text<A>() -> bool {
    let name = type_name::<A>();
    TEXTS.iter().any(|known| name.starts_with(known)) || TEXTS.iter().any(|known| mentions(name, known))
}

/// Whether an object whose only key is [`NUMBER`] is a number. With `arbitrary_precision`, numbers have this form from
/// `serde_json` itself, from serde's buffers, and from wrappers that hide the format.
pub(super) fn may_be_number<A>() -> bool {
    let name = type_name::<A>();
    let is_buffered = name.contains("::content::") && mentions(name, "serde_json::");
    let is_number = mentions(name, "serde_json::number::NumberDeserializer");
    (is_number || is_buffered || mentions(name, "erased_serde::")) && numbers_are_maps()
}

/// Whether a crate of the build has switched on `arbitrary_precision` of `serde_json`.
fn numbers_are_maps() -> bool {
    static ANSWER: OnceLock<bool> = OnceLock::new();
    *ANSWER.get_or_init(|| {
        serde_json::from_str::<serde_json::Value>("1.10").is_ok_and(|number| matches!(&*number.to_string(), "1.10"))
    })
}

/// The JSON text that a serializer accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// Any value, because it writes compact text.
    Values,
    /// Numbers only. It formats lists and objects, or converts them to values.
    Numbers,
    /// Perhaps numbers. It has a user's formatter, which may not support numbers as text.
    PerhapsNumbers,
    /// Keys of objects, as strings.
    Keys,
    /// Nothing, because it is not a serializer of `serde_json`, or wraps one.
    Nothing,
}

/// The JSON text that a serializer accepts.
pub(super) fn takes<S>() -> Takes {
    let name = type_name::<S>();
    if let Some(arguments) = name.strip_prefix("&mut serde_json::ser::Serializer<") {
        // The name of the default formatter is left out.
        return match arguments.strip_suffix('>').map(second_argument) {
            Some(None | Some("serde_json::ser::CompactFormatter")) => Takes::Values,
            Some(Some(name)) if name.starts_with("serde_json::ser::PrettyFormatter") => Takes::Numbers,
            _ => Takes::PerhapsNumbers,
        };
    }
    match name {
        "serde_json::value::ser::Serializer" => Takes::Numbers,
        "serde_json::value::ser::MapKeySerializer" => Takes::Keys,
        _ if name.starts_with("serde_json::ser::MapKeySerializer<") => Takes::Keys,
        _ => Takes::Nothing,
    }
}

/// The second argument in a list of type arguments.
fn second_argument(arguments: &str) -> Option<&str> {
    let mut depth = 0;
    let comma = arguments.find(|char| {
        match char {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth -= 1,
            _ => {}
        }
        char == ',' && depth == 0
    })?;
    arguments.get(comma + 1..).map(str::trim_start)
}

/// Passes JSON text to `serde_json`, which writes it unchanged.
pub(super) fn serialize_text<S: Serializer>(json: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let mut raw = serializer.serialize_struct(RAW, 1)?;
    raw.serialize_field(RAW, json)?;
    raw.end()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt;

    use serde_core::Serialize;
    use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};

    use super::*;

    /// The answer of a deserializer that is asked for text.
    struct Seen {
        has_text: bool,
        is_text: bool,
        key: String,
        text: String,
    }

    impl<'de> Deserialize<'de> for Seen {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Asks;
            impl<'de> Visitor<'de> for Asks {
                type Value = Seen;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("an object")
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Seen, A::Error> {
                    let key = map.next_key()?.unwrap_or_default();
                    Ok(Seen { has_text: false, is_text: is_text::<A>(), key, text: map.next_value()? })
                }
            }
            let seen = deserializer.deserialize_newtype_struct(RAW, Asks)?;
            Ok(Seen { has_text: has_text::<D>(), ..seen })
        }
    }

    #[test]
    fn serde_json_gives_the_text_of_a_value_under_the_names_that_are_known() {
        let json = r#"{"a":[1.0,{}]}"#;
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        let raw: Box<serde_json::value::RawValue> = serde_json::from_str(json).unwrap();
        let doors: [serde_json::Result<Seen>; 6] = [
            serde_json::from_str(json),
            serde_json::from_slice(json.as_bytes()),
            serde_json::from_reader(json.as_bytes()),
            serde_json::from_value(value.clone()),
            Seen::deserialize(&value),
            Seen::deserialize(&*raw),
        ];
        for seen in doors {
            let seen = seen.unwrap();
            assert!(seen.has_text && seen.is_text, "{} is not known to give text", seen.text);
            assert_eq!((&*seen.key, &*seen.text), (RAW, json));
        }
    }

    #[test]
    fn a_users_object_is_not_taken_for_a_text() {
        struct Users(bool);
        impl<'de> Deserialize<'de> for Users {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Any;
                impl<'de> Visitor<'de> for Any {
                    type Value = Users;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Users, A::Error> {
                        while map.next_entry::<String, serde_core::de::IgnoredAny>()?.is_some() {}
                        Ok(Users(is_text::<A>() || may_be_number::<A>()))
                    }
                }
                deserializer.deserialize_any(Any)
            }
        }
        let json = format!(r#"{{"{RAW}":"1","{NUMBER}":"1"}}"#);
        assert!(!serde_json::from_str::<Users>(&json).unwrap().0);
    }

    /// A value that notes what its serializer accepts.
    struct Told<'a>(&'a std::cell::Cell<Takes>);

    impl Serialize for Told<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.0.set(takes::<S>());
            serializer.serialize_str("")
        }
    }

    impl PartialEq for Told<'_> {
        fn eq(&self, _: &Self) -> bool {
            true
        }
    }
    impl Eq for Told<'_> {}
    impl PartialOrd for Told<'_> {
        fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
            Some(self.cmp(other))
        }
    }
    impl Ord for Told<'_> {
        fn cmp(&self, _: &Self) -> std::cmp::Ordering {
            std::cmp::Ordering::Equal
        }
    }

    #[test]
    #[allow(
        clippy::mutable_key_type,
        reason = "all values are equal, so the changing part has no influence on the order of keys"
    )]
    fn the_serializers_of_serde_json_are_told_apart() {
        struct Own;
        impl serde_json::ser::Formatter for Own {}

        let told = std::cell::Cell::new(Takes::Nothing);
        let value = Told(&told);
        serde_json::to_string(&value).unwrap();
        assert_eq!(told.replace(Takes::Nothing), Takes::Values);
        serde_json::to_writer(std::io::sink(), &[&value]).unwrap();
        assert_eq!(told.replace(Takes::Nothing), Takes::Values);
        serde_json::to_string_pretty(&value).unwrap();
        assert_eq!(told.replace(Takes::Nothing), Takes::Numbers);
        serde_json::to_value(&value).unwrap();
        assert_eq!(told.replace(Takes::Nothing), Takes::Numbers);
        value.serialize(&mut serde_json::Serializer::with_formatter(Vec::new(), Own)).unwrap();
        assert_eq!(told.replace(Takes::Nothing), Takes::PerhapsNumbers);
        let map = BTreeMap::from([(Told(&told), 1)]);
        serde_json::to_string(&map).unwrap();
        assert_eq!(told.replace(Takes::Nothing), Takes::Keys);
        serde_json::to_value(&map).unwrap();
        assert_eq!(told.replace(Takes::Nothing), Takes::Keys);
    }

    #[test]
    fn numbers_are_taken_as_text() {
        let mut written = serde_json::Serializer::new(Vec::new());
        serialize_text("1.50", &mut written).unwrap();
        assert_eq!(written.into_inner(), b"1.50");
        assert_eq!(second_argument("a::B<C, D>"), None);
        assert_eq!(second_argument("a::B<C, (D, E)>, f::G<H>"), Some("f::G<H>"));
    }
}
