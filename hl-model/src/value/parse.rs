//! Looking into the text of a list or an object: its parts, each still a text.

use std::borrow::Cow;
use std::fmt;

use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The texts of a list's items; none if the text is not a list.
pub(crate) fn items(json: &str) -> Vec<&str> {
    serde_json::from_str::<Vec<&RawValue>>(json)
        .map_or_else(|_| Vec::new(), |items| items.into_iter().map(RawValue::get).collect())
}

/// The texts of an object's keys and values; none if the text is not an object.
pub(crate) fn raw_entries(json: &str) -> Vec<(&str, &str)> {
    serde_json::from_str::<Entries<'_>>(json).map_or_else(|_| Vec::new(), |entries| entries.0)
}

/// The decoded keys of an object with the texts of their values. A key with a lone surrogate has no decoded form and
/// is left out; whoever reports problems finds it in the text.
pub(crate) fn entries(json: &str) -> Vec<(Cow<'_, str>, &str)> {
    raw_entries(json).into_iter().filter_map(|(key, value)| Some((string(key)?, value))).collect()
}

/// The text that a JSON string stands for; nothing if it is not a string or has a lone surrogate.
pub(crate) fn string(json: &str) -> Option<Cow<'_, str>> {
    let inner = json.strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') { serde_json::from_str(json).ok().map(Cow::Owned) } else { Some(Cow::Borrowed(inner)) }
}

struct Entries<'de>(Vec<(&'de str, &'de str)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor;

        impl<'de> Visitor<'de> for EntriesVisitor {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key::<&RawValue>()? {
                    entries.push((key.get(), map.next_value::<&RawValue>()?.get()));
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(EntriesVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_slices_of_the_text() {
        assert_eq!(items("[1.0, [2], \"x\"]"), ["1.0", "[2]", "\"x\""]);
        assert_eq!(entries(r#"{"a\n": {"b": 1}, "": null}"#), [("a\n".into(), r#"{"b": 1}"#), ("".into(), "null")]);
        assert_eq!(items("{}"), Vec::<&str>::new());
        assert_eq!(entries("[]"), []);
    }

    #[test]
    fn private_names_of_serde_json_are_ordinary_keys() {
        let json = r#"{"$serde_json::private::RawValue": "[1]", "$serde_json::private::Number": "1"}"#;
        assert_eq!(
            entries(json),
            [("$serde_json::private::RawValue".into(), "\"[1]\""), ("$serde_json::private::Number".into(), "\"1\"")]
        );
    }

    #[test]
    fn a_lone_surrogate_is_no_string() {
        assert_eq!(string(r#""\ud800""#), None);
        assert_eq!(string(r#""\ud83d\ude00""#).as_deref(), Some("😀"));
        assert_eq!(string(r#""\u0000""#).as_deref(), Some("\0"));
    }
}
