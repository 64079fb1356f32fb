//! The limits that a report names.

/// The limits of [`ReadOptions`](crate::ReadOptions).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// How deep lists and objects are nested.
    Depth,
    /// How many digits a number has.
    Digits,
    /// How large a number's exponent is.
    Exponent,
    /// How many keys an object has.
    Keys,
    /// How many bytes a string has.
    TextLength,
    /// How many bytes the input has.
    Bytes,
    /// How many problems are reported.
    Problems,
}

impl Limit {
    /// The code of the problem that reports it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Depth => "limit_depth",
            Self::Digits => "limit_digits",
            Self::Exponent => "limit_exponent",
            Self::Keys => "limit_keys",
            Self::TextLength => "limit_text_length",
            Self::Bytes => "limit_bytes",
            Self::Problems => "limit_problems",
        }
    }
}
