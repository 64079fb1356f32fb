//! The limits that a report may name.

/// The limits of [`ReadOptions`](crate::ReadOptions), and the fixed limit of copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// Depth of nested lists and objects.
    Depth,
    /// Number of digits of a number.
    Digits,
    /// Absolute value of a number's exponent.
    Exponent,
    /// Number of keys of an object.
    Keys,
    /// Length of a string in bytes.
    TextLength,
    /// Length of the input in bytes.
    Bytes,
    /// Number of reported problems.
    Problems,
    /// Number of copies of one value in a recursive model whose parts (`all_of`) have keys in common.
    Copies,
}

impl Limit {
    /// The code of the problem that reports the limit.
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
            Self::Copies => "limit_copies",
        }
    }
}
