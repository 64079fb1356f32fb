//! The kinds of formats, and how values are requested from their deserializers.
//!
//! A deserializer does not tell its format, so the format is known by the path of its type. Such a path is no stable interface:
//! if a crate renames a module, its format counts as [`Format::ByType`], which every format supports. The tests in `tests/doors`
//! hold the versions in its `Cargo.toml`: `texts` formats of texts, `binary` and `configuration` self-describing ones and
//! `config`, `buffered` serde's buffers, `hidden` erased types.

use std::any::type_name;

use super::mentions::mentions;
use crate::description::{Schema, Shape, Subschemas};

/// A kind of format, by the method that is called on its deserializer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// `deserialize_any`, because the format knows the types of its values. They may be available as JSON text.
    Json,
    /// `deserialize_any`, because the format knows the types of its values.
    SelfDescribing,
    /// `deserialize_any`. All values are texts, and the schema tells what they represent.
    PlainTexts,
    /// `deserialize_string`, or a list of texts, because the format would guess what a text represents.
    GuessedTexts,
    /// The method for the schema's type, as derived types call it. The format itself reports values of other types.
    ByType,
    /// As [`ByType`](Self::ByType). The format converts values, because some come from the environment. It cannot convert to
    /// exact numbers, so a text in place of one is parsed here.
    ConvertedByType,
}

/// Formats in which everything is text.
const TEXTS: [&str; 9] = [
    "serde_json::de::MapKey<",
    "serde_json::value::de::MapKeyDeserializer",
    "toml::de::deserializer::key::KeyDeserializer",
    "toml_edit::de::key::KeyDeserializer",
    "serde_urlencoded::",
    "serde_html_form::",
    "serde_qs::",
    "axum::extract::path::",
    "actix_router::",
];

/// Formats in which everything is text, and that guess what a text represents.
const GUESSED: [&str; 3] = ["csv::", "envy::", "quick_xml::"];

/// Formats that gather values from several sources, among them the environment.
const CONVERTED: [&str; 1] = ["config::"];

/// Deserializers of values that serde has buffered by a previous `deserialize_any`.
const BUFFERED: [&str; 3] = ["::ContentDeserializer<", "::ContentRefDeserializer<", "::FlatMapDeserializer<"];

/// Formats that know the types of their values, and wrappers that hide a format. Other formats can be read, too, but only
/// the first value of a wrong type is reported.
const SELF_DESCRIBING: [&str; 12] = [
    HIDDEN, "rmp_serde::", "ciborium::", "serde_cbor::", "serde_yaml", "serde_yml::", "serde_norway::", "toml::",
    "toml_edit::", "ron::", "json5::", "simd_json::",
];

/// A wrapper that hides a format.
const HIDDEN: &str = "erased_serde::";

impl Format {
    /// The format of a deserializer, by the path of its type. A deserializer that wraps another counts as the wrapped
    /// one.
    pub(super) fn of<D>() -> Self {
        let name = type_name::<D>();
        let is_of = |paths: &[&str]| paths.iter().any(|path| mentions(name, path));
        let is_buffered = is_of(&BUFFERED);
        if is_of(&TEXTS) || (is_buffered && is_of(&GUESSED)) {
            Self::PlainTexts
        } else if is_of(&GUESSED) {
            Self::GuessedTexts
        } else if mentions(name, "serde_json::") {
            Self::Json
        } else if is_buffered || is_of(&SELF_DESCRIBING) {
            Self::SelfDescribing
        } else if is_of(&CONVERTED) {
            Self::ConvertedByType
        } else {
            Self::ByType
        }
    }

    /// The format for a complete value. If a wrapper hides the format, an integer is requested as an integer, because it may
    /// be the key of a map, which is a string in JSON.
    pub(super) fn of_whole<D>(schemas: &Subschemas) -> Self {
        let is_integer = |schema: &Schema| match schema.shape {
            Shape::Integer => true,
            Shape::Enum(choice) => !choice.is_of_text(),
            _ => false,
        };
        let is_hidden = mentions(type_name::<D>(), HIDDEN);
        if is_hidden && schemas.only().is_some_and(is_integer) { Self::ByType } else { Self::of::<D>() }
    }
}
