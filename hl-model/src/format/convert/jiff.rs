//! The crate `jiff`.

use super::methods::{from_methods, try_from_methods};
use super::rfc3339::{self, Clock, ConvertTimeError};
use crate::format::{Date, DateTime, LocalDateTime, Time};
use hl_model_ground::format::date::CivilDate;
use hl_model_ground::format::date_time::Parts;
use hl_model_ground::format::time::ClockTime;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime, civil};

from_methods! {
    LocalDateTime => civil::DateTime: to_jiff;
    Date => civil::Date: to_jiff;
}

try_from_methods! {
    DateTime => ZonedDateTime: to_jiff;
    Time => (civil::Time, Offset): to_jiff;
}

impl DateTime {
    /// The value as jiff's type, in a time zone with this fixed offset. Digits beyond nanoseconds are cut off.
    ///
    /// # Errors
    ///
    /// jiff has no leap seconds, and its last instant is some hours before the end of the year 9999 in UTC.
    ///
    /// ```
    /// # use hl_model::DateTime;
    /// let time: DateTime = "2024-02-29T08:30:06.283+01:00".parse()?;
    /// assert_eq!(time.to_jiff()?.timestamp().to_string(), "2024-02-29T07:30:06.283Z");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_jiff(&self) -> Result<ZonedDateTime, ConvertTimeError> {
        let Parts { date, time } = self.parts();
        if time.second == 60 {
            return Err(ConvertTimeError::LeapSecond);
        }
        let convert = || {
            let offset = Offset::from_seconds(i32::from(time.offset_minutes) * 60).ok()?;
            let timestamp = offset.to_timestamp(civil_date(date)?.to_datetime(civil_time(time)?)).ok()?;
            Some(ZonedDateTime::new(timestamp, TimeZone::fixed(offset)))
        };
        convert().ok_or(ConvertTimeError::OutOfRange)
    }
}

/// See [`DateTime::to_jiff`].
impl TryFrom<&DateTime> for Timestamp {
    type Error = ConvertTimeError;

    fn try_from(value: &DateTime) -> Result<Self, Self::Error> {
        value.to_jiff().map(|zoned| zoned.timestamp())
    }
}

/// Fails if RFC 3339 cannot express the value: a year without four digits, or an offset with seconds. The name of the time
/// zone is dropped.
impl TryFrom<&ZonedDateTime> for DateTime {
    type Error = ConvertTimeError;

    fn try_from(value: &ZonedDateTime) -> Result<Self, Self::Error> {
        from_local(value.datetime(), value.offset())
    }
}

/// As from a reference.
impl TryFrom<ZonedDateTime> for DateTime {
    type Error = ConvertTimeError;

    fn try_from(value: ZonedDateTime) -> Result<Self, Self::Error> {
        Self::try_from(&value)
    }
}

/// Fails for a year without four digits.
impl TryFrom<Timestamp> for DateTime {
    type Error = ConvertTimeError;

    fn try_from(value: Timestamp) -> Result<Self, Self::Error> {
        from_local(Offset::UTC.to_datetime(value), Offset::UTC)
    }
}

impl LocalDateTime {
    /// The value as jiff's type. Digits beyond nanoseconds are cut off.
    ///
    /// ```
    /// # use hl_model::LocalDateTime;
    /// let time: LocalDateTime = "2024-02-29T08:30:06.283".parse()?;
    /// assert_eq!(time.to_jiff().to_string(), "2024-02-29T08:30:06.283");
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_jiff(&self) -> civil::DateTime {
        let Parts { date, time } = self.parts();
        // Every RFC 3339 date-time without an offset is in jiff's range.
        civil_date(date).zip(civil_time(time)).map(|(date, time)| date.to_datetime(time)).unwrap_or_default()
    }
}

/// Fails for a year before 0.
impl TryFrom<civil::DateTime> for LocalDateTime {
    type Error = ConvertTimeError;

    fn try_from(value: civil::DateTime) -> Result<Self, Self::Error> {
        rfc3339::local_date_time(&value.date().try_into()?, clock(value.time(), 0))
    }
}

impl Time {
    /// The value as jiff's types. Digits beyond nanoseconds are cut off.
    ///
    /// # Errors
    ///
    /// jiff has no leap seconds.
    ///
    /// ```
    /// # use hl_model::Time;
    /// let (time, offset) = "08:30:06.283+01:00".parse::<Time>()?.to_jiff()?;
    /// assert_eq!((time.to_string(), offset.seconds()), ("08:30:06.283".to_owned(), 3600));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_jiff(&self) -> Result<(civil::Time, Offset), ConvertTimeError> {
        let time = self.parts();
        if time.second == 60 {
            return Err(ConvertTimeError::LeapSecond);
        }
        let offset = Offset::from_seconds(i32::from(time.offset_minutes) * 60).ok();
        civil_time(time).zip(offset).ok_or(ConvertTimeError::OutOfRange)
    }
}

