//! Options for reading.

use super::limits::Limits;
use super::policy::{DuplicateKeys, Tolerance, UnknownKeys};

/// Options for reading: limits, and tolerance of problems. The defaults are strict, with limits that real payloads do
/// not reach.
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

    /// Options without limits, for values that an earlier reading with limits has accepted. The depth of models and the
    /// number of problems remain limited.
    pub(crate) const fn unlimited() -> Self {
        const MOST: usize = usize::MAX;
        Self::new().depth(MOST).digits(MOST).exponent(MOST).keys(MOST).text_length(MOST).bytes(MOST)
    }

    /// Sets what happens when a key occurs twice in its object. By default it is a problem.
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

    /// Sets what happens to a key that a model does not declare. By default the model decides.
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

    /// Accepts input that breaks the schema, as long as the types can hold it: values that break a constraint, unknown keys of
    /// closed models (they are skipped), and `null` for a key that may be absent. Input that does not break the schema is read to an equal value.
    ///
    /// No constraint and no check of your own (`check = …`) is tested, except to choose the member of a union, and nothing is
    /// reported. To know what was wrong, use [`HlModel::collect_json`](crate::HlModel::collect_json), which returns the problems
    /// along with the value.
    ///
    /// ```
    /// use hl_model::{HlModel, ReadOptions};
    ///
    /// #[derive(Debug, HlModel)]
    /// #[hl(closed)]
    /// struct Player { #[hl(max_length = 3)] name: String, level: Option<u8> }
    ///
    /// let options = ReadOptions::new().lenient();
    /// let json = r#"{"name": "Grace", "level": null, "color": "red"}"#;
    /// let player = Player::from_json_with(json, &options)?;
    /// assert_eq!((player.name(), player.level()), ("Grace", None));
    /// let errors = player.check().unwrap_err();
    /// assert_eq!(errors.first().to_string(), "/name: expected at most 3 characters, found 5");
    ///
    /// // The type cannot hold this number.
    /// assert!(Player::from_json_with(r#"{"name": "Ada", "level": 1000}"#, &options).is_err());
    /// # Ok::<(), hl_model::Errors>(())
    /// ```
    #[must_use]
    pub const fn lenient(mut self) -> Self {
        self.tolerance.lenient = true;
        self
    }

    /// Refuses everything that breaks the schema. This is the default.
    #[must_use]
    pub const fn strict(mut self) -> Self {
        self.tolerance.lenient = false;
        self
    }

    /// Maximum depth of nested lists and objects (128 by default). Models are never read deeper than 128 levels. A
    /// larger number only applies to values of any type.
    #[must_use]
    pub const fn depth(mut self, levels: usize) -> Self {
        self.limits.depth = levels;
        self
    }

    /// Maximum number of digits of a number, before and after the point, without its exponent (100,000 by default).
    #[must_use]
    pub const fn digits(mut self, digits: usize) -> Self {
        self.limits.digits = digits;
        self.limits = self.limits.with_short_number();
        self
    }

    /// Maximum absolute value of a number's exponent (1,000,000,000 by default). Numbers are never expanded here, so a large
    /// exponent costs nothing. It may cost much in arithmetic elsewhere.
    #[must_use]
    pub const fn exponent(mut self, exponent: usize) -> Self {
        self.limits.exponent = exponent;
        self.limits = self.limits.with_short_number();
        self
    }

    /// Maximum number of keys of an object (10,000,000 by default).
    #[must_use]
    pub const fn keys(mut self, keys: usize) -> Self {
        self.limits.keys = keys;
        self
    }

    /// Maximum length of a string or a key, in bytes of UTF-8 (2³⁰ by default).
    #[must_use]
    pub const fn text_length(mut self, bytes: usize) -> Self {
        self.limits.text_length = bytes;
        self
    }

    /// Maximum length of the input in bytes (2³⁰ by default), at most a quarter of the address space.
    #[must_use]
    pub const fn bytes(mut self, bytes: usize) -> Self {
        // The offset and length of a string, and whether it has escapes, must fit into two words.
        self.limits.bytes = if bytes > usize::MAX >> 2 { usize::MAX >> 2 } else { bytes };
        self
    }

    /// Maximum number of problems in a report (100 by default, at least 1). If there are more, one further problem says
    /// so.
    #[must_use]
    pub const fn problems(mut self, problems: usize) -> Self {
        self.limits.problems = if problems == 0 { 1 } else { problems };
        self
    }
}
