//! How long a block is.

/// Number of bytes in a block.
pub(crate) const LENGTH: usize = 16;
