//! All that is known of the private forms of `serde_json`.

use serde_core::ser::{SerializeStruct, Serializer};

/// The name by which `serde_json` knows that it is given a value's text, or asked for it.
pub(super) const RAW: &str = "$serde_json::private::RawValue";

/// The key under which `serde_json` with `arbitrary_precision` hands over a number that serde has buffered.
pub(super) const NUMBER: &str = "$serde_json::private::Number";

/// Hands a text to `serde_json`, which takes it as it is.
pub(super) fn serialize_raw<S: Serializer>(json: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let mut raw = serializer.serialize_struct(RAW, 1)?;
    raw.serialize_field(RAW, json)?;
    raw.end()
}

/// Whether a format is `serde_json`, which alone takes a number's text.
///
/// Taking another format for `serde_json` would show in its output, so the whole path of the error type is compared;
/// not recognising `serde_json` would only cost exactness.
pub(super) fn is_serde_json<E>() -> bool {
    std::any::type_name::<E>() == std::any::type_name::<serde_json::Error>()
}

/// Whether a serializer is that of `serde_json` which writes text without any layout, and not one that goes by way of it
/// to flatten an object or to lay it out. Not recognising it would only cost time.
pub(super) fn writes_compact_json<S: Serializer>() -> bool {
    let arguments = std::any::type_name::<S>().strip_prefix("&mut serde_json::ser::Serializer<");
    let formatter = arguments.and_then(|arguments| arguments.strip_suffix('>')).map(second_argument);
    // The formatter is not named where it is the usual one.
    is_serde_json::<S::Error>() && matches!(formatter, Some(None | Some("serde_json::ser::CompactFormatter")))
}

/// The second of several type arguments.
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

/// Whether some crate has switched on `serde_json`'s `arbitrary_precision`, so that serde buffers numbers as maps.
pub(super) fn numbers_are_maps() -> bool {
    static ANSWER: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    *ANSWER.get_or_init(|| {
        serde_json::from_str::<serde_json::Value>("1.10").is_ok_and(|number| matches!(&*number.to_string(), "1.10"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compact_serializer_is_told_from_others() {
        type Writer<'a> = &'a mut Vec<u8>;
        type Laid<'a> = serde_json::Serializer<Writer<'a>, serde_json::ser::PrettyFormatter<'a>>;
        assert!(writes_compact_json::<&mut serde_json::Serializer<Writer<'_>>>());
        assert!(!writes_compact_json::<&mut Laid<'_>>());
        assert!(!writes_compact_json::<serde_json::value::Serializer>());
        assert_eq!(second_argument("a::B<C, D>"), None);
        assert_eq!(second_argument("a::B<C, (D, E)>, f::G<H>"), Some("f::G<H>"));
    }
}
