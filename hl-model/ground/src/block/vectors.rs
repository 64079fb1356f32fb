//! A block as one SIMD vector.

use std::num::NonZero;

use safe_arch::{
    bitor_m128i, bitxor_m128i, cmp_eq_mask_i8_m128i, load_unaligned_m128i, m128i, min_u8_m128i, move_mask_i8_m128i,
    set_splat_i8_m128i, sub_i8_m128i,
};

use super::length::LENGTH;

/// The index of the first special byte of a JSON string: a quote, a backslash or a control character.
#[allow(clippy::inline_always, reason = "the constants stay in registers from one block to the next")]
#[inline(always)]
pub(crate) fn special(block: &[u8; LENGTH]) -> Option<usize> {
    let block = load_unaligned_m128i(block);
    // `byte ^ 2` swaps the quote (0x22) and the space (0x20), so one comparison finds quotes and control
    // characters.
    let turned = bitxor_m128i(block, all(2));
    let quote_or_control = cmp_eq_mask_i8_m128i(min_u8_m128i(turned, all(b' ')), turned);
    let backslash = cmp_eq_mask_i8_m128i(block, all(b'\\'));
    first(bitor_m128i(quote_or_control, backslash))
}

/// The index of the first byte that equals `byte`.
#[allow(clippy::inline_always, reason = "the constants stay in registers from one block to the next")]
#[inline(always)]
pub(crate) fn find(block: &[u8; LENGTH], byte: u8) -> Option<usize> {
    first(cmp_eq_mask_i8_m128i(load_unaligned_m128i(block), all(byte)))
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

/// The index of the first byte whose highest bit is set.
#[inline]
fn first(vector: m128i) -> Option<usize> {
    NonZero::new(bits(vector)).map(|bits| bits.trailing_zeros() as usize)
}

/// The highest bit of each byte.
#[inline]
fn bits(vector: m128i) -> u32 {
    move_mask_i8_m128i(vector).cast_unsigned()
}
