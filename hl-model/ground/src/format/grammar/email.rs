//! RFC 5321 mailboxes.

use super::{hostname, ip};

/// Maximum length of the local part (RFC 5321, section 4.5.3.1.1).
const MAX_LOCAL_PART: usize = 64;

pub(crate) fn check(text: &str) -> bool {
    // A quoted local part may contain `@`, and a domain may not, so the last `@` separates them.
    text.rsplit_once('@').is_some_and(|(local, domain)| is_local_part(local.as_bytes()) && is_domain(domain))
}

fn is_local_part(text: &[u8]) -> bool {
    let grammatical = match text {
        [b'"', quoted @ .., b'"'] => is_quoted_content(quoted),
        _ => text.split(|&byte| byte == b'.').all(|atom| !atom.is_empty() && atom.iter().all(|&byte| is_atext(byte))),
    };
    grammatical && text.len() <= MAX_LOCAL_PART
}

/// Whether a text is printable ASCII with a backslash before each quote and backslash. Other characters may be escaped, too.
fn is_quoted_content(mut text: &[u8]) -> bool {
    loop {
        text = match text {
            [] => return true,
            [b'\\', b' '..=b'~', rest @ ..] | [b' ' | b'!' | b'#'..=b'[' | b']'..=b'~', rest @ ..] => rest,
            _ => return false,
        };
    }
}

fn is_atext(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

fn is_domain(text: &str) -> bool {
    match text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        None => hostname::check(text.as_bytes()),
        Some(literal) => match literal.split_at_checked(5) {
            Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6:") => ip::check_v6(address),
            _ => ip::check_v4(literal),
        },
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
        assert_spec(Format::Email, VALID, INVALID);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("a local part and a domain", &["joe.bloggs@example.com", "a@b"]),
        ("tildes anywhere", &["te~st@example.com", "~test@example.com", "test~@example.com"]),
        ("the other signs of an atom", &["!#$%&'*+-/=?^_`{|}@example.com"]),
        ("dots between atoms", &["te.s.t@example.com"]),
        ("in quotes almost everything", &["\"joe bloggs\"@example.com", "\"joe..bloggs\"@example.com"]),
        ("an at sign too", &["\"joe@bloggs\"@example.com"]),
        ("a quote and a backslash after a backslash", &[r#""joe\"\\bloggs"@example.com"#]),
        ("nothing in quotes", &["\"\"@example.com"]),
        ("an address of version 4", &["joe.bloggs@[127.0.0.1]"]),
        ("an address of version 6", &["joe.bloggs@[IPv6:::1]", "joe.bloggs@[ipv6:2001:db8::1]"]),
        (
            "a local part of 64 octets",
            &["aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd@example.com"],
        ),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("an at sign", &["2962", ""]),
        ("a local part", &["@example.com"]),
        ("a domain", &["joe.bloggs@"]),
        ("dots between atoms only", &[".test@example.com", "test.@example.com", "te..st@example.com"]),
        ("a space must be quoted", &["joe bloggs@example.com"]),
        ("an at sign must be quoted", &["joe@bloggs@example.com"]),
        ("a quote must be escaped", &[r#""joe"bloggs"@example.com"#, r#""joe\"@example.com"#, "\"@example.com"]),
        ("quotes around all of it", &["\"joe\".bloggs@example.com"]),
        ("no control characters", &["\"joe\nbloggs\"@example.com", "joe\0@example.com"]),
        ("ASCII only", &["jo\u{e9}@example.com", "joe@ex\u{e4}mple.com", "\"jo\u{e9}\"@example.com"]),
        ("a host name", &["joe.bloggs@invalid=domain.com", "joe@-example.com", "joe@example..com", "joe@example.com."]),
        ("a right address", &["joe.bloggs@[127.0.0.300]", "joe.bloggs@[IPv6:::g]", "joe.bloggs@[::1]", "joe@[]"]),
        ("whole brackets", &["joe@[127.0.0.1", "joe@127.0.0.1]"]),
        ("one mailbox", &["user1@oceania.org, user2@oceania.org"]),
        ("no display name", &["\"Winston Smith\" <winston.smith@recdep.minitrue> (Records Department)"]),
        (
            "a local part of 65 octets",
            &["aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddd@example.com"],
        ),
    ];

    proptest! {
        #[test]
        fn quoting_admits_printable_ascii(text in "[ -~]{0,30}") {
            let quoted = text.replace('\\', r"\\").replace('"', r#"\""#);
            let mailbox = format!("\"{quoted}\"@example.com");
            prop_assert!(check(&mailbox), "{}", mailbox);
        }
    }
}
