//! The text of each kind of problem.

use hl_model_ground::format::expected;
use hl_model_ground::prose::counted;
use std::fmt::{self, Write};

use super::found::{Visible, cut_text, quote};
use super::limit::Limit;
use super::pointer::write_shown;
use super::problem::{MemberProblems, Problem, ProblemKind};

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_pointer(f)?;
        let text = if f.alternate() { format!("{:#}", self.kind) } else { self.kind.to_string() };
        // The place belongs to the problem itself, so it comes before the reasons.
        let (first, reasons) = text.split_once('\n').map_or((&*text, None), |(first, rest)| (first, Some(rest)));
        f.write_str(first)?;
        if let Some(position) = self.position() {
            write!(f, " ({position})")?;
        }
        reasons.map_or(Ok(()), |reasons| write!(f, "\n{reasons}"))
    }
}

impl std::error::Error for Problem {}

impl Problem {
    /// Writes the pointer and a colon, unless the problem is about the value as a whole.
    pub(super) fn write_pointer(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.pointer().is_empty() {
            return Ok(());
        }
        write_shown(&mut Visible(f), self.pointer())?;
        f.write_str(": ")
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // The only text of several lines. Control characters in its parts have been replaced.
            Self::OneOfNone { members } | Self::AnyOfNone { members } => write_members(f, members),
            _ => self.write(&mut Visible(f)),
        }
    }
}

impl ProblemKind {
    /// Writes the text on one line.
    fn write(&self, f: &mut Visible<'_, '_>) -> fmt::Result {
        match self {
            Self::MissingKey => f.write_str("required key is missing"),
            Self::UnknownKey { is_tag: true, .. } => {
                f.write_str("unknown key; it tells which tag the object has, so a member with several must declare it")
            }
            Self::UnknownKey { suggestion: None, .. } => f.write_str("unknown key"),
            Self::UnknownKey { suggestion: Some(key), .. } => write!(f, "unknown key; did you mean {key:?}?"),
            Self::DependentRequired { key, missing } => write!(f, "the key `{missing}` is required beside `{key}`"),
            Self::AnyOfKeys { keys } => write!(f, "expected at least one of the keys {}", key_names(keys)),
            Self::OneOfKeys { keys, present } if present.is_empty() => {
                write!(f, "expected exactly one of the keys {}, found none", key_names(keys))
            }
            Self::OneOfKeys { keys, present } => {
                write!(f, "expected exactly one of the keys {}, found {}", key_names(keys), key_names(present))
            }
            Self::NotTogether { keys, present } => {
                write!(f, "expected at most one of the keys {}, found {}", key_names(keys), key_names(present))
            }
            Self::RequiredIf { key, condition } => write!(f, "the key `{key}` is required where {condition}"),
            Self::RefusedIf { key, condition } => write!(f, "the key `{key}` is not allowed where {condition}"),
            Self::ContainsTooFew { min, found } => {
                write!(f, "expected at least {} that `contains` describes, found {found}", counted(*min, "item"))
            }
            Self::ContainsTooMany { max, found } => {
                write!(f, "expected at most {} that `contains` describes, found {found}", counted(*max, "item"))
            }
            Self::BadKey { key, problem } => write!(f, "the key {:?} is refused: {problem}", cut_text(key)),
            Self::DuplicateKey => f.write_str("key occurs twice in its object"),
            Self::DeclaredKey => f.write_str("key is declared by the model; use its own setter"),
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::NullNotAllowed { expected, optional } => {
                let advice = if *optional { "; leave the key out" } else { "" };
                write!(f, "expected {expected}, found null{advice}")
            }
            Self::NotInEnum { allowed, found, suggestion } => {
                write_not_in_enum(f, allowed, found, suggestion.as_deref())
            }
            Self::PatternMismatch { pattern, found } => {
                write!(f, "expected a string that matches the pattern {pattern}, found {found}")
            }
            Self::BadFormat { format, found } => write!(f, "expected {}, found {found}", expected(*format)),
            Self::Not { schema } => write!(f, "must not be {schema}"),
            Self::OneOfMany { members } => {
                write!(f, "expected exactly one of the allowed shapes, found one that matches {}", members.join(", "))
            }
            Self::MissingTag { known } => write!(f, "required key is missing; it is one of {}", listed(known)),
            Self::UnknownTag { known, found, suggestion } => {
                write_not_in_enum(f, known, found, suggestion.map(|tag| format!("{tag:?}")).as_deref())
            }
            Self::Custom { message }
            | Self::Check { message, .. }
            | Self::Syntax { message }
            | Self::Io { message } => f.write_str(message),
            Self::NotJson { found } => write!(f, "{found} cannot be written as JSON"),
            Self::Limit { limit, value } => write_limit(f, *limit, *value),
            _ => self.write_bound(f),
        }
    }

