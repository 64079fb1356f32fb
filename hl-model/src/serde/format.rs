//! What is to be expected of a format's deserializer.

use std::any::type_name;

/// How a format is asked for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For any value: the format knows what it has. Its parts may have JSON text.
    Json,
    /// For any value: the format knows what it has.
    SelfDescribing,
    /// For any value, which is text: it has nothing else. The schema says what the text stands for.
    Texts,
    /// For text, or for a list of texts, since it would guess what a text stands for.
    Cells,
    /// For a value of the type that the schema has, as derived types ask. Of what the format refuses, it says so itself.
    Hinted,
}

/// Formats in which everything is text.
const TEXTS: [&str; 5] =
    ["serde_json::de::MapKey<", "serde_urlencoded::", "serde_html_form::", "axum::extract::path::", "actix_router::"];

/// Formats in which everything is text, and that make of it what they are asked for.
const CELLS: [&str; 3] = ["csv::", "envy::", "quick_xml::"];

/// What serde has buffered: it has been asked for any value already.
const BUFFERED: [&str; 3] = ["::ContentDeserializer<", "::ContentRefDeserializer<", "::FlatMapDeserializer<"];

/// Formats, and ways to hide one, that know what they have. A format that is not among them serves as well, but tells of the
/// first value of a wrong type only.
const SELF_DESCRIBING: [&str; 12] = [
    "erased_serde::",
    "rmp_serde::",
    "ciborium::",
    "serde_cbor::",
    "serde_yaml",
    "serde_yml::",
    "serde_norway::",
    "toml::",
    "toml_edit::",
    "ron::",
    "json5::",
    "simd_json::",
];

impl Format {
    /// The format of a deserializer, known by the path of its type. A deserializer that wraps another is known by that.
    pub(super) fn of<D>() -> Self {
        let name = type_name::<D>();
        let is_of = |paths: &[&str]| paths.iter().any(|path| name.contains(path));
        let is_buffered = is_of(&BUFFERED);
        if is_of(&TEXTS) || (is_buffered && is_of(&CELLS)) {
            Self::Texts
        } else if is_of(&CELLS) {
            Self::Cells
        } else if name.contains("serde_json::") {
            Self::Json
        } else if is_buffered || is_of(&SELF_DESCRIBING) {
            Self::SelfDescribing
        } else {
            Self::Hinted
        }
    }
}
