//! Comparing texts: equality and fingerprints.

/// Whether two texts are equal. For most texts this is faster than a call of `memcmp`.
#[inline]
#[must_use]
pub fn equal_bytes(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if let 8..=16 = a.len() {
        return has_same_ends::<8>(a, b);
    }
    match a.len() {
        4..8 => has_same_ends::<4>(a, b),
        17..=32 => has_same_ends::<16>(a, b),
        _ => a == b,
    }
}

/// Whether two texts have equal first `N` bytes and equal last `N` bytes.
#[inline]
fn has_same_ends<const N: usize>(a: &[u8], b: &[u8]) -> bool {
    a.first_chunk::<N>() == b.first_chunk() && a.last_chunk::<N>() == b.last_chunk()
}

/// A fingerprint of a text. Equal texts have equal fingerprints, and different texts very probably have different ones.
#[inline]
#[must_use]
pub fn fingerprint(text: &str) -> u64 {
    // The golden ratio, because its bits have no pattern.
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, word: u64| (sum.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    let bytes = text.as_bytes();
    let (words, rest) = bytes.as_chunks();
    let sum = words.iter().fold(bytes.len() as u64, |sum, word| mix(sum, u64::from_le_bytes(*word)));
    // The last word may overlap with the word before it, which is harmless.
    let last = match bytes.last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    mix(sum, last)
}

#[cfg(test)]
mod tests {
    use super::equal_bytes;

    #[test]
    fn one_other_byte_is_found_wherever_it_is() {
        let text: Vec<u8> = (0..40).collect();
        for length in 0..text.len() {
            let (text, mut other) = (&text[..length], text[..length].to_vec());
            assert!(equal_bytes(text, &other));
            for at in 0..length {
                other[at] ^= 1;
                assert!(!equal_bytes(text, &other), "{at} of {length}");
                other[at] ^= 1;
            }
            other.push(0);
            assert!(!equal_bytes(text, &other));
        }
    }
}
