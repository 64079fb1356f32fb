//! How input is read: limits, and what is tolerated.

/// How input is read. The defaults are strict, with limits that real payloads never meet.
///
/// ```
/// use hl_model::{HlModel, ReadOptions, Value};
///
/// let options = ReadOptions::new().depth(2);
/// let errors = Value::from_json_with("[[[]]]", &options).unwrap_err();
/// assert_eq!(errors.first().code(), "limit_depth");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    pub(crate) limits: Limits,
}

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
}

/// How deep models themselves may be nested whatever the options say: they are read by recursion.
pub(crate) const MODEL_DEPTH: usize = 128;

impl Default for ReadOptions {
    fn default() -> Self {
        Self::new()
    }
}

impl ReadOptions {
    /// The defaults.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            limits: Limits {
                depth: 128,
                digits: 100_000,
                exponent: 1_000_000_000,
                keys: 10_000_000,
                text_length: 1 << 30,
                bytes: 1 << 30,
                problems: 100,
            },
        }
    }

    /// How deep lists and objects may be nested (128 by default). Models are never read deeper than 128 levels;
    /// a larger number is for values of any type.
    #[must_use]
    pub const fn depth(mut self, levels: usize) -> Self {
        self.limits.depth = levels;
        self
    }

    /// How many digits a number may have, before and after the point, its exponent not counted (100,000 by default).
    #[must_use]
    pub const fn digits(mut self, digits: usize) -> Self {
        self.limits.digits = digits;
        self
    }

    /// The greatest absolute value of a number's exponent (1,000,000,000 by default). Numbers are never expanded, so
    /// a large exponent costs nothing here; it may where the number is used.
    #[must_use]
    pub const fn exponent(mut self, exponent: usize) -> Self {
        self.limits.exponent = exponent;
        self
    }

    /// How many keys an object may have (10,000,000 by default).
    #[must_use]
    pub const fn keys(mut self, keys: usize) -> Self {
        self.limits.keys = keys;
        self
    }

    /// How many bytes of UTF-8 a string or a key may have (2³⁰ by default).
    #[must_use]
    pub const fn text_length(mut self, bytes: usize) -> Self {
        self.limits.text_length = bytes;
        self
    }

    /// How many bytes the input may have (2³⁰ by default).
    #[must_use]
    pub const fn bytes(mut self, bytes: usize) -> Self {
        self.limits.bytes = bytes;
        self
    }

    /// How many problems are reported (100 by default, at least 1); one more says that there are others.
    #[must_use]
    pub const fn problems(mut self, problems: usize) -> Self {
        self.limits.problems = if problems == 0 { 1 } else { problems };
        self
    }
}
