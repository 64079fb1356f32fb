//! What can be wrong with a value.

use super::members::MemberProblems;
use crate::schema::{CompositionKind, Format};

/// What is wrong, with its parameters. [`code`](Self::code) is stable; the text is not.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A required key is not there.
    MissingKey,
    /// A key that a closed model does not declare.
    UnknownKey {
        /// The declared key with the nearest spelling.
        suggestion: Option<&'static str>,
        /// Whether it is the discriminator of a composition that has several tags for the model, so that the model must
        /// declare it: nothing else could tell afterwards which of them it was.
        is_tag: bool,
    },
    /// A key that stands in its object twice.
    DuplicateKey,
    /// A key that the model declares, given to a builder as if it did not.
    DeclaredKey,
    /// A value of another type than the schema's.
    WrongType {
        /// What the schema asks for, such as `an integer`.
        expected: String,
        /// What was found, such as `the string "3"`.
        found: String,
    },
    /// `null` where the schema does not allow it.
    NullNotAllowed {
        /// What the schema asks for.
        expected: String,
        /// Whether the key may be left out instead.
        optional: bool,
    },
    /// A value that is not one of those listed.
    NotInEnum {
        /// The values listed, as JSON text.
        allowed: Vec<String>,
        /// What was found.
        found: String,
        /// The listed value with the nearest spelling, as JSON text.
        suggestion: Option<String>,
    },
    /// A text with too few characters.
    TooShort {
        /// The least number of Unicode scalar values.
        min: u64,
        /// How many there are.
        found: u64,
    },
    /// A text with too many characters.
    TooLong {
        /// The greatest number of Unicode scalar values.
        max: u64,
        /// How many there are.
        found: u64,
    },
    /// A text that a pattern does not match.
    PatternMismatch {
        /// The pattern.
        pattern: &'static str,
        /// What was found.
        found: String,
    },
    /// A text or a number that does not have the format.
    BadFormat {
        /// The format.
        format: Format,
        /// What was found.
        found: String,
    },
    /// A number below the minimum.
    BelowMinimum {
        /// The bound, as JSON text.
        minimum: String,
        /// Whether the bound itself is excluded.
        exclusive: bool,
        /// What was found.
        found: String,
    },
    /// A number above the maximum.
    AboveMaximum {
        /// The bound, as JSON text.
        maximum: String,
        /// Whether the bound itself is excluded.
        exclusive: bool,
        /// What was found.
        found: String,
    },
    /// A number that is not a multiple.
    NotMultipleOf {
        /// The number of which it should be a multiple, as JSON text.
        of: &'static str,
        /// What was found.
        found: String,
    },
    /// A list with too few items.
    TooFewItems {
        /// The least number of items.
        min: u64,
        /// How many there are.
        found: u64,
    },
    /// A list with too many items.
    TooManyItems {
        /// The greatest number of items.
        max: u64,
        /// How many there are.
        found: u64,
    },
    /// Two equal items in a list of unique ones.
    DuplicateItems {
        /// The index of the first.
        first: usize,
        /// The index of the second.
        second: usize,
    },
    /// An object with too few keys.
    TooFewKeys {
        /// The least number of keys.
        min: u64,
        /// How many there are.
        found: u64,
    },
    /// An object with too many keys.
    TooManyKeys {
        /// The greatest number of keys.
        max: u64,
        /// How many there are.
        found: u64,
    },
    /// A value that satisfies the schema in `not`.
    Not {
        /// The name of that schema.
        schema: String,
    },
    /// A value that matches no member of a `oneOf`.
    OneOfNone {
        /// Why, for each member; the closest first.
        members: Vec<MemberProblems>,
    },
    /// A value that matches no member of an `anyOf`.
    AnyOfNone {
        /// Why, for each member; the closest first.
        members: Vec<MemberProblems>,
    },
    /// A value that matches several members of a `oneOf`.
    OneOfMany {
        /// The names of those members.
        members: Vec<&'static str>,
    },
    /// An object without the key that says which member of a composition it is.
    MissingTag {
        /// The tags that are known, as JSON text.
        known: Vec<String>,
    },
    /// An object whose tag names no member of a composition.
    UnknownTag {
        /// The tags that are known, as JSON text.
        known: Vec<String>,
        /// What was found.
        found: String,
        /// The known tag with the nearest spelling.
        suggestion: Option<&'static str>,
    },
    /// Something that a type of the user's own refuses.
    Custom {
        /// What that type says.
        message: String,
    },
    /// A value that cannot be written as JSON: bytes or a file.
    NotJson {
        /// What it is, such as `a file`.
        found: &'static str,
    },
    /// Text that is not JSON.
    Syntax {
        /// What the reader of JSON says.
        message: String,
    },
    /// The two reading passes disagree, which is a defect of this library.
    Internal,
    /// Input that could not be read at all.
    Io {
        /// What the source of the input says.
        message: String,
    },
    /// A limit that was passed.
    Limit {
        /// Which limit.
        limit: Limit,
        /// Its value.
        value: usize,
    },
}

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

impl ProblemKind {
    /// A stable name for this kind of problem.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MissingKey => "missing_key",
            Self::UnknownKey { .. } => "unknown_key",
            Self::DuplicateKey => "duplicate_key",
            Self::DeclaredKey => "declared_key",
            Self::WrongType { .. } => "wrong_type",
            Self::NullNotAllowed { .. } => "null_not_allowed",
            Self::NotInEnum { .. } => "not_in_enum",
            Self::TooShort { .. } => "too_short",
            Self::TooLong { .. } => "too_long",
            Self::PatternMismatch { .. } => "pattern_mismatch",
            Self::BadFormat { .. } => "bad_format",
            Self::BelowMinimum { .. } => "below_minimum",
            Self::AboveMaximum { .. } => "above_maximum",
            Self::NotMultipleOf { .. } => "not_multiple_of",
            Self::TooFewItems { .. } => "too_few_items",
            Self::TooManyItems { .. } => "too_many_items",
            Self::DuplicateItems { .. } => "duplicate_items",
            Self::TooFewKeys { .. } => "too_few_keys",
            Self::TooManyKeys { .. } => "too_many_keys",
            Self::Not { .. } => "not",
            Self::OneOfNone { .. } => "one_of_none",
            Self::AnyOfNone { .. } => "any_of_none",
            Self::OneOfMany { .. } => "one_of_many",
            Self::MissingTag { .. } => "missing_tag",
            Self::UnknownTag { .. } => "unknown_tag",
            Self::Custom { .. } => "custom",
            Self::NotJson { .. } => "not_json",
            Self::Syntax { .. } => "syntax",
            Self::Internal => "internal",
            Self::Io { .. } => "io",
            Self::Limit { limit, .. } => limit.code(),
        }
    }
}

impl ProblemKind {
    /// A value that matches no member, whose reasons are to be filled in.
    pub(crate) fn none_of(kind: CompositionKind) -> Self {
        match kind {
            CompositionKind::OneOf => Self::OneOfNone { members: Vec::new() },
            _ => Self::AnyOfNone { members: Vec::new() },
        }
    }
}
