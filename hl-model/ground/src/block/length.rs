//! The length of a block.

/// Number of bytes in a block.
pub(crate) const LENGTH: usize = 16;
