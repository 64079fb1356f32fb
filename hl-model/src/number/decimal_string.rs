//! Numbers in JSON strings.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use super::decimal::Decimal;
use super::error::ParseNumberError;
use super::integer::Integer;
use super::repr::Number;
use hl_model_ground::number::{self, Grammar, Scan, scan};

/// A JSON string that holds a number (`format: number`). It is exact, and its original text is kept.
///
/// The text is an optional sign, digits with an optional fraction, and an optional exponent:
///
/// ```text
/// [+-] ( digits [ "." [digits] ] | "." digits ) [ (e|E) [+-] digits ]
/// ```
///
/// In addition to numbers of JSON, this allows a `+`, leading zeros, and a point with digits on one side only. There is no
/// infinity, no NaN, no space, no underscore and no digit other than `0` to `9`.
///
/// Equality, order and hash are by value: `+1.50` equals `1.5`.
///
/// ```
/// use hl_model::{Decimal, DecimalString};
///
/// let amount: DecimalString = "+.50".parse()?;
/// assert_eq!(amount.as_str(), "+.50");
/// assert_eq!(amount, "5e-1".parse()?);
/// assert_eq!(amount.to_decimal(), "0.5".parse::<Decimal>()?);
/// # Ok::<(), hl_model::ParseNumberError>(())
/// ```
#[derive(Clone)]
pub struct DecimalString(Box<str>);

impl DecimalString {
    /// The original text.
    ///
    /// ```
    /// use hl_model::DecimalString;
    ///
    /// assert_eq!("007".parse::<DecimalString>()?.as_str(), "007");
    /// # Ok::<(), hl_model::ParseNumberError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number that the string holds.
    ///
    /// Its text is that of the string as far as JSON allows it: a leading `+`, superfluous leading zeros and a trailing
    /// point are removed, and a zero is added before a leading point.
    ///
    /// ```
    /// use hl_model::DecimalString;
    ///
    /// assert_eq!("1.50E+3".parse::<DecimalString>()?.to_decimal().as_text(), "1.50E+3");
    /// assert_eq!("-.5e3".parse::<DecimalString>()?.to_decimal().as_text(), "-0.5e3");
    /// assert_eq!("+007.".parse::<DecimalString>()?.to_decimal().as_text(), "7");
    /// # Ok::<(), hl_model::ParseNumberError>(())
    /// ```
    #[must_use]
    pub fn to_decimal(&self) -> Decimal {
        let text = match scan(&self.0, Grammar::Wide) {
            Ok(scan) if !number::is_number(&self.0) => json_text(&scan),
            _ => self.0.to_string(),
        };
        Decimal(Number::of_number(text))
    }
}

/// The number in the syntax of JSON.
fn json_text(scan: &Scan<'_>) -> String {
    let integer = scan.integer.trim_start_matches('0');
    let mut text = String::new();
    text.push_str(if scan.negative { "-" } else { "" });
    text.push_str(if integer.is_empty() { "0" } else { integer });
    if !scan.fraction.is_empty() {
        text.push('.');
        text.push_str(scan.fraction);
    }
    if let Some(exponent) = &scan.exponent {
        text.push_str(if exponent.negative { "e-" } else { "e" });
        text.push_str(exponent.digits);
    }
    text
}

impl FromStr for DecimalString {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Self, ParseNumberError> {
        Ok(scan(text, Grammar::Wide).map(|_| Self(text.into()))?)
    }
}

impl TryFrom<&str> for DecimalString {
    type Error = ParseNumberError;

    fn try_from(text: &str) -> Result<Self, ParseNumberError> {
        text.parse()
    }
}

impl TryFrom<String> for DecimalString {
    type Error = ParseNumberError;

    fn try_from(text: String) -> Result<Self, ParseNumberError> {
        scan(&text, Grammar::Wide)?;
        Ok(Self(text.into()))
    }
}

impl From<Decimal> for DecimalString {
    fn from(number: Decimal) -> Self {
        Self(number.0.into_text())
    }
}

impl From<Integer> for DecimalString {
    fn from(number: Integer) -> Self {
        Self(number.0.into_text())
    }
}

impl From<DecimalString> for Decimal {
    fn from(string: DecimalString) -> Self {
        string.to_decimal()
    }
}

impl AsRef<str> for DecimalString {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for DecimalString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for DecimalString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DecimalString").field(&self.0).finish()
    }
}

impl PartialEq for DecimalString {
    fn eq(&self, other: &Self) -> bool {
        number::equal(&self.0, &other.0)
    }
}

impl Eq for DecimalString {}

impl PartialOrd for DecimalString {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DecimalString {
    fn cmp(&self, other: &Self) -> Ordering {
        number::compare(&self.0, &other.0)
    }
}

impl Hash for DecimalString {
    fn hash<H: Hasher>(&self, state: &mut H) {
        number::hash(&self.0, state);
    }
}
