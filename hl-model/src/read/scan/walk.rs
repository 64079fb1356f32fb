//! Walking over a value of any type.

use super::super::options::Limits;
use super::super::{Stop, duplicates};
use super::report::{Fault, Report, number_fault};
use super::{Frame, Scanner, names};
use crate::json::{Cursor, Escapes, StringAt, Token};
use crate::problem::Limit;

pub(super) struct Walk<'a, 't, R> {
    /// A copy, which the compiler can keep in registers.
    pub(super) cursor: Cursor<'t>,
    pub(super) limits: &'a Limits,
    /// How many lists and objects are around the value.
    pub(super) depth: usize,
    pub(super) scanner: &'a mut Scanner,
    pub(super) report: R,
}

impl<R: Report> Walk<'_, '_, R> {
    pub(super) fn value(&mut self) -> Result<(), Stop> {
        loop {
            let is_open = match self.cursor.token()? {
                Token::String => {
                    let string = self.cursor.string_here()?;
                    self.check_string(string)?;
                    false
                }
                Token::Number => self.number()?,
                Token::Object => self.open(true)?,
                Token::List => self.open(false)?,
                Token::True => self.literal("true")?,
                Token::False => self.literal("false")?,
                Token::Null => self.literal("null")?,
            };
            if !is_open && !self.next()? {
                return Ok(());
            }
        }
    }

    fn fault(&mut self, fault: Fault, offset: usize) -> Result<(), Stop> {
        self.report.report(self.scanner, &self.cursor, fault, offset)
    }

    #[inline]
    fn literal(&mut self, literal: &str) -> Result<bool, Stop> {
        self.cursor.literal(literal).map(|()| false)
    }

    /// Goes into a list or an object; whether there is something in it.
    fn open(&mut self, is_object: bool) -> Result<bool, Stop> {
        // Only the first list or object that is too deep is reported, not what is inside it.
        if self.depth + self.scanner.frames.len() == self.limits.depth {
            self.fault(Fault::Limit(Limit::Depth, self.limits.depth), self.cursor.offset())?;
        }
        self.cursor.open(if is_object { b'{' } else { b'[' })?;
        let first_key = self.scanner.keys.len();
        self.scanner.frames.push(Frame { is_object, first_key, index: 0 });
        if self.cursor.next(if is_object { b'}' } else { b']' }, true)? {
            if is_object {
                self.key(0)?;
            }
            return Ok(true);
        }
        self.scanner.frames.pop();
        Ok(false)
    }

    /// Goes on to the next value, out of lists and objects that end; whether there is one.
    #[inline]
    fn next(&mut self) -> Result<bool, Stop> {
        while let Some(frame) = self.scanner.frames.last_mut() {
            let (is_object, first_key) = (frame.is_object, frame.first_key);
            if self.cursor.next(if is_object { b'}' } else { b']' }, false)? {
                frame.index += 1;
                if is_object {
                    let index = frame.index;
                    self.key(index)?;
                }
                return Ok(true);
            }
            if is_object {
                if R::HEARS_OF_KEYS && self.scanner.has_duplicate(&self.cursor, first_key) {
                    self.report_duplicates(first_key)?;
                }
                self.scanner.keys.truncate(first_key);
            }
            self.scanner.frames.pop();
        }
        Ok(false)
    }

    #[inline]
    fn key(&mut self, index: usize) -> Result<(), Stop> {
        let key = self.cursor.key()?;
        self.scanner.keys.push(key);
        if index == self.limits.keys {
            self.fault(Fault::Limit(Limit::Keys, self.limits.keys), key.quote())?;
        }
        self.check_string(key)
    }

    #[cold]
    fn report_duplicates(&mut self, first_key: usize) -> Result<(), Stop> {
        let keys: Vec<StringAt> = self.scanner.keys.get(first_key..).unwrap_or_default().into();
        let duplicates = duplicates(&names(&self.cursor, &keys));
        for key in duplicates.iter().filter_map(|index| keys.get(*index).copied()) {
            // The path to a duplicate ends with its own key, which is no longer the current one.
            self.scanner.keys.push(key);
            self.fault(Fault::DuplicateKey, key.quote())?;
            self.scanner.keys.pop();
        }
        Ok(())
    }

    #[inline]
    fn check_string(&mut self, string: StringAt) -> Result<(), Stop> {
        // Without an escape, and no longer than allowed even as it stands, nothing can be wrong.
        if string.escapes() == Escapes::None && string.len() <= self.limits.text_length {
            return Ok(());
        }
        self.check_unusual(string)
    }

    fn check_unusual(&mut self, string: StringAt) -> Result<(), Stop> {
        let (at, most) = (string.quote(), self.limits.text_length);
        if string.escapes() == Escapes::LoneSurrogate {
            self.fault(Fault::LoneSurrogate, at)?;
        }
        if string.len() > most && self.cursor.text(string).is_none_or(|text| text.len() > most) {
            self.fault(Fault::Limit(Limit::TextLength, most), at)?;
        }
        Ok(())
    }

    #[inline]
    fn number(&mut self) -> Result<bool, Stop> {
        let start = self.cursor.number_here()?;
        if self.cursor.offset() - start > self.limits.short_number
            && let Some(fault) = number_fault(self.cursor.since(start), self.limits)
        {
            self.fault(fault, start)?;
        }
        Ok(false)
    }
}
