//! RFC 9562 UUIDs in their text form.

/// The value of a UUID of any version and variant.
#[must_use]
pub fn parse(text: &[u8]) -> Option<u128> {
    let text: &[u8; 36] = text.try_into().ok()?;
    // Each half has 16 digits: groups of 8, 4 and 4 digits, then groups of 4 and 12 digits, each after a hyphen.
    let (high, low) = text.split_at_checked(18)?;
    Some(u128::from(parse_half(high, [8, 13])?) << 64 | u128::from(parse_half(low, [0, 5])?))
}

fn parse_half(text: &[u8], hyphens: [usize; 2]) -> Option<u64> {
    let mut value = 0;
    for (at, &byte) in text.iter().enumerate() {
        if !hyphens.contains(&at) {
            value = value << 4 | u64::from(char::from(byte).to_digit(16)?);
        } else if byte != b'-' {
            return None;
        }
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;
    use crate::format::grammar::spec::assert_spec;
    use proptest::prelude::*;

    #[test]
    fn specification() {
        assert_spec(Format::Uuid, VALID, INVALID);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("in either case", &["2EB8AA08-AA98-11EA-B4AA-73B441D16380", "2eb8aa08-aa98-11ea-b4aa-73b441d16380"]),
        ("in both", &["2eb8aa08-AA98-11ea-B4Aa-73B441D16380"]),
        ("nil and max", &["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"]),
        ("versions that are in use", &["98d80576-482e-427f-8434-7f86890ab222", "99c17cbb-656f-564a-940f-1a4568f03487"]),
        ("versions to come", &["99c17cbb-656f-664a-940f-1a4568f03487", "99c17cbb-656f-f64a-940f-1a4568f03487"]),
        ("any variant", &["2eb8aa08-aa98-11ea-f4aa-73b441d16380"]),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("32 digits", &["2eb8aa08-aa98-11ea-b4aa-73b441d1638", "2eb8aa08-aa98-11ea-73b441d16380", ""]),
        ("and no more", &["2eb8aa08-aa98-11ea-b4aa-73b441d163800"]),
        ("hexadecimal digits", &["2eb8aa08-aa98-11ea-b4ga-73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1_380"]),
        ("ASCII digits", &["\u{9e8}eb8aa08-aa98-11ea-b4aa-73b441d16380", "\u{9e8}b8aa08-aa98-11ea-b4aa-73b441d16380"]),
        ("four hyphens", &["2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08aa98-11ea-b4aa73b441d16380"]),
        ("and no more", &["2eb8-aa08-aa98-11ea-b4aa73b44-1d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d16380-"]),
        ("in their places", &["2eb8aa08aa9811eab4aa73b441d16380----", "2eb8aa0-8aa98-11e-ab4aa7-3b441d16380"]),
        ("no URN", &["urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380"]),
        ("no braces", &["{2eb8aa08-aa98-11ea-b4aa-73b441d16380}"]),
        ("nothing around it", &["2eb8aa08-aa98-11ea-b4aa-73b441d16380\n", " 2eb8aa08-aa98-11ea-b4aa-73b441d16380"]),
    ];

    proptest! {
        #[test]
        fn the_value_is_what_was_written(groups in any::<(u32, u16, u16, u16, u64)>()) {
            let (a, b, c, d, e) = groups;
            let e = e & 0xffff_ffff_ffff;
            let text = format!("{a:08x}-{b:04X}-{c:04x}-{d:04X}-{e:012x}");
            let digits = text.replace('-', "");
            prop_assert_eq!(parse(text.as_bytes()), u128::from_str_radix(&digits, 16).ok());
        }
    }
}
