//! Texts with a format: the check of each, and the types [`DateTime`], [`LocalDateTime`], [`Date`], [`Time`] and [`Uuid`] that
//! keep a checked text.
//!
//! A format follows the letter of its standard, so that every other strict reader accepts a text that is accepted here. If
//! the standards leave something open, these rules apply:
//!
//! - `date-time`, `time`: the second 60 is accepted if UTC is 23:59, on any day. Leap seconds are announced only months
//!   ahead, and the result must not depend on the time of compilation.
//! - `local-date-time`: as `date-time`, without an offset and without second 60.
//! - `duration`: the designators are capital letters, as in ISO 8601.
//! - `email`: one RFC 5321 mailbox, its local part at most 64 octets long, its domain a host name or an address literal.
//! - `hostname`: RFC 1123, at most 253 octets, without a dot at the end. A label that begins with `xn--` must be an IDNA
//!   2008 A-label. Joining types, compatibility mappings and directions of Unicode are not checked.
//! - `ipv6`: without a zone.
//! - `byte`: RFC 4648 base64 with padding whose unused bits are zero, so that all decoders agree on it.
//!
//! The types convert to and from types of the crates `chrono`, `jiff`, `time` and `uuid`, each behind the feature of that
//! name.

mod text;

// rustdoc shows methods in the order of modules, and conversions are rarely needed.
mod convert;

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub use convert::ConvertTimeError;
/// Checks the format of a text.
///
/// ```
/// use hl_model::{format, schema::Format};
///
/// assert_eq!(format::check(Format::Date, "2024-02-29"), Some(true));
/// assert_eq!(format::check(Format::Date, "2023-02-29"), Some(false));
/// assert_eq!(format::check(Format::Regex, "(?<=a)b"), Some(true));
/// assert_eq!(format::check(Format::Int32, "1"), None);
/// assert_eq!(format::check(Format::Other("colour"), "#ff0000"), None);
/// ```
#[doc(inline)]
pub use hl_model_ground::format::check;
pub use text::{Date, DateTime, LocalDateTime, ParseFormatError, Time, Uuid};
