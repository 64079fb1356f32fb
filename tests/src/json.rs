//! JSON as a tree that keeps what the library keeps: the texts of numbers, the order of keys, keys that come twice.

use std::collections::HashSet;
use std::fmt::{self, Write};

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number's text.
    Number(String),
    /// A string, decoded.
    String(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
    /// A text that is written as it stands, JSON or not.
    Raw(String),
}

impl Json {
    /// A string.
    #[must_use]
    pub fn string(text: impl Into<String>) -> Self {
        Self::String(text.into())
    }

    /// A number, given by its text.
    #[must_use]
    pub fn number(text: impl Into<String>) -> Self {
        Self::Number(text.into())
    }

    /// Reads a JSON text; nothing if it is not JSON.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parser = Parser { rest: text };
        let value = parser.value()?;
        parser.space();
        parser.rest.is_empty().then_some(value)
    }

    /// Whether two values are equal in the sense of JSON Schema, where `1` and `1.0` are one number and the order of
    /// keys does not count.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => Digits::of(a) == Digits::of(b),
            (Self::List(a), Self::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_same(b)),
            (Self::Object(a), Self::Object(b)) => {
                a.len() == b.len() && a.iter().all(|(key, a)| b.iter().any(|(other, b)| key == other && a.is_same(b)))
            }
            _ => self == other,
        }
    }

    /// Whether some object has a key twice.
    #[must_use]
    pub fn has_duplicate_key(&self) -> bool {
        match self {
            Self::List(items) => items.iter().any(Self::has_duplicate_key),
            Self::Object(entries) => {
                let mut keys = HashSet::new();
                entries.iter().any(|(key, value)| !keys.insert(key) || value.has_duplicate_key())
            }
            _ => false,
        }
    }

    /// The value with the keys of every object in the order of their text.
    #[must_use]
    pub fn sorted(&self) -> Self {
        match self {
            Self::List(items) => Self::List(items.iter().map(Self::sorted).collect()),
            Self::Object(entries) => {
                let mut entries: Vec<_> = entries.iter().map(|(key, value)| (key.clone(), value.sorted())).collect();
                entries.sort_by(|(a, _), (b, _)| a.cmp(b));
                Self::Object(entries)
            }
            _ => self.clone(),
        }
    }

    /// Calls a function with each number in the value.
    pub fn each_number(&self, call: &mut dyn FnMut(&str)) {
        match self {
            Self::Number(text) => call(text),
            Self::List(items) => items.iter().for_each(|item| item.each_number(call)),
            Self::Object(entries) => entries.iter().for_each(|(_, value)| value.each_number(call)),
            _ => {}
        }
    }
}

/// The text without insignificant space and without needless escapes.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(truth) => write!(f, "{truth}"),
            Self::Number(text) | Self::Raw(text) => f.write_str(text),
            Self::String(text) => write_string(text, f),
            Self::List(items) => {
                f.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if index == 0 { "" } else { "," })?;
                }
                f.write_char(']')
            }
            Self::Object(entries) => {
                f.write_char('{')?;
                for (index, (key, value)) in entries.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { "," })?;
                    write_string(key, f)?;
                    write!(f, ":{value}")?;
                }
                f.write_char('}')
            }
        }
    }
}

fn write_string(text: &str, f: &mut impl Write) -> fmt::Result {
    f.write_char('"')?;
    for character in text.chars() {
        match character {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\u{8}' => f.write_str("\\b")?,
            '\t' => f.write_str("\\t")?,
            '\n' => f.write_str("\\n")?,
            '\u{c}' => f.write_str("\\f")?,
            '\r' => f.write_str("\\r")?,
            '\0'..' ' => write!(f, "\\u{:04x}", u32::from(character))?,
            _ => f.write_char(character)?,
        }
    }
    f.write_char('"')
}

/// A number as its digits without zeros around them, and the power of ten of the last one.
#[derive(Debug, PartialEq, Eq)]
struct Digits {
    is_negative: bool,
    significant: String,
    exponent: i64,
}

