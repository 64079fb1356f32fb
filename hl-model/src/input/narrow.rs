//! Places and counts in half the memory.

/// A number as `u32`; the greatest one for a number beyond it.
pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
