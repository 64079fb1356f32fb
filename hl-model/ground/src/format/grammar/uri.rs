//! RFC 3986 URIs and relative references.

use super::ip;

/// A URI: a reference with a scheme. It may have a fragment.
pub(crate) fn check(text: &str) -> bool {
    split_scheme(text).is_some_and(|(_, rest)| is_rest(rest))
}

/// A URI or a relative reference.
pub(crate) fn check_reference(text: &str) -> bool {
    match split_scheme(text) {
        Some((_, rest)) => is_rest(rest),
        // A colon in the first segment would end a scheme.
        None => !text.split(['/', '?', '#']).next().is_some_and(|segment| segment.contains(':')) && is_rest(text),
    }
}

fn split_scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let letters = scheme.as_bytes();
    let valid = letters.first().is_some_and(u8::is_ascii_alphabetic)
        && letters.iter().all(|&byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    valid.then_some((scheme, rest))
}

/// Whether a text consists of authority, path, query and fragment, which are optional apart from the path.
fn is_rest(text: &str) -> bool {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (text, query) = text.split_once('?').unwrap_or((text, ""));
    let (authority, path) = match text.strip_prefix("//") {
        Some(text) => text.split_at(text.find('/').unwrap_or(text.len())),
        None => ("", text),
    };
    is_authority(authority)
        && consists_of(path, |byte| is_pchar(byte) || byte == b'/')
        && consists_of(query, is_query_char)
        && consists_of(fragment, is_query_char)
}

