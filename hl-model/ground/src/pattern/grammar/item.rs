//! The parts of regular expressions.

use super::property::Property;

/// A code point. Unlike a `char` it may be half of a surrogate pair, which a pattern may name although no text contains it.
pub(crate) type CodePoint = u32;

/// A part of a regular expression. Parts are in the order of the text. A group is represented by its two ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Item {
    Char(CodePoint),
    Dot,
    Escape(ClassEscape),
    Class(Class),
    Assertion(Assertion),
    BackReference,
    Open(Group),
    Close,
    Or,
    /// Repeats the item or the group before it. Whether it is greedy is not recorded, because it does not affect whether a
    /// text matches.
    Repeat {
        min: u32,
        max: Option<u32>,
    },
}

/// An assertion about a place between characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Assertion {
    Start,
    End,
    WordBoundary,
    NotWordBoundary,
}

/// The kind of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// A capturing group, with or without a name.
    Capturing,
    NonCapturing,
    LookAhead,
    LookBehind,
    Modifiers {
        added: Modifiers,
        removed: Modifiers,
    },
}

/// Flags of a group, as in `(?i:…)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Modifiers {
    pub(crate) ignore_case: bool,
    pub(crate) multiline: bool,
    pub(crate) dot_all: bool,
}

/// A part of a class in brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Class {
    pub(crate) negated: bool,
    pub(crate) members: Vec<ClassMember>,
}

/// A member of a class in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClassMember {
    /// A range that includes both ends.
    Range(CodePoint, CodePoint),
    Escape(ClassEscape),
}

/// An escape that represents several characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClassEscape {
    pub(crate) negated: bool,
    pub(crate) set: NamedSet,
}

/// A set of characters with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamedSet {
    Digit,
    Space,
    Word,
    Property(Property),
}
