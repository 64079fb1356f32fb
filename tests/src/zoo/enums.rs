//! Lists of values.

use hl_model::{Dict, HlModel, Nullable, OtherValue};

/// A list of strings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
#[hl(rename_all = "snake_case")]
#[allow(missing_docs, reason = "a description of its own for some values only is another form of JSON Schema")]
pub enum Direction {
    /// Upwards.
    Ascending,
    Descending,
    #[hl(rename = "")]
    None,
}

/// A list of strings that may grow.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "SCREAMING_SNAKE_CASE")]
#[allow(missing_docs, reason = "a list of values without descriptions is another form of JSON Schema")]
pub enum OpenDirection {
    NorthEast,
    South,
    #[hl(other)]
    Other(OtherValue),
}

/// A list of integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
#[allow(missing_docs, reason = "a description can also stand in the attribute")]
pub enum Level {
    /// The lowest.
    #[hl(value = 0)]
    Low,
    #[hl(value = 10, description = "The highest.")]
    High,
    #[hl(value = -1)]
    #[deprecated]
    Unset,
}

/// A list of integers that may grow.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[allow(missing_docs, reason = "a list of values without descriptions is another form of JSON Schema")]
pub enum OpenLevel {
    #[hl(value = 1)]
    One,
    #[hl(value = 9007199254740993)]
    Big,
    #[hl(other)]
    Other(OtherValue),
}

/// A list of strings with older names.
#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[hl(rename_all = "lowercase")]
#[allow(missing_docs, reason = "a list of values without descriptions is another form of JSON Schema")]
pub enum Speed {
    #[hl(alias = "crawling", alias = "")]
    Slow,
    Fast,
}

/// A list of integers with older values, that may grow.
#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[allow(missing_docs, reason = "a list of values without descriptions is another form of JSON Schema")]
pub enum Grade {
    /// The best.
    #[hl(value = 1, alias = 10, alias = -1)]
    First,
    #[hl(value = 2)]
    Second,
    #[hl(other)]
    Other(OtherValue),
}

/// Lists of values with aliases at keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Graded {
    speed: Speed,
    grades: Option<Vec<Grade>>,
    #[hl(default = "crawling")]
    usual: Option<Speed>,
}

/// Lists of values at keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct EnumHolder {
    direction: Direction,
    open: Option<OpenDirection>,
    level: Option<Nullable<Level>>,
    levels: Option<Vec<OpenLevel>>,
    #[hl(any_string_name)]
    any_string_name: Dict<OpenDirection>,
}
