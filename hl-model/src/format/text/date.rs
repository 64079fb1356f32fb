//! [`Date`].

use super::impl_text::impl_text;
use super::parts::parts;
use hl_model_ground::format::Format;
use hl_model_ground::format::date::{self, CivilDate};

/// A calendar date in the form of RFC 3339: `2024-02-29`.
///
/// Each date has one text, so that equality and order are those of the calendar. Years are 0 to 9999 in the proleptic
/// Gregorian calendar.
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

impl_text!(Date, Format::Date, "2024-02-29");

impl Date {
    pub(crate) fn parts(&self) -> CivilDate {
        // The text was checked when the value was created.
        date::parse(self.0.as_bytes()).unwrap_or(CivilDate { year: 0, month: 1, day: 1 })
    }
}

parts! {
    Date: CivilDate, "0476-09-04",
    /// The year, 0 to 9999.
    year: u16 = "476", |parts| parts.year;
    /// The month, 1 to 12.
    month: u8 = "9", |parts| parts.month;
    /// The day of the month, 1 to 31.
    day: u8 = "4", |parts| parts.day;
}
