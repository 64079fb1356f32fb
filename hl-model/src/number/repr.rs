//! The representation of [`Integer`](super::Integer) and [`Decimal`](super::Decimal).

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use std::borrow::Cow;
use std::io::Write as _;

use super::error::{ConvertNumberError, ConvertProblem, ParseNumberError};
use hl_model_ground::number::{self, Grammar, Normal, scan};

/// A number and its text, in 16 bytes.
#[derive(Clone)]
pub(super) enum Number {
    /// An integer whose text is the shortest one, so that the text need not be kept.
    Small(i64),
    /// Any other JSON number.
    Text(Box<str>),
}

impl Number {
    /// Parses a JSON number, and reuses the buffer of the text if it has one.
    pub(super) fn parse(text: impl AsRef<str> + Into<Box<str>>) -> Result<Self, ParseNumberError> {
        if let Some(value) = number::small(text.as_ref()) {
            return Ok(Self::Small(value));
        }
        scan(text.as_ref(), Grammar::Json)?;
        Ok(Self::Text(text.into()))
    }

    /// The number of a text that is known to be a JSON number.
    pub(super) fn of_number(text: impl AsRef<str> + Into<Box<str>>) -> Self {
        match number::small(text.as_ref()) {
            Some(value) => Self::Small(value),
            None => Self::Text(text.into()),
        }
    }

    pub(super) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Small(value) => Cow::Owned(value.to_string()),
            Self::Text(text) => Cow::Borrowed(text),
        }
    }

    pub(super) fn into_text(self) -> Box<str> {
        match self {
            Self::Small(value) => value.to_string().into_boxed_str(),
            Self::Text(text) => text,
        }
    }

    /// The text, without allocating.
    pub(super) fn text_in<'a>(&'a self, buffer: &'a mut Buffer) -> &'a str {
        match self {
            Self::Small(value) => buffer.write(*value),
            Self::Text(text) => text,
        }
    }

    pub(super) fn is_integer(&self) -> bool {
        match self {
            Self::Small(_) => true,
            Self::Text(text) => number::is_integer(text),
        }
    }

    pub(super) fn to_i64(&self) -> Option<i64> {
        match self {
            Self::Small(value) => Some(*value),
            Self::Text(_) => self.to_i128()?.try_into().ok(),
        }
    }

    pub(super) fn to_i128(&self) -> Option<i128> {
        match self {
            Self::Small(value) => Some((*value).into()),
            Self::Text(text) => {
                let number = Normal::of(text);
                let magnitude = number.magnitude()?;
                if number.negative { 0_i128.checked_sub_unsigned(magnitude) } else { magnitude.try_into().ok() }
            }
        }
    }

    pub(super) fn to_u128(&self) -> Option<u128> {
        match self {
            Self::Small(value) => (*value).try_into().ok(),
            Self::Text(text) => {
                let number = Normal::of(text);
                if number.negative { None } else { number.magnitude() }
            }
        }
    }

    pub(super) fn to_f64(&self) -> Option<f64> {
        let nearest = number::nearest_f64(self.text_in(&mut Buffer::default()));
        nearest.is_finite().then_some(nearest)
    }

    /// The reason why the number has no value of an integer type.
    pub(super) fn misfit(&self, target: &'static str) -> ConvertNumberError {
        if self.is_integer() {
            ConvertNumberError::out_of_range(target)
        } else {
            ConvertNumberError(ConvertProblem::Fractional)
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Small(value) => value.fmt(f),
            // Width, sign and fill work as for Rust's own numbers.
            Self::Text(text) => {
                let digits = text.strip_prefix('-');
                f.pad_integral(digits.is_none(), "", digits.unwrap_or(text))
            }
        }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => a == b,
            _ => number::equal(self.text_in(&mut Buffer::default()), other.text_in(&mut Buffer::default())),
        }
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => a.cmp(b),
            _ => number::compare(self.text_in(&mut Buffer::default()), other.text_in(&mut Buffer::default())),
        }
    }
}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        number::hash(self.text_in(&mut Buffer::default()), state);
    }
}

/// A buffer for the text of any `i64`.
#[derive(Default)]
pub(super) struct Buffer([u8; 20]);

impl Buffer {
    fn write(&mut self, value: i64) -> &str {
        let mut free = self.0.as_mut_slice();
        // The longest text, which is that of `i64::MIN`, fits exactly.
        let _ = write!(free, "{value}");
        let unused = free.len();
        let (text, _) = self.0.split_at(self.0.len() - unused);
        str::from_utf8(text).unwrap_or_default()
    }
}
