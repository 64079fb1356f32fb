//! The entries of an object as a list, so that the parts of an `allOf` can be combined.

use hl_model_ground::json::quoted;

/// Keys with their values as JSON text.
pub(super) type Entries = Vec<(String, String)>;

/// JSON text of an object.
pub(super) fn json(entries: Entries) -> String {
    let entries: Vec<_> = entries.into_iter().map(|(key, value)| format!("{}:{value}", quoted(&key))).collect();
    format!("{{{}}}", entries.join(","))
}
