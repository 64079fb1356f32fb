//! The crate `chrono`.

use super::methods::from_methods;
use super::rfc3339::{self, Clock, ConvertTimeError};
use crate::format::{Date, DateTime, LocalDateTime, Time};
use chrono::{Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, TimeZone, Timelike, Utc};
use hl_model_ground::format::date::CivilDate;
use hl_model_ground::format::date_time::Parts;
use hl_model_ground::format::time::ClockTime;

/// chrono represents a leap second as second 59 with this number of nanoseconds or more.
const LEAP_SECOND: u32 = 1_000_000_000;

from_methods! {
    DateTime => chrono::DateTime<FixedOffset>: to_chrono;
    LocalDateTime => NaiveDateTime: to_chrono;
    Time => (NaiveTime, FixedOffset): to_chrono;
    Date => NaiveDate: to_chrono;
}

impl DateTime {
    /// The value as chrono's type, leap seconds included. Digits beyond nanoseconds are cut off.
    ///
    /// ```
    /// # use hl_model::DateTime;
    /// let time: DateTime = "2024-02-29T08:30:06.283+01:00".parse()?;
    /// assert_eq!(time.to_chrono().timestamp_millis(), 1_709_191_806_283);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_chrono(&self) -> chrono::DateTime<FixedOffset> {
        let Parts { date, time } = self.parts();
        let local = || {
            let offset = FixedOffset::east_opt(i32::from(time.offset_minutes) * 60)?;
            offset.from_local_datetime(&naive_date(date)?.and_time(naive_time(time)?)).single()
        };
        // Every RFC 3339 date-time is in chrono's range.
        local().unwrap_or_default()
    }
}

/// Fails if RFC 3339 cannot express the value: a year without four digits, an offset with seconds, or a leap second that
/// does not end a day in UTC.
impl<Tz: TimeZone> TryFrom<chrono::DateTime<Tz>> for DateTime {
    type Error = ConvertTimeError;

    fn try_from(value: chrono::DateTime<Tz>) -> Result<Self, Self::Error> {
        // Near the ends of chrono's range, computing the local time could fail.
        if !(-1..=10_000).contains(&value.naive_utc().year()) {
            return Err(ConvertTimeError::Year);
        }
        let local = value.naive_local();
        let offset_seconds = value.offset().fix().local_minus_utc();
        rfc3339::date_time(&local.date().try_into()?, clock(&local, offset_seconds))
    }
}

impl LocalDateTime {
    /// The value as chrono's type. Digits beyond nanoseconds are cut off.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// let time: LocalDateTime = "2024-02-29T08:30:06.283".parse()?;
    /// assert_eq!(time.to_chrono().to_string(), "2024-02-29 08:30:06.283");
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_chrono(&self) -> NaiveDateTime {
        let Parts { date, time } = self.parts();
        // Every RFC 3339 date-time is in chrono's range.
        naive_date(date).zip(naive_time(time)).map(|(date, time)| date.and_time(time)).unwrap_or_default()
    }
}

/// Fails for a year without four digits, and for a leap second.
impl TryFrom<NaiveDateTime> for LocalDateTime {
    type Error = ConvertTimeError;

    fn try_from(value: NaiveDateTime) -> Result<Self, Self::Error> {
        rfc3339::local_date_time(&value.date().try_into()?, clock(&value, 0))
    }
}

impl Time {
    /// The value as chrono's types, leap seconds included. Digits beyond nanoseconds are cut off.
    ///
    /// ```
    /// # use hl_model::Time;
    /// let (time, offset) = "08:30:06.283+01:00".parse::<Time>()?.to_chrono();
    /// assert_eq!((time.to_string(), offset.local_minus_utc()), ("08:30:06.283".to_owned(), 3600));
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_chrono(&self) -> (NaiveTime, FixedOffset) {
        let time = self.parts();
        let offset = FixedOffset::east_opt(i32::from(time.offset_minutes) * 60);
        // Every RFC 3339 time is in chrono's range.
        (naive_time(time).unwrap_or_default(), offset.unwrap_or_else(|| Utc.fix()))
    }
}

/// Fails for an offset with seconds, and for a leap second that does not end a day in UTC.
impl TryFrom<(NaiveTime, FixedOffset)> for Time {
    type Error = ConvertTimeError;

    fn try_from((time, offset): (NaiveTime, FixedOffset)) -> Result<Self, Self::Error> {
        rfc3339::time(clock(&time, offset.local_minus_utc()))
    }
}

