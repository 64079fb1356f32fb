//! Formats, as far as it takes to see that a value written in an attribute has none of them.
//!
//! The library checks formats to the letter. Here the shape of the text must do: what is refused is refused there too.

use crate::pattern;

const DATE: &str = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const TIME: &str = r"([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})";

/// The format that a type of texts has.
pub(super) fn of_type(name: &str) -> Option<&'static str> {
    Some(match name {
        "Date" => "date",
        "DateTime" => "date-time",
        "DecimalString" => "number",
        "Uuid" => "uuid",
        _ => return None,
    })
}

/// Whether a text certainly lacks a format.
pub(super) fn refuses(format: &str, text: &str) -> bool {
    let shape = match format {
        "date" => format!("^{DATE}$"),
        "date-time" => format!("^{DATE}[Tt ]{TIME}$"),
        "time" => format!("^{TIME}$"),
        "duration" => "^P[0-9T]".to_owned(),
        "email" => "^.+@.+$".to_owned(),
        "hostname" => "^[^ @:/]+$".to_owned(),
        "ipv4" => r"^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$".to_owned(),
        "ipv6" => "^[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*$".to_owned(),
        "uri" => "^[A-Za-z][A-Za-z0-9+.-]*:[^ ]*$".to_owned(),
        "uri-reference" => "^[^ ]*$".to_owned(),
        "uuid" => "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$".to_owned(),
        "json-pointer" => "^(/|$)".to_owned(),
        "byte" => "^[A-Za-z0-9+/]*={0,2}$".to_owned(),
        "number" => r"^[+-]?[0-9.]+([eE][+-]?[0-9]+)?$".to_owned(),
        _ => return false,
    };
    pattern::compile(&shape).is_ok_and(|pattern| !pattern.is_match(text))
}

/// The least and the greatest number of a format.
pub(super) fn range(format: &str) -> Option<(&'static str, &'static str)> {
    Some(match format {
        "int32" => ("-2147483648", "2147483647"),
        "int64" => ("-9223372036854775808", "9223372036854775807"),
        "float" => ("-3.4028235e38", "3.4028235e38"),
        "double" => ("-1.7976931348623157e308", "1.7976931348623157e308"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::refuses;

    #[test]
    fn what_has_the_format_is_left_alone_and_what_plainly_lacks_it_is_not() {
        for (format, good, bad) in [
            ("date", &["2024-02-29", "0000-12-31"][..], &["yesterday", "2024-13-01", "2024-1-1", ""][..]),
            ("date-time", &["2024-02-29T23:59:60Z", "2024-01-01t00:00:00.5+23:59"], &["2024-02-29", "now"]),
            ("time", &["00:00:00Z", "23:59:60.123-00:00"], &["24:00:00Z", "12:00"]),
            ("duration", &["P1D", "PT1S", "P1Y2M"], &["1 day", "P"]),
            ("email", &["a@b", "\"a b\"@[127.0.0.1]"], &["a", "@b"]),
            ("hostname", &["a.b-c", "xn--a"], &["a b", "http://a"]),
            ("ipv4", &["127.0.0.1"], &["localhost", "1.2.3"]),
            ("ipv6", &["::", "::ffff:1.2.3.4", "2001:DB8::1"], &["1.2.3.4", "g::"]),
            ("uri", &["urn:a", "https://a/b?c#d"], &["a/b", "1:a", "a:b c"]),
            ("uri-reference", &["", "../a", "#b"], &["a b"]),
            ("uuid", &["01234567-89ab-CDEF-0123-456789abcdef"], &["01234567", "x"]),
            ("json-pointer", &["", "/", "/a/b"], &["a", "#/a"]),
            ("byte", &["", "YQ==", "YWI=", "+/+/"], &["a b", "=a"]),
            ("number", &["1", "-1.5e-7", "+.5", "1."], &["one", "1e", ""]),
            ("colour", &["", "red"], &[]),
        ] {
            for text in good {
                assert!(!refuses(format, text), "{format}: {text}");
            }
            for text in bad {
                assert!(refuses(format, text), "{format}: {text}");
            }
        }
    }
}
