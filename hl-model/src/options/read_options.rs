//! How input is read: limits, and what is tolerated.

use super::limits::Limits;
use super::policy::{DuplicateKeys, Tolerance, UnknownKeys};

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
    pub(crate) tolerance: Tolerance,
}

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
                short_number: 0,
            }
            .with_short_number(),
            tolerance: Tolerance { duplicates: DuplicateKeys::Error, unknown: UnknownKeys::AsDeclared, lenient: false },
        }
    }

    /// What is done about a key that stands in its object twice (a problem by default).
    ///
    /// ```
    /// use hl_model::{DuplicateKeys, HlModel, ReadOptions, Value};
    ///
    /// let options = ReadOptions::new().duplicate_keys(DuplicateKeys::Last);
    /// let value = Value::from_json_with(r#"{"a": 1, "b": [{"c": 2, "c": 3}], "a": 4}"#, &options)?;
    /// assert_eq!(value.to_json()?, r#"{"a":4,"b":[{"c":3}]}"#);
    /// # Ok::<(), hl_model::Errors>(())
    /// ```
    #[must_use]
    pub const fn duplicate_keys(mut self, policy: DuplicateKeys) -> Self {
        self.tolerance.duplicates = policy;
        self
    }

    /// What is done about a key that a model does not declare (what the model says, by default).
    ///
    /// ```
    /// use hl_model::{HlModel, ReadOptions, UnknownKeys};
    ///
    /// #[derive(Debug, HlModel)]
    /// #[hl(closed)]
    /// struct Point { x: i64 }
    ///
    /// let json = r#"{"x": 1, "y": 2}"#;
    /// assert_eq!(Point::from_json(json).unwrap_err().first().code(), "unknown_key");
    /// let options = ReadOptions::new().unknown_keys(UnknownKeys::Drop);
    /// assert_eq!(Point::from_json_with(json, &options)?.x(), 1);
    /// # Ok::<(), hl_model::Errors>(())
    /// ```
    #[must_use]
    pub const fn unknown_keys(mut self, policy: UnknownKeys) -> Self {
        self.tolerance.unknown = policy;
        self
    }

    /// Takes what a server sends that breaks its own schema, as long as the types can hold it: values that break a
    /// constraint or are not among those listed (where an enum's type has room for them), unknown keys of closed models
    /// (they are passed over), and `null` for a key that may be absent.
    /// [`HlModel::collect_json`](crate::HlModel::collect_json) returns the problems along with the value.
    #[must_use]
    pub const fn lenient(mut self) -> Self {
        self.tolerance.lenient = true;
        self
    }

    /// Takes nothing that breaks the schema, which is the default.
    #[must_use]
    pub const fn strict(mut self) -> Self {
        self.tolerance.lenient = false;
        self
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
        self.limits = self.limits.with_short_number();
        self
    }

    /// The greatest absolute value of a number's exponent (1,000,000,000 by default). Numbers are never expanded, so
    /// a large exponent costs nothing here; it may where the number is used.
    #[must_use]
    pub const fn exponent(mut self, exponent: usize) -> Self {
        self.limits.exponent = exponent;
        self.limits = self.limits.with_short_number();
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

    /// How many bytes the input may have (2³⁰ by default), a quarter of the address space at most.
    #[must_use]
    pub const fn bytes(mut self, bytes: usize) -> Self {
        // Where a string stands, how long it is and whether it has escapes must fit into two words.
        self.limits.bytes = if bytes > usize::MAX >> 2 { usize::MAX >> 2 } else { bytes };
        self
    }

    /// How many problems are reported (100 by default, at least 1); one more says that there are others.
    #[must_use]
    pub const fn problems(mut self, problems: usize) -> Self {
        self.limits.problems = if problems == 0 { 1 } else { problems };
        self
    }
}
