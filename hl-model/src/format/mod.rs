//! Texts with a format: the check of each, and the types [`DateTime`], [`Date`] and [`Uuid`] that keep a checked text.
//!
//! A format is taken at the word of the standard that defines it, so that a text accepted here is accepted by every other
//! careful reader. Where the standards leave something open, this is what holds:
//!
//! - `date-time`, `time`: the second 60 is accepted where the clock in UTC shows 23:59, on any day: which days end with a
//!   leap second is announced months ahead at most, and no program may depend on when it was compiled.
//! - `duration`: the designators are capital letters, as in ISO 8601.
//! - `email`: one RFC 5321 mailbox, its local part at most 64 octets long, its domain a host name or an address literal.
//! - `hostname`: RFC 1123, at most 253 octets, without a dot at the end. A label that begins with `xn--` must be an IDNA
//!   2008 A-label; of Unicode's properties its joining types, compatibility mappings and directions are not looked at.
//! - `ipv6`: without a zone.
//! - `byte`: RFC 4648 base64 with its padding and with unused bits zero, so that every decoder reads it alike.
//!
//! The types convert to and from those of the crates `chrono`, `jiff`, `time` and `uuid`, each behind the feature of that
//! name.

mod convert;
mod expected;
mod grammar;
mod text;

use crate::schema::Format;

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub use convert::ConvertTimeError;
pub use text::{Date, DateTime, ParseFormatError, Uuid};

/// Whether a text has a format; `None` for a format that is not checked here.
///
/// The formats of numbers ([`Int32`](Format::Int32), [`Number`](Format::Number), …) and [`Regex`](Format::Regex) are
/// checked elsewhere; a format that only documents ([`Other`](Format::Other)) is not checked at all.
///
/// ```
/// use hl_model::{format, schema::Format};
///
/// assert_eq!(format::check(Format::Date, "2024-02-29"), Some(true));
/// assert_eq!(format::check(Format::Date, "2023-02-29"), Some(false));
/// assert_eq!(format::check(Format::Other("colour"), "#ff0000"), None);
/// ```
#[must_use]
pub fn check(format: Format, text: &str) -> Option<bool> {
    let bytes = text.as_bytes();
    let valid = match format {
        Format::DateTime => grammar::date_time::parse(bytes).is_some(),
        Format::Date => grammar::date::parse(bytes).is_some(),
        Format::Time => grammar::time::parse(bytes).is_some(),
        Format::Duration => grammar::duration::check(bytes),
        Format::Email => grammar::email::check(text),
        Format::Hostname => grammar::hostname::check(bytes),
        Format::Ipv4 => grammar::ip::check_v4(text),
        Format::Ipv6 => grammar::ip::check_v6(text),
        Format::Uri => grammar::uri::check(text),
        Format::UriReference => grammar::uri::check_reference(text),
        Format::Uuid => grammar::uuid::parse(bytes).is_some(),
        Format::JsonPointer => grammar::json_pointer::check(bytes),
        Format::Byte => grammar::base64::check(bytes),
        Format::Regex
        | Format::Number
        | Format::Int32
        | Format::Int64
        | Format::Float
        | Format::Double
        | Format::Other(_) => return None,
    };
    Some(valid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_that_are_not_of_a_text_or_checked_elsewhere_have_no_answer() {
        let elsewhere = [
            Format::Regex,
            Format::Number,
            Format::Int32,
            Format::Int64,
            Format::Float,
            Format::Double,
            Format::Other("colour"),
        ];
        for format in elsewhere {
            assert_eq!(check(format, "1"), None, "{format:?}");
        }
    }
}
