//! The entries of an object as a list, so that the parts of an `allOf` can be combined.

use hl_model_ground::json::quoted;

/// A key with its value as JSON text.
pub(super) type Entry = (String, String);

/// The entries of an object.
pub(super) type Entries = Vec<Entry>;

/// JSON text of an object.
pub(super) fn json(entries: Entries) -> String {
    let entries: Vec<_> = entries.into_iter().map(|(key, value)| format!("{}:{value}", quoted(&key))).collect();
    format!("{{{}}}", entries.join(","))
}
