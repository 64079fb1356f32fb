//! The parameters of a problem as named values, for translations and for other programs.

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::problem::{MemberProblems, ProblemKind};

/// One parameter of a [`ProblemKind`], as [`ProblemKind::parameters`] lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Parameter<'a> {
    /// A text, such as what was found.
    Text(&'a str),
    /// A number, such as the minimum number of items.
    Number(u64),
    /// A flag, such as whether a bound is exclusive.
    Flag(bool),
    /// A list of strings, such as the values allowed.
    Texts(&'a [String]),
    /// A list of names, such as the members that a value matches.
    Names(&'a [&'static str]),
    /// The members of a union, each with the problems for which it does not match.
    Members(&'a [MemberProblems]),
}

impl ProblemKind {
    /// The parameters by name, in a fixed order. Names and codes are stable, so a translation needs only these.
    ///
    /// ```
    /// use hl_model::{HlModel, Parameter};
    ///
    /// #[derive(Debug, HlModel)]
    /// #[hl(closed)]
    /// struct Login { #[hl(min_length = 8)] password: String }
    ///
    /// /// The texts of a German user interface.
    /// fn german(problem: &hl_model::Problem) -> String {
    ///     let parameters = problem.kind().parameters();
    ///     let parameter = |wanted| parameters.iter().find(|(name, _)| *name == wanted);
    ///     match (problem.code(), parameter("min")) {
    ///         ("too_short", Some((_, Parameter::Number(min)))) => {
    ///             format!("mindestens {min} Zeichen")
    ///         }
    ///         _ => problem.kind().to_string(),
    ///     }
    /// }
    ///
    /// let errors = Login::from_json(r#"{"password": "secret"}"#).unwrap_err();
    /// assert_eq!(german(errors.first()), "mindestens 8 Zeichen");
    /// ```
    #[must_use]
    pub fn parameters(&self) -> Vec<(&'static str, Parameter<'_>)> {
        use Parameter::{Flag, Members, Names, Number, Text, Texts};
        let size = |value: usize| Number(u64::try_from(value).unwrap_or(u64::MAX));
        match self {
            Self::MissingKey | Self::DuplicateKey | Self::DeclaredKey => Vec::new(),
            Self::DependentRequired { key, missing } => vec![("key", Text(key)), ("missing", Text(missing))],
            Self::AnyOfKeys { keys } => vec![("keys", Names(keys))],
            Self::OneOfKeys { keys, present } | Self::NotTogether { keys, present } => {
                vec![("keys", Names(keys)), ("present", Names(present))]
            }
            Self::RequiredIf { key, condition } | Self::RefusedIf { key, condition } => {
                vec![("key", Text(key)), ("condition", Text(condition))]
            }
            Self::ContainsTooFew { min, found } => vec![("min", Number(*min)), ("found", Number(*found))],
            Self::ContainsTooMany { max, found } => vec![("max", Number(*max)), ("found", Number(*found))],
            Self::BadKey { key, problem } => {
                let mut parameters = vec![("key", Text(key))];
                parameters.extend(problem.parameters());
                parameters
            }
            Self::UnknownKey { suggestion, .. } => optional("suggestion", suggestion.map(Text)),
            Self::WrongType { expected, found } => vec![("expected", Text(expected)), ("found", Text(found))],
            Self::NullNotAllowed { expected, optional } => {
                vec![("expected", Text(expected)), ("optional", Flag(*optional))]
            }
            Self::NotInEnum { allowed, found, suggestion } => {
                let mut parameters = vec![("allowed", Texts(allowed)), ("found", Text(found))];
                parameters.extend(optional("suggestion", suggestion.as_deref().map(Text)));
                parameters
            }
            Self::UnknownTag { known, found, suggestion } => {
                let mut parameters = vec![("known", Texts(known)), ("found", Text(found))];
                parameters.extend(optional("suggestion", suggestion.map(Text)));
                parameters
            }
            Self::MissingTag { known } => vec![("known", Texts(known))],
            Self::TooShort { min, found } | Self::TooFewItems { min, found } | Self::TooFewKeys { min, found } => {
                vec![("min", Number(*min)), ("found", Number(*found))]
            }
            Self::TooLong { max, found } | Self::TooManyItems { max, found } | Self::TooManyKeys { max, found } => {
                vec![("max", Number(*max)), ("found", Number(*found))]
            }
            Self::PatternMismatch { pattern, found } => vec![("pattern", Text(pattern)), ("found", Text(found))],
            Self::BadFormat { format, found } => vec![("format", Text(format.name())), ("found", Text(found))],
            Self::BelowMinimum { minimum, exclusive, found } => {
                vec![("minimum", Text(minimum)), ("exclusive", Flag(*exclusive)), ("found", Text(found))]
            }
            Self::AboveMaximum { maximum, exclusive, found } => {
                vec![("maximum", Text(maximum)), ("exclusive", Flag(*exclusive)), ("found", Text(found))]
            }
            Self::NotMultipleOf { of, found } => vec![("of", Text(of)), ("found", Text(found))],
            Self::DuplicateItems { first, second } => vec![("first", size(*first)), ("second", size(*second))],
            Self::Not { schema } => vec![("schema", Text(schema))],
            Self::OneOfNone { members } | Self::AnyOfNone { members } => vec![("members", Members(members))],
            Self::OneOfMany { members } => vec![("members", Names(members))],
            Self::NotJson { found } => vec![("found", Text(found))],
            Self::Custom { message }
            | Self::Check { message, .. }
            | Self::Syntax { message }
            | Self::Io { message } => {
                vec![("message", Text(message))]
            }
            Self::Limit { value, .. } => vec![("limit", size(*value))],
        }
    }
}

fn optional<'a>(name: &'static str, parameter: Option<Parameter<'a>>) -> Vec<(&'static str, Parameter<'a>)> {
    parameter.map(|parameter| (name, parameter)).into_iter().collect()
}

impl Serialize for Parameter<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Texts(texts) => texts.serialize(serializer),
            Self::Names(names) => names.serialize(serializer),
            Self::Members(members) => members.serialize(serializer),
        }
    }
}

/// The parameters of a problem, serialized as one object.
pub(super) struct Parameters<'a>(pub(super) Vec<(&'static str, Parameter<'a>)>);

impl Serialize for Parameters<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, parameter) in &self.0 {
            map.serialize_entry(name, parameter)?;
        }
        map.end()
    }
}
