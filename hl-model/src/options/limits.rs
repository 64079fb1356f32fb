//! Limits on input.

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
    /// Maximum length of a number that cannot exceed the limits of digits and exponent, so that it need not be inspected.
    pub(crate) short_number: usize,
}

impl Limits {
    /// Computes the length of numbers that need not be inspected.
    pub(super) const fn with_short_number(mut self) -> Self {
        // An exponent with fewer digits than the limit is below the limit.
        let exponent = match self.exponent.checked_ilog10() {
            Some(digits) => digits as usize,
            None => 0,
        };
        self.short_number = if exponent < self.digits { exponent } else { self.digits };
        self
    }

    /// The limit of depth for models.
    #[inline]
    pub(crate) fn model_depth(&self) -> usize {
        self.depth.min(MODEL_DEPTH)
    }
}

/// Maximum depth of nested models under any options, because models are read by recursion.
pub(crate) const MODEL_DEPTH: usize = 128;
