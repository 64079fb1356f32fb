//! The crate `time`.

use super::methods::{from_methods, try_from_methods};
use super::rfc3339::{self, Clock, ConvertTimeError};
use crate::format::{self, Date, DateTime, LocalDateTime};
use hl_model_ground::format::date::CivilDate;
use hl_model_ground::format::date_time::Parts;
use hl_model_ground::format::time::ClockTime;
use time::{Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

from_methods! {
    LocalDateTime => PrimitiveDateTime: to_time;
    Date => time::Date: to_time;
}

try_from_methods! {
    DateTime => OffsetDateTime: to_time;
    format::Time => (Time, UtcOffset): to_time;
}

impl DateTime {
    /// The value as the type of the crate `time`. Digits beyond nanoseconds are cut off.
    ///
    /// # Errors
    ///
    /// That crate has no leap seconds.
    ///
    /// ```
    /// # use hl_model::DateTime;
    /// let time: DateTime = "2024-02-29T08:30:06.283+01:00".parse()?;
    /// assert_eq!(time.to_time()?.unix_timestamp(), 1_709_191_806);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_time(&self) -> Result<OffsetDateTime, ConvertTimeError> {
        let Parts { date, time } = self.parts();
        if time.second == 60 {
            return Err(ConvertTimeError::LeapSecond);
        }
        let convert = || {
            let offset = UtcOffset::from_whole_seconds(i32::from(time.offset_minutes) * 60).ok()?;
            Some(OffsetDateTime::new_in_offset(calendar_date(date)?, clock_time(time)?, offset))
        };
        convert().ok_or(ConvertTimeError::OutOfRange)
    }
}

/// Fails if RFC 3339 cannot express the value: a year without four digits, or an offset with seconds or of 24 hours and
/// more.
impl TryFrom<OffsetDateTime> for DateTime {
    type Error = ConvertTimeError;

    fn try_from(value: OffsetDateTime) -> Result<Self, Self::Error> {
        rfc3339::date_time(&value.date().try_into()?, clock(value.time(), value.offset()))
    }
}

impl LocalDateTime {
    /// The value as the type of the crate `time`. Digits beyond nanoseconds are cut off.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// let time: LocalDateTime = "2024-02-29T08:30:06.283".parse()?;
    /// assert_eq!(time.to_time().ordinal(), 60);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_time(&self) -> PrimitiveDateTime {
        let Parts { date, time } = self.parts();
        let both = calendar_date(date).zip(clock_time(time));
        // Every RFC 3339 date-time without an offset is in that crate's range.
        both.map_or(PrimitiveDateTime::MIN, |(date, time)| PrimitiveDateTime::new(date, time))
    }
}

/// Fails for a year without four digits.
impl TryFrom<PrimitiveDateTime> for LocalDateTime {
    type Error = ConvertTimeError;

    fn try_from(value: PrimitiveDateTime) -> Result<Self, Self::Error> {
        rfc3339::local_date_time(&value.date().try_into()?, clock(value.time(), UtcOffset::UTC))
    }
}

impl format::Time {
    /// The value as the types of the crate `time`. Digits beyond nanoseconds are cut off.
    ///
    /// # Errors
    ///
    /// That crate has no leap seconds.
    ///
    /// ```
    /// # use hl_model::Time;
    /// let (time, offset) = "08:30:06.283+01:00".parse::<Time>()?.to_time()?;
    /// assert_eq!((time.hour(), offset.whole_hours()), (8, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_time(&self) -> Result<(Time, UtcOffset), ConvertTimeError> {
        let time = self.parts();
        if time.second == 60 {
            return Err(ConvertTimeError::LeapSecond);
        }
        let offset = UtcOffset::from_whole_seconds(i32::from(time.offset_minutes) * 60).ok();
        clock_time(time).zip(offset).ok_or(ConvertTimeError::OutOfRange)
    }
}

/// Fails for an offset with seconds or of 24 hours and more.
impl TryFrom<(Time, UtcOffset)> for format::Time {
    type Error = ConvertTimeError;

    fn try_from((time, offset): (Time, UtcOffset)) -> Result<Self, Self::Error> {
        rfc3339::time(clock(time, offset))
    }
}

