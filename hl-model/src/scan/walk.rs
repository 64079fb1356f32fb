//! Walking over a value of any type.

use std::borrow::Cow;

use super::duplicates::Repeats;
use super::limits::{lone_surrogate, number_limit};
use super::memory::{Frame, Memory, key_name};
use super::sink::Sink;
use super::syntax::value_text;
use crate::options::Limits;
use crate::problem::{Limit, ProblemKind};
use crate::stop::Stop;
use hl_model_ground::json::{Cursor, Escapes, StringAt, Token};

/// A walk over a value, which hands its problems to a sink.
pub(super) struct Walk<'a, S> {
    pub(super) limits: &'a Limits,
    /// The number of lists and objects around the value.
    pub(super) depth: usize,
    pub(super) memory: &'a mut Memory,
    pub(super) sink: S,
}

impl<S: Sink> Walk<'_, S> {
    /// Takes a value. A stack of frames replaces recursion.
    #[inline]
    pub(super) fn value(&mut self, text: &mut Cursor<'_>) -> Result<(), Stop> {
        // Local copies whose addresses are not taken stay in registers.
        let mut cursor = *text;
        // The innermost open list or object. It is not used before the first one is opened.
        let mut frame = Frame::default();
        loop {
            match cursor.token().ok_or(Stop)? {
                Token::String => {
                    let string = cursor.string_here().ok_or(Stop)?;
                    if !self.is_usual(string) {
                        self.check_unusual(cursor, frame, string)?;
                    }
                }
                Token::Number => self.number(&mut cursor, &frame)?,
                token @ (Token::Object | Token::List) => {
                    let is_object = token == Token::Object;
                    if self.depth + self.memory.frames.len() >= self.limits.depth {
                        cursor = cursor.moved_to(self.too_deep(cursor, frame)?);
                    } else if cursor.opens(if is_object { b'}' } else { b']' }) {
                        self.memory.frames.push(frame);
                        frame = Frame::default();
                        if is_object {
                            frame.index = self.memory.keys.len();
                            self.key(&mut cursor, &mut frame)?;
                        }
                        continue;
                    }
                }
                token => cursor.literal(token).ok_or(Stop)?,
            }
            if !self.next(&mut cursor, &mut frame)? {
                *text = cursor;
                return Ok(());
            }
        }
    }

    /// Continues after a value, and closes the lists and objects that end there. Returns whether another value follows.
    #[allow(clippy::inline_always, reason = "the local variables of the loop over the values stay in registers")]
    #[inline(always)]
    fn next(&mut self, cursor: &mut Cursor<'_>, frame: &mut Frame) -> Result<bool, Stop> {
        loop {
            if frame.is_object() {
                if cursor.another(b'}').ok_or(Stop)? {
                    self.key(cursor, frame)?;
                    return Ok(true);
                }
                if frame.may_repeat() {
                    self.look_for_duplicates(*cursor, *frame)?;
                }
                self.memory.keys.truncate(frame.index);
            } else if self.memory.frames.is_empty() {
                return Ok(false);
            } else if cursor.another(b']').ok_or(Stop)? {
                if S::WANTS_PATH {
                    frame.index += 1;
                }
                return Ok(true);
            }
            *frame = self.memory.frames.pop().ok_or(Stop)?;
        }
    }

    /// Takes a key and its colon, and checks the key.
    #[allow(clippy::inline_always, reason = "the local variables of the loop over the values stay in registers")]
    #[inline(always)]
    fn key(&mut self, cursor: &mut Cursor<'_>, frame: &mut Frame) -> Result<(), Stop> {
        let key = cursor.key().ok_or(Stop)?;
        self.memory.keys.push(key.quote());
        if !self.is_usual(key) {
            frame.filter = u64::MAX;
            return self.unusual_key(*cursor, *frame, key);
        }
        let bit = cursor.mark(key);
        if frame.filter & bit != 0 && self.memory.may_repeat(cursor.whole(), frame.index, key) {
            frame.filter = u64::MAX;
        }
        frame.filter |= bit;
        if self.memory.keys.len() - frame.index > self.limits.keys {
            self.too_many_keys(*cursor, *frame, key)?;
        }
        Ok(())
    }

    /// Whether a string has no escapes, and is within the limit.
    #[inline]
    fn is_usual(&self, string: StringAt) -> bool {
        string.escapes() == Escapes::None && string.inner_length() <= self.limits.text_length
    }

    #[cold]
    #[inline(never)]
    fn report(&mut self, cursor: Cursor<'_>, frame: Frame, problem: ProblemKind, offset: usize) -> Result<(), Stop> {
        self.memory.frames.push(frame);
        let result = self.sink.report(self.memory, &cursor, problem, offset);
        self.memory.frames.pop();
        result
    }

    /// Reports a list or an object that is nested too deep, and returns the offset of its end.
    #[cold]
    #[inline(never)]
    fn too_deep(&mut self, mut cursor: Cursor<'_>, frame: Frame) -> Result<usize, Stop> {
        self.report(
            cursor,
            frame,
            ProblemKind::Limit { limit: Limit::Depth, value: self.limits.depth },
            cursor.offset(),
        )?;
        value_text(&mut cursor).map(|_| cursor.offset())
    }

    /// Reports once that an object has too many keys.
    #[cold]
    #[inline(never)]
    fn too_many_keys(&mut self, cursor: Cursor<'_>, frame: Frame, key: StringAt) -> Result<(), Stop> {
        let most = self.limits.keys;
        if self.memory.keys.len() - frame.index != most.saturating_add(1) {
            return Ok(());
        }
        self.report(cursor, frame, ProblemKind::Limit { limit: Limit::Keys, value: most }, key.quote())
    }

    /// Reports the problems of a key with escapes or of unusual length, and a number of keys above the limit.
    #[cold]
    #[inline(never)]
    fn unusual_key(&mut self, cursor: Cursor<'_>, frame: Frame, key: StringAt) -> Result<(), Stop> {
        self.too_many_keys(cursor, frame, key)?;
        self.check_unusual(cursor, frame, key)
    }

    #[cold]
    #[inline(never)]
    fn look_for_duplicates(&mut self, cursor: Cursor<'_>, frame: Frame) -> Result<(), Stop> {
        let first_key = frame.index;
        let count = self.memory.keys.len() - first_key;
        let mut repeats = Repeats::among(count, &|index| self.name(&cursor, first_key + index));
        while let Some(found) = repeats.more(&|index| self.name(&cursor, first_key + index)) {
            for index in found {
                let Some(key) = self.memory.keys.get(first_key + index).copied() else { continue };
                // The path to a duplicate ends with the duplicate itself, which is no longer the current key.
                self.memory.keys.push(key);
                self.report(cursor, frame, ProblemKind::DuplicateKey, key)?;
                self.memory.keys.pop();
            }
        }
        Ok(())
    }

    /// The name of the key with an index.
    fn name<'t>(&self, text: &Cursor<'t>, index: usize) -> Cow<'t, str> {
        self.memory.keys.get(index).map_or(Cow::Borrowed(""), |key| key_name(text, *key))
    }

    #[cold]
    #[inline(never)]
    fn check_unusual(&mut self, cursor: Cursor<'_>, frame: Frame, string: StringAt) -> Result<(), Stop> {
        let (at, most) = (string.quote(), self.limits.text_length);
        if string.escapes() == Escapes::LoneSurrogate {
            self.report(cursor, frame, lone_surrogate(), at)?;
        }
        if string.inner_length() > most && cursor.text(string).is_none_or(|text| text.len() > most) {
            self.report(cursor, frame, ProblemKind::Limit { limit: Limit::TextLength, value: most }, at)?;
        }
        Ok(())
    }

    #[allow(clippy::inline_always, reason = "the local variables of the loop over the values stay in registers")]
    #[inline(always)]
    fn number(&mut self, cursor: &mut Cursor<'_>, frame: &Frame) -> Result<(), Stop> {
        let start = cursor.number_here().ok_or(Stop)?;
        if cursor.offset() - start > self.limits.short_number {
            self.check_long_number(*cursor, *frame, start)?;
        }
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn check_long_number(&mut self, cursor: Cursor<'_>, frame: Frame, start: usize) -> Result<(), Stop> {
        match number_limit(cursor.since(start), self.limits) {
            Some(problem) => self.report(cursor, frame, problem, start),
            None => Ok(()),
        }
    }
}
