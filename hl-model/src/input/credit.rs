//! The number of bytes that may be read without success while problems are collected.

/// Number of bytes of lists and objects that may be read without success before any have been read with success.
const ADVANCE: usize = 4 << 10;

/// The number of bytes of lists and objects that may still be read without success.
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

    /// Notes that so many bytes were read with success.
    pub(super) const fn add(&mut self, bytes: usize) {
        self.0 = self.0.saturating_add(bytes);
    }

    /// Notes that so many bytes were read in vain.
    pub(super) const fn take(&mut self, bytes: usize) {
        self.0 = self.0.saturating_sub(bytes);
    }
}
