//! The limits on what is read.

/// The values of the limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    pub(crate) depth: usize,
    pub(crate) digits: usize,
    pub(crate) exponent: usize,
    pub(crate) keys: usize,
    pub(crate) text_length: usize,
    pub(crate) bytes: usize,
    pub(crate) problems: usize,
    /// Up to how many characters a number can pass neither the limit of digits nor that of the exponent.
    pub(crate) short_number: usize,
}

impl Limits {
    /// Limits that nothing reaches.
    pub(crate) const NONE: Self = Self {
        depth: usize::MAX,
        digits: usize::MAX,
        exponent: usize::MAX,
        keys: usize::MAX,
        text_length: usize::MAX,
        bytes: usize::MAX,
        problems: usize::MAX,
        short_number: usize::MAX,
    };

    /// Takes note of how short a number is that need not be looked at.
    pub(super) const fn with_short_number(mut self) -> Self {
        // An exponent of as many digits as the limit has, less one, is below the limit.
        let exponent = match self.exponent.checked_ilog10() {
            Some(digits) => digits as usize,
            None => 0,
        };
        self.short_number = if exponent < self.digits { exponent } else { self.digits };
        self
    }
}

/// How deep models themselves may be nested whatever the options say: they are read by recursion.
pub(crate) const MODEL_DEPTH: usize = 128;