impl Digits {
    fn of(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (is_negative, mantissa) =
            mantissa.strip_prefix('-').map_or((false, mantissa), |magnitude| (true, magnitude));
        let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{integer}{fraction}");
        let digits = digits.trim_start_matches('0');
        let significant = digits.trim_end_matches('0');
        if significant.is_empty() {
            return Self { is_negative: false, significant: String::new(), exponent: 0 };
        }
        let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
        let exponent: i64 = exponent.parse().unwrap_or_default();
        let exponent = exponent - length(fraction) + length(digits) - length(significant);
        Self { is_negative, significant: significant.to_owned(), exponent }
    }
}

/// The number of significant decimal digits, and the power of ten of the last one.
#[must_use]
pub fn significant_digits(number: &str) -> (usize, i64) {
    let Digits { significant, exponent, .. } = Digits::of(number);
    (significant.len(), exponent)
}

struct Parser<'t> {
    rest: &'t str,
}

impl Parser<'_> {
    fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn take(&mut self, token: &str) -> bool {
        self.space();
        self.rest.strip_prefix(token).map(|rest| self.rest = rest).is_some()
    }

    fn value(&mut self) -> Option<Json> {
        self.space();
        match self.rest.chars().next()? {
            '{' => self.object(),
            '[' => self.list(),
            '"' => self.string().map(Json::String),
            'n' => self.take("null").then_some(Json::Null),
            't' => self.take("true").then_some(Json::Bool(true)),
            'f' => self.take("false").then_some(Json::Bool(false)),
            _ => self.number(),
        }
    }

    fn list(&mut self) -> Option<Json> {
        let mut items = Vec::new();
        if !self.take("[") || self.take("]") {
            return Some(Json::List(items));
        }
        loop {
            items.push(self.value()?);
            if self.take("]") {
                return Some(Json::List(items));
            }
            self.take(",").then_some(())?;
        }
    }

    fn object(&mut self) -> Option<Json> {
        let mut entries = Vec::new();
        if !self.take("{") || self.take("}") {
            return Some(Json::Object(entries));
        }
        loop {
            self.space();
            let key = self.string()?;
            self.take(":").then_some(())?;
            entries.push((key, self.value()?));
            if self.take("}") {
                return Some(Json::Object(entries));
            }
            self.take(",").then_some(())?;
        }
    }

    fn number(&mut self) -> Option<Json> {
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        (!number.is_empty()).then(|| Json::number(number))
    }

    /// A string; nothing if it has a lone surrogate.
    fn string(&mut self) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        let mut characters = self.rest.strip_prefix('"')?.chars();
        loop {
            let mut character = characters.next()?;
            if character == '"' {
                break;
            }
            if character == '\\' {
                character = match characters.next()? {
                    'b' => '\u{8}',
                    't' => '\t',
                    'n' => '\n',
                    'f' => '\u{c}',
                    'r' => '\r',
                    'u' => {
                        units.push(unit(&mut characters)?);
                        continue;
                    }
                    other => other,
                };
            }
            units.extend_from_slice(character.encode_utf16(&mut [0; 2]));
        }
        self.rest = characters.as_str();
        String::from_utf16(&units).ok()
    }
}

/// Four hexadecimal digits.
fn unit(characters: &mut std::str::Chars<'_>) -> Option<u16> {
    let (digits, rest) = characters.as_str().split_at_checked(4)?;
    *characters = rest.chars();
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_back() {
        let text = r#"{"a":[1.50,-0,1e400,{}],"b\n\"\\\u0000é😀":null,"a":[true,false,""]}"#;
        assert_eq!(Json::parse(text).map(|json| json.to_string()).as_deref(), Some(text));
        let spaced = " { \"\\u0061\" : [ 1 , \"\\ud83d\\ude00\\/\" ] } ";
        assert_eq!(Json::parse(spaced).map(|json| json.to_string()).as_deref(), Some(r#"{"a":[1,"😀/"]}"#));
        for text in ["", "[1", "[1,]", "{\"a\"}", "\"\\ud800\"", "1 2"] {
            assert_eq!(Json::parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_the_same_by_value() {
        let same = |a: &str, b: &str| Json::number(a).is_same(&Json::number(b));
        assert!(same("1", "1.0") && same("100", "1e2") && same("-0", "0.00e9") && same("0.5", "50E-2"));
        assert!(!same("1", "-1") && !same("1", "10") && !same("1e400", "1e399") && !same("0.1", "0.01"));
    }
}
