//! A value that an enum does not list.

use std::fmt;

use super::Text;

/// A value that an enum with `#[hl(other)]` does not list, kept as it came.
///
/// Only reading makes one, so it can never stand for a value that is listed.
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
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct OtherValue(pub(crate) Text);

impl OtherValue {
    /// The text of the string, or the number's JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for OtherValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for OtherValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
