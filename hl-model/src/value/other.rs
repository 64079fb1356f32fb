//! A value that an enum does not list.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::text::Text;
use hl_model_ground::number;

/// A value that an enum with `#[hl(other)]` does not list, with its original text.
///
/// Only reading creates such values, so a value is never listed by its own enum. A builder refuses a value from another enum
/// if its own enum lists the value.
///
/// ```
/// use hl_model::{HlModel, OtherValue};
///
/// #[derive(Debug, PartialEq, HlModel)]
/// #[hl(rename_all = "lowercase")]
/// enum Order { Asc, Desc, #[hl(other)] Other(OtherValue) }
///
/// assert_eq!(Order::from_json(r#""asc""#)?, Order::Asc);
/// let new = Order::from_json(r#""random""#)?;
/// assert_eq!(new.as_str(), "random");
/// assert_eq!(new.to_json()?, r#""random""#);
/// # Ok::<(), hl_model::Errors>(())
/// ```
#[derive(Clone)]
pub struct OtherValue {
    text: Text,
    is_number: bool,
}

impl OtherValue {
    pub(crate) fn string(text: &str) -> Self {
        Self { text: Text::new(text), is_number: false }
    }

    pub(crate) fn number(json: &str) -> Self {
        Self { text: Text::new(json), is_number: true }
    }

    pub(crate) const fn is_number(&self) -> bool {
        self.is_number
    }

    /// The text of the string, or the number's JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl PartialEq for OtherValue {
    /// Integers are compared by value: `7` equals `7.0`.
    fn eq(&self, other: &Self) -> bool {
        match (self.is_number, other.is_number) {
            (true, true) => number::equal(&self.text, &other.text),
            (false, false) => self.text == other.text,
            _ => false,
        }
    }
}

impl Eq for OtherValue {}

impl PartialOrd for OtherValue {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for OtherValue {
    /// Integers are compared by value, strings by their text. Integers come before strings.
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.is_number, other.is_number) {
            (true, true) => number::compare(&self.text, &other.text),
            (false, false) => self.as_str().cmp(other.as_str()),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl Hash for OtherValue {
    fn hash<H: Hasher>(&self, state: &mut H) {
        if self.is_number { number::hash(&self.text, state) } else { self.text.hash(state) }
    }
}

impl fmt::Debug for OtherValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl fmt::Display for OtherValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_agrees_with_equality() {
        let in_order = [
            OtherValue::number("-1"),
            OtherValue::number("7"),
            OtherValue::number("1e1"),
            OtherValue::string("10"),
            OtherValue::string("7"),
            OtherValue::string("a"),
        ];
        assert!(in_order.is_sorted_by(|a, b| a < b && a != b));
        for (same, other) in [("7", "7.0"), ("10", "1e1")] {
            let [same, other] = [same, other].map(OtherValue::number);
            assert_eq!((same.cmp(&other), same == other), (Ordering::Equal, true));
        }
    }
}
