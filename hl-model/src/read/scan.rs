//! One look over a value of any type, as it stands in the text: its syntax, nesting, duplicate keys, numbers, lone
//! surrogates and lengths. Nothing here recurses.

use std::borrow::Cow;

use super::options::Limits;
use super::source::EntryKey;
use super::{DuplicateKeys, Stop, duplicates};
use crate::json::{Cursor, JsonString, Token};
use crate::problem::{Limit, ProblemKind, Step};
use crate::value::{Text, Value};

/// The memory of a look, kept from one to the next.
#[derive(Debug, Default)]
pub(crate) struct Scanner {
    frames: Vec<Frame>,
    /// The keys of the objects that are open, those of models included.
    keys: Vec<Key>,
}

/// Where a key stands in the text, with its quotes.
#[derive(Clone, Copy, Debug)]
struct Key {
    start: usize,
    end: usize,
    has_escapes: bool,
}

/// A list or an object that is open.
#[derive(Debug)]
struct Frame {
    is_object: bool,
    /// Where its keys begin among all.
    first_key: usize,
    /// The index of the current item.
    index: usize,
}

/// Something wrong in a value of any type.
pub(crate) struct Finding {
    pub(crate) kind: ProblemKind,
    /// Where it stands in the text that was looked at.
    pub(crate) offset: usize,
    /// The way to it.
    pub(crate) steps: Vec<Step>,
}

/// Who hears of what is wrong; the look ends if it stops.
trait Report {
    fn report(&mut self, scanner: &Scanner, text: &Cursor<'_>, fault: Fault, offset: usize) -> Result<(), Stop>;
}

/// What can be wrong, but for the syntax.
#[derive(Clone, Copy)]
enum Fault {
    DuplicateKey,
    LoneSurrogate,
    Limit(Limit, usize),
}

impl From<Fault> for ProblemKind {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::DuplicateKey => Self::DuplicateKey,
            Fault::LoneSurrogate => lone_surrogate(),
            Fault::Limit(limit, value) => Self::Limit { limit, value },
        }
    }
}

struct Scan<'a, 't, R> {
    cursor: &'a mut Cursor<'t>,
    limits: &'a Limits,
    /// How many lists and objects are around the value.
    depth: usize,
    scanner: &'a mut Scanner,
    report: R,
}

/// Stops at the first thing that is wrong, but for duplicate keys where somebody takes care of them.
struct Quick {
    duplicates: DuplicateKeys,
    has_duplicates: bool,
}

impl Report for Quick {
    #[inline]
    fn report(&mut self, _: &Scanner, _: &Cursor<'_>, fault: Fault, _: usize) -> Result<(), Stop> {
        let is_tolerated = matches!(fault, Fault::DuplicateKey) && self.duplicates != DuplicateKeys::Error;
        self.has_duplicates |= is_tolerated;
        if is_tolerated { Ok(()) } else { Err(Stop) }
    }
}

/// Hears of nothing but the syntax.
struct Syntax;

impl Report for Syntax {
    fn report(&mut self, _: &Scanner, _: &Cursor<'_>, _: Fault, _: usize) -> Result<(), Stop> {
        Ok(())
    }
}

/// Collects everything that is wrong, up to a number.
struct Findings {
    found: Vec<Finding>,
    most: usize,
}

impl Report for &mut Findings {
    fn report(&mut self, scanner: &Scanner, text: &Cursor<'_>, fault: Fault, offset: usize) -> Result<(), Stop> {
        self.found.push(Finding { kind: fault.into(), offset, steps: scanner.steps(text) });
        if self.found.len() < self.most { Ok(()) } else { Err(Stop) }
    }
}

impl Scanner {
    /// How many bytes its memory has, about.
    pub(super) fn capacity(&self) -> usize {
        self.frames.capacity() * size_of::<Frame>() + self.keys.capacity() * size_of::<Key>()
    }

    pub(super) fn clear(&mut self) {
        self.keys.clear();
    }

