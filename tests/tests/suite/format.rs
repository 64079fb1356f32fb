//! `format`, asserted: what the texts of each format are is stated where the library checks them.

use hl_model::{HlModel, Value};

use crate::{accepts, accepts_exactly, refuses};

/// Values that are not texts. Formats of texts do not apply to them.
const NO_TEXTS: &[&str] = &["12", "13.7", "{}", "[]", "false", "null"];

/// A test a format: a text that does not have it is refused, and what is no text is not looked at.
macro_rules! asserted {
    ($($test:ident: $format:literal refuses $text:literal),+ $(,)?) => {
        $(#[test]
        fn $test() {
            #[derive(HlModel)]
            #[hl(format = $format)]
            struct Formatted(Value);

            accepts::<Formatted>(NO_TEXTS);
            refuses::<Formatted>("bad_format", &[$text]);
        })+
    };
}

asserted! {
    email: "email" refuses r#""2962""#,
    regex: "regex" refuses r#""^(abc]""#,
    ipv4: "ipv4" refuses r#""127.0.0.0.1""#,
    ipv6: "ipv6" refuses r#""12345::""#,
    hostname: "hostname" refuses r#""-a-host-name-that-starts-with--""#,
    date: "date" refuses r#""06/19/1963""#,
    date_time: "date-time" refuses r#""1990-02-31T15:59:60.123-08:00""#,
    time: "time" refuses r#""08:30:06 PST""#,
    json_pointer: "json-pointer" refuses r#""/foo/bar~""#,
    uri: "uri" refuses r#""//foo.bar/?baz=qux#quux""#,
    uri_reference: "uri-reference" refuses r#""\\\\WINDOWS\\fileshare""#,
    uuid: "uuid" refuses r#""2eb8aa08-aa98-11ea-b4aa-73b441d1638""#,
    duration: "duration" refuses r#""PT1D""#,
}

/// Formats that are documented and not checked.
macro_rules! documented {
    ($($test:ident: $format:literal accepts $text:literal),+ $(,)?) => {
        $(#[test]
        fn $test() {
            #[derive(HlModel)]
            #[hl(format = $format)]
            struct Formatted(Value);

            accepts::<Formatted>(NO_TEXTS);
            accepts_exactly::<Formatted>(&[$text]);
        })+
    };
}

documented! {
    unknown: "unknown" accepts r#""string""#,
    idn_email: "idn-email" accepts r#""2962""#,
    idn_hostname: "idn-hostname" accepts "\"\u{302e}\u{c2e4}\u{b840}.\u{d14c}\u{c2a4}\u{d2b8}\"",
    relative_json_pointer: "relative-json-pointer" accepts r#""/foo/bar""#,
    iri: "iri" accepts r#""http://2001:0db8:85a3:0000:0000:8a2e:0370:7334""#,
    iri_reference: "iri-reference" accepts "\"\\\\\\\\WINDOWS\\\\fil\u{eb}\u{df}\u{e5}r\u{e9}\"",
    uri_template: "uri-template" accepts r#""http://example.com/dictionary/{term:1}/{term""#,
}

#[test]
fn an_address_has_its_format() {
    #[derive(HlModel)]
    #[hl(format = "ipv4")]
    struct Address(Value);

    accepts::<Address>(&[r#""127.0.0.1""#]);
    refuses::<Address>("bad_format", &[r#""not-an-ipv4""#]);
}
