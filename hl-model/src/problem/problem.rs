//! A problem of a value, and its place.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::limit::Limit;
use super::place::Place;
use super::pointer::Pointer;
use super::position::Position;
use crate::description::Format;
use hl_model_ground::json::unescape_name;

/// One problem, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    pointer: Box<str>,
    pub(crate) kind: ProblemKind,
    pub(super) place: Option<Place>,
}

impl Problem {
    pub(crate) fn new(pointer: &Pointer, kind: ProblemKind, place: Option<Place>) -> Self {
        Self { pointer: pointer.as_str().into(), kind, place }
    }

    /// The steps of the pointer: names of keys and indexes of items.
    pub(crate) fn steps(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.pointer.split('/').skip(1).map(unescape_name)
    }

    /// The place in the value as a JSON Pointer (RFC 6901) of wire names; empty for the whole value. A missing key is
    /// reported at the key.
    ///
    /// ```
    /// # use hl_model::HlModel;
    /// #[derive(Debug, HlModel)]
    /// #[hl(closed)]
    /// struct Team { members: Vec<String> }
    ///
    /// let errors = Team::from_json(r#"{"members": ["Ada", 3]}"#).unwrap_err();
    /// assert_eq!(errors.first().pointer(), "/members/1");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// A stable name for the kind of problem, such as `missing_key`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The kind of problem, with its parameters.
    #[must_use]
    pub fn kind(&self) -> &ProblemKind {
        &self.kind
    }

    /// The position in the text, if there is a text. It is that of the value, or of the key if the key is unknown or a
    /// duplicate.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.place.map(Place::position)
    }

    /// The byte range of the text that the problem is about, if there is a text: that of the value, or of the key if the key
    /// is unknown or a duplicate. A missing key has no range.
    ///
    /// ```
    /// # use hl_model::HlModel;
    /// #[derive(Debug, HlModel)]
    /// #[hl(closed)]
    /// struct Team { members: Vec<String> }
    ///
    /// let json = r#"{"members": ["Ada", [3, 4]]}"#;
    /// let errors = Team::from_json(json).unwrap_err();
    /// let range = errors.first().range().expect("the problem is one of a value");
    /// assert_eq!(&json[range], "[3, 4]");
    /// ```
    #[must_use]
    pub fn range(&self) -> Option<Range<usize>> {
        self.place.map(Place::range)
    }

    /// The line of [`position`](Self::position), counted from 1.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.position().map(Position::line)
    }

    /// The column of [`position`](Self::position), counted from 1 in Unicode scalar values.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.position().map(Position::column)
    }
}

