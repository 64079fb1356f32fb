//! [`Date`].

use super::impl_text::impl_text;
use hl_model_ground::format::Format;
use hl_model_ground::format::date::{self, CivilDate};

/// A calendar date in the form of RFC 3339: `2024-02-29`.
///
/// There is one text for each date, so that equality and order are those of the calendar. Years go from 0 to 9999; the
/// calendar is the Gregorian one throughout.
///
/// ```
/// use hl_model::Date;
///
/// let date: Date = "2024-02-29".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (2024, 2, 29));
/// assert!(date > Date::try_from("1999-12-31")?);
/// assert!("2023-02-29".parse::<Date>().is_err());
/// # Ok::<(), hl_model::format::ParseFormatError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(Box<str>);

impl_text!(Date, Format::Date);

impl Date {
    /// The text.
    ///
    /// ```
    /// # use hl_model::Date;
    /// assert_eq!("2024-02-29".parse::<Date>()?.as_str(), "2024-02-29");
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &str {
        &self.0
    }

    /// The year, 0 to 9999.
    ///
    /// ```
    /// # use hl_model::Date;
    /// assert_eq!("0476-09-04".parse::<Date>()?.year(), 476);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn year(&self) -> u16 {
        self.parts().year
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// # use hl_model::Date;
    /// assert_eq!("0476-09-04".parse::<Date>()?.month(), 9);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn month(&self) -> u8 {
        self.parts().month
    }

    /// The day of the month, 1 to 31.
    ///
    /// ```
    /// # use hl_model::Date;
    /// assert_eq!("0476-09-04".parse::<Date>()?.day(), 4);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn day(&self) -> u8 {
        self.parts().day
    }

    pub(crate) fn parts(&self) -> CivilDate {
        // The text was checked when the value was made.
        date::parse(self.0.as_bytes()).unwrap_or(CivilDate { year: 0, month: 1, day: 1 })
    }
}
