//! Digits of dates and times.

/// The value of two ASCII digits.
#[inline]
pub(super) const fn two_digits(tens: u8, ones: u8) -> Option<u8> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    if tens > 9 || ones > 9 { None } else { Some(tens * 10 + ones) }
}

/// The values of the digits in eight bytes that match a picture. The picture has `0` for each digit; other bytes must be
/// equal, and have the value 0. All bytes are compared at once, as one number (SWAR).
#[inline]
pub(super) const fn digits_like(picture: [u8; 8], bytes: [u8; 8]) -> Option<[u8; 8]> {
    /// The highest bit of each byte.
    const HIGHEST: u64 = u64::from_ne_bytes([0x80; 8]);
    /// The numbers to add, so that the highest bit of a byte is set if the byte is too large.
    const fn headroom(picture: [u8; 8]) -> u64 {
        let mut headroom = [0x7F; 8];
        let mut at = 0;
        while at < 8 {
            if picture[at] == b'0' {
                headroom[at] = 0x7F - 9;
            }
            at += 1;
        }
        u64::from_ne_bytes(headroom)
    }
    // `xor` with `0` gives the value of a digit, because the low half of `0` has no bits.
    let difference = u64::from_ne_bytes(bytes) ^ u64::from_ne_bytes(picture);
    // A byte below 0x80 plus its headroom is below 0x100, so no sum carries over. A byte from 0x80 on fails by its highest
    // bit.
    let sum = (difference & !HIGHEST) + headroom(picture);
    if (difference | sum) & HIGHEST == 0 { Some(difference.to_ne_bytes()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PICTURE: [u8; 8] = *b"00:00:00";

    #[test]
    fn every_byte_at_every_place() {
        for at in 0..8 {
            for byte in 0..=u8::MAX {
                let mut bytes = *b"12:34:56";
                bytes[at] = byte;
                let fits = if PICTURE[at] == b'0' { byte.is_ascii_digit() } else { byte == PICTURE[at] };
                assert_eq!(digits_like(PICTURE, bytes).is_some(), fits, "{byte} at {at}");
            }
        }
    }

    proptest! {
        #[test]
        fn digits_have_their_values(hour in 0u8..100, minute in 0u8..100, second in 0u8..100) {
            let text = format!("{hour:02}:{minute:02}:{second:02}");
            let bytes = *text.as_bytes().first_chunk().unwrap();
            let [hour1, hour2, _, minute1, minute2, _, second1, second2] = digits_like(PICTURE, bytes).unwrap();
            prop_assert_eq!([hour1 * 10 + hour2, minute1 * 10 + minute2, second1 * 10 + second2], [hour, minute, second]);
        }
    }
}
