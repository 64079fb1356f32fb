//! One look over the text of a value of any type, which the JSON reader has accepted already: nesting, duplicate keys,
//! numbers, lone surrogates and lengths. Nothing here recurses.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use super::options::Limits;
use super::{DuplicateKeys, Stop, duplicates};
use crate::problem::{Limit, ProblemKind, Step};
use crate::value::{Text, Value, parse};

/// Up to how many keys of an object are compared each with each other.
const COMPARED: usize = 12;

/// The memory of a look, kept from one to the next.
#[derive(Debug, Default)]
pub(crate) struct Scanner {
    frames: Vec<Frame>,
    /// The keys of the objects that are open.
    keys: Vec<Span>,
}

/// Where a key stands between its quotes.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: usize,
    end: usize,
    has_escape: bool,
}

/// A list or an object that is open.
#[derive(Debug)]
struct Frame {
    is_object: bool,
    /// Where its keys begin among all.
    first_key: usize,
    /// The index of the current item.
    index: usize,
    /// Whether the next string is a key.
    expects_key: bool,
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
type Report<'r> = &'r mut dyn FnMut(&Scan<'_>, ProblemKind, usize) -> Result<(), Stop>;

struct Scan<'a> {
    text: &'a str,
    limits: &'a Limits,
    /// How many lists and objects are around the text.
    depth: usize,
    at: usize,
    has_space: bool,
    scanner: &'a mut Scanner,
}

impl Scanner {
    /// How many bytes its memory has, about.
    pub(super) fn capacity(&self) -> usize {
        self.frames.capacity() * size_of::<Frame>() + self.keys.capacity() * size_of::<Span>()
    }

    /// The text, without insignificant space, if nothing is wrong with it.
    pub(crate) fn checked<'t>(
        &mut self,
        text: &'t str,
        limits: &Limits,
        duplicates: DuplicateKeys,
        depth: usize,
    ) -> Result<Cow<'t, str>, Stop> {
        if is_plain(text, limits) {
            return Ok(Cow::Borrowed(text));
        }
        let mut has_duplicates = false;
        let has_space = self.scan(text, limits, depth, &mut |_, kind, _| {
            let tolerated = matches!(kind, ProblemKind::DuplicateKey) && duplicates != DuplicateKeys::Error;
            has_duplicates |= tolerated;
            if tolerated { Ok(()) } else { Err(Stop) }
        })?;
        let text = if has_space { Cow::Owned(without_space(text)) } else { Cow::Borrowed(text) };
        Ok(if has_duplicates { without_duplicates(text.into(), duplicates).into() } else { text })
    }

    /// Everything that is wrong with the text.
    pub(crate) fn findings(&mut self, text: &str, limits: &Limits, depth: usize) -> Vec<Finding> {
        let mut findings = Vec::new();
        // The problems that are reported are limited, so that the list of findings need not be longer.
        let most = limits.problems + 1;
        let _ = self.scan(text, limits, depth, &mut |scan, kind, offset| {
            findings.push(Finding { kind, offset, steps: scan.steps() });
            if findings.len() < most { Ok(()) } else { Err(Stop) }
        });
        findings
    }

    fn scan(&mut self, text: &str, limits: &Limits, depth: usize, report: Report<'_>) -> Result<bool, Stop> {
        self.frames.clear();
        self.keys.clear();
        let mut scan = Scan { text, limits, depth, at: 0, has_space: false, scanner: self };
        while let Some(byte) = text.as_bytes().get(scan.at) {
            scan.token(*byte, report)?;
        }
        Ok(scan.has_space)
    }
}

