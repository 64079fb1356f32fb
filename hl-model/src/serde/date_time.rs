//! The date-times of TOML, which are a separate type in TOML.

use std::any::type_name;

use super::mentions::mentions;

/// The only key of the object that `toml` provides for a date-time. Its value is the text.
pub(super) const DATE_TIME: &str = "$__toml_private_datetime";

/// Whether an object whose only key is [`DATE_TIME`] is a date-time. A table of the user comes from another accessor, unless
/// serde has buffered it.
pub(super) fn is_date_time<A>() -> bool {
    let name = type_name::<A>();
    let is_buffered = name.contains("::content::");
    ["toml::", "toml_edit::", "toml_datetime::"].iter().any(|known| mentions(name, known))
        && (is_buffered || name.contains("DatetimeDeserializer"))
}
