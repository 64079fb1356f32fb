//! RFC 3339 text from the numbers of other crates' types.

use crate::format::{Date, DateTime, LocalDateTime, Time};
use std::fmt;

/// The error that a date or time cannot be converted to another type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConvertTimeError {
    /// RFC 3339 cannot express the year, because it requires four digits without a sign.
    Year,
    /// RFC 3339 cannot express the offset, because it requires whole minutes below 24 hours.
    Offset,
    /// The time is a leap second, which the target type cannot express.
    LeapSecond,
    /// The time is a leap second that does not end a day in UTC, which RFC 3339 forbids.
    MisplacedLeapSecond,
    /// The time is outside the range of the target type.
    OutOfRange,
}

impl fmt::Display for ConvertTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Year => "the year is not one of 0 to 9999, those that RFC 3339 can express",
            Self::Offset => {
                "the offset from UTC is not of whole minutes below 24 hours, those that RFC 3339 can express"
            }
            Self::LeapSecond => "the time is a leap second, which the other type cannot express",
            Self::MisplacedLeapSecond => "the time is a leap second that does not end a day in UTC",
            Self::OutOfRange => "the time is beyond the range of the other type",
        })
    }
}

impl std::error::Error for ConvertTimeError {}

/// The time of day of another crate's type.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
    /// 60 in a leap second.
    pub(super) second: u32,
    pub(super) nanosecond: u32,
    pub(super) offset_seconds: i32,
}

/// Writes a date that is known to exist.
pub(super) fn date(year: i32, month: u32, day: u32) -> Result<Date, ConvertTimeError> {
    if !(0..=9999).contains(&year) {
        return Err(ConvertTimeError::Year);
    }
    Ok(Date::from_checked(format!("{year:04}-{month:02}-{day:02}")))
}

/// The fraction of a second, in as few groups of three digits as possible.
fn fraction(nanosecond: u32) -> String {
    match nanosecond {
        0 => String::new(),
        _ if nanosecond.is_multiple_of(1_000_000) => format!(".{:03}", nanosecond / 1_000_000),
        _ if nanosecond.is_multiple_of(1_000) => format!(".{:06}", nanosecond / 1_000),
        _ => format!(".{nanosecond:09}"),
    }
}

/// Writes a date and a time without an offset.
pub(super) fn local_date_time(date: &Date, clock: Clock) -> Result<LocalDateTime, ConvertTimeError> {
    let Clock { hour, minute, second, nanosecond, .. } = clock;
    let text = format!("{date}T{hour:02}:{minute:02}:{second:02}{}", fraction(nanosecond));
    // The other numbers are in range, because they come from a valid value.
    LocalDateTime::try_from(text).map_err(|_| ConvertTimeError::MisplacedLeapSecond)
}

/// Writes a date and a time.
pub(super) fn date_time(date: &Date, clock: Clock) -> Result<DateTime, ConvertTimeError> {
    let text = format!("{date}T{}", with_offset(clock)?);
    // The other numbers are in range, because they come from a valid value.
    DateTime::try_from(text).map_err(|_| ConvertTimeError::MisplacedLeapSecond)
}

/// Writes a time with its offset.
pub(super) fn time(clock: Clock) -> Result<Time, ConvertTimeError> {
    // The other numbers are in range, because they come from a valid value.
    Time::try_from(with_offset(clock)?).map_err(|_| ConvertTimeError::MisplacedLeapSecond)
}

fn with_offset(clock: Clock) -> Result<String, ConvertTimeError> {
    let Clock { hour, minute, second, nanosecond, offset_seconds } = clock;
    if offset_seconds % 60 != 0 || offset_seconds.abs() >= 24 * 60 * 60 {
        return Err(ConvertTimeError::Offset);
    }
    let fraction = fraction(nanosecond);
    let offset = match offset_seconds / 60 {
        0 => "Z".to_owned(),
        minutes => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
    };
    Ok(format!("{hour:02}:{minute:02}:{second:02}{fraction}{offset}"))
}

