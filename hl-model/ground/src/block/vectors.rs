//! A block as one SIMD vector.

use safe_arch::{
    bitor_m128i, bitxor_m128i, cmp_eq_mask_i8_m128i, load_unaligned_m128i, m128i, min_u8_m128i, move_mask_i8_m128i,
    set_splat_i8_m128i, sub_i8_m128i,
};

use super::length::LENGTH;

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