/// A kind of problem, with its parameters. Its [`code`](Self::code) is stable, its text is not.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A required key is missing.
    MissingKey,
    /// A key that a closed model does not declare.
    UnknownKey {
        /// The declared key with the nearest spelling.
        suggestion: Option<&'static str>,
        /// Whether the key is the discriminator of a composition that has several tags for the model. Such a model must
        /// declare the key, because nothing else could tell which of the tags it had.
        is_tag: bool,
    },
    /// A key whose name does not match the schema of the names of keys.
    BadKey {
        /// The key.
        key: String,
        /// The problem of the name.
        problem: Box<ProblemKind>,
    },
    /// An object with one key of two that belong together.
    DependentRequired {
        /// The key that is present.
        key: &'static str,
        /// The key that is missing.
        missing: &'static str,
    },
    /// An object without any of several keys. It must have at least one of them.
    AnyOfKeys {
        /// The keys.
        keys: Vec<&'static str>,
    },
    /// An object without any, or with several, of some keys. It must have exactly one of them.
    OneOfKeys {
        /// The keys.
        keys: Vec<&'static str>,
        /// The keys that are present.
        present: Vec<&'static str>,
    },
    /// An object with several of some keys. It may have at most one of them.
    NotTogether {
        /// The keys.
        keys: Vec<&'static str>,
        /// The keys that are present.
        present: Vec<&'static str>,
    },
    /// An object without a key that it must have, because another key is present or has a value.
    RequiredIf {
        /// The key that is missing.
        key: &'static str,
        /// The condition in words.
        condition: String,
    },
    /// An object with a key that it must not have, because another key is present or has a value.
    RefusedIf {
        /// The key that is present.
        key: &'static str,
        /// The condition in words.
        condition: String,
    },
    /// A list with too few items that satisfy `contains`.
    ContainsTooFew {
        /// The minimum number of such items.
        min: u64,
        /// The number of such items.
        found: u64,
    },
    /// A list with too many items that satisfy `contains`.
    ContainsTooMany {
        /// The maximum number of such items.
        max: u64,
        /// The number of such items.
        found: u64,
    },
    /// A key that occurs twice in its object.
    DuplicateKey,
    /// A declared key that was given to a builder as an undeclared one.
    DeclaredKey,
    /// A value of the wrong type.
    WrongType {
        /// The expected type, such as `an integer`.
        expected: String,
        /// The value that was found, such as `the string "3"`.
        found: String,
    },
    /// `null` where the schema does not allow it.
    NullNotAllowed {
        /// The expected type.
        expected: String,
        /// Whether the key may be left out instead.
        optional: bool,
    },
    /// A value that is not listed.
    NotInEnum {
        /// The listed values, as JSON text.
        allowed: Arc<[String]>,
        /// The value that was found.
        found: String,
        /// The listed value with the nearest spelling, as JSON text.
        suggestion: Option<String>,
    },
    /// A string with too few characters.
    TooShort {
        /// The minimum number of Unicode scalar values.
        min: u64,
        /// The number that was found.
        found: u64,
    },
    /// A string with too many characters.
    TooLong {
        /// The maximum number of Unicode scalar values.
        max: u64,
        /// The number that was found.
        found: u64,
    },
    /// A string that does not match a pattern.
    PatternMismatch {
        /// The pattern.
        pattern: &'static str,
        /// The value that was found.
        found: String,
    },
    /// A string or a number that does not have a format.
    BadFormat {
        /// The format.
        format: Format,
        /// The value that was found.
        found: String,
    },
    /// A number below the minimum.
    BelowMinimum {
        /// The bound, as JSON text.
        minimum: String,
        /// Whether the bound itself is excluded.
        exclusive: bool,
        /// The value that was found.
        found: String,
    },
    /// A number above the maximum.
    AboveMaximum {
        /// The bound, as JSON text.
        maximum: String,
        /// Whether the bound itself is excluded.
        exclusive: bool,
        /// The value that was found.
        found: String,
    },
    /// A number that is not a multiple.
    NotMultipleOf {
        /// The divisor, as JSON text.
        of: &'static str,
        /// The value that was found.
        found: String,
    },
    /// A list with too few items.
    TooFewItems {
        /// The minimum number of items.
        min: u64,
        /// The number that was found.
        found: u64,
    },
    /// A list with too many items.
    TooManyItems {
        /// The maximum number of items.
        max: u64,
        /// The number that was found.
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
        /// The minimum number of keys.
        min: u64,
        /// The number that was found.
        found: u64,
    },
    /// An object with too many keys.
    TooManyKeys {
        /// The maximum number of keys.
        max: u64,
        /// The number that was found.
        found: u64,
    },
    /// A value that satisfies the schema in `not`.
    Not {
        /// The name of that schema.
        schema: String,
    },
    /// A value that matches no member of a `oneOf`.
    OneOfNone {
        /// The problems with each member, the closest member first.
        members: Vec<MemberProblems>,
    },
    /// A value that matches no member of an `anyOf`.
    AnyOfNone {
        /// The problems with each member, the closest member first.
        members: Vec<MemberProblems>,
    },
    /// A value that matches several members of a `oneOf`.
    OneOfMany {
        /// The names of those members.
        members: Vec<&'static str>,
    },
    /// An object without the discriminator of a composition.
    MissingTag {
        /// The known tags, as JSON text.
        known: Arc<[String]>,
    },
    /// An object whose tag selects no member of a composition.
    UnknownTag {
        /// The known tags, as JSON text.
        known: Arc<[String]>,
        /// The value that was found.
        found: String,
        /// The known tag with the nearest spelling.
        suggestion: Option<&'static str>,
    },
    /// A value that a user's own type refuses.
    Custom {
        /// The message of that type.
        message: String,
    },
    /// A value that a model's own check refuses: `#[hl(check = …)]`.
    Check {
        /// The code that the check gives, which is that of the problem.
        code: &'static str,
        /// The message that the check gives.
        message: String,
    },
    /// A value that cannot be written as JSON: bytes, a file, a float that is not finite, a time that RFC 3339 cannot express.
    NotJson {
        /// The kind of value, such as `a file`.
        found: &'static str,
    },
    /// Text that is not JSON.
    Syntax {
        /// The message of the JSON reader.
        message: String,
    },
    /// Input that could not be read.
    Io {
        /// The message of the source.
        message: String,
    },
    /// A limit that was exceeded.
    Limit {
        /// Which limit.
        limit: Limit,
        /// Its value.
        value: usize,
    },
}

/// The problems for which a value does not match one member of a composition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MemberProblems {
    pub(crate) name: &'static str,
    pub(crate) problems: Vec<Problem>,
}

impl MemberProblems {
    /// The member's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The problems. The closest member has at least one problem. Other members may have an empty list, if there was no
    /// room for their problems in the report.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}