impl Scan<'_> {
    #[inline]
    fn token(&mut self, byte: u8, report: Report<'_>) -> Result<(), Stop> {
        match byte {
            b'"' => return self.string(report),
            b'-' | b'0'..=b'9' => return self.number(report),
            b'{' | b'[' => self.open(byte == b'{', report)?,
            b'}' | b']' => self.close(report)?,
            b',' => {
                if let Some(frame) = self.scanner.frames.last_mut() {
                    frame.index += 1;
                    frame.expects_key = frame.is_object;
                }
            }
            b' ' | b'\n' | b'\r' | b'\t' => self.has_space = true,
            _ => {}
        }
        self.at += 1;
        Ok(())
    }

    fn open(&mut self, is_object: bool, report: Report<'_>) -> Result<(), Stop> {
        // Only the first list or object that is too deep is reported, not what is inside it.
        if self.depth + self.scanner.frames.len() == self.limits.depth {
            report(self, ProblemKind::Limit { limit: Limit::Depth, value: self.limits.depth }, self.at)?;
        }
        let first_key = self.scanner.keys.len();
        self.scanner.frames.push(Frame { is_object, first_key, index: 0, expects_key: is_object });
        Ok(())
    }

    fn close(&mut self, report: Report<'_>) -> Result<(), Stop> {
        let Some(frame) = self.scanner.frames.last() else { return Ok(()) };
        let first_key = frame.first_key;
        if frame.is_object && self.scanner.keys.len() > first_key + 1 {
            self.close_object(first_key, report)?;
        }
        self.scanner.frames.pop();
        self.scanner.keys.truncate(first_key);
        Ok(())
    }

    /// Looks for duplicate keys.
    fn close_object(&mut self, first_key: usize, report: Report<'_>) -> Result<(), Stop> {
        let spans = self.scanner.keys.get(first_key..).unwrap_or_default();
        if spans.len() <= COMPARED && !self.has_duplicate(spans) {
            return Ok(());
        }
        let keys: Vec<Cow<'_, str>> = spans.iter().map(|span| self.decoded(*span)).collect();
        let duplicates = duplicates(&keys);
        let duplicates: Vec<Span> = duplicates.iter().filter_map(|index| spans.get(*index).copied()).collect();
        for span in duplicates {
            // The path to a duplicate ends with its own key, which is no longer the current one.
            self.scanner.keys.push(span);
            report(self, ProblemKind::DuplicateKey, span.start.saturating_sub(1))?;
            self.scanner.keys.pop();
        }
        Ok(())
    }

    /// Whether two of a few keys are equal, or have escapes, so that they must be decoded to tell.
    fn has_duplicate(&self, spans: &[Span]) -> bool {
        let bytes = self.text.as_bytes();
        let raw = |span: &Span| bytes.get(span.start..span.end).unwrap_or_default();
        spans.iter().enumerate().any(|(index, span)| {
            let others = spans.get(..index).unwrap_or_default();
            span.has_escape || others.iter().any(|other| raw(other) == raw(span))
        })
    }

    fn decoded(&self, span: Span) -> Cow<'_, str> {
        if !span.has_escape {
            return Cow::Borrowed(self.text.get(span.start..span.end).unwrap_or_default());
        }
        let quoted = self.text.get(span.start.saturating_sub(1)..=span.end).unwrap_or_default();
        parse::string(quoted).unwrap_or(Cow::Borrowed(quoted))
    }

    #[inline]
    fn string(&mut self, report: Report<'_>) -> Result<(), Stop> {
        let start = self.at + 1;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let mut length = memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
        let has_escape = rest.get(length) == Some(&b'\\');
        let mut surrogate = false;
        while rest.get(length) == Some(&b'\\') {
            let (escape, lone) = escape_at(rest.get(length..).unwrap_or_default());
            surrogate |= lone;
            length += escape;
            let after = rest.get(length..).unwrap_or_default();
            length += memchr2(b'"', b'\\', after).unwrap_or(after.len());
        }
        self.at = start + length + 1;
        if let Some(frame) = self.scanner.frames.last_mut()
            && std::mem::take(&mut frame.expects_key)
        {
            let too_many = frame.index == self.limits.keys;
            self.scanner.keys.push(Span { start, end: start + length, has_escape });
            if too_many {
                report(self, ProblemKind::Limit { limit: Limit::Keys, value: self.limits.keys }, start - 1)?;
            }
        }
        if surrogate {
            report(self, lone_surrogate(), start - 1)?;
        }
        if length > self.limits.text_length {
            report(self, ProblemKind::Limit { limit: Limit::TextLength, value: self.limits.text_length }, start - 1)?;
        }
        Ok(())
    }

    #[inline]
    fn number(&mut self, report: Report<'_>) -> Result<(), Stop> {
        let start = self.at;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let is_end = |byte: &u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t');
        let length = rest.iter().position(is_end).unwrap_or(rest.len());
        self.at = start + length;
        if length <= self.limits.short_number {
            return Ok(());
        }
        match number_limit(self.text.get(start..self.at).unwrap_or_default(), self.limits) {
            Some(limit) => report(self, limit, start),
            None => Ok(()),
        }
    }

    /// The way to the value that is being looked at.
    fn steps(&self) -> Vec<Step> {
        let frames = &self.scanner.frames;
        let key_ends = frames.iter().skip(1).map(|frame| frame.first_key).chain([self.scanner.keys.len()]);
        let step = |(frame, key_end): (&Frame, usize)| {
            if !frame.is_object {
                return Some(Step::Index(frame.index));
            }
            let at = key_end.checked_sub(1).filter(|at| *at >= frame.first_key)?;
            Some(Step::Key(self.decoded(*self.scanner.keys.get(at)?).into_owned()))
        };
        frames.iter().zip(key_ends).filter_map(step).collect()
    }
}