/// Fails for an offset with seconds.
impl TryFrom<(civil::Time, Offset)> for Time {
    type Error = ConvertTimeError;

    fn try_from((time, offset): (civil::Time, Offset)) -> Result<Self, Self::Error> {
        rfc3339::time(clock(time, offset.seconds()))
    }
}

impl Date {
    /// The value as jiff's type.
    ///
    /// ```
    /// # use hl_model::Date;
    /// let date: Date = "2024-02-29".parse()?;
    /// assert_eq!(date.to_jiff(), jiff::civil::date(2024, 2, 29));
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn to_jiff(&self) -> civil::Date {
        // Every RFC 3339 date is in jiff's range.
        civil_date(self.parts()).unwrap_or_default()
    }
}

/// Fails for a year before 0.
impl TryFrom<civil::Date> for Date {
    type Error = ConvertTimeError;

    fn try_from(value: civil::Date) -> Result<Self, Self::Error> {
        rfc3339::date(value.year().into(), unsigned(value.month()), unsigned(value.day()))
    }
}

fn civil_date(CivilDate { year, month, day }: CivilDate) -> Option<civil::Date> {
    civil::Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn civil_time(time: ClockTime<'_>) -> Option<civil::Time> {
    let [Ok(hour), Ok(minute), Ok(second)] = [time.hour, time.minute, time.second].map(i8::try_from) else {
        return None;
    };
    civil::Time::new(hour, minute, second, time.nanosecond().try_into().ok()?).ok()
}

fn from_local(local: civil::DateTime, offset: Offset) -> Result<DateTime, ConvertTimeError> {
    rfc3339::date_time(&local.date().try_into()?, clock(local.time(), offset.seconds()))
}

fn clock(local: civil::Time, offset_seconds: i32) -> Clock {
    Clock {
        hour: unsigned(local.hour()),
        minute: unsigned(local.minute()),
        second: unsigned(local.second()),
        nanosecond: local.subsec_nanosecond().unsigned_abs(),
        offset_seconds,
    }
}

/// Converts a number of jiff, which is signed but never negative here.
fn unsigned(number: i8) -> u32 {
    number.unsigned_abs().into()
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
            let theirs = text.parse::<Timestamp>();
            let Ok(ours) = time.to_jiff() else {
                prop_assert!(theirs.is_err(), "{}", text);
                return Ok(());
            };
            prop_assert_eq!(Ok(ours.timestamp()), theirs.map_err(|_| ()));
            prop_assert_eq!(Timestamp::try_from(&time), Ok(ours.timestamp()));
            let utc = DateTime::try_from(ours.timestamp());
            prop_assert!(utc.is_err() || utc.is_ok_and(|utc| utc.same_instant(&time)));
            prop_assert_eq!(DateTime::try_from(ours), Ok(time));
        }

        #[test]
        fn local_date_times_make_a_round_trip(text in strategy::local_date_time()) {
            let time: LocalDateTime = text.parse().unwrap();
            prop_assert_eq!(&time.to_jiff(), &text.parse::<civil::DateTime>().unwrap());
            prop_assert_eq!(LocalDateTime::try_from(time.to_jiff()), Ok(time));
        }

        #[test]
        fn times_make_a_round_trip(text in strategy::time()) {
            let time: Time = text.parse().unwrap();
            prop_assert_eq!(Time::try_from(time.to_jiff().unwrap()), Ok(time));
        }

        #[test]
        fn dates_make_a_round_trip(text in strategy::date()) {
            let date: Date = text.parse().unwrap();
            prop_assert_eq!(date.to_jiff().to_string(), text);
            prop_assert_eq!(Date::try_from(date.to_jiff()), Ok(date));
        }
    }

    #[test]
    fn what_jiff_lacks_is_an_error() {
        let to_jiff = |text: &str| text.parse::<DateTime>().unwrap().to_jiff().map(|_| ());
        assert_eq!(to_jiff("2016-12-31T23:59:60Z"), Err(ConvertTimeError::LeapSecond));
        assert_eq!(to_jiff("9999-12-31T23:59:59-23:59"), Err(ConvertTimeError::OutOfRange));
        assert_eq!(to_jiff("0000-01-01T00:00:00+23:59"), Ok(()));
    }

    #[test]
    fn what_rfc_3339_lacks_is_an_error() {
        assert_eq!(DateTime::try_from(Timestamp::MIN), Err(ConvertTimeError::Year));
        assert_eq!(Date::try_from(civil::Date::MIN), Err(ConvertTimeError::Year));
        let zone = TimeZone::fixed(Offset::from_seconds(1172).unwrap());
        let local = Timestamp::UNIX_EPOCH.to_zoned_datetime(zone);
        assert_eq!(DateTime::try_from(local), Err(ConvertTimeError::Offset));
    }
}
