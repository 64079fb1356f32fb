//! Escapes: the text after a backslash.

use super::code_point::{decimal, hex, unicode};
use super::cursor::{Cursor, error};
use super::item::{ClassEscape, CodePoint, NamedSet};
use super::names::{self, Name};
use super::property;
use crate::pattern::error::PatternError;

/// The meaning of an escape.
pub(crate) enum Escape<'a> {
    Char(CodePoint),
    Set(ClassEscape),
    /// `\b`: a word boundary, or in a class the character backspace.
    LowerB,
    /// `\B`
    UpperB,
    /// `\-`, which is allowed in classes only.
    Hyphen,
    /// A reference to a group by its number.
    BackReference(u32),
    NamedBackReference(Name<'a>),
}

/// Parses an escape after its backslash. The error of an unknown escape is at the backslash.
pub(crate) fn parse<'a>(cursor: &mut Cursor<'a>) -> Result<Escape<'a>, PatternError> {
    let backslash = cursor.offset().saturating_sub(1);
    let Some(c) = cursor.next() else { return error(backslash, "nothing follows the `\\`; write `\\\\` to match one") };
    let set = |set, negated| Ok(Escape::Set(ClassEscape { negated, set }));
    let char = |c: char| Ok(Escape::Char(c.into()));
    match c {
        'd' | 'D' => set(NamedSet::Digit, c == 'D'),
        's' | 'S' => set(NamedSet::Space, c == 'S'),
        'w' | 'W' => set(NamedSet::Word, c == 'W'),
        'p' | 'P' => set(NamedSet::Property(property::parse(cursor)?), c == 'P'),
        'b' => Ok(Escape::LowerB),
        'B' => Ok(Escape::UpperB),
        '-' => Ok(Escape::Hyphen),
        'k' => Ok(Escape::NamedBackReference(names::parse(cursor)?)),
        '0' => null(cursor, backslash),
        '1'..='9' => Ok(back_reference(cursor, c)),
        'f' => char('\x0C'),
        'n' => char('\n'),
        'r' => char('\r'),
        't' => char('\t'),
        'v' => char('\x0B'),
        'c' => control(cursor, backslash),
        'x' => hex(cursor, 2)
            .map(Escape::Char)
            .map_or_else(|| error(backslash, "`\\x` takes two hexadecimal digits, as in `\\x7f`"), Ok),
        'u' => unicode(cursor, backslash).map(Escape::Char),
        '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '/' => char(c),
        _ => error(backslash, unknown(c)),
    }
}

fn unknown(c: char) -> String {
    let advice = match c {
        'A' => "; the start of the text is `^`".into(),
        'z' | 'Z' => "; the end of the text is `$`".into(),
        'a' => "; the bell is `\\x07`".into(),
        'e' => "; escape is `\\x1b`".into(),
        'h' => "; a space or a tab is `[ \\t]`".into(),
        _ if c.is_alphanumeric() => String::new(),
        _ => format!("; write `{c}` alone"),
    };
    format!("`\\{c}` has no meaning{advice}")
}

fn null<'a>(cursor: &Cursor<'_>, backslash: usize) -> Result<Escape<'a>, PatternError> {
    if cursor.peek().is_some_and(|c| c.is_ascii_digit()) {
        return error(backslash, "`\\0` must not be followed by a digit; write `\\x00`");
    }
    Ok(Escape::Char(0))
}

fn back_reference<'a>(cursor: &mut Cursor<'_>, first: char) -> Escape<'a> {
    let digits = cursor.eat_while(|c| c.is_ascii_digit());
    Escape::BackReference(decimal(first, digits))
}

fn control<'a>(cursor: &mut Cursor<'_>, backslash: usize) -> Result<Escape<'a>, PatternError> {
    match cursor.next() {
        Some(letter) if letter.is_ascii_alphabetic() => Ok(Escape::Char(u32::from(letter) % 32)),
        _ => error(backslash, "`\\c` takes a letter, as in `\\cJ`"),
    }
}