/// Whether a value is so plain that nothing can be wrong with it: no list, no object, no escape, and short.
fn is_plain(json: &str, limits: &Limits) -> bool {
    match json.as_bytes().first() {
        Some(b'"') => json.len() <= limits.text_length && memchr(b'\\', json.as_bytes()).is_none(),
        Some(b'{' | b'[') | None => false,
        // `true`, `false` and `null` are as short as a number that need not be looked at.
        Some(_) => json.len() <= limits.short_number,
    }
}

pub(crate) fn lone_surrogate() -> ProblemKind {
    ProblemKind::Syntax { message: "lone surrogate in a string".into() }
}

/// The length of the escape sequence at the start, and whether it is half of a surrogate pair without the other.
fn escape_at(bytes: &[u8]) -> (usize, bool) {
    match unit_at(bytes) {
        Some(0xD800..=0xDBFF) => match unit_at(bytes.get(6..).unwrap_or_default()) {
            Some(0xDC00..=0xDFFF) => (12, false),
            _ => (6, true),
        },
        Some(unit) => (6, (0xDC00..=0xDFFF).contains(&unit)),
        None => (2, false),
    }
}

/// The UTF-16 unit of a `\u` escape at the start.
fn unit_at(bytes: &[u8]) -> Option<u16> {
    let digits = bytes.strip_prefix(b"\\u")?.get(..4)?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// Which limit a number passes. It must be a number of JSON.
pub(crate) fn number_limit(text: &str, limits: &Limits) -> Option<ProblemKind> {
    if text.len() <= limits.short_number {
        return None;
    }
    let exponent = text.split_once(['e', 'E']).map_or("0", |(_, exponent)| exponent);
    if text.len() > limits.digits && crate::number::text::digits(text) > limits.digits {
        return Some(ProblemKind::Limit { limit: Limit::Digits, value: limits.digits });
    }
    let magnitude = exponent.trim_start_matches(['+', '-']).trim_start_matches('0');
    let too_large = !magnitude.is_empty() && magnitude.parse().map_or(true, |value: usize| value > limits.exponent);
    too_large.then_some(ProblemKind::Limit { limit: Limit::Exponent, value: limits.exponent })
}

/// JSON text without insignificant space, each key of an object once.
#[cold]
fn without_duplicates(text: String, policy: DuplicateKeys) -> String {
    Value::without_duplicates(&Text::new(text), policy == DuplicateKeys::First).to_string()
}

/// JSON text without the space between its tokens.
fn without_space(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find([' ', '\n', '\r', '\t', '"']) {
        let (before, after) = rest.split_at(at);
        output.push_str(before);
        rest = if after.starts_with('"') {
            let (string, after) = after.split_at(string_length(after));
            output.push_str(string);
            after
        } else {
            after.get(1..).unwrap_or_default()
        };
    }
    output.push_str(rest);
    output
}

/// The length of the JSON string at the start, with its quotes.
fn string_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
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
        let checked = Scanner::default().checked(
            "{ \"a b\\\" \" :\t[1 ,\n2] }",
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
