//! The budget for reading attempts that fail, while problems are collected.

/// Number of bytes of lists and objects that may be read without success at the start.
const ADVANCE: usize = 4 << 10;

/// The number of bytes of lists and objects that may still be read without success. Success raises it, failure lowers it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Credit(usize);

impl Default for Credit {
    fn default() -> Self {
        Self(ADVANCE)
    }
}

impl Credit {
    pub(super) const fn is_used_up(self) -> bool {
        self.0 == 0
    }

    /// Adds bytes that were read with success.
    pub(super) const fn add(&mut self, bytes: usize) {
        self.0 = self.0.saturating_add(bytes);
    }

    /// Takes away bytes that were read without success.
    pub(super) const fn take(&mut self, bytes: usize) {
        self.0 = self.0.saturating_sub(bytes);
    }
}