fn clock(time: Time, offset: UtcOffset) -> Clock {
    Clock {
        hour: time.hour().into(),
        minute: time.minute().into(),
        second: time.second().into(),
        nanosecond: time.nanosecond(),
        offset_seconds: offset.whole_seconds(),
    }
}

impl Date {
    /// The value as the type of the crate `time`.
    ///
    /// ```
    /// # use hl_model::Date;
    /// let date: Date = "2024-02-29".parse()?;
    /// assert_eq!(date.to_time().ordinal(), 60);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_time(&self) -> time::Date {
        // Every RFC 3339 date is in that crate's range.
        calendar_date(self.parts()).unwrap_or(time::Date::MIN)
    }
}

/// Fails for a year without four digits.
impl TryFrom<time::Date> for Date {
    type Error = ConvertTimeError;

    fn try_from(value: time::Date) -> Result<Self, Self::Error> {
        rfc3339::date(value.year(), u8::from(value.month()).into(), value.day().into())
    }
}

fn clock_time(time: ClockTime<'_>) -> Option<Time> {
    Time::from_hms_nano(time.hour, time.minute, time.second, time.nanosecond()).ok()
}

fn calendar_date(CivilDate { year, month, day }: CivilDate) -> Option<time::Date> {
    time::Date::from_calendar_date(year.into(), Month::try_from(month).ok()?, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::convert::rfc3339::strategy;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn date_times_make_a_round_trip(text in strategy::date_time()) {
            let time: DateTime = text.parse().unwrap();
            let theirs = time.to_time().unwrap();
            prop_assert_eq!((theirs.year(), theirs.hour(), theirs.nanosecond()),
                (i32::from(time.year()), time.hour(), time.nanosecond()));
            prop_assert_eq!(DateTime::try_from(theirs), Ok(time));
        }

        #[test]
        fn instants_are_compared_alike(one in strategy::date_time(), other in strategy::date_time()) {
            let [one, other] = [one, other].map(|text| text.parse::<DateTime>().unwrap());
            prop_assert_eq!(one.to_time().unwrap().cmp(&other.to_time().unwrap()), one.cmp_instant(&other));
        }

        #[test]
        fn local_date_times_make_a_round_trip(text in strategy::local_date_time()) {
            let time: LocalDateTime = text.parse().unwrap();
            prop_assert_eq!((time.to_time().hour(), time.to_time().nanosecond()), (time.hour(), time.nanosecond()));
            prop_assert_eq!(LocalDateTime::try_from(time.to_time()), Ok(time));
        }

        #[test]
        fn times_make_a_round_trip(text in strategy::time()) {
            let time: format::Time = text.parse().unwrap();
            prop_assert_eq!(format::Time::try_from(time.to_time().unwrap()), Ok(time));
        }

        #[test]
        fn dates_make_a_round_trip(text in strategy::date()) {
            let date: Date = text.parse().unwrap();
            prop_assert_eq!(date.to_time().to_string(), text);
            prop_assert_eq!(Date::try_from(date.to_time()), Ok(date));
        }
    }

    #[test]
    fn leap_seconds_are_an_error_that_says_so() {
        let error = "2016-12-31T23:59:60Z".parse::<DateTime>().unwrap().to_time().unwrap_err();
        assert_eq!(error, ConvertTimeError::LeapSecond);
        assert_eq!(error.to_string(), "the time is a leap second, which the other type cannot express");
    }

    #[test]
    fn what_rfc_3339_lacks_is_an_error() {
        let offset = |seconds| UtcOffset::from_whole_seconds(seconds).unwrap();
        let at =
            |date, seconds| DateTime::try_from(OffsetDateTime::new_in_offset(date, Time::MIDNIGHT, offset(seconds)));
        assert_eq!(at(time::Date::MIN, 0), Err(ConvertTimeError::Year));
        assert_eq!(at(time::Date::MAX, 1172), Err(ConvertTimeError::Offset));
        assert_eq!(at(time::Date::MAX, 25 * 60 * 60), Err(ConvertTimeError::Offset));
        assert_eq!(Date::try_from(time::Date::MIN), Err(ConvertTimeError::Year));
    }
}