/// Strategies for the date-times of RFC 3339 without leap seconds, for the tests of each crate.
#[cfg(test)]
pub(super) mod strategy {
    use proptest::prelude::*;

    pub(in super::super) fn date() -> impl Strategy<Value = String> {
        let any_day = (0_u16..=9999, 1_u8..=12, 1_u8..=31);
        any_day
            .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
            .prop_filter("the day exists", |text| text.parse::<crate::Date>().is_ok())
    }

    /// A date-time without its offset.
    pub(in super::super) fn local_date_time() -> impl Strategy<Value = String> {
        date_time().prop_map(|text| {
            let end = text.rfind(['Z', '+', '-']).unwrap_or(text.len());
            text.get(..end).unwrap_or_default().to_owned()
        })
    }

    /// A time with its offset.
    pub(in super::super) fn time() -> impl Strategy<Value = String> {
        date_time().prop_map(|text| text.split_once('T').map_or_else(String::new, |(_, time)| time.to_owned()))
    }

    /// Date-times with a fraction of zero, three, six or nine digits, as this library writes them.
    pub(in super::super) fn date_time() -> impl Strategy<Value = String> {
        let clock = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{2}[1-9]|\\.[0-9]{5}[1-9]|\\.[0-9]{8}[1-9])?";
        let offset = "Z|[+-](0[1-9]|1[0-9]|2[0-3]):[0-5][0-9]|[+-]00:[0-5][1-9]";
        (date(), clock, offset).prop_map(|(date, clock, offset)| format!("{date}T{clock}{offset}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIDNIGHT: Clock = Clock { hour: 0, minute: 0, second: 0, nanosecond: 0, offset_seconds: 0 };

    fn on_new_year(clock: Clock) -> Result<String, ConvertTimeError> {
        date_time(&date(2017, 1, 1)?, clock).map(String::from)
    }

    #[test]
    fn a_fraction_has_no_more_groups_of_digits_than_it_needs() {
        let text = |nanosecond| on_new_year(Clock { nanosecond, ..MIDNIGHT });
        assert_eq!(text(0).as_deref(), Ok("2017-01-01T00:00:00Z"));
        assert_eq!(text(500_000_000).as_deref(), Ok("2017-01-01T00:00:00.500Z"));
        assert_eq!(text(1_000).as_deref(), Ok("2017-01-01T00:00:00.000001Z"));
        assert_eq!(text(1).as_deref(), Ok("2017-01-01T00:00:00.000000001Z"));
    }

    #[test]
    fn an_offset_has_whole_minutes() {
        let text = |offset_seconds| on_new_year(Clock { offset_seconds, ..MIDNIGHT });
        assert_eq!(text(-60).as_deref(), Ok("2017-01-01T00:00:00-00:01"));
        assert_eq!(text(86_340).as_deref(), Ok("2017-01-01T00:00:00+23:59"));
        assert_eq!(text(61), Err(ConvertTimeError::Offset));
        assert_eq!(text(86_400), Err(ConvertTimeError::Offset));
        assert_eq!(text(-86_400), Err(ConvertTimeError::Offset));
    }

    #[test]
    fn a_year_has_four_digits() {
        assert_eq!(date(0, 1, 1).map(String::from).as_deref(), Ok("0000-01-01"));
        assert_eq!(date(-1, 12, 31), Err(ConvertTimeError::Year));
        assert_eq!(date(10_000, 1, 1), Err(ConvertTimeError::Year));
    }

    #[test]
    fn a_leap_second_ends_a_day_in_utc() {
        let text = |hour| on_new_year(Clock { hour, minute: 59, second: 60, nanosecond: 0, offset_seconds: 3600 });
        assert_eq!(text(0).as_deref(), Ok("2017-01-01T00:59:60+01:00"));
        assert_eq!(text(1), Err(ConvertTimeError::MisplacedLeapSecond));
    }
}
