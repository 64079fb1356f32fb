//! Numbers of any size and precision.

use super::error::ParseNumberError;
use super::integer::Integer;
use super::repr::Number;
use super::shared::exact_number;

/// A number of a JSON text, exact at any size and precision. Its original text is kept.
///
/// Two numbers are equal, ordered and hashed by decimal value, so that `1.50 == 1.5` and `0.1` is a tenth.
/// [`as_text`](Self::as_text) and `Display` return the original text. Numbers are never expanded: `1e1000000000` takes
/// twelve bytes, and every operation takes time linear in the text's length.
///
/// Arithmetic is left to the types that a number converts to: types of the crates `rust_decimal` and `bigdecimal` with the
/// features of these names, doubles by [`to_f64`](Self::to_f64), Rust integers by [`to_i64`](Self::to_i64) and its siblings.
///
/// ```
/// use hl_model::Decimal;
///
/// let price: Decimal = "19.90".parse()?;
/// assert_eq!(price, Decimal::try_from(19.9)?);
/// assert_eq!(price.to_string(), "19.90");
///
/// let [large, larger]: [Decimal; 2] = ["1e399".parse()?, "1e400".parse()?];
/// assert!(large < larger);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(pub(super) Number);

impl Decimal {
    /// The number of a checked JSON text.
    pub(crate) fn from_checked(text: &str) -> Self {
        Self(Number::of_number(text))
    }

    /// Whether the value has no fractional part.
    ///
    /// ```
    /// use hl_model::Decimal;
    ///
    /// assert!("100e-2".parse::<Decimal>()?.is_integer());
    /// assert!(!"1e-2".parse::<Decimal>()?.is_integer());
    /// # Ok::<(), hl_model::ParseNumberError>(())
    /// ```
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// The number as an [`Integer`], or `None` if it has a fractional part.
    ///
    /// ```
    /// use hl_model::Decimal;
    ///
    /// assert_eq!("7.0".parse::<Decimal>()?.to_integer(), Some(7.into()));
    /// assert_eq!("7.5".parse::<Decimal>()?.to_integer(), None);
    /// # Ok::<(), hl_model::ParseNumberError>(())
    /// ```
    #[must_use]
    pub fn to_integer(&self) -> Option<Integer> {
        self.is_integer().then(|| Integer(self.0.clone()))
    }

    #[allow(clippy::unnecessary_wraps, reason = "every number is a decimal, but not every number is an `Integer`")]
    pub(super) fn admit(number: Number) -> Result<Self, ParseNumberError> {
        Ok(Self(number))
    }
}

exact_number!(Decimal);
