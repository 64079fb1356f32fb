//! Places and counts as `u32`, which halves their memory.

/// Converts to `u32`, saturating.
pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
