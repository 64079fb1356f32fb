//! The stable codes of problems.

use super::problem::ProblemKind;

impl ProblemKind {
    /// A stable name for this kind of problem.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MissingKey => "missing_key",
            Self::UnknownKey { .. } => "unknown_key",
            Self::BadKey { .. } => "bad_key",
            Self::DependentRequired { .. } => "dependent_required",
            Self::AnyOfKeys { .. } => "any_of_keys",
            Self::OneOfKeys { .. } => "one_of_keys",
            Self::NotTogether { .. } => "not_together",
            Self::RequiredIf { .. } => "required_if",
            Self::RefusedIf { .. } => "refused_if",
            Self::ContainsTooFew { .. } => "contains_too_few",
            Self::ContainsTooMany { .. } => "contains_too_many",
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
            Self::Check { code, .. } => code,
            Self::Custom { .. } => "custom",
            Self::NotJson { .. } => "not_json",
            Self::Syntax { .. } => "syntax",
            Self::Io { .. } => "io",
            Self::Limit { limit, .. } => limit.code(),
        }
    }
}
