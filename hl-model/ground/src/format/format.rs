//! The table of formats.

use super::grammar;
use crate::number::{Grammar, scan};
use crate::pattern;

/// A row of the table: a checked format.
#[derive(Clone, Copy, Debug)]
pub struct FormatFacts {
    /// The format.
    pub format: Format,
    /// The name of its variant of [`Format`].
    pub variant: &'static str,
    /// The name in a schema.
    pub name: &'static str,
    /// The values to which it applies.
    pub kind: FormatKind,
    /// The name of a value with the format, for messages about an expected value.
    pub expected: &'static str,
}

/// The values to which a format applies, with their test.
#[derive(Clone, Copy, Debug)]
pub enum FormatKind {
    /// Texts, with a test whether a text has the format.
    Text(fn(&str) -> bool),
    /// Integers within bounds, both included, as JSON text.
    Integer {
        /// The least number.
        minimum: &'static str,
        /// The greatest number.
        maximum: &'static str,
    },
    /// Numbers within bounds, both included, as JSON text.
    Number {
        /// The least number.
        minimum: &'static str,
        /// The greatest number.
        maximum: &'static str,
    },
}

impl FormatKind {
    /// The least and the greatest number of a format of numbers, as JSON text.
    #[must_use]
    pub const fn bounds(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Text(_) => None,
            Self::Integer { minimum, maximum } | Self::Number { minimum, maximum } => Some((minimum, maximum)),
        }
    }
}

/// The row of a format; `None` if it is not checked.
#[inline]
#[must_use]
pub const fn facts(format: Format) -> Option<&'static FormatFacts> {
    match format.row() {
        Some(row) if row < FORMATS.len() => Some(&FORMATS[row]),
        _ => None,
    }
}

/// The row of the format with a name.
///
/// ```
/// use hl_model_ground::format::{Format, named};
///
/// assert_eq!(named("date-time").map(|facts| facts.format), Some(Format::DateTime));
/// assert!(named("colour").is_none());
/// ```
#[must_use]
pub fn named(name: &str) -> Option<&'static FormatFacts> {
    FORMATS.iter().find(|facts| facts.name == name)
}

macro_rules! formats {
    ($($(#[$doc:meta])* $variant:ident: $name:literal, $expected:literal, $kind:expr;)*) => {
        /// A format in the registries of OpenAPI or JSON Schema.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Format {
            $($(#[$doc])* $variant,)*
            /// A format that is documented but not checked.
            Other(&'static str),
        }

        /// The rows of [`FORMATS`].
        enum Row {
            $($variant,)*
        }

        /// All formats that are checked.
        pub const FORMATS: &[FormatFacts] = &[$(FormatFacts {
            format: Format::$variant,
            variant: stringify!($variant),
            name: $name,
            kind: $kind,
            expected: $expected,
        },)*];

        impl Format {
            /// The name in a schema.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                    Self::Other(name) => name,
                }
            }

            #[inline]
            const fn row(self) -> Option<usize> {
                match self {
                    $(Self::$variant => Some(Row::$variant as usize),)*
                    Self::Other(_) => None,
                }
            }
        }
    };
}

use FormatKind::{Integer, Number, Text};

formats! {
    /// RFC 3339 date and time.
    DateTime: "date-time", "an RFC 3339 date-time", Text(|text| grammar::date_time::parse(text.as_bytes()).is_some());
    /// RFC 3339 full-date.
    Date: "date", "an RFC 3339 full-date (YYYY-MM-DD)", Text(|text| grammar::date::parse(text.as_bytes()).is_some());
    /// RFC 3339 full-time.
    Time: "time", "an RFC 3339 full-time", Text(|text| grammar::time::parse(text.as_bytes()).is_some());
    /// RFC 3339 date and time without an offset.
    LocalDateTime: "local-date-time", "a local date-time (RFC 3339 without an offset)",
        Text(|text| grammar::date_time::parse_local(text.as_bytes()).is_some());
    /// ISO 8601 duration, as in RFC 3339's appendix A.
    Duration: "duration", "an ISO 8601 duration", Text(|text| grammar::duration::check(text.as_bytes()));
    /// An e-mail address.
    Email: "email", "an e-mail address", Text(grammar::email::check);
    /// A host name.
    Hostname: "hostname", "a host name", Text(|text| grammar::hostname::check(text.as_bytes()));
    /// An `IPv4` address.
    Ipv4: "ipv4", "an IPv4 address", Text(grammar::ip::check_v4);
    /// An `IPv6` address.
    Ipv6: "ipv6", "an IPv6 address", Text(grammar::ip::check_v6);
    /// An absolute URI.
    Uri: "uri", "a URI", Text(grammar::uri::check);
    /// A URI or a relative reference.
    UriReference: "uri-reference", "a URI or a relative reference", Text(grammar::uri::check_reference);
    /// A UUID.
    Uuid: "uuid", "a UUID", Text(|text| grammar::uuid::parse(text.as_bytes()).is_some());
    /// An ECMA-262 regular expression.
    Regex: "regex", "a regular expression (ECMA-262)", Text(|text| pattern::check(text).is_ok());
    /// A JSON Pointer.
    JsonPointer: "json-pointer", "a JSON Pointer", Text(|text| grammar::json_pointer::check(text.as_bytes()));
    /// Base64 text.
    Byte: "byte", "base64 text", Text(|text| grammar::base64::check(text.as_bytes()));
    /// A number in a text (`DecimalString`).
    Number: "number", "a string that holds a number", Text(|text| scan(text, Grammar::Wide).is_ok());
    /// An integer of 32 bits.
    Int32: "int32", "a 32 bit integer", Integer { minimum: "-2147483648", maximum: "2147483647" };
    /// An integer of 64 bits.
    Int64: "int64", "a 64 bit integer", Integer { minimum: "-9223372036854775808", maximum: "9223372036854775807" };
    /// A number of single precision.
    Float: "float", "a 32 bit float", Number { minimum: "-3.4028235e38", maximum: "3.4028235e38" };
    /// A number of double precision.
    Double: "double", "a 64 bit float", Number { minimum: "-1.7976931348623157e308", maximum: "1.7976931348623157e308" };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_itself_and_by_its_name() {
        for row in FORMATS {
            assert_eq!(facts(row.format).map(|facts| facts.name), Some(row.name));
            assert_eq!(named(row.name).map(|facts| facts.format), Some(row.format));
            assert_eq!(row.format.name(), row.name);
            assert_eq!(format!("{:?}", row.format), row.variant);
        }
        assert!(facts(Format::Other("colour")).is_none());
    }
}
