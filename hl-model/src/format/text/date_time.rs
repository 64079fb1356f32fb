//! [`DateTime`].

use super::impl_text::impl_text;
use super::parts::parts;
use hl_model_ground::format::Format;
use hl_model_ground::format::date::CivilDate;
use hl_model_ground::format::date_time::{self, Parts};
use hl_model_ground::format::time::ClockTime;
use std::cmp::Ordering;

/// A date and time in the form of RFC 3339, with its original text: `2024-02-29T08:30:06.283Z`.
///
/// Equality compares texts, because a model keeps the text: `…T09:00:00+01:00` and `…T08:00:00Z` differ. Instants are
/// compared by [`same_instant`](Self::same_instant) and [`cmp_instant`](Self::cmp_instant). The order is that of instants;
/// equal instants are ordered by their texts.
///
/// A leap second is kept; `second()` returns 60.
///
/// ```
/// use hl_model::DateTime;
///
/// let time: DateTime = "2024-02-29T08:30:06.283+01:00".parse()?;
/// assert_eq!((time.year(), time.month(), time.day()), (2024, 2, 29));
/// assert_eq!((time.hour(), time.minute(), time.second()), (8, 30, 6));
/// assert_eq!(time.as_str(), "2024-02-29T08:30:06.283+01:00");
///
/// let error = "yesterday".parse::<DateTime>().unwrap_err();
/// assert_eq!(error.to_string(), r#"expected an RFC 3339 date-time, found "yesterday""#);
/// # Ok::<(), hl_model::format::ParseFormatError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DateTime(Box<str>);

impl_text!(DateTime, Format::DateTime, "2024-02-29t08:30:06.500z");

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.cmp_instant(other).then_with(|| self.as_str().cmp(other.as_str()))
    }
}

impl DateTime {
    /// Whether both are the same instant, to the last digit of the fraction. Their offsets may differ.
    ///
    /// ```
    /// # use hl_model::DateTime;
    /// let paris: DateTime = "2024-01-01T00:30:00+01:00".parse()?;
    /// let utc: DateTime = "2023-12-31T23:30:00.000Z".parse()?;
    /// assert!(paris.same_instant(&utc) && paris != utc);
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn same_instant(&self, other: &Self) -> bool {
        self.cmp_instant(other).is_eq()
    }

    /// Compares instants, independent of the offsets and to the last digit of the fraction. A leap second comes after second
    /// 59 and before the next minute.
    ///
    /// ```
    /// # use hl_model::DateTime;
    /// let mut times = vec![
    ///     DateTime::try_from("2017-01-01T00:00:00Z")?,
    ///     DateTime::try_from("2016-12-31T23:59:60Z")?,
    ///     DateTime::try_from("2017-01-01T00:59:59+01:00")?,
    /// ];
    /// times.sort_by(DateTime::cmp_instant);
    /// assert_eq!(times[0].as_str(), "2017-01-01T00:59:59+01:00");
    /// assert_eq!(times[2].as_str(), "2017-01-01T00:00:00Z");
    /// # Ok::<(), hl_model::format::ParseFormatError>(())
    /// ```
    #[must_use]
    pub fn cmp_instant(&self, other: &Self) -> Ordering {
        self.parts().instant().cmp(&other.parts().instant())
    }

    pub(crate) fn parts(&self) -> Parts<'_> {
        // The text was checked when the value was created.
        date_time::parse(self.0.as_bytes())
            .unwrap_or(Parts { date: CivilDate { year: 0, month: 1, day: 1 }, time: ClockTime::MIDNIGHT })
    }
}

parts! {
    DateTime: Parts<'_>, "1998-12-31T15:59:60.1234567899-08:00",
    /// The year in local time, at the given offset, 0 to 9999.
    year: u16 = "1998", |parts| parts.date.year;
    /// The month in local time, at the given offset, 1 to 12.
    month: u8 = "12", |parts| parts.date.month;
    /// The day of the month in local time, at the given offset, 1 to 31.
    day: u8 = "31", |parts| parts.date.day;
    /// The hour in local time, at the given offset, 0 to 23.
    hour: u8 = "15", |parts| parts.time.hour;
    /// The minute in local time, at the given offset, 0 to 59.
    minute: u8 = "59", |parts| parts.time.minute;
    /// The second, 0 to 59, or 60 in a leap second.
    second: u8 = "60", |parts| parts.time.second;
    /// The whole nanoseconds of the second's fraction; digits beyond them are cut off.
    nanosecond: u32 = "123_456_789", |parts| parts.time.nanosecond();
    /// The minutes that the clock is ahead of UTC (behind it, if negative), -1439 to 1439.
    offset_minutes: i16 = "-480", |parts| parts.time.offset_minutes;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date_time(text: &str) -> DateTime {
        text.parse().unwrap()
    }

    #[test]
    fn the_order_of_one_instant_is_that_of_its_texts() {
        let (paris, utc) = (date_time("2024-01-01T00:30:00+01:00"), date_time("2023-12-31T23:30:00Z"));
        assert!(paris.same_instant(&utc) && paris > utc);
        assert_eq!(paris.cmp(&paris), Ordering::Equal);
    }

    #[test]
    fn instants_are_in_order() {
        let earlier_to_later = [
            "0000-01-01T00:00:00+23:59",
            "0000-01-01T00:00:00Z",
            "1999-12-31T23:59:59Z",
            "2000-01-01T00:00:00+00:00",
            "2000-02-29T23:00:00-00:30",
            "2000-03-01T00:00:00Z",
            "2016-12-31T23:59:59.99999999999999999999Z",
            "2017-01-01T00:59:60+01:00",
            "2016-12-31T15:59:60.0000000001-08:00",
            "2017-01-01T00:00:00Z",
            "2017-01-01T00:00:00.05Z",
            "2017-01-01T00:00:00.4999Z",
            "2017-01-01T00:00:00.5Z",
            "9999-12-31T23:59:59Z",
            "9999-12-31T23:59:59-23:59",
        ]
        .map(date_time);
        for (at, earlier) in earlier_to_later.iter().enumerate() {
            assert!(earlier.same_instant(earlier));
            for later in earlier_to_later.iter().skip(at + 1) {
                assert_eq!(earlier.cmp_instant(later), Ordering::Less, "{earlier} {later}");
                assert!(earlier < later, "{earlier} {later}");
                assert_eq!(later.cmp_instant(earlier), Ordering::Greater, "{earlier} {later}");
            }
        }
    }

    proptest! {
        #[test]
        fn one_instant_has_many_texts(
            minute in 0_u16..1440, zeros in "0{0,12}", fraction in "[0-9]{1,12}", hour in 0_u16..24, day in 2_u8..28,
        ) {
            let utc = date_time(&format!("2024-06-{day:02}T{:02}:{:02}:07.{fraction}Z", minute / 60, minute % 60));
            // East of Greenwich, the local time may be on the next day.
            let local = minute + hour * 60;
            let (local_day, local) = (day + u8::from(local >= 1440), local % 1440);
            let east = date_time(&format!(
                "2024-06-{local_day:02}t{:02}:{:02}:07.{fraction}{zeros}+{hour:02}:00",
                local / 60,
                local % 60
            ));
            prop_assert!(utc.same_instant(&east), "{} {}", utc, east);
            prop_assert_ne!(utc, east);
        }
    }
}
