//! The names of groups.

use std::borrow::Cow;

use super::code_point::unicode;
use super::cursor::{Cursor, error};
use crate::pattern::error::PatternError;

pub(crate) type Name<'a> = Cow<'a, str>;

/// Parses a name in angle brackets.
pub(crate) fn parse<'a>(cursor: &mut Cursor<'a>) -> Result<Name<'a>, PatternError> {
    let start = cursor.offset();
    if !cursor.eat("<") {
        return error(start, "the name of a group must follow, as in `<name>`");
    }
    let plain = cursor.eat_while(|c| c != '>' && c != '\\');
    let name = if cursor.eat(">") { Cow::Borrowed(plain) } else { Cow::Owned(escaped(cursor, plain, start)?) };
    let mut chars = name.chars();
    if !chars.next().is_some_and(begins_name) || !chars.all(continues_name) {
        return error(start, "the name of a group is made of letters, digits, `_` and `$`, and no digit is first");
    }
    Ok(name)
}

/// Parses the rest of a name with escapes.
fn escaped(cursor: &mut Cursor<'_>, plain: &str, start: usize) -> Result<String, PatternError> {
    let mut name = plain.to_owned();
    loop {
        let offset = cursor.offset();
        match cursor.next() {
            Some('>') => return Ok(name),
            Some('\\') if cursor.eat("u") => match char::from_u32(unicode(cursor, offset)?) {
                Some(c) => name.push(c),
                None => return error(offset, "half of a surrogate pair cannot stand in the name of a group"),
            },
            Some('\\') => return error(offset, "only `\\u` can stand in the name of a group"),
            Some(c) => name.push(c),
            None => return error(start, "the name of the group lacks its `>`"),
        }
    }
}

/// Beyond ASCII, the letters of the standard library approximate Unicode's `ID_Start`, and its letters and numbers
/// approximate `ID_Continue`. Some combining marks are refused.
fn begins_name(c: char) -> bool {
    matches!(c, '$' | '_') || c.is_alphabetic()
}

fn continues_name(c: char) -> bool {
    const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];
    matches!(c, '$' | '_') || c.is_alphanumeric() || JOINERS.contains(&c)
}
