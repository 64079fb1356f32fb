//! [`Time`].

use super::impl_text::impl_text;
use super::parts::parts;
use hl_model_ground::format::Format;
use hl_model_ground::format::time::{self, ClockTime};

/// A time of day with its offset from UTC in the form of RFC 3339, with its original text: `08:30:06.283Z`.
///
/// Equality compares texts, because a model keeps the text. A leap second is kept; `second()` returns 60.
///
/// ```
/// use hl_model::Time;
///
/// let time: Time = "08:30:06.283+01:00".parse()?;
/// assert_eq!((time.hour(), time.minute(), time.second(), time.offset_minutes()), (8, 30, 6, 60));
/// assert_eq!(time.as_str(), "08:30:06.283+01:00");
///
/// let error = "08:30:06".parse::<Time>().unwrap_err();
/// assert_eq!(error.to_string(), r#"expected an RFC 3339 full-time, found "08:30:06""#);
/// # Ok::<(), hl_model::format::ParseFormatError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Time(Box<str>);

impl_text!(Time, Format::Time, "08:30:06.500z");

impl Time {
    pub(crate) fn parts(&self) -> ClockTime<'_> {
        // The text was checked when the value was made.
        time::parse(self.0.as_bytes()).unwrap_or(ClockTime::MIDNIGHT)
    }
}

parts! {
    Time: ClockTime<'_>, "15:59:60.1234567899-08:00",
    /// The hour in local time, at the given offset, 0 to 23.
    hour: u8 = "15", |parts| parts.hour;
    /// The minute in local time, at the given offset, 0 to 59.
    minute: u8 = "59", |parts| parts.minute;
    /// The second, 0 to 59, or 60 in a leap second.
    second: u8 = "60", |parts| parts.second;
    /// The whole nanoseconds of the second's fraction; digits beyond them are cut off.
    nanosecond: u32 = "123_456_789", |parts| parts.nanosecond();
    /// The minutes that the clock is ahead of UTC (behind it, if negative), -1439 to 1439.
    offset_minutes: i16 = "-480", |parts| parts.offset_minutes;
}
