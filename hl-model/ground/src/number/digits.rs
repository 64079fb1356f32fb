//! Slices of ASCII digits.

use core::hash::Hasher;

/// Feeds digits to a hasher in portions that depend only on the digits, and not on their slices, because a hasher may
/// distinguish one write from two.
pub(super) fn hash_digits(digits: impl Iterator<Item = u8>, hasher: &mut dyn Hasher) {
    // The number of digits that always fit into a `u64`.
    const PORTION: u32 = 19;
    let (mut portion, mut filled, mut portions) = (0_u64, 0, 0_u64);
    for digit in digits {
        portion = portion * 10 + u64::from(digit - b'0');
        filled += 1;
        if filled == PORTION {
            hasher.write_u64(portion);
            (portion, filled, portions) = (0, 0, portions + 1);
        }
    }
    hasher.write_u64(portion);
    hasher.write_u32(filled);
    hasher.write_u64(portions);
}

/// The digits without leading zeros.
pub(super) fn trim_start(mut digits: &[u8]) -> &[u8] {
    while let [b'0', rest @ ..] = digits {
        digits = rest;
    }
    digits
}

/// The digits without trailing zeros.
pub(super) fn trim_end(mut digits: &[u8]) -> &[u8] {
    while let [rest @ .., b'0'] = digits {
        digits = rest;
    }
    digits
}
