//! Character classes in brackets.

use super::cursor::{Cursor, error};
use super::escape::{self, Escape};
use super::item::{Class, ClassMember, CodePoint};
use crate::pattern::error::PatternError;

/// Parses a class after its `[`.
pub(crate) fn parse(cursor: &mut Cursor<'_>) -> Result<Class, PatternError> {
    let open = cursor.offset().saturating_sub(1);
    let negated = cursor.eat("^");
    let mut members = Vec::new();
    while !cursor.eat("]") {
        let start = cursor.offset();
        let first = atom(cursor, open)?;
        let rest = cursor.rest();
        if !rest.starts_with('-') || rest.starts_with("-]") {
            members.push(first);
            continue;
        }
        cursor.eat("-");
        let last = atom(cursor, open)?;
        members.push(range(first, last, start)?);
    }
    Ok(Class { negated, members })
}

fn range(first: ClassMember, last: ClassMember, start: usize) -> Result<ClassMember, PatternError> {
    match (first, last) {
        (ClassMember::Range(first, _), ClassMember::Range(last, _)) if first <= last => {
            Ok(ClassMember::Range(first, last))
        }
        (ClassMember::Range(..), ClassMember::Range(..)) => error(start, "the range ends before it begins"),
        _ => error(start, "an escape for several characters cannot bound a range; write the hyphen as `\\-`"),
    }
}

const NO_MEANING: &str = "this escape has no meaning in brackets";

fn atom(cursor: &mut Cursor<'_>, open: usize) -> Result<ClassMember, PatternError> {
    const BACKSPACE: CodePoint = 8;
    let start = cursor.offset();
    let one = |c: CodePoint| ClassMember::Range(c, c);
    match cursor.next() {
        None => error(open, "the `[` lacks its `]`"),
        // The error does not depend on a name after it.
        Some('\\') if cursor.rest().starts_with('k') => error(start, NO_MEANING),
        Some('\\') => match escape::parse(cursor)? {
            Escape::Char(c) => Ok(one(c)),
            Escape::Set(escape) => Ok(ClassMember::Escape(escape)),
            Escape::LowerB => Ok(one(BACKSPACE)),
            Escape::Hyphen => Ok(one('-'.into())),
            Escape::UpperB | Escape::BackReference(_) | Escape::NamedBackReference(_) => error(start, NO_MEANING),
        },
        Some(c) => Ok(one(c.into())),
    }
}
