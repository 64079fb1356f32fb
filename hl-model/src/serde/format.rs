//! The kinds of formats: how their deserializers are asked for values.

use std::any::type_name;

use super::mentions::mentions;

/// A kind of format, by the request that its deserializer gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Asked for any value, because the format knows the types of its values. They may be available as JSON text.
    Json,
    /// Asked for any value, because the format knows the types of its values.
    SelfDescribing,
    /// Asked for any value. All values are texts, and the schema tells what they represent.
    Texts,
    /// Asked for text, or for a list of texts, because the format would guess what a text represents.
    Cells,
    /// Asked for a value of the schema's type, as derived types do. The format itself reports values of other types.
    Hinted,
    /// Asked as [`Hinted`](Self::Hinted). The format converts values, because some of them come from the environment. It has
    /// no conversion for exact numbers, so a text that comes in place of one represents it.
    Converted,
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

/// Formats in which everything is text, and that convert a text to the requested type.
const CELLS: [&str; 3] = ["csv::", "envy::", "quick_xml::"];

/// Formats that gather values from several sources, among them the environment.
const CONVERTED: [&str; 1] = ["config::"];

/// Deserializers of values that serde has buffered. The format has been asked for any value before.
const BUFFERED: [&str; 3] = ["::ContentDeserializer<", "::ContentRefDeserializer<", "::FlatMapDeserializer<"];

/// Formats that know the types of their values, and wrappers that hide a format. Any other format can be read as well,
/// but only the first value of a wrong type is reported.
const SELF_DESCRIBING: [&str; 12] = [
    "erased_serde::", "rmp_serde::", "ciborium::", "serde_cbor::", "serde_yaml", "serde_yml::", "serde_norway::",
    "toml::", "toml_edit::", "ron::", "json5::", "simd_json::",
];

impl Format {
    /// The format of a deserializer, by the path of its type. A deserializer that wraps another counts as the wrapped
    /// one.
    pub(super) fn of<D>() -> Self {
        let name = type_name::<D>();
        let is_of = |paths: &[&str]| paths.iter().any(|path| mentions(name, path));
        let is_buffered = is_of(&BUFFERED);
        if is_of(&TEXTS) || (is_buffered && is_of(&CELLS)) {
            Self::Texts
        } else if is_of(&CELLS) {
            Self::Cells
        } else if mentions(name, "serde_json::") {
            Self::Json
        } else if is_buffered || is_of(&SELF_DESCRIBING) {
            Self::SelfDescribing
        } else if is_of(&CONVERTED) {
            Self::Converted
        } else {
            Self::Hinted
        }
    }
}
