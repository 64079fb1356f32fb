//! Integers of any size.

use super::error::{ParseNumberError, ParseProblem};
use super::repr::Number;
use super::shared::exact_number;

/// An integer of a JSON text, exact at any size. Its original text is kept.
///
/// As in JSON Schema, the value decides, and not the notation: `1.0`, `1e2` and `-0` are integers. Two integers are equal,
/// ordered and hashed by value, so that `1.0 == 1`. [`as_text`](Self::as_text) and `Display` return the original text.
/// Numbers are never expanded: `1e1000000000` takes twelve bytes, and every operation takes time linear in the text's
/// length.
///
/// Arithmetic is left to the types that an integer converts to: Rust integers by [`to_i64`](Self::to_i64) and its siblings
/// or by `TryFrom`, arbitrary precision by [`Decimal`](crate::Decimal) and the feature `bigdecimal`.
///
/// ```
/// use hl_model::Integer;
///
/// let count = Integer::from(12);
/// let same: Integer = "1.20e1".parse()?;
/// assert_eq!(count, same);
/// assert_eq!(same.to_string(), "1.20e1");
/// assert_eq!(u8::try_from(&same)?, 12);
///
/// let large: Integer = "123456789012345678901234567890".parse()?;
/// assert!(large > count);
/// assert_eq!(large.to_i64(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Integer(pub(super) Number);

impl Integer {
    pub(super) fn admit(number: Number) -> Result<Self, ParseNumberError> {
        if number.is_integer() { Ok(Self(number)) } else { Err(ParseNumberError(ParseProblem::Fractional)) }
    }
}

exact_number!(Integer);
