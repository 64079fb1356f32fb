//! The errors of parsing and converting numbers.

use core::error::Error;
use core::fmt;

use hl_model_ground::number::NumberError;

/// The reason why a text is not a number of the requested type.
///
/// The message names the first mistake and its byte offset in the text. It never repeats the text, which may be long or
/// secret.
///
/// ```
/// use hl_model::{Decimal, Integer};
///
/// let error = "12,5".parse::<Decimal>().unwrap_err();
/// assert_eq!(error.to_string(), "unexpected ',' at byte 2 of a number");
/// assert_eq!(
///     "1.".parse::<Decimal>().unwrap_err().to_string(),
///     "expected a digit at byte 2 of a number",
/// );
/// assert_eq!(
///     "1.5".parse::<Integer>().unwrap_err().to_string(),
///     "expected an integer, found a fractional part",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseNumberError(pub(super) ParseProblem);

/// The kinds of [`ParseNumberError`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ParseProblem {
    Malformed(NumberError),
    Fractional,
}

impl From<NumberError> for ParseNumberError {
    fn from(error: NumberError) -> Self {
        Self(ParseProblem::Malformed(error))
    }
}

impl fmt::Display for ParseNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            ParseProblem::Malformed(error) => error.fmt(f),
            ParseProblem::Fractional => f.write_str("expected an integer, found a fractional part"),
        }
    }
}

impl Error for ParseNumberError {}

/// The reason why a number cannot be converted without changing its value.
///
/// ```
/// use hl_model::{Decimal, Integer};
///
/// let error = u8::try_from(Integer::from(256)).unwrap_err();
/// assert_eq!(error.to_string(), "the number is out of the range of u8");
/// let error = Decimal::try_from(f64::NAN).unwrap_err();
/// assert_eq!(error.to_string(), "the number is not finite");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConvertNumberError(pub(super) ConvertProblem);

/// The kinds of [`ConvertNumberError`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ConvertProblem {
    NotFinite,
    Fractional,
    OutOfRange { target: &'static str },
}

impl ConvertNumberError {
    pub(super) const fn out_of_range(target: &'static str) -> Self {
        Self(ConvertProblem::OutOfRange { target })
    }
}

impl fmt::Display for ConvertNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            ConvertProblem::NotFinite => f.write_str("the number is not finite"),
            ConvertProblem::Fractional => f.write_str("the number has a fractional part"),
            ConvertProblem::OutOfRange { target } => write!(f, "the number is out of the range of {target}"),
        }
    }
}

impl Error for ConvertNumberError {}
