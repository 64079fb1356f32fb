//! The date-times of TOML, which are values of a type of their own.

use std::any::type_name;

use super::mentions::mentions;

/// The only key of the object as which `toml` hands over a date-time. Its value is the text.
pub(super) const DATE_TIME: &str = "$__toml_private_datetime";

/// Whether an object stands for a date-time if its only key is [`DATE_TIME`]. A table of a user comes from another accessor,
/// unless serde has buffered it.
pub(super) fn is_date_time<A>() -> bool {
    let name = type_name::<A>();
    let is_buffered = name.contains("::content::");
    ["toml::", "toml_edit::", "toml_datetime::"].iter().any(|known| mentions(name, known))
        && (is_buffered || name.contains("DatetimeDeserializer"))
}