    /// Writes the texts of the kinds that compare a number, a length or a count with a bound.
    fn write_bound(&self, f: &mut Visible<'_, '_>) -> fmt::Result {
        match self {
            Self::TooShort { min, found } => {
                write!(f, "expected at least {}, found {found}", counted(*min, "character"))
            }
            Self::TooLong { max, found } => write!(f, "expected at most {}, found {found}", counted(*max, "character")),
            Self::TooFewItems { min, found } => write!(f, "expected at least {}, found {found}", counted(*min, "item")),
            Self::TooManyItems { max, found } => write!(f, "expected at most {}, found {found}", counted(*max, "item")),
            Self::TooFewKeys { min, found } => write!(f, "expected at least {}, found {found}", counted(*min, "key")),
            Self::TooManyKeys { max, found } => write!(f, "expected at most {}, found {found}", counted(*max, "key")),
            Self::DuplicateItems { first, second } => {
                write!(f, "expected unique items, found items {first} and {second} equal")
            }
            Self::BelowMinimum { minimum, exclusive, found } => {
                let relation = if *exclusive { "greater than" } else { "of at least" };
                write!(f, "expected a number {relation} {minimum}, found {found}")
            }
            Self::AboveMaximum { maximum, exclusive, found } => {
                let relation = if *exclusive { "less than" } else { "of at most" };
                write!(f, "expected a number {relation} {maximum}, found {found}")
            }
            Self::NotMultipleOf { of, found } => write!(f, "expected a multiple of {of}, found {found}"),
            _ => f.write_str(self.code()),
        }
    }
}

/// Names of keys in code.
fn key_names(keys: &[&str]) -> String {
    keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}

fn write_not_in_enum(
    f: &mut Visible<'_, '_>,
    allowed: &[String],
    found: &str,
    suggestion: Option<&str>,
) -> fmt::Result {
    match allowed {
        [only] => write!(f, "expected {only}, found {found}")?,
        _ => write!(f, "expected one of {}, found {found}", listed(allowed))?,
    }
    match suggestion {
        Some(value) => write!(f, "; did you mean {value}?"),
        None => Ok(()),
    }
}

/// Maximum number of values that are listed in full. A longer list shows this number of values.
const LISTED: usize = 20;
const FIRST: usize = 10;

/// A list of values. A long list is cut, because the nearest value is suggested as well.
fn listed(values: &[impl AsRef<str>]) -> String {
    let most = if values.len() > LISTED { FIRST } else { LISTED };
    let shown: Vec<String> = values.iter().take(most).map(|value| quote(value.as_ref())).collect();
    match values.len() - shown.len() {
        0 => shown.join(", "),
        others => format!("{} and {others} others", shown.join(", ")),
    }
}

fn write_limit(f: &mut Visible<'_, '_>, limit: Limit, value: usize) -> fmt::Result {
    match limit {
        Limit::Depth => write!(f, "nested deeper than the limit of {value}"),
        Limit::Digits => write!(f, "number has more digits than the limit of {value}"),
        Limit::Exponent => write!(f, "number has an exponent beyond the limit of {value}"),
        Limit::Keys => write!(f, "object has more keys than the limit of {value}"),
        Limit::TextLength => write!(f, "string has more bytes than the limit of {value}"),
        Limit::Bytes => write!(f, "input has more bytes than the limit of {value}"),
        Limit::Problems if value == 1 => f.write_str("only the first problem is reported"),
        Limit::Problems => write!(f, "only the first {} are reported", counted(value, "problem")),
        Limit::Copies => {
            write!(f, "parts of the model have the same keys; it would keep more than {value} copies of a value")
        }
    }
}

/// Explains the closest member, and with `{:#}` all others.
fn write_members(f: &mut fmt::Formatter<'_>, members: &[MemberProblems]) -> fmt::Result {
    match members.len() {
        // Only the closest member is explained further.
        0 => f.write_str("matches none of the allowed shapes")?,
        1 => f.write_str("does not match the only allowed shape")?,
        count => write!(f, "matches none of the {count} allowed shapes")?,
    }
    let shown = if f.alternate() { members.len() } else { 1 };
    for (index, member) in members.iter().take(shown).enumerate() {
        let closest = if index == 0 && members.len() > 1 { "closest: " } else { "" };
        write!(f, "\n    {closest}{}", member.name)?;
        for problem in &member.problems {
            // Nested problems are indented further.
            let text = if f.alternate() { format!("{problem:#}") } else { problem.to_string() };
            write!(f, "\n      {}", text.replace('\n', "\n    "))?;
        }
    }
    let others: Vec<&str> = members.iter().skip(shown).map(MemberProblems::name).collect();
    if others.is_empty() { Ok(()) } else { write!(f, "\n    not shown: {}", listed(&others)) }
}
