//! Splits the text of a number into its parts, without computing its value.

use core::error::Error;
use core::fmt;
use core::ops::Range;

use crate::block;

/// The grammar of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// RFC 8259, section 6.
    Json,
    /// The numbers in JSON strings with the format `number`: those of [`Grammar::Json`], and more.
    ///
    /// A `+`, leading zeros, and a point with digits on one side only are allowed.
    Wide,
}

/// The first mistake in a text that is not a number, with byte offsets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// The text is empty.
    Empty,
    /// A required digit is missing.
    ExpectedDigit {
        /// The offset of the missing digit.
        at: usize,
    },
    /// The number begins with a zero and has another digit before its point.
    LeadingZero {
        /// The offset of the zero.
        at: usize,
    },
    /// The number is followed by other text.
    Unexpected {
        /// The first character after the number.
        found: char,
        /// The offset of that character.
        at: usize,
    },
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("expected a number, found an empty text"),
            Self::ExpectedDigit { at } => write!(f, "expected a digit at byte {at} of a number"),
            Self::LeadingZero { at } => write!(f, "superfluous zero at byte {at} of a number"),
            Self::Unexpected { found, at } => write!(f, "unexpected {found:?} at byte {at} of a number"),
        }
    }
}

impl Error for NumberError {}

/// The parts of a number's text.
#[derive(Clone, Debug)]
pub struct Scan<'a> {
    /// Whether there is a minus sign.
    pub negative: bool,
    /// The digits before the point.
    pub integer: &'a str,
    /// The digits after the point.
    pub fraction: &'a str,
    /// The exponent, if one is written.
    pub exponent: Option<WrittenExponent<'a>>,
}

/// The exponent after the `e`.
#[derive(Clone, Debug)]
pub struct WrittenExponent<'a> {
    /// Whether there is a minus sign.
    pub negative: bool,
    /// The digits, at least one.
    pub digits: &'a str,
}

/// Splits a text that is a number from its start to its end.
///
/// # Errors
///
/// [`NumberError`] names the first mistake.
pub fn scan(text: &str, grammar: Grammar) -> Result<Scan<'_>, NumberError> {
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let found = match grammar {
        Grammar::Json => find::<true>(text.as_bytes(), 0)?,
        Grammar::Wide => find::<false>(text.as_bytes(), 0)?,
    };
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    if let Some(next) = part(found.end..text.len()).chars().next() {
        return Err(NumberError::Unexpected { found: next, at: found.end });
    }
    Ok(Scan {
        negative: found.negative,
        integer: part(found.integer),
        fraction: part(found.fraction),
        exponent: found.exponent.map(|(negative, digits)| WrittenExponent { negative, digits: part(digits) }),
    })
}

/// Returns the end of the JSON number that starts at an offset.
#[inline(never)]
pub(crate) fn number_end(bytes: &[u8], start: usize) -> Option<usize> {
    match short_number_end(bytes, start) {
        Some(end) => Some(end),
        None => find::<true>(bytes, start).ok().map(|found| found.end),
    }
}

/// Returns the end of a number without an exponent that ends within a block.
#[inline]
fn short_number_end(bytes: &[u8], start: usize) -> Option<usize> {
    let block = bytes.get(start..)?.first_chunk()?;
    let is_negative = block.first() == Some(&b'-');
    let others = !block::digits(block)? >> u32::from(is_negative);
    let integer = others.trailing_zeros();
    let first = usize::from(is_negative);
    if integer == 0 || integer > 1 && block.get(first) == Some(&b'0') {
        return None;
    }
    let mut end = first + integer as usize;
    let mut next = block.get(end)?;
    if *next == b'.' {
        let fraction = (others >> integer >> 1_u32).trailing_zeros();
        if fraction == 0 {
            return None;
        }
        end += 1 + fraction as usize;
        next = block.get(end)?;
    }
    (!matches!(next, b'e' | b'E')).then_some(start + end)
}

/// The ranges of a number's parts.
struct Found {
    negative: bool,
    integer: Range<usize>,
    fraction: Range<usize>,
    /// The sign of the exponent, which is true for minus, and the range of its digits.
    exponent: Option<(bool, Range<usize>)>,
    end: usize,
}

