//! Code points by number.

use super::cursor::{Cursor, error};
use super::item::CodePoint;
use crate::pattern::error::PatternError;

/// Parses the digits after `\u`. Two escapes that form a surrogate pair are one character.
pub(crate) fn unicode(cursor: &mut Cursor<'_>, backslash: usize) -> Result<CodePoint, PatternError> {
    if cursor.eat("{") {
        let digits = cursor.eat_while(|c| c.is_ascii_hexdigit());
        let value =
            digits.chars().fold(0_u32, |value, c| value.saturating_mul(16) | c.to_digit(16).unwrap_or_default());
        return match digits {
            "" => error(backslash, "`\\u{…}` takes hexadecimal digits"),
            _ if value > 0x0010_FFFF => error(backslash, "the greatest character is `\\u{10ffff}`"),
            _ if !cursor.eat("}") => error(backslash, "`\\u{` lacks its `}`"),
            _ => Ok(value),
        };
    }
    let Some(lead) = hex(cursor, 4) else {
        return error(backslash, "`\\u` takes four hexadecimal digits or braces, as in `\\u00e9` or `\\u{1f600}`");
    };
    if (0xD800..0xDC00).contains(&lead) {
        let after_lead = cursor.offset();
        if cursor.eat("\\u")
            && let Some(trail @ 0xDC00..0xE000) = hex(cursor, 4)
        {
            return Ok(0x0001_0000 + ((lead - 0xD800) << 10) + (trail - 0xDC00));
        }
        cursor.back_to(after_lead);
    }
    Ok(lead)
}

/// Parses a number of hexadecimal digits.
pub(crate) fn hex(cursor: &mut Cursor<'_>, count: usize) -> Option<u32> {
    let mut value = 0;
    for _ in 0..count {
        value = value * 16 + cursor.peek()?.to_digit(16)?;
        cursor.next();
    }
    Some(value)
}

/// A decimal number, saturating.
pub(crate) fn decimal(first: char, digits: &str) -> u32 {
    let digit = |c: char| c.to_digit(10).unwrap_or_default();
    digits.chars().fold(digit(first), |value, c| value.saturating_mul(10).saturating_add(digit(c)))
}