    /// The text of the next value, without insignificant space, if nothing is wrong with it.
    pub(crate) fn value<'t>(
        &mut self,
        cursor: &mut Cursor<'t>,
        limits: &Limits,
        duplicates: DuplicateKeys,
        depth: usize,
    ) -> Result<Cow<'t, str>, Stop> {
        cursor.peek();
        let (start, space) = (cursor.offset(), cursor.space());
        let report = Quick { duplicates, has_duplicates: false };
        let report = self.scan(cursor, limits, depth, report)?;
        let text = cursor.since(start);
        let text = if cursor.space() > space { Cow::Owned(without_space(text)) } else { Cow::Borrowed(text) };
        Ok(if report.has_duplicates { without_duplicates(text.into(), duplicates).into() } else { text })
    }

    /// The text of the next value, of which nothing but the syntax is looked at.
    pub(crate) fn syntax<'t>(&mut self, cursor: &mut Cursor<'t>) -> Result<&'t str, Stop> {
        cursor.peek();
        let start = cursor.offset();
        self.scan(cursor, &Limits::NONE, 0, Syntax)?;
        Ok(cursor.since(start))
    }

    /// Everything that is wrong with a text, which is JSON.
    pub(crate) fn findings(&mut self, text: &str, limits: &Limits, depth: usize) -> Vec<Finding> {
        // The problems that are reported are limited, so that the list of findings need not be longer.
        let report = &mut Findings { found: Vec::new(), most: limits.problems + 1 };
        self.clear();
        // That it stops says only that there are enough findings.
        _ = self.scan(&mut Cursor::new(text), limits, depth, &mut *report);
        std::mem::take(&mut report.found)
    }

    fn scan<R: Report>(
        &mut self,
        cursor: &mut Cursor<'_>,
        limits: &Limits,
        depth: usize,
        report: R,
    ) -> Result<R, Stop> {
        self.frames.clear();
        let mut scan = Scan { cursor, limits, depth, scanner: self, report };
        scan.value()?;
        Ok(scan.report)
    }

    /// How many keys there are of the objects that are open.
    pub(super) fn key_count(&self) -> usize {
        self.keys.len()
    }

    /// Adds a key of an object that somebody else reads.
    #[inline]
    pub(super) fn push_key(&mut self, key: &EntryKey<'_>) {
        if let Some(place) = key.place {
            self.keys.push(Key::new(place.start, place.string));
        }
    }

    /// Takes away the keys of an object that ends, and says whether one occurs twice.
    pub(super) fn pop_keys(&mut self, text: &Cursor<'_>, first: usize) -> bool {
        let has_duplicate = self.keys.len() > first + 1 && self.has_duplicate(text, first);
        self.keys.truncate(first);
        has_duplicate
    }

    /// Whether one of the last keys occurs twice.
    fn has_duplicate(&self, text: &Cursor<'_>, first: usize) -> bool {
        let keys = self.keys.get(first..).unwrap_or_default();
        if keys.len() > duplicates::COMPARED || keys.iter().any(|key| key.has_escapes) {
            return duplicates::has_duplicate(&self.decoded(text, keys));
        }
        let raw = |key: &Key| text.slice(key.start, key.end);
        keys.iter().enumerate().any(|(index, key)| {
            let length = key.end - key.start;
            let mut others = keys.iter().take(index);
            others.any(|other| other.end - other.start == length && raw(other) == raw(key))
        })
    }

    fn decoded<'t>(&self, text: &Cursor<'t>, keys: &[Key]) -> Vec<Cow<'t, str>> {
        keys.iter().map(|key| key.text(text)).collect()
    }

    /// The way to the value that is being looked at.
    fn steps(&self, text: &Cursor<'_>) -> Vec<Step> {
        let frames = &self.frames;
        let key_ends = frames.iter().skip(1).map(|frame| frame.first_key).chain([self.keys.len()]);
        let step = |(frame, key_end): (&Frame, usize)| {
            if !frame.is_object {
                return Some(Step::Index(frame.index));
            }
            let at = key_end.checked_sub(1).filter(|at| *at >= frame.first_key)?;
            Some(Step::Key(self.keys.get(at)?.text(text).into_owned()))
        };
        frames.iter().zip(key_ends).filter_map(step).collect()
    }
}

impl Key {
    #[inline]
    fn new(start: usize, string: JsonString<'_>) -> Self {
        Self { start, end: start + string.quoted().len(), has_escapes: string.has_escapes() }
    }

