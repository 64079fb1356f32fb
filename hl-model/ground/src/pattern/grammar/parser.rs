//! The parser of regular expressions, part by part.

use std::collections::HashMap;

use super::class;
use super::code_point::decimal;
use super::cursor::{Cursor, error};
use super::escape::{self, Escape};
use super::item::{Assertion, Group, Item, Modifiers};
use super::names::{self, Name};
use crate::pattern::error::PatternError;

/// Parses a regular expression part by part.
pub(crate) struct Parser<'a> {
    cursor: Cursor<'a>,
    /// The offset of the last part.
    start: usize,
    /// The open groups, after a frame for the whole text.
    frames: Vec<Frame>,
    /// Whether the last part can be repeated.
    repeatable: bool,
    /// The offset at which a group with a name was last opened.
    names: HashMap<Name<'a>, usize>,
    captures: u32,
    references: Vec<(Reference<'a>, usize)>,
}

/// An open group.
struct Frame {
    open: usize,
    /// The offset of the current alternative.
    alternative: usize,
    repeatable: bool,
}

/// A reference to a group, checked at the end of the pattern.
enum Reference<'a> {
    Number(u32),
    Name(Name<'a>),
}

impl<'a> Parser<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            cursor: Cursor::new(text),
            start: 0,
            frames: vec![Frame { open: 0, alternative: 0, repeatable: false }],
            repeatable: false,
            names: HashMap::new(),
            captures: 0,
            references: Vec::new(),
        }
    }

    /// The offset of the last part, in bytes.
    pub(crate) const fn start(&self) -> usize {
        self.start
    }

    /// The next part; `None` at the end.
    pub(crate) fn next_item(&mut self) -> Result<Option<Item>, PatternError> {
        let repeatable = std::mem::replace(&mut self.repeatable, false);
        self.start = self.cursor.offset();
        let Some(c) = self.cursor.next() else { return self.end() };
        let item = match c {
            '(' => self.open()?,
            ')' => self.close()?,
            '|' => self.or(),
            '^' => Item::Assertion(Assertion::Start),
            '$' => Item::Assertion(Assertion::End),
            '*' | '+' | '?' | '{' => self.repeat(c, repeatable)?,
            '.' => self.atom(Item::Dot),
            '[' => {
                let class = class::parse(&mut self.cursor)?;
                self.atom(Item::Class(class))
            }
            '\\' => self.escape()?,
            ']' | '}' => return error(self.start, format!("the `{c}` closes nothing; write `\\{c}` to match one")),
            _ => self.atom(Item::Char(c.into())),
        };
        Ok(Some(item))
    }

    /// An item that can be repeated.
    const fn atom(&mut self, item: Item) -> Item {
        self.repeatable = true;
        item
    }

    fn escape(&mut self) -> Result<Item, PatternError> {
        let item = match escape::parse(&mut self.cursor)? {
            Escape::Char(c) => self.atom(Item::Char(c)),
            Escape::Set(escape) => self.atom(Item::Escape(escape)),
            Escape::LowerB => Item::Assertion(Assertion::WordBoundary),
            Escape::UpperB => Item::Assertion(Assertion::NotWordBoundary),
            Escape::Hyphen => return error(self.start, "`\\-` has a meaning in brackets only; write `-`"),
            Escape::BackReference(number) => self.reference(Reference::Number(number)),
            Escape::NamedBackReference(name) => self.reference(Reference::Name(name)),
        };
        Ok(item)
    }

    fn reference(&mut self, reference: Reference<'a>) -> Item {
        self.references.push((reference, self.start));
        self.atom(Item::BackReference)
    }

    fn repeat(&mut self, c: char, repeatable: bool) -> Result<Item, PatternError> {
        let (min, max) = match c {
            '*' => (0, None),
            '+' => (1, None),
            '?' => (0, Some(1)),
            _ => self.bounds()?,
        };
        if !repeatable {
            return error(self.start, format!("the `{c}` has nothing to repeat; write `\\{c}` to match one"));
        }
        if max.is_some_and(|max| max < min) {
            return error(self.start, "the second number is less than the first");
        }
        self.cursor.eat("?");
        Ok(Item::Repeat { min, max })
    }

    /// Parses the numbers of a repetition and the `}`.
    fn bounds(&mut self) -> Result<(u32, Option<u32>), PatternError> {
        let number = |cursor: &mut Cursor<'_>| {
            let digits = cursor.eat_while(|c| c.is_ascii_digit());
            (!digits.is_empty()).then(|| decimal('0', digits))
        };
        let min = number(&mut self.cursor);
        let max = if self.cursor.eat(",") { number(&mut self.cursor) } else { min };
        match min {
            Some(min) if self.cursor.eat("}") => Ok((min, max)),
            _ => error(
                self.start,
                "this is not a repetition like `{2}`, `{2,}` or `{2,5}`; write `\\{` to match a brace",
            ),
        }
    }

    fn or(&mut self) -> Item {
        if let Some(frame) = self.frames.last_mut() {
            frame.alternative = self.cursor.offset();
        }
        Item::Or
    }

    fn close(&mut self) -> Result<Item, PatternError> {
        match self.frames.pop() {
            Some(frame) if !self.frames.is_empty() => {
                self.repeatable = frame.repeatable;
                Ok(Item::Close)
            }
            _ => error(self.start, "the `)` closes nothing; write `\\)` to match one"),
        }
    }

    /// Parses the start of a group after its `(`.
    fn open(&mut self) -> Result<Item, PatternError> {
        let group = if !self.cursor.eat("?") {
            Group::Capturing
        } else if self.cursor.eat(":") {
            Group::NonCapturing
        } else if self.cursor.eat("=") || self.cursor.eat("!") {
            Group::LookAhead
        } else if self.cursor.eat("<=") || self.cursor.eat("<!") {
            Group::LookBehind
        } else if self.cursor.rest().starts_with('<') {
            let name = names::parse(&mut self.cursor)?;
            self.declare(name)?;
            Group::Capturing
        } else {
            self.modifiers()?
        };
        if group == Group::Capturing {
            self.captures = self.captures.saturating_add(1);
        }
        let repeatable = !matches!(group, Group::LookAhead | Group::LookBehind);
        self.frames.push(Frame { open: self.start, alternative: self.cursor.offset(), repeatable });
        Ok(Item::Open(group))
    }

    /// Parses the flags of a group, such as `(?i:`.
    fn modifiers(&mut self) -> Result<Group, PatternError> {
        let (mut added, mut removed) = (Modifiers::default(), Modifiers::default());
        let (mut any, mut minus) = (false, false);
        loop {
            let c = self.cursor.next();
            let (modifiers, others) = if minus { (&mut removed, &added) } else { (&mut added, &removed) };
            let (flag, other) = match c {
                Some('i') => (&mut modifiers.ignore_case, others.ignore_case),
                Some('m') => (&mut modifiers.multiline, others.multiline),
                Some('s') => (&mut modifiers.dot_all, others.dot_all),
                Some('-') if !minus => {
                    minus = true;
                    continue;
                }
                Some(':') if any => return Ok(Group::Modifiers { added, removed }),
                _ => return error(self.start, unknown_group(c, any)),
            };
            if *flag || other {
                return error(self.start, "a modifier stands twice in this group");
            }
            (*flag, any) = (true, true);
        }
    }

    /// Records the name of a new group. Two groups of one name must be in different alternatives, so that no match has both.
    fn declare(&mut self, name: Name<'a>) -> Result<(), PatternError> {
        let Some(earlier) = self.names.insert(name, self.start) else { return Ok(()) };
        // The innermost open group around both. They are in different alternatives if one of its alternatives starts between
        // them.
        let holding = self.frames.partition_point(|frame| frame.open < earlier).max(1);
        let apart = self.frames.get(holding - 1).is_some_and(|frame| frame.alternative > earlier);
        if apart { Ok(()) } else { error(self.start, "another group has this name") }
    }

    fn end(&mut self) -> Result<Option<Item>, PatternError> {
        if let [_, .., frame] = self.frames.as_slice() {
            return error(frame.open, "the `(` lacks its `)`; write `\\(` to match one");
        }
        for (reference, offset) in &self.references {
            let known = match reference {
                Reference::Number(number) => *number <= self.captures,
                Reference::Name(name) => self.names.contains_key(name),
            };
            if !known {
                return error(*offset, "there is no group that this refers to");
            }
        }
        Ok(None)
    }
}

fn unknown_group(c: Option<char>, any_modifier: bool) -> &'static str {
    match c {
        Some('P') => "`(?P` has no meaning; a group with a name is `(?<name>…)`",
        Some('#') => "there are no comments in a pattern",
        Some(')') if any_modifier => "modifiers apply to a group only, as in `(?s:…)`",
        _ => "no group begins like this; write `\\(` to match a parenthesis",
    }
}
