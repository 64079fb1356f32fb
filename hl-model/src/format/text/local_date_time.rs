//! [`LocalDateTime`].

use super::impl_text::impl_text;
use hl_model_ground::format::Format;
use hl_model_ground::format::date::CivilDate;
use hl_model_ground::format::date_time::{self, Parts};
use hl_model_ground::format::time::ClockTime;

/// A date and time in the form of RFC 3339 without an offset from UTC, kept as it came: `2024-02-29T08:30:06`.
///
/// What a clock shows somewhere. The format is called `local-date-time`. Equality is that of the text. There is no second
/// 60, because only an offset tells whether a leap second can be there.
///
/// ```
/// use hl_model::LocalDateTime;
///
/// let time: LocalDateTime = "2024-02-29T08:30:06.283".parse()?;
/// assert_eq!((time.year(), time.month(), time.day()), (2024, 2, 29));
/// assert_eq!((time.hour(), time.minute(), time.second()), (8, 30, 6));
/// assert!("2024-02-29T08:30:06Z".parse::<LocalDateTime>().is_err());
/// # Ok::<(), hl_model::format::ParseFormatError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LocalDateTime(Box<str>);

impl_text!(LocalDateTime, Format::LocalDateTime);

impl LocalDateTime {
    /// The text, as it came.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// assert_eq!("2024-02-29t08:30:06.500".parse::<LocalDateTime>()?.as_str(), "2024-02-29t08:30:06.500");
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &str {
        &self.0
    }

    /// The year, 0 to 9999.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// assert_eq!("1998-12-31T15:59:58.1234567899".parse::<LocalDateTime>()?.year(), 1998);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn year(&self) -> u16 {
        self.parts().date.year
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// assert_eq!("1998-12-31T15:59:58.1234567899".parse::<LocalDateTime>()?.month(), 12);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn month(&self) -> u8 {
        self.parts().date.month
    }

    /// The day of the month, 1 to 31.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// assert_eq!("1998-12-31T15:59:58.1234567899".parse::<LocalDateTime>()?.day(), 31);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn day(&self) -> u8 {
        self.parts().date.day
    }

    /// The hour, 0 to 23.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// assert_eq!("1998-12-31T15:59:58.1234567899".parse::<LocalDateTime>()?.hour(), 15);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn hour(&self) -> u8 {
        self.parts().time.hour
    }

    /// The minute, 0 to 59.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// assert_eq!("1998-12-31T15:59:58.1234567899".parse::<LocalDateTime>()?.minute(), 59);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn minute(&self) -> u8 {
        self.parts().time.minute
    }

    /// The second, 0 to 59.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// assert_eq!("1998-12-31T15:59:58.1234567899".parse::<LocalDateTime>()?.second(), 58);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn second(&self) -> u8 {
        self.parts().time.second
    }

    /// The whole nanoseconds of the second's fraction; digits beyond them are cut off.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// assert_eq!("1998-12-31T15:59:58.1234567899".parse::<LocalDateTime>()?.nanosecond(), 123_456_789);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn nanosecond(&self) -> u32 {
        self.parts().time.nanosecond()
    }

    pub(crate) fn parts(&self) -> Parts<'_> {
        // The text was checked when the value was made.
        date_time::parse_local(self.0.as_bytes())
            .unwrap_or(Parts { date: CivilDate { year: 0, month: 1, day: 1 }, time: ClockTime::MIDNIGHT })
    }
}
