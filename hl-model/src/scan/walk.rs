//! Walking over a value of any type.

use std::borrow::Cow;

use super::duplicates::duplicates_of;
use super::limits::{Fault, number_fault};
use super::memory::{Frame, Memory, name};
use super::report::Report;
use super::syntax::value_text;
use crate::options::Limits;
use crate::problem::Limit;
use crate::stop::Stop;
use hl_model_ground::json::{Cursor, Escapes, StringAt, Token};

pub(super) struct Walk<'a, R> {
    pub(super) limits: &'a Limits,
    /// The number of lists and objects around the value.
    pub(super) depth: usize,
    pub(super) memory: &'a mut Memory,
    pub(super) report: R,
}

/// The expected next part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Key,
    Value,
    End,
}

impl<R: Report> Walk<'_, R> {
    #[inline]
    pub(super) fn value(&mut self, text: &mut Cursor<'_>) -> Result<(), Stop> {
        // A local copy whose address is not taken stays in registers.
        let mut cursor = *text;
        let mut next = Next::Value;
        while next != Next::End {
            if next == Next::Key {
                self.key(&mut cursor)?;
            }
            let opened = match cursor.token().ok_or(Stop)? {
                Token::String => {
                    let string = cursor.string_here().ok_or(Stop)?;
                    self.check_string(&cursor, string)?;
                    None
                }
                Token::Number => self.number(&mut cursor)?,
                Token::Object => self.open(&mut cursor, true)?,
                Token::List => self.open(&mut cursor, false)?,
                token => {
                    cursor.literal(token.literal()).ok_or(Stop)?;
                    None
                }
            };
            next = match opened {
                Some(next) => next,
                None => self.next(&mut cursor)?,
            };
        }
        *text = cursor;
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn fault(&mut self, cursor: Cursor<'_>, fault: Fault, offset: usize) -> Result<(), Stop> {
        self.report.report(self.memory, &cursor, fault, offset)
    }

    /// Enters a list or an object that is not empty.
    #[inline]
    fn open(&mut self, cursor: &mut Cursor<'_>, is_object: bool) -> Result<Option<Next>, Stop> {
        if self.depth + self.memory.frames.len() >= self.limits.depth {
            return self.too_deep(cursor);
        }
        cursor.advance();
        if !cursor.next(if is_object { b'}' } else { b']' }, true).ok_or(Stop)? {
            return Ok(None);
        }
        self.memory.frames.push(Frame::new(is_object, self.memory.keys.len()));
        Ok(Some(if is_object { Next::Key } else { Next::Value }))
    }

    /// Reports a list or an object that is nested too deep, and passes over it.
    #[cold]
    #[inline(never)]
    fn too_deep(&mut self, cursor: &mut Cursor<'_>) -> Result<Option<Next>, Stop> {
        self.fault(*cursor, Fault::Limit(Limit::Depth, self.limits.depth), cursor.offset())?;
        value_text(cursor).map(|_| None)
    }

    /// Continues after a value, and leaves the lists and objects that end there.
    #[inline]
    fn next(&mut self, cursor: &mut Cursor<'_>) -> Result<Next, Stop> {
        while let Some(frame) = self.memory.frames.last_mut() {
            if !frame.is_object {
                if cursor.next(b']', false).ok_or(Stop)? {
                    frame.index += 1;
                    return Ok(Next::Value);
                }
            } else if cursor.next(b'}', false).ok_or(Stop)? {
                return Ok(Next::Key);
            } else {
                let (first_key, may_repeat) = (frame.first_key, frame.may_repeat);
                if may_repeat {
                    self.look_for_duplicates(*cursor, first_key)?;
                }
                self.memory.keys.truncate(first_key);
            }
            self.memory.frames.pop();
        }
        Ok(Next::End)
    }

    #[inline]
    fn key(&mut self, cursor: &mut Cursor<'_>) -> Result<(), Stop> {
        let key = cursor.key().ok_or(Stop)?;
        self.memory.keys.push(key);
        let Some(frame) = self.memory.frames.last_mut() else { return Ok(()) };
        let (first_key, marks, mark) = (frame.first_key, frame.marks, cursor.mark(key));
        frame.marks |= mark;
        if marks & mark != 0 || key.escapes() != Escapes::None {
            self.mark_again(*cursor, first_key);
        }
        if self.memory.keys.len() - first_key > self.limits.keys {
            self.too_many_keys(*cursor, first_key, key)?;
        }
        self.check_string(cursor, key)
    }

    /// Reports once that an object has too many keys.
    #[cold]
    #[inline(never)]
    fn too_many_keys(&mut self, cursor: Cursor<'_>, first_key: usize, key: StringAt) -> Result<(), Stop> {
        let most = self.limits.keys;
        if self.memory.keys.len() - first_key != most + 1 {
            return Ok(());
        }
        self.fault(cursor, Fault::Limit(Limit::Keys, most), key.quote())
    }

    #[cold]
    #[inline(never)]
    fn mark_again(&mut self, cursor: Cursor<'_>, first_key: usize) {
        let may_repeat = self.memory.may_repeat(cursor, first_key);
        if let Some(frame) = self.memory.frames.last_mut() {
            frame.may_repeat |= may_repeat;
        }
    }

    #[cold]
    fn look_for_duplicates(&mut self, cursor: Cursor<'_>, first_key: usize) -> Result<(), Stop> {
        let keys = self.memory.keys.get(first_key..).unwrap_or_default();
        let names = |index: usize| keys.get(index).map_or(Cow::Borrowed(""), |key| name(&cursor, *key));
        for index in duplicates_of(keys.len(), &names) {
            let Some(key) = self.memory.keys.get(first_key + index).copied() else { continue };
            // The path to a duplicate ends with its own key, which is no longer the current one.
            self.memory.keys.push(key);
            self.fault(cursor, Fault::DuplicateKey, key.quote())?;
            self.memory.keys.pop();
        }
        Ok(())
    }

    #[inline]
    fn check_string(&mut self, cursor: &Cursor<'_>, string: StringAt) -> Result<(), Stop> {
        // A string without escapes whose JSON text is within the limit has no problem.
        if string.escapes() == Escapes::None && string.inner_length() <= self.limits.text_length {
            return Ok(());
        }
        self.check_unusual(*cursor, string)
    }

    #[cold]
    #[inline(never)]
    fn check_unusual(&mut self, cursor: Cursor<'_>, string: StringAt) -> Result<(), Stop> {
        let (at, most) = (string.quote(), self.limits.text_length);
        if string.escapes() == Escapes::LoneSurrogate {
            self.fault(cursor, Fault::LoneSurrogate, at)?;
        }
        if string.inner_length() > most && cursor.text(string).is_none_or(|text| text.len() > most) {
            self.fault(cursor, Fault::Limit(Limit::TextLength, most), at)?;
        }
        Ok(())
    }

    #[inline]
    fn number(&mut self, cursor: &mut Cursor<'_>) -> Result<Option<Next>, Stop> {
        let start = cursor.number_here().ok_or(Stop)?;
        if cursor.offset() - start > self.limits.short_number
            && let Some(fault) = number_fault(cursor.since(start), self.limits)
        {
            self.fault(*cursor, fault, start)?;
        }
        Ok(None)
    }
}
