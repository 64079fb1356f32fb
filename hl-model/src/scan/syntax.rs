//! Skipping a value, with a check of its syntax only.

use crate::stop::Stop;
use hl_model_ground::json::{Cursor, Token};

/// The open lists and objects as a stack of bits; a set bit is an object. A text of opening brackets has as many levels as
/// bytes, so a level must take much less than a byte.
#[derive(Debug, Default)]
struct Levels {
    /// The innermost levels. The last level is the lowest bit.
    bits: u64,
    /// All other levels, 64 in a word.
    outer: Vec<u64>,
    count: usize,
}

impl Levels {
    #[inline]
    fn push(&mut self, is_object: bool) {
        if self.count > 0 && self.count.is_multiple_of(64) {
            self.outer.push(self.bits);
        }
        self.bits = self.bits << 1 | u64::from(is_object);
        self.count += 1;
    }

    #[inline]
    fn pop(&mut self) {
        self.count -= 1;
        self.bits >>= 1;
        if self.count > 0 && self.count.is_multiple_of(64) {
            self.bits = self.outer.pop().unwrap_or_default();
        }
    }

    /// Whether the innermost level is an object; `None` if no level is open.
    #[inline]
    const fn last(&self) -> Option<bool> {
        if self.count == 0 { None } else { Some(self.bits & 1 == 1) }
    }
}

/// Takes a value, and returns its text.
pub(crate) fn value_text<'t>(cursor: &mut Cursor<'t>) -> Result<&'t str, Stop> {
    cursor.peek();
    let start = cursor.offset();
    take_value(cursor)?;
    Ok(cursor.since(start))
}

/// Takes a value. A bit for each level replaces recursion.
#[inline]
fn take_value(text: &mut Cursor<'_>) -> Result<(), Stop> {
    // A local copy whose address is not taken stays in registers.
    let mut cursor = *text;
    let mut levels = Levels::default();
    loop {
        match cursor.token().ok_or(Stop)? {
            Token::String => _ = cursor.string_here().ok_or(Stop)?,
            Token::Number => _ = cursor.number_here().ok_or(Stop)?,
            token @ (Token::Object | Token::List) => {
                let is_object = token == Token::Object;
                if cursor.opens(closing(is_object)) {
                    levels.push(is_object);
                    if is_object {
                        cursor.key().ok_or(Stop)?;
                    }
                    continue;
                }
            }
            token => cursor.literal(token).ok_or(Stop)?,
        }
        // After a value, this loop closes the lists and objects that end there.
        loop {
            let Some(is_object) = levels.last() else {
                *text = cursor;
                return Ok(());
            };
            if cursor.another(closing(is_object)).ok_or(Stop)? {
                if is_object {
                    cursor.key().ok_or(Stop)?;
                }
                break;
            }
            levels.pop();
        }
    }
}

/// The bracket that ends an object or a list.
const fn closing(is_object: bool) -> u8 {
    if is_object { b'}' } else { b']' }
}
