//! A hash of a text for Bloom filters, which are quick negative tests.

/// Returns one of 64 bits, selected by the length of a text, its first byte and its last.
#[inline]
#[must_use]
pub const fn mark(first: u8, last: u8, length: usize) -> u64 {
    1 << ((length * 11 + first as usize * 5 + last as usize * 3) % 64)
}

/// The [`mark`] of a text.
#[must_use]
pub const fn mark_of(text: &str) -> u64 {
    match text.as_bytes() {
        bytes @ [first, .., last] => mark(*first, *last, bytes.len()),
        [only] => mark(*only, *only, 1),
        [] => mark(0, 0, 0),
    }
}
