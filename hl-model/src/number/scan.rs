//! Takes the text of a number apart, without looking at what it is worth.

use super::error::{ParseNumberError, ParseProblem};

/// Which texts are numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Grammar {
    /// RFC 8259, section 6.
    Json,
    /// What a [`DecimalString`](super::DecimalString) may hold; contains all of [`Grammar::Json`].
    Wide,
}

/// The parts of a number's text.
pub(super) struct Scan<'a> {
    pub(super) negative: bool,
    /// The digits before the point.
    pub(super) integer: &'a str,
    /// The digits after the point.
    pub(super) fraction: &'a str,
    pub(super) exponent: Option<WrittenExponent<'a>>,
}

/// What stands behind the `e`.
pub(super) struct WrittenExponent<'a> {
    pub(super) negative: bool,
    /// At least one digit.
    pub(super) digits: &'a str,
}

/// Takes `text` apart, or names the first thing that is wrong with it.
pub(super) fn scan(text: &str, grammar: Grammar) -> Result<Scan<'_>, ParseNumberError> {
    if text.is_empty() {
        return Err(ParseNumberError(ParseProblem::Empty));
    }
    let mut cursor = Cursor { text, rest: text };
    let negative = cursor.take('-');
    if !negative && grammar == Grammar::Wide {
        cursor.take('+');
    }
    let start = cursor.at();
    let integer = cursor.digits();
    if grammar == Grammar::Json {
        cursor.some(integer)?;
        if integer.len() > 1 && integer.starts_with('0') {
            return Err(ParseNumberError(ParseProblem::LeadingZero { at: start }));
        }
    }
    let point = cursor.take('.');
    let fraction = if point { cursor.digits() } else { "" };
    if integer.is_empty() || (point && grammar == Grammar::Json) {
        cursor.some(fraction)?;
    }
    let exponent = if cursor.take('e') || cursor.take('E') { Some(cursor.exponent()?) } else { None };
    cursor.end()?;
    Ok(Scan { negative, integer, fraction, exponent })
}

struct Cursor<'a> {
    text: &'a str,
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    fn at(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    fn take(&mut self, expected: char) -> bool {
        let after = self.rest.strip_prefix(expected);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn digits(&mut self) -> &'a str {
        let count = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at(count);
        self.rest = rest;
        digits
    }

    /// `digits` were just read: is there at least one?
    fn some(&self, digits: &'a str) -> Result<&'a str, ParseNumberError> {
        if digits.is_empty() {
            return Err(ParseNumberError(ParseProblem::ExpectedDigit { at: self.at() }));
        }
        Ok(digits)
    }

    fn exponent(&mut self) -> Result<WrittenExponent<'a>, ParseNumberError> {
        let negative = self.take('-');
        if !negative {
            self.take('+');
        }
        let digits = self.digits();
        Ok(WrittenExponent { negative, digits: self.some(digits)? })
    }

    fn end(&self) -> Result<(), ParseNumberError> {
        match self.rest.chars().next() {
            None => Ok(()),
            Some(found) => Err(ParseNumberError(ParseProblem::Unexpected { found, at: self.at() })),
        }
    }
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
    fn parts_are_found() {
        let Ok(parts) = scan("-12.340E+056", Grammar::Json) else { panic!("a number") };
        assert!(parts.negative);
        assert_eq!((parts.integer, parts.fraction), ("12", "340"));
        let Some(exponent) = parts.exponent else { panic!("an exponent") };
        assert_eq!((exponent.negative, exponent.digits), (false, "056"));
    }
}
