//! RFC 4648 base64, with padding.

pub(crate) fn check(text: &[u8]) -> bool {
    let digits = text.strip_suffix(b"==").or(text.strip_suffix(b"=")).unwrap_or(text);
    if !text.len().is_multiple_of(4) || !digits.iter().all(|&byte| value(byte).is_some()) {
        return false;
    }
    // The last digit before the padding has bits beyond the last byte.
    let unused_bits = match text.len() - digits.len() {
        0 => 0,
        1 => 0b11,
        _ => 0b1111,
    };
    digits.last().copied().and_then(value).is_none_or(|last| last & unused_bits == 0)
}

const fn value(digit: u8) -> Option<u8> {
    match digit {
        b'A'..=b'Z' => Some(digit - b'A'),
        b'a'..=b'z' => Some(digit - b'a' + 26),
        b'0'..=b'9' => Some(digit - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
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
        assert_spec(Format::Byte, VALID, INVALID);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("no bytes", &[""]),
        ("one, two and three bytes", &["Zg==", "Zm8=", "Zm9v"]),
        ("more of them", &["Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]),
        ("all digits", &["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"]),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("padding must be present", &["Zg", "Zg=", "Zm8", "Z"]),
        ("padding only at the end", &["Zg==Zm9v", "=Zm9", "Z=g="]),
        ("padding of two at most", &["Z===", "====", "Zm9v===="]),
        ("padding only where it is needed", &["Zm9v=", "Zm9v=="]),
        ("unused bits are zero", &["Zh==", "Zm9="]),
        ("the digits of URLs are another alphabet", &["Zm-_"]),
        ("no white space", &["Zm9v\n", "Zm9v Zm9v", " Zm9v"]),
        ("ASCII only", &["Zm9\u{e9}"]),
    ];

    proptest! {
        #[test]
        fn what_an_encoder_writes_is_accepted(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            prop_assert!(check(encode(&bytes).as_bytes()), "{}", encode(&bytes));
        }

        #[test]
        fn one_foreign_character_is_refused(bytes in prop::collection::vec(any::<u8>(), 1..40), at in any::<usize>()) {
            let mut text = encode(&bytes).into_bytes();
            let at = at % text.len();
            text[at] = b'-';
            prop_assert!(!check(&text));
        }
    }

    fn encode(bytes: &[u8]) -> String {
        const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut text = String::new();
        for chunk in bytes.chunks(3) {
            let bits = chunk.iter().chain([&0, &0]).take(3).fold(0usize, |bits, &byte| bits << 8 | usize::from(byte));
            for position in 0..4 {
                let digit = char::from(DIGITS[bits >> (18 - 6 * position) & 63]);
                text.push(if position <= chunk.len() { digit } else { '=' });
            }
        }
        text
    }
}
