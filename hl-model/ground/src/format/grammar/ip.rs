//! IP addresses. The standard library parses them, which follows the strict forms of RFC 6943 and refuses zones.

use std::net::{Ipv4Addr, Ipv6Addr};

pub(crate) fn check_v4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok()
}

pub(crate) fn check_v6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;
    use crate::format::grammar::spec::assert_spec;
    use proptest::prelude::*;

    #[test]
    fn specification_of_version_4() {
        assert_spec(Format::Ipv4, VALID_V4, INVALID_V4);
    }

    #[test]
    fn specification_of_version_6() {
        assert_spec(Format::Ipv6, VALID_V6, INVALID_V6);
    }

    const VALID_V4: &[(&str, &[&str])] = &[
        ("four numbers of up to three digits", &["192.168.0.1", "200.0.0.0", "10.20.30.40"]),
        ("the first and the last", &["0.0.0.0", "255.255.255.255"]),
    ];

    const INVALID_V4: &[(&str, &[&str])] = &[
        ("four numbers", &["127.0.0.0.1", "127.0", "127.1", "127.0.1", "2130706433", ""]),
        ("up to 255", &["256.256.256.256", "192.168.0.256"]),
        ("without leading zeros", &["087.10.0.1", "192.168.0.01", "00.0.0.0"]),
        ("decimal", &["0x7f000001", "0x7f.0.0.1", "0o10.0.0.1", "1e2.0.0.1", "192.168.a.1"]),
        ("no sign", &["+1.2.3.4", "-1.2.3.4"]),
        ("ASCII digits", &["1\u{9e8}7.0.0.1", "\u{ff11}\u{ff19}\u{ff12}.\u{ff11}\u{ff16}\u{ff18}.\u{ff11}.\u{ff11}"]),
        (
            "mathematical digits neither",
            &["\u{1d7cf}\u{1d7d7}\u{1d7d0}.\u{1d7cf}\u{1d7d4}\u{1d7d6}.\u{1d7cf}.\u{1d7cf}"],
        ),
        ("one dot between them", &["192.168..1", ".192.168.0.1", "192.168.0.1."]),
        ("no network, no port", &["192.168.1.0/24", "192.168.0.1:80"]),
        (
            "nothing around it",
            &[" 192.168.0.1", "192.168.0.1 ", "192.168.0.1\n", "192.168.0.1\t", "192.168.0.1\0.evil.com"],
        ),
        ("nothing within it", &["192. 168.0.1"]),
        ("not of version 6", &["::ffff:192.168.0.1"]),
    ];

    const VALID_V6: &[(&str, &[&str])] = &[
        ("eight groups", &["1:2:3:4:5:6:7:8"]),
        ("two colons for groups of zero", &["::1", "::abef", "::", "::42:ff:1", "d6::", "1:d6::42", "1:2:3:4:5:6:7::"]),
        ("an address of version 4 at the end", &["1::d6:192.168.0.1", "1:2::192.168.0.1", "::ffff:192.168.0.1"]),
        ("the longest", &["1000:1000:1000:1000:1000:1000:255.255.255.255"]),
    ];

    const INVALID_V6: &[(&str, &[&str])] = &[
        ("a group has up to four digits", &["12345::", "::abcef"]),
        ("hexadecimal digits", &["::laptop", "1:2:3:4:5:6:7:\u{9ea}"]),
        ("eight groups", &["1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1", "1:2:3:4:5:6:7", "1", "1:2:3:4:5:6:7:8::"]),
        ("no colon at an end", &[":2:3:4:5:6:7:8", "1:2:3:4:5:6:7:", ":2:3:4::8"]),
        ("two colons once", &["1::d6::42", "1:2:3:4:5:::8"]),
        ("a right address of version 4", &["1::2:192.168.256.1", "1::2:192.168.ff.1", "::ffff:192.168.0.01"]),
        ("a whole address of version 4", &["1:2:3:4:1.2.3", "1:2::192.16\u{9ea}.0.1"]),
        ("an address of version 4 and nothing else", &["127.0.0.1"]),
        ("too long", &["100:100:100:100:100:100:255.255.255.255.255", "100:100:100:100:100:100:100:255.255.255.255"]),
        ("no zone, no network, no brackets", &["fe80::a%eth1", "fe80::/64", "[::1]"]),
        ("nothing around it", &["  ::1", "::1  "]),
    ];

    proptest! {
        #[test]
        fn what_std_writes_is_accepted(v4 in any::<u32>(), v6 in any::<u128>()) {
            prop_assert!(check_v4(&Ipv4Addr::from(v4).to_string()));
            prop_assert!(check_v6(&Ipv6Addr::from(v6).to_string()));
        }
    }
}
