//! The syntax tree of a pattern. It omits properties that do not affect whether a text matches: names of groups, captures,
//! and greediness.

use super::code_points::CodePoints;
use super::error::PatternError;
use super::grammar::{Assertion, Class, ClassEscape, ClassMember, CodePoint, Group, Item, Modifiers, NamedSet, Parser};
use super::unicode;

/// Maximum depth, because the code that walks the tree recurses.
const MAX_DEPTH: usize = 100;

/// A node of the tree.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Set(CodePoints),
    Look(Look),
    Sequence(Vec<Node>),
    Either(Vec<Node>),
    Repeat { node: Box<Node>, min: u32, max: Option<u32> },
}

/// An assertion about a place between characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Look {
    Start,
    End,
    LineStart,
    LineEnd,
    WordBoundary,
    NotWordBoundary,
}

/// An open group.
#[derive(Default)]
struct Level {
    alternatives: Vec<Node>,
    sequence: Vec<Node>,
    modifiers: Modifiers,
}

impl Level {
    fn end_alternative(&mut self) {
        let mut sequence = std::mem::take(&mut self.sequence);
        let node = match sequence.pop() {
            Some(node) if sequence.is_empty() => node,
            last => {
                sequence.extend(last);
                Node::Sequence(sequence)
            }
        };
        self.alternatives.push(node);
    }

    fn end(mut self) -> Node {
        self.end_alternative();
        match self.alternatives.pop() {
            Some(node) if self.alternatives.is_empty() => node,
            last => {
                self.alternatives.extend(last);
                Node::Either(self.alternatives)
            }
        }
    }
}

/// Parses a pattern.
pub(crate) fn parse(source: &str) -> Result<Node, PatternError> {
    let mut parser = Parser::new(source);
    let mut outer = Vec::new();
    let mut level = Level::default();
    while let Some(item) = parser.next_item()? {
        let refuse = |message: &'static str| Err(PatternError { offset: parser.start(), message: message.into() });
        match item {
            Item::Open(_) if outer.len() == MAX_DEPTH => return refuse("groups are nested more than 100 deep"),
            Item::Open(group) => {
                let modifiers = match modifiers(group, level.modifiers) {
                    Ok(modifiers) => modifiers,
                    Err(message) => return refuse(message),
                };
                outer.push(std::mem::replace(&mut level, Level { modifiers, ..Level::default() }));
            }
            // The parser has checked that ends of groups match their beginnings.
            Item::Close => {
                let around = outer.pop().unwrap_or_default();
                let node = std::mem::replace(&mut level, around).end();
                level.sequence.push(node);
            }
            Item::Or => level.end_alternative(),
            Item::Repeat { min, max } => {
                let node = Box::new(level.sequence.pop().unwrap_or_else(|| Node::Sequence(Vec::new())));
                level.sequence.push(Node::Repeat { node, min, max });
            }
            Item::BackReference => return refuse("back-references cannot be checked in linear time"),
            Item::Char(c) => level.sequence.push(Node::Set(CodePoints::one(c))),
            Item::Dot => level.sequence.push(Node::Set(dot(level.modifiers))),
            Item::Assertion(assertion) => level.sequence.push(Node::Look(look(assertion, level.modifiers))),
            Item::Escape(escape) => match members(escape) {
                Ok(set) => level.sequence.push(Node::Set(set)),
                Err(message) => return refuse(message),
            },
            Item::Class(class) => match union(&class) {
                Ok(set) => level.sequence.push(Node::Set(set)),
                Err(message) => return refuse(message),
            },
        }
    }
    Ok(level.end())
}

/// The modifiers in a group.
fn modifiers(group: Group, outside: Modifiers) -> Result<Modifiers, &'static str> {
    match group {
        Group::Capturing | Group::NonCapturing => Ok(outside),
        Group::LookAhead => Err("look-ahead cannot be checked in linear time"),
        Group::LookBehind => Err("look-behind cannot be checked in linear time"),
        Group::Modifiers { added, .. } if added.ignore_case => {
            Err("the modifier `i` is not supported; write both cases, as in `[aA]`")
        }
        Group::Modifiers { added, removed } => Ok(Modifiers {
            ignore_case: false,
            multiline: added.multiline || outside.multiline && !removed.multiline,
            dot_all: added.dot_all || outside.dot_all && !removed.dot_all,
        }),
    }
}

const fn look(assertion: Assertion, modifiers: Modifiers) -> Look {
    match assertion {
        Assertion::Start if modifiers.multiline => Look::LineStart,
        Assertion::Start => Look::Start,
        Assertion::End if modifiers.multiline => Look::LineEnd,
        Assertion::End => Look::End,
        Assertion::WordBoundary => Look::WordBoundary,
        Assertion::NotWordBoundary => Look::NotWordBoundary,
    }
}

fn dot(modifiers: Modifiers) -> CodePoints {
    if modifiers.dot_all { CodePoints::default().negated() } else { line_terminators().negated() }
}

/// The characters that end a line.
pub(crate) fn line_terminators() -> CodePoints {
    chars(&[('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')])
}

/// The characters of `\w`.
pub(crate) fn word() -> CodePoints {
    chars(&[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')])
}

/// The characters of `\s`: white space and line terminators of ECMA-262.
fn space() -> CodePoints {
    chars(&[
        ('\t', '\r'),
        (' ', ' '),
        ('\u{A0}', '\u{A0}'),
        ('\u{1680}', '\u{1680}'),
        ('\u{2000}', '\u{200A}'),
        ('\u{2028}', '\u{2029}'),
        ('\u{202F}', '\u{202F}'),
        ('\u{205F}', '\u{205F}'),
        ('\u{3000}', '\u{3000}'),
        ('\u{FEFF}', '\u{FEFF}'),
    ])
}

fn chars(ranges: &[(char, char)]) -> CodePoints {
    ranges.iter().map(|&(first, last)| (CodePoint::from(first), CodePoint::from(last))).collect()
}

/// The members of a named set.
fn members(escape: ClassEscape) -> Result<CodePoints, &'static str> {
    let set = match escape.set {
        NamedSet::Digit => chars(&[('0', '9')]),
        NamedSet::Space => space(),
        NamedSet::Word => word(),
        NamedSet::Property(property) => {
            unicode::members(property).ok_or("the members of this Unicode property are not known here")?
        }
    };
    Ok(set.negated_if(escape.negated))
}

fn union(class: &Class) -> Result<CodePoints, &'static str> {
    let mut ranges = Vec::new();
    for member in &class.members {
        match *member {
            ClassMember::Range(first, last) => ranges.push((first, last)),
            ClassMember::Escape(escape) => ranges.extend_from_slice(members(escape)?.ranges()),
        }
    }
    Ok(ranges.into_iter().collect::<CodePoints>().negated_if(class.negated))
}