/// Finds the number that starts at an offset; any text may follow. `JSON` selects the grammar of JSON or the wide one.
#[allow(clippy::inline_always, reason = "where only the end is asked for, the rest costs nothing")]
#[inline(always)]
fn find<const JSON: bool>(bytes: &[u8], start: usize) -> Result<Found, NumberError> {
    let negative = bytes.get(start) == Some(&b'-');
    let has_sign = negative || !JSON && bytes.get(start) == Some(&b'+');
    let integer = digits(bytes, start + usize::from(has_sign));
    if JSON {
        some(&integer)?;
        if integer.len() > 1 && bytes.get(integer.start) == Some(&b'0') {
            return Err(NumberError::LeadingZero { at: integer.start });
        }
    }
    let has_point = bytes.get(integer.end) == Some(&b'.');
    let fraction = if has_point { digits(bytes, integer.end + 1) } else { integer.end..integer.end };
    if integer.is_empty() || has_point && JSON {
        some(&fraction)?;
    }
    let mut end = fraction.end;
    let mut exponent = None;
    if let Some(b'e' | b'E') = bytes.get(end) {
        let sign = bytes.get(end + 1).filter(|byte| matches!(byte, b'+' | b'-'));
        let digits = digits(bytes, end + 1 + usize::from(sign.is_some()));
        some(&digits)?;
        end = digits.end;
        exponent = Some((sign == Some(&b'-'), digits));
    }
    Ok(Found { negative, integer, fraction, exponent, end })
}

/// Finds the digits that start at an offset, possibly none.
#[inline]
fn digits(bytes: &[u8], start: usize) -> Range<usize> {
    let mut end = start;
    while bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    start..end
}

/// Checks that there is at least one digit.
#[inline]
const fn some(digits: &Range<usize>) -> Result<(), NumberError> {
    if digits.start < digits.end { Ok(()) } else { Err(NumberError::ExpectedDigit { at: digits.end }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str, grammar: Grammar) -> Option<String> {
        scan(text, grammar).err().map(|error| error.to_string())
    }

    #[test]
    fn the_first_mistake_is_named() {
        for (text, message) in [
            ("", "expected a number, found an empty text"),
            ("-", "expected a digit at byte 1 of a number"),
            ("+1", "expected a digit at byte 0 of a number"),
            (".5", "expected a digit at byte 0 of a number"),
            ("5.", "expected a digit at byte 2 of a number"),
            ("5.e1", "expected a digit at byte 2 of a number"),
            ("1e", "expected a digit at byte 2 of a number"),
            ("1e+", "expected a digit at byte 3 of a number"),
            ("-01", "superfluous zero at byte 1 of a number"),
            ("00", "superfluous zero at byte 0 of a number"),
            ("1 ", "unexpected ' ' at byte 1 of a number"),
            ("0x1", "unexpected 'x' at byte 1 of a number"),
            ("1.5.2", "unexpected '.' at byte 3 of a number"),
            ("1e5e", "unexpected 'e' at byte 3 of a number"),
            ("1\u{661}", "unexpected '\u{661}' at byte 1 of a number"),
        ] {
            assert_eq!(problem(text, Grammar::Json).as_deref(), Some(message), "{text:?}");
        }
    }

    #[test]
    fn the_wide_grammar_takes_what_people_write_in_strings() {
        for text in ["+1", "007", ".5", "5.", "-.5e-3", "+00.E+5", "1e007"] {
            assert_eq!(problem(text, Grammar::Wide), None, "{text:?}");
        }
        for text in ["", ".", "+", "-", "+.", "e5", ".e5", "--1", "+-1", "1_000", " 1", "1 ", "NaN", "inf", "Infinity"]
        {
            assert!(problem(text, Grammar::Wide).is_some(), "{text:?}");
        }
    }

    #[test]
    fn a_number_ends_before_what_does_not_belong_to_it() {
        for (text, end) in [("1,", Some(1)), ("-1.5e+3]", Some(7)), ("0 1", Some(1)), ("1.", None), ("x", None)] {
            assert_eq!(number_end(text.as_bytes(), 0), end, "{text}");
        }
        assert_eq!(number_end(b"[10]", 1), Some(3));
        assert_eq!(number_end(b"", 7), None);
    }

    #[test]
    fn parts_are_found() {
        let Ok(parts) = scan("-12.340E+056", Grammar::Json) else { panic!("a number") };
        assert!(parts.negative);
        assert_eq!((parts.integer, parts.fraction), ("12", "340"));
        let Some(exponent) = parts.exponent else { panic!("an exponent") };
        assert_eq!((exponent.negative, exponent.digits), (false, "056"));
    }
}