impl Date {
    /// The value as chrono's type.
    ///
    /// ```
    /// # use hl_model::Date;
    /// let date: Date = "2024-02-29".parse()?;
    /// assert_eq!(date.to_chrono(), chrono::NaiveDate::from_ymd_opt(2024, 2, 29).unwrap());
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_chrono(&self) -> NaiveDate {
        // Every RFC 3339 date is in chrono's range.
        naive_date(self.parts()).unwrap_or_default()
    }
}

/// Fails for a year without four digits.
impl TryFrom<NaiveDate> for Date {
    type Error = ConvertTimeError;

    fn try_from(value: NaiveDate) -> Result<Self, Self::Error> {
        rfc3339::date(value.year(), value.month(), value.day())
    }
}

fn naive_time(time: ClockTime<'_>) -> Option<NaiveTime> {
    let (second, leap) = if time.second == 60 { (59, LEAP_SECOND) } else { (time.second, 0) };
    let nanosecond = time.nanosecond() + leap;
    NaiveTime::from_hms_nano_opt(time.hour.into(), time.minute.into(), second.into(), nanosecond)
}

fn clock(local: &impl Timelike, offset_seconds: i32) -> Clock {
    let is_leap = local.nanosecond() >= LEAP_SECOND;
    Clock {
        hour: local.hour(),
        minute: local.minute(),
        second: local.second() + u32::from(is_leap),
        nanosecond: local.nanosecond() % LEAP_SECOND,
        offset_seconds,
    }
}

fn naive_date(CivilDate { year, month, day }: CivilDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
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
            let theirs = time.to_chrono();
            prop_assert_eq!(&theirs, &chrono::DateTime::parse_from_rfc3339(&text).unwrap());
            prop_assert_eq!(DateTime::try_from(theirs), Ok(time.clone()));
            let utc = DateTime::try_from(theirs.with_timezone(&Utc));
            prop_assert!(utc.is_err() || utc.is_ok_and(|utc| utc.same_instant(&time)));
        }

        #[test]
        fn local_date_times_make_a_round_trip(text in strategy::local_date_time()) {
            let time: LocalDateTime = text.parse().unwrap();
            prop_assert_eq!(&time.to_chrono(), &text.parse::<NaiveDateTime>().unwrap());
            prop_assert_eq!(LocalDateTime::try_from(time.to_chrono()), Ok(time));
        }

        #[test]
        fn times_make_a_round_trip(text in strategy::time()) {
            let time: Time = text.parse().unwrap();
            prop_assert_eq!(Time::try_from(time.to_chrono()), Ok(time));
        }

        #[test]
        fn dates_make_a_round_trip(text in strategy::date()) {
            let date: Date = text.parse().unwrap();
            prop_assert_eq!(date.to_chrono().to_string(), text);
            prop_assert_eq!(Date::try_from(date.to_chrono()), Ok(date));
        }
    }

    #[test]
    fn leap_seconds_make_a_round_trip() {
        for text in ["2016-12-31T23:59:60Z", "2016-12-31T15:59:60.123-08:00", "2017-01-01T05:29:60+05:30"] {
            let time: DateTime = text.parse().unwrap();
            assert_eq!(DateTime::try_from(time.to_chrono()), Ok(time));
        }
        for text in ["23:59:60Z", "15:59:60.123-08:00"] {
            let time: Time = text.parse().unwrap();
            assert_eq!(Time::try_from(time.to_chrono()), Ok(time));
        }
        let east = FixedOffset::east_opt(86_399).unwrap();
        assert_eq!(Time::try_from((NaiveTime::MIN, east)), Err(ConvertTimeError::Offset));
        let noon = NaiveDate::MIN.with_year(2016).and_then(|day| day.and_hms_nano_opt(12, 0, 59, LEAP_SECOND));
        assert_eq!(DateTime::try_from(noon.unwrap().and_utc()), Err(ConvertTimeError::MisplacedLeapSecond));
    }

    #[test]
    fn what_rfc_3339_lacks_is_an_error() {
        let east = FixedOffset::east_opt(86_399).unwrap();
        for far in [chrono::DateTime::<Utc>::MIN_UTC, chrono::DateTime::<Utc>::MAX_UTC] {
            assert_eq!(DateTime::try_from(far), Err(ConvertTimeError::Year));
            assert_eq!(DateTime::try_from(far.with_timezone(&east)), Err(ConvertTimeError::Year));
        }
        let epoch = chrono::DateTime::<Utc>::UNIX_EPOCH;
        assert_eq!(DateTime::try_from(epoch.with_timezone(&east)), Err(ConvertTimeError::Offset));
        assert_eq!(Date::try_from(NaiveDate::MAX), Err(ConvertTimeError::Year));
    }
}
