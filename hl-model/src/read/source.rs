//! Where values are read from: a deserializer of `serde_json`, behind an interface that generated code need not be
//! compiled for again and again.

use std::borrow::Cow;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::Stop;

/// A value that is about to be read, once.
pub(crate) trait Source<'de> {
    /// The JSON text of the value.
    fn raw(&mut self) -> Result<&'de str, Stop>;

    /// The decoded string.
    fn string(&mut self) -> Result<Cow<'de, str>, Stop>;

    /// The items of a list, one after the other.
    fn list(&mut self, items: &mut dyn Items<'de>) -> Result<(), Stop>;

    /// The entries of an object, one after the other.
    fn object(&mut self, entries: &mut dyn Entries<'de>) -> Result<(), Stop>;

    /// Whether it is `null`; if it is not, it is read by `some`.
    fn nullable(&mut self, some: &mut dyn Items<'de>) -> Result<bool, Stop>;

    /// The value itself, where it is not text.
    fn value(&self) -> Option<&'de crate::Value> {
        None
    }
}

/// Who takes the items of a list.
pub(crate) trait Items<'de> {
    fn item(&mut self, source: &mut dyn Source<'de>) -> Result<(), Stop>;
}

/// Who takes the entries of an object.
pub(crate) trait Entries<'de> {
    /// Takes a key. `borrowed` is the same text, if it lies in the input.
    fn key(&mut self, key: &str, borrowed: Option<&'de str>) -> Result<(), Stop>;
    fn value(&mut self, source: &mut dyn Source<'de>) -> Result<(), Stop>;
}

/// A deserializer as a source. It is used up by the first call.
pub(crate) struct SerdeSource<D>(Option<D>);

impl<D> SerdeSource<D> {
    pub(crate) const fn new(deserializer: D) -> Self {
        Self(Some(deserializer))
    }
}

impl<'de, D: Deserializer<'de>> Source<'de> for SerdeSource<D> {
    fn raw(&mut self) -> Result<&'de str, Stop> {
        let raw = <&RawValue as serde_core::Deserialize>::deserialize(self.0.take().ok_or(Stop)?)?;
        Ok(raw.get())
    }

    fn string(&mut self) -> Result<Cow<'de, str>, Stop> {
        Ok(self.0.take().ok_or(Stop)?.deserialize_str(TextVisitor)?)
    }

    fn list(&mut self, items: &mut dyn Items<'de>) -> Result<(), Stop> {
        Ok(self.0.take().ok_or(Stop)?.deserialize_seq(ListVisitor(items))?)
    }

    fn object(&mut self, entries: &mut dyn Entries<'de>) -> Result<(), Stop> {
        Ok(self.0.take().ok_or(Stop)?.deserialize_map(ObjectVisitor(entries))?)
    }

    fn nullable(&mut self, some: &mut dyn Items<'de>) -> Result<bool, Stop> {
        Ok(self.0.take().ok_or(Stop)?.deserialize_option(NullableVisitor(some))?)
    }
}

/// Takes a string, borrowed from the input where it has no escapes.
pub(super) struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.into()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

impl<'de> DeserializeSeed<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// Hands an item, or what is not `null`, on to its reader.
struct ItemSeed<'a, 'de>(&'a mut dyn Items<'de>);

impl<'de> DeserializeSeed<'de> for ItemSeed<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.item(&mut SerdeSource::new(deserializer)).map_err(stopped)
    }
}

struct ListVisitor<'a, 'de>(&'a mut dyn Items<'de>);

impl<'de> Visitor<'de> for ListVisitor<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(ItemSeed(self.0))?.is_some() {}
        Ok(())
    }
}

struct ObjectVisitor<'a, 'de>(&'a mut dyn Entries<'de>);

impl<'de> Visitor<'de> for ObjectVisitor<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_key_seed(KeySeed(self.0))?.is_some() {
            map.next_value_seed(EntrySeed(self.0))?;
        }
        Ok(())
    }
}

/// Hands a key on to whoever takes the entries.
struct KeySeed<'a, 'de>(&'a mut dyn Entries<'de>);

impl<'de> DeserializeSeed<'de> for KeySeed<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<(), E> {
        self.0.key(key, Some(key)).map_err(stopped)
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<(), E> {
        self.0.key(key, None).map_err(stopped)
    }
}

struct EntrySeed<'a, 'de>(&'a mut dyn Entries<'de>);

impl<'de> DeserializeSeed<'de> for EntrySeed<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.value(&mut SerdeSource::new(deserializer)).map_err(stopped)
    }
}

struct NullableVisitor<'a, 'de>(&'a mut dyn Items<'de>);

impl<'de> Visitor<'de> for NullableVisitor<'_, 'de> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null or a value")
    }

    fn visit_none<E>(self) -> Result<bool, E> {
        Ok(true)
    }

    fn visit_unit<E>(self) -> Result<bool, E> {
        Ok(true)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        ItemSeed(self.0).deserialize(deserializer).map(|()| false)
    }
}

/// Nobody reads the text of this error: the thorough pass finds a better one.
#[cold]
fn stopped<E: Error>(_: Stop) -> E {
    E::custom("")
}
