//! Tests of sixteen bytes of a JSON text at once.
//!
//! A block is one SIMD vector where all processors of the target have such vectors. Elsewhere it is two words.

/// Number of bytes in a block.
pub(crate) const LENGTH: usize = 16;

pub(crate) use implementation::{before, digits, plain};

#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
mod implementation {
    use safe_arch::{
        bitor_m128i, bitxor_m128i, cmp_eq_mask_i8_m128i, load_unaligned_m128i, m128i, min_u8_m128i, move_mask_i8_m128i,
        set_splat_i8_m128i, sub_i8_m128i,
    };

    use super::LENGTH;

    /// The number of bytes at the start that stand for themselves in a JSON string: no quote, no backslash, no control
    /// character.
    #[allow(clippy::inline_always, reason = "the constants stay in registers from one block to the next")]
    #[inline(always)]
    pub(crate) fn plain(block: &[u8; LENGTH]) -> usize {
        let block = load_unaligned_m128i(block);
        // `byte ^ 2` swaps the quote (0x22) and the space (0x20), so one comparison finds quotes and control
        // characters.
        let turned = bitxor_m128i(block, all(2));
        let quote_or_control = cmp_eq_mask_i8_m128i(min_u8_m128i(turned, all(b' ')), turned);
        let backslash = cmp_eq_mask_i8_m128i(block, all(b'\\'));
        let special = bits(bitor_m128i(quote_or_control, backslash));
        (special | 1 << LENGTH).trailing_zeros() as usize
    }

    /// The number of bytes before the first byte that equals `byte`.
    #[allow(clippy::inline_always, reason = "the constants stay in registers from one block to the next")]
    #[inline(always)]
    pub(crate) fn before(block: &[u8; LENGTH], byte: u8) -> usize {
        let equal = bits(cmp_eq_mask_i8_m128i(load_unaligned_m128i(block), all(byte)));
        (equal | 1 << LENGTH).trailing_zeros() as usize
    }

    /// One bit for each byte, from the lowest bit up: whether it is an ASCII digit.
    #[allow(clippy::unnecessary_wraps, reason = "not every processor finds them at once")]
    #[allow(clippy::inline_always, reason = "the constants stay in registers from one block to the next")]
    #[inline(always)]
    pub(crate) fn digits(block: &[u8; LENGTH]) -> Option<u32> {
        let worth = sub_i8_m128i(load_unaligned_m128i(block), all(b'0'));
        Some(bits(cmp_eq_mask_i8_m128i(min_u8_m128i(worth, all(9)), worth)))
    }

    /// A vector of equal bytes.
    #[inline]
    fn all(byte: u8) -> m128i {
        set_splat_i8_m128i(byte.cast_signed())
    }

    /// The highest bit of each byte.
    #[inline]
    fn bits(vector: m128i) -> u32 {
        move_mask_i8_m128i(vector).cast_unsigned()
    }
}

#[cfg(not(all(target_arch = "x86_64", target_feature = "sse2")))]
mod implementation {
    use super::LENGTH;

    /// The number of bytes at the start that stand for themselves in a JSON string: no quote, no backslash, no control
    /// character.
    #[inline]
    pub(crate) fn plain(block: &[u8; LENGTH]) -> usize {
        let (words, _) = block.as_chunks::<8>();
        let mut at = 0;
        for word in words {
            let special = special_bytes(u64::from_le_bytes(*word));
            if special != 0 {
                return at + special.trailing_zeros() as usize / 8;
            }
            at += 8;
        }
        at
    }

    /// The number of bytes before the first byte that equals `byte`.
    #[inline]
    pub(crate) fn before(block: &[u8; LENGTH], byte: u8) -> usize {
        block.iter().position(|other| *other == byte).unwrap_or(LENGTH)
    }

    /// Returns `None`, because digits are found quicker one by one here.
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
        // A byte below `n` borrows when `n` is subtracted from it. Only bytes above a borrow may be wrong.
        let below = |word: u64, n: u8| word.wrapping_sub(ONES * u64::from(n));
        // `byte ^ 2` swaps the quote (0x22) and the space (0x20), so one comparison finds quotes and control
        // characters.
        let quote_or_control = below(word ^ (ONES * 2), b' ' + 1);
        let backslash = below(word ^ (ONES * u64::from(b'\\')), 1);
        // Bytes beyond ASCII stand for themselves. They have the highest bit set as well, so they are excluded.
        (quote_or_control | backslash) & !word & HIGHEST
    }
}

#[cfg(test)]
mod tests {
    use super::{LENGTH, before, digits, plain};

    #[test]
    fn every_byte_is_told_apart_wherever_it_is() {
        for byte in 0..=u8::MAX {
            for at in 0..LENGTH {
                let mut block = [b'x'; LENGTH];
                block[at] = byte;
                let is_plain = byte >= b' ' && byte != b'"' && byte != b'\\';
                assert_eq!(plain(&block), if is_plain { LENGTH } else { at }, "{byte} at {at}");
                assert_eq!(before(&block, byte), if byte == b'x' { 0 } else { at });
                if let Some(digits) = digits(&block) {
                    assert_eq!(digits, u32::from(byte.is_ascii_digit()) << at, "{byte} at {at}");
                }
            }
        }
    }
}
