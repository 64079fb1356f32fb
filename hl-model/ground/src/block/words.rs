//! A block as two words.

use super::length::LENGTH;

/// The index of the first special byte of a JSON string: a quote, a backslash or a control character.
#[inline]
pub(crate) fn special(block: &[u8; LENGTH]) -> Option<usize> {
    let (words, _) = block.as_chunks::<8>();
    let mut at = 0;
    for word in words {
        let special = special_bytes(u64::from_le_bytes(*word));
        if special != 0 {
            return Some(at + special.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    None
}

/// The index of the first byte that equals `byte`.
#[inline]
pub(crate) fn find(block: &[u8; LENGTH], byte: u8) -> Option<usize> {
    block.iter().position(|other| *other == byte)
}

/// Returns `None`, because here digits are found faster one by one.
#[inline]
pub(crate) fn digits(_block: &[u8; LENGTH]) -> Option<u32> {
    None
}

/// Tests eight bytes at once, by the technique known as SWAR. In the result, the lowest bit that is set is the
/// highest bit of the first special byte.
#[inline]
fn special_bytes(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGHEST: u64 = ONES << 7;
    // Subtracting `n` from a byte below `n` borrows. Only bytes above a borrow may be wrong.
    let below = |word: u64, n: u8| word.wrapping_sub(ONES * u64::from(n));
    // `byte ^ 2` swaps the quote (0x22) and the space (0x20), so one comparison finds quotes and control
    // characters.
    let quote_or_control = below(word ^ (ONES * 2), b' ' + 1);
    let backslash = below(word ^ (ONES * u64::from(b'\\')), 1);
    // Bytes beyond ASCII are not special, but they have the highest bit set, so they are excluded.
    (quote_or_control | backslash) & !word & HIGHEST
}