fn is_authority(text: &str) -> bool {
    let (user, rest) = text.split_once('@').unwrap_or(("", text));
    let (host, port) = match rest.strip_prefix('[') {
        Some(literal) => match literal.split_once(']') {
            Some((address, port)) if is_address(address) => ("", port),
            _ => return false,
        },
        None => rest.split_at(rest.find(':').unwrap_or(rest.len())),
    };
    let port = port.strip_prefix(':').or(port.is_empty().then_some(port));
    consists_of(user, |byte| is_reg_name_char(byte) || byte == b':')
        && consists_of(host, is_reg_name_char)
        && port.is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether the content of brackets is an `IPv6` address, or an address of a future version.
fn is_address(text: &str) -> bool {
    match text.strip_prefix(['v', 'V']) {
        None => ip::check_v6(text),
        Some(future) => future.split_once('.').is_some_and(|(version, address)| {
            !version.is_empty()
                && version.bytes().all(|byte| byte.is_ascii_hexdigit())
                && !address.is_empty()
                && address.bytes().all(|byte| is_reg_name_char(byte) || byte == b':')
        }),
    }
}

/// Whether a text consists of percent-encoded octets and of allowed characters.
fn consists_of(text: &str, is_allowed: impl Fn(u8) -> bool) -> bool {
    let mut text = text.as_bytes();
    loop {
        text = match text {
            [] => return true,
            [b'%', high, low, rest @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => rest,
            [byte, rest @ ..] if is_allowed(*byte) => rest,
            _ => return false,
        };
    }
}

/// RFC 3986's `unreserved` and `sub-delims`.
const fn is_reg_name_char(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'-' | b'.' | b'_' | b'~')
        || matches!(byte, b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=')
}

const fn is_pchar(byte: u8) -> bool {
    is_reg_name_char(byte) || matches!(byte, b':' | b'@')
}

const fn is_query_char(byte: u8) -> bool {
    is_pchar(byte) || matches!(byte, b'/' | b'?')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;
    use crate::format::grammar::spec::assert_spec;
    use proptest::prelude::*;

    #[test]
    fn specification_of_uris() {
        assert_spec(Format::Uri, URIS, NEITHER);
        assert_spec(Format::Uri, &[], RELATIVE);
    }

    #[test]
    fn specification_of_references() {
        assert_spec(Format::UriReference, URIS, NEITHER);
        assert_spec(Format::UriReference, RELATIVE, &[]);
    }

    const URIS: &[(&str, &[&str])] = &[
        ("a query and a fragment", &["http://foo.bar/?baz=qux#quux", "a:?", "a:#", "a:b?c#d?e/f"]),
        ("round brackets", &["http://foo.com/blah_(wikipedia)_blah#cite-1"]),
        ("percent-encoding", &["http://foo.bar/?q=Test%20URL-encoded%20stuff", "a:%7e", "http://%41/"]),
        ("any host name", &["http://xn--nw2a.xn--j6w193g/", "http://under_score/", "file:///etc/hosts"]),
        ("a user", &["http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com", "ssh://git@example.com:22"]),
        ("an address of version 4", &["http://223.255.255.254"]),
        ("what looks like one is a name", &["http://087.10.0.1/", "http://999.999.999.999/"]),
        ("an address of version 6", &["ldap://[2001:db8::7]/c=GB?objectClass?one", "http://[::1]:80"]),
        ("an address of a version to come", &["http://[v1.fe80::a+en1]/", "http://[V1F.a]"]),
        ("a port, which may be empty", &["http://a:80", "http://a:/"]),
        ("other schemes", &["ftp://ftp.is.co.za/rfc/rfc1808.txt", "http://www.ietf.org/rfc/rfc2396.txt", "a+b-c.1:d"]),
        (
            "no authority",
            &["mailto:John.Doe@example.com", "news:comp.infosystems.www.servers.unix", "tel:+1-816-555-1212"],
        ),
        ("names", &["urn:oasis:names:specification:docbook:dtd:xml:4.1.2", "a:"]),
    ];

    const RELATIVE: &[(&str, &[&str])] = &[
        ("an authority", &["//foo.bar/?baz=qux#quux", "//"]),
        ("an absolute path", &["/abc", "/a:b", "/"]),
        ("a relative path", &["abc", "./this:that", "a/b:c", "../a"]),
        ("a query", &["?query=1", "?a:b"]),
        ("a fragment", &["#fragment", "#a:b"]),
        ("nothing", &[""]),
    ];

    const NEITHER: &[(&str, &[&str])] = &[
        ("no backslash", &["\\\\WINDOWS\\fileshare", "#frag\\ment", "https://example.org/foobar\\.txt"]),
        ("no space", &["http:// shouldfail.com", "https://example.org/foo bar.txt", " http://a", "http://a\n"]),
        ("a scheme before the colon", &[":// should fail", "://a", ":a", "1:b"]),
        ("a scheme begins with a letter", &["1http://example.com"]),
        ("a scheme of letters and digits", &["bar,baz:foo", "ht_tp://example.com", "%41:b"]),
        ("brackets in pairs", &["https://[@example.org/test.txt", "http://[::1", "http://::1]"]),
        (
            "brackets around a right address",
            &["http://[::ffff:01.2.3.4]", "//[::ffff:192.168.0.01]/p", "//[127.0.0.1]"],
        ),
        ("no zone", &["http://[fe80::1%25en0]/"]),
        ("a whole address of a version to come", &["//[v.a]", "//[v1]", "//[v1.]", "//[vg.a]"]),
        ("brackets nowhere else", &["http:/[::1]", "/[::1]", "//a[::1]", "a:?[", "a:#]"]),
        ("ASCII only", &["https://example.org/foobar\u{ae}.txt", "/foobar\u{ae}.txt"]),
        ("no quotes", &["https://example.org/foobar\".txt", "/a\"b"]),
        ("nor these", &["https://example.org/foobar<>.txt", "https://example.org/foobar{}.txt"]),
        ("nor those", &["https://example.org/foobar^.txt", "https://example.org/foobar`.txt"]),
        ("nor this", &["https://example.org/foobar|.txt"]),
        ("a percent sign has two hexadecimal digits", &["http://example.com/%6G", "http://example.com/%A", "/%zz"]),
        ("after it", &["http://example.com/%", "a:?%", "a:#%4", "//%4", "//%@a"]),
        ("a port of digits", &["http://example.com:abc/path", "//example.com:abc/p", "//[::1]80", "//a:1:2"]),
        ("one user", &["//a@b@example.com/"]),
        ("one fragment", &["a:#b#c"]),
    ];

    proptest! {
        #[test]
        fn every_uri_is_a_reference(text in "[a-z]{0,2}[:/?#@%\\[\\]a0. -]{0,8}") {
            prop_assert!(!check(&text) || check_reference(&text));
        }

        #[test]
        fn any_octet_can_be_percent_encoded(octets in prop::collection::vec(any::<u8>(), 0..8)) {
            let text = octets.iter().map(|octet| format!("%{octet:02X}")).collect::<Vec<_>>().concat();
            for uri in [format!("s:{text}"), format!("s://{text}@{text}/{text}?{text}#{text}")] {
                prop_assert!(check(&uri), "{}", uri);
            }
        }
    }
}