    /// The text that it stands for, or the key as it stands if it has a lone surrogate.
    fn text<'t>(&self, text: &Cursor<'t>) -> Cow<'t, str> {
        let quoted = text.slice(self.start, self.end);
        if self.has_escapes {
            return crate::json::decode(quoted).unwrap_or(Cow::Borrowed(quoted));
        }
        Cow::Borrowed(text.slice(self.start + 1, self.end.saturating_sub(1)))
    }
}

impl<R: Report> Scan<'_, '_, R> {
    fn value(&mut self) -> Result<(), Stop> {
        loop {
            let is_open = match self.cursor.token()? {
                Token::String => {
                    let start = self.cursor.offset();
                    let string = self.cursor.string()?;
                    self.check_string(start, string)?;
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
        self.report.report(self.scanner, self.cursor, fault, offset)
    }

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
        self.more(true)
    }

    /// Goes on to the next value, out of lists and objects that end; whether there is one.
    #[inline]
    fn next(&mut self) -> Result<bool, Stop> {
        while !self.scanner.frames.is_empty() {
            if self.more(false)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Goes on to the next value of the list or object that is open, or out of it.
    #[inline]
    fn more(&mut self, is_first: bool) -> Result<bool, Stop> {
        let Some(frame) = self.scanner.frames.last_mut() else { return Ok(false) };
        let (is_object, first_key) = (frame.is_object, frame.first_key);
        if self.cursor.next(if is_object { b'}' } else { b']' }, is_first)? {
            frame.index += usize::from(!is_first);
            let index = frame.index;
            if is_object {
                self.key(index)?;
            }
            return Ok(true);
        }
        if self.scanner.keys.len() > first_key + 1 && self.scanner.has_duplicate(self.cursor, first_key) {
            self.report_duplicates(first_key)?;
        }
        self.scanner.frames.pop();
        self.scanner.keys.truncate(first_key);
        Ok(false)
    }

    #[inline]
    fn key(&mut self, index: usize) -> Result<(), Stop> {
        self.cursor.peek();
        let start = self.cursor.offset();
        let key = self.cursor.key()?;
        self.scanner.keys.push(Key::new(start, key));
        if index == self.limits.keys {
            self.fault(Fault::Limit(Limit::Keys, self.limits.keys), start)?;
        }
        self.check_string(start, key)
    }

    #[cold]
    fn report_duplicates(&mut self, first_key: usize) -> Result<(), Stop> {
        let keys: Vec<Key> = self.scanner.keys.get(first_key..).unwrap_or_default().into();
        let duplicates = duplicates(&self.scanner.decoded(self.cursor, &keys));
        for key in duplicates.iter().filter_map(|index| keys.get(*index).copied()) {
            // The path to a duplicate ends with its own key, which is no longer the current one.
            self.scanner.keys.push(key);
            self.fault(Fault::DuplicateKey, key.start)?;
            self.scanner.keys.pop();
        }
        Ok(())
    }

    #[inline]
    fn check_string(&mut self, start: usize, string: JsonString<'_>) -> Result<(), Stop> {
        if string.has_lone_surrogate() {
            self.fault(Fault::LoneSurrogate, start)?;
        }
        if is_too_long(string, self.limits) {
            self.fault(Fault::Limit(Limit::TextLength, self.limits.text_length), start)?;
        }
        Ok(())
    }

    #[inline]
    fn number(&mut self) -> Result<bool, Stop> {
        let start = self.cursor.offset();
        let number = self.cursor.number()?;
        if number.len() > self.limits.short_number
            && let Some(fault) = number_fault(number, self.limits)
        {
            self.fault(fault, start)?;
        }
        Ok(false)
    }
}

/// Whether the text that a string stands for, which may be shorter than the string, is longer than allowed.
#[inline]
fn is_too_long(string: JsonString<'_>, limits: &Limits) -> bool {
    let most = limits.text_length;
    string.inner().len() > most && string.text().is_none_or(|text| text.len() > most)
}

pub(crate) fn lone_surrogate() -> ProblemKind {
    ProblemKind::Syntax { message: "lone surrogate in a string".into() }
}

/// Which limit a number passes. It must be a number of JSON.
pub(crate) fn number_limit(text: &str, limits: &Limits) -> Option<ProblemKind> {
    if text.len() <= limits.short_number { None } else { number_fault(text, limits).map(Into::into) }
}

fn number_fault(text: &str, limits: &Limits) -> Option<Fault> {
    if text.len() > limits.digits && crate::number::text::digits(text) > limits.digits {
        return Some(Fault::Limit(Limit::Digits, limits.digits));
    }
    let exponent = text.split_once(['e', 'E']).map_or("0", |(_, exponent)| exponent);
    let magnitude = exponent.trim_start_matches(['+', '-']).trim_start_matches('0');
    let too_large = !magnitude.is_empty() && magnitude.parse().map_or(true, |value: usize| value > limits.exponent);
    too_large.then_some(Fault::Limit(Limit::Exponent, limits.exponent))
}

/// JSON text without insignificant space, each key of an object once.
#[cold]
fn without_duplicates(text: String, policy: DuplicateKeys) -> String {
    Value::without_duplicates(&Text::new(text), policy == DuplicateKeys::First).to_string()
}

/// JSON text without the space between its tokens.
fn without_space(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    let mut cursor = Cursor::new(text);
    while let Some(token) = cursor.lexeme() {
        output.push_str(token);
    }
    output
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Pointer;
    use crate::read::ReadOptions;

    fn found(text: &str, options: ReadOptions) -> Vec<(String, &'static str, usize)> {
        let findings = Scanner::default().findings(text, &options.limits, 0);
        let show = |finding: Finding| (Pointer(finding.steps).to_string(), finding.kind.code(), finding.offset);
        findings.into_iter().map(show).collect()
    }

    #[test]
    fn duplicate_keys_are_found_at_any_depth_and_however_they_are_spelled() {
        let text = r#"[{"a":1,"b":{"c":1,"\u0063":2}},{"a":1,"a":2,"a":3}]"#;
        let expected = [
            ("/0/b/c".into(), "duplicate_key", 19),
            ("/1/a".into(), "duplicate_key", 39),
            ("/1/a".into(), "duplicate_key", 45),
        ];
        assert_eq!(found(text, ReadOptions::new()), expected);
    }

    #[test]
    fn each_limit_is_found_where_it_is_passed() {
        let options = ReadOptions::new().depth(2).digits(3).exponent(10).keys(1).text_length(4);
        assert_eq!(found(r#"{"a":[[1]]}"#, options), [("/a/0".into(), "limit_depth", 6)]);
        assert_eq!(found("[123,1.234,-1e3]", options), [("/1".into(), "limit_digits", 5)]);
        assert_eq!(found("[1e10,1e+11,1E-0010]", options), [("/1".into(), "limit_exponent", 6)]);
        assert_eq!(found(r#"{"a":1,"b":2}"#, options), [("/b".into(), "limit_keys", 7)]);
        assert_eq!(found(r#"["abcd","abcde"]"#, options), [("/1".into(), "limit_text_length", 8)]);
    }

    #[test]
    fn lone_surrogates_are_found_and_pairs_are_not() {
        let text = r#"["\ud83d\ude00","\ud83d","\ude00","\\ud83d",{"\udead":1}]"#;
        let places: Vec<_> =
            found(text, ReadOptions::new()).into_iter().map(|(pointer, code, _)| (pointer, code)).collect();
        assert_eq!(places.iter().map(|(_, code)| *code).collect::<Vec<_>>(), ["syntax"; 3]);
        assert_eq!(places.iter().map(|(pointer, _)| &pointer[..2]).collect::<Vec<_>>(), ["/1", "/2", "/4"]);
    }

    #[test]
    fn space_is_taken_out_between_tokens_only() {
        let checked = Scanner::default().value(
            &mut Cursor::new("{ \"a b\\\" \" :\t[1 ,\n2] }"),
            &ReadOptions::new().limits,
            DuplicateKeys::Error,
            0,
        );
        assert_eq!(checked.as_deref(), Ok(r#"{"a b\" ":[1,2]}"#));
    }

    #[test]
    fn a_million_levels_and_a_million_keys_are_looked_at() {
        let deep = "[".repeat(1_000_000) + &"]".repeat(1_000_000);
        assert!(found(&deep, ReadOptions::new().depth(1_000_000)).is_empty());
        assert_eq!(found(&deep, ReadOptions::new()).len(), 1);
        let wide: Vec<String> = (0..1_000_000).map(|n| format!("\"{n}\":0")).collect();
        assert!(found(&format!("{{{}}}", wide.join(",")), ReadOptions::new()).is_empty());
    }
}
