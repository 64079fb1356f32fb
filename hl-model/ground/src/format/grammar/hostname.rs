//! Host names: RFC 1123, section 2.1, with the A-labels of IDNA 2008.

use super::a_label;

/// Maximum length of a name as text: the 255 octets of RFC 1035 without the length octets of the first label and the root.
const MAX_NAME: usize = 253;
const MAX_LABEL: usize = 63;

pub(crate) fn check(text: &[u8]) -> bool {
    text.len() <= MAX_NAME && text.split(|&byte| byte == b'.').all(is_label)
}

fn is_label(label: &[u8]) -> bool {
    let ldh = label.iter().all(|&byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let hyphen_inside = label.first() != Some(&b'-') && label.last() != Some(&b'-');
    if !ldh || !hyphen_inside || label.is_empty() || label.len() > MAX_LABEL {
        return false;
    }
    match label {
        [b'x' | b'X', b'n' | b'N', b'-', b'-', punycode @ ..] => a_label::check(punycode),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;
    use crate::format::grammar::spec::assert_spec;
    use proptest::prelude::*;

    #[test]
    fn specification() {
        assert_spec(Format::Hostname, VALID, INVALID);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("labels with dots between them", &["www.example.com", "Example.COM"]),
        ("one label", &["hostname", "a", "1"]),
        ("digits anywhere", &["h0stn4me", "1host", "hostnam3", "127.0.0.1"]),
        ("hyphens inside", &["host-name", "a--b.com"]),
        ("in the third and fourth place too: RFC 5890 reserves such labels, RFC 1123 allows them", &["r1---sn-abc"]),
        ("63 octets", &["abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk.com"]),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("at least one label", &[""]),
        ("no empty label", &[".", ".example", "example.", "a..b"]),
        ("no hyphen at an end", &["-hostname", "hostname-", "-", "a.-b", "a-.b"]),
        ("letters, digits and hyphens", &["host_name", "host name", "host:80", "host/"]),
        ("ASCII only", &["example\u{ff0e}com", "\u{212a}elvin.example.com", "ex\u{e4}mple"]),
        ("nothing around it", &["example.com\n", " example.com"]),
        ("64 octets", &["abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl.com"]),
        (
            "more than 253 octets",
            &["abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk.\
               abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk.\
               abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk.\
               abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk.com"],
        ),
    ];

    #[test]
    fn the_longest_name_has_253_octets() {
        let name = |last: usize| format!("{}.{}", ["a"; 63].concat(), ["b.c"; 61].join("."))[..last].to_owned();
        assert!(check(name(253).as_bytes()));
        assert!(!check(format!("{}.d", name(253)).as_bytes()));
    }

    proptest! {
        #[test]
        fn labels_of_letters_and_digits_make_a_name(name in "[a-wyz0-9][a-z0-9-]{0,20}[a-z0-9](\\.[A-WYZ0-9]{1,20}){0,5}") {
            prop_assert!(check(name.as_bytes()));
        }
    }
}
