//! [`LocalDateTime`].

use std::cmp::Ordering;

use super::impl_text::impl_text;
use super::parts::parts;
use hl_model_ground::format::Format;
use hl_model_ground::format::date::CivilDate;
use hl_model_ground::format::date_time::{self, Parts};
use hl_model_ground::format::time::ClockTime;

/// A date and time in the form of RFC 3339 without an offset from UTC, with its original text: `2024-02-29T08:30:06`.
///
/// It is the local time of an unknown place. The format is called `local-date-time`. Equality compares texts, and the order
/// is that of time. There is no second 60, because only with an offset it is known whether a leap second is possible.
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

impl_text!(LocalDateTime, Format::LocalDateTime, "2024-02-29t08:30:06.500");

impl PartialOrd for LocalDateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LocalDateTime {
    /// Earlier times come first. Equal times are ordered by their texts.
    fn cmp(&self, other: &Self) -> Ordering {
        // Local times compare like instants with equal offsets.
        self.parts().instant().cmp(&other.parts().instant()).then_with(|| self.0.cmp(&other.0))
    }
}

impl LocalDateTime {
    pub(crate) fn parts(&self) -> Parts<'_> {
        // The text was checked when the value was created.
        date_time::parse_local(self.0.as_bytes())
            .unwrap_or(Parts { date: CivilDate { year: 0, month: 1, day: 1 }, time: ClockTime::MIDNIGHT })
    }
}

parts! {
    LocalDateTime: Parts<'_>, "1998-12-31T15:59:58.1234567899",
    /// The year, 0 to 9999.
    year: u16 = "1998", |parts| parts.date.year;
    /// The month, 1 to 12.
    month: u8 = "12", |parts| parts.date.month;
    /// The day of the month, 1 to 31.
    day: u8 = "31", |parts| parts.date.day;
    /// The hour, 0 to 23.
    hour: u8 = "15", |parts| parts.time.hour;
    /// The minute, 0 to 59.
    minute: u8 = "59", |parts| parts.time.minute;
    /// The second, 0 to 59.
    second: u8 = "58", |parts| parts.time.second;
    /// The whole nanoseconds of the second's fraction; digits beyond them are cut off.
    nanosecond: u32 = "123_456_789", |parts| parts.time.nanosecond();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_times_come_first() {
        let in_order = [
            "0000-01-01T00:00:00", "2024-02-29T08:30:06", "2024-02-29T08:30:06.0", "2024-02-29t08:30:06",
            "2024-02-29T08:30:06.05", "2024-02-29T08:30:06.5", "2024-02-29T08:30:07", "2024-03-01T00:00:00",
        ];
        let in_order = in_order.map(|text| text.parse::<LocalDateTime>().unwrap());
        assert!(in_order.is_sorted(), "{in_order:?}");
        assert!(in_order.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
