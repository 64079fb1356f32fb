//! How messages name a format.

use crate::schema::Format;
use std::borrow::Cow;

impl Format {
    /// What a message says that it expected.
    pub(crate) fn expected(self) -> Cow<'static, str> {
        let text = match self {
            Self::DateTime => "an RFC 3339 date-time",
            Self::Date => "an RFC 3339 full-date (YYYY-MM-DD)",
            Self::Time => "an RFC 3339 full-time",
            Self::Duration => "an ISO 8601 duration",
            Self::Email => "an e-mail address",
            Self::Hostname => "a host name",
            Self::Ipv4 => "an IPv4 address",
            Self::Ipv6 => "an IPv6 address",
            Self::Uri => "a URI",
            Self::UriReference => "a URI or a relative reference",
            Self::Uuid => "a UUID",
            Self::Regex => "a regular expression (ECMA-262)",
            Self::JsonPointer => "a JSON Pointer",
            Self::Byte => "base64 text",
            Self::Number => "a string that holds a number",
            Self::Int32 => "a 32 bit integer",
            Self::Int64 => "a 64 bit integer",
            Self::Float => "a 32 bit float",
            Self::Double => "a 64 bit float",
            Self::Other(name) => return format!("the format {name}").into(),
        };
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_named_by_its_standard_or_by_its_own_name() {
        assert_eq!(Format::DateTime.expected(), "an RFC 3339 date-time");
        assert_eq!(Format::Other("colour").expected(), "the format colour");
    }
}
