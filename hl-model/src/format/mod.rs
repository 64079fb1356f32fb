//! Texts with a format: the check of each, and the types [`DateTime`], [`LocalDateTime`], [`Date`], [`Time`] and [`Uuid`] that
//! keep a checked text.
//!
//! A format is taken at the word of the standard that defines it, so that a text accepted here is accepted by every other
//! careful reader. Where the standards leave something open, this is what holds:
//!
//! - `date-time`, `time`: the second 60 is accepted where the clock in UTC shows 23:59, on any day: which days end with a
//!   leap second is announced months ahead at most, and no program may depend on when it was compiled.
//! - `local-date-time`: as `date-time`, without an offset and without second 60.
//! - `duration`: the designators are capital letters, as in ISO 8601.
//! - `email`: one RFC 5321 mailbox, its local part at most 64 octets long, its domain a host name or an address literal.
//! - `hostname`: RFC 1123, at most 253 octets, without a dot at the end. A label that begins with `xn--` must be an IDNA
//!   2008 A-label; of Unicode's properties its joining types, compatibility mappings and directions are not looked at.
//! - `ipv6`: without a zone.
//! - `byte`: RFC 4648 base64 with its padding and with unused bits zero, so that every decoder reads it alike.
//!
//! The types convert to and from those of the crates `chrono`, `jiff`, `time` and `uuid`, each behind the feature of that
//! name.

mod text;

// rustdoc shows the methods of a type in the order of modules, and conversions are not what a reader looks for first.
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
