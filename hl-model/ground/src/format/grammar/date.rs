//! RFC 3339 `full-date`.

use super::digits::{digits_like, two_digits};

/// A day of the proleptic Gregorian calendar, year 0 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CivilDate {
    /// The year, 0 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl CivilDate {
    /// The number of days since 1 January of the year 0.
    #[must_use]
    pub fn day_number(self) -> i64 {
        let year = i64::from(self.year);
        let leap_days = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        let earlier_months: i64 = (1..self.month).map(|month| i64::from(days_in_month(self.year, month))).sum();
        year * 365 + leap_days + earlier_months + i64::from(self.day) - 1
    }
}

/// Parses a date.
#[inline]
#[must_use]
pub fn parse(text: &[u8]) -> Option<CivilDate> {
    let [century1, century2, rest @ ..] = <&[u8; 10]>::try_from(text).ok()?;
    let [year1, year2, _, month1, month2, _, day1, day2] = digits_like(*b"00-00-00", *rest)?;
    let year = u16::from(two_digits(*century1, *century2)?) * 100 + u16::from(year1 * 10 + year2);
    let (month, day) = (month1 * 10 + month2, day1 * 10 + day2);
    (1..=days_in_month(year, month)).contains(&day).then_some(CivilDate { year, month, day })
}

/// The number of days of a month; 0 for a month that does not exist.
const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;
    use crate::format::grammar::spec::assert_spec;
    use proptest::prelude::*;

    #[test]
    fn specification() {
        assert_spec(Format::Date, VALID, INVALID);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("year, month and day, with hyphens", &["1963-06-19"]),
        ("months of 31 days", &["2020-01-31", "2020-03-31", "2020-05-31", "2020-07-31", "2020-08-31", "2020-10-31"]),
        ("December too", &["2020-12-31"]),
        ("months of 30 days", &["2020-04-30", "2020-06-30", "2020-09-30", "2020-11-30"]),
        ("February of a common year", &["2021-02-28"]),
        (
            "February of a leap year, every 400 years included",
            &["2020-02-29", "0400-02-29", "2000-02-29", "0000-02-29"],
        ),
        ("the first years are written with four digits too", &["0000-01-01", "0001-01-01"]),
        ("the calendar was never reformed", &["1582-10-10"]),
        ("the last day", &["9999-12-31"]),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("no month has 32 days", &["2020-01-32", "2020-03-32", "2020-05-32", "2020-07-32", "2020-08-32", "2020-10-32"]),
        ("nor has December", &["2020-12-32"]),
        ("months of 30 days", &["2020-04-31", "2020-06-31", "2020-09-31", "2020-11-31"]),
        ("February has 29 days at most", &["2020-02-30"]),
        ("February of a common year", &["2021-02-29"]),
        ("centuries are common years", &["0100-02-29", "2100-02-29", "1900-02-29"]),
        ("months and days count from 1", &["2024-00-15", "2024-01-00"]),
        ("there are twelve months", &["1998-13-01"]),
        ("every number has its full width", &["1998-1-20", "1998-01-1", "20-01-01", "998-01-01"]),
        ("and no more", &["12020-01-01", "2020-001-01", "2020-01-001", "2147483648-01-01"]),
        ("no sign", &["+2020-01-01", "-2020-01-01"]),
        ("digits only", &["YYYY-01-01", "2020-MM-01", "2020-01-DD", "2020-01-0:", "2020-01-0/"]),
        ("ASCII digits only", &["1963-06-1\u{9ea}", "2020-0\u{9ea}-01", "\u{9e8}020-01-01", "\u{9e8}0-01-01"]),
        ("hyphens only", &["2020:01:01", "2020.01.01", "2020 01 01", "2020-01/01", "2020\u{2013}01\u{2013}01"]),
        ("one hyphen each", &["2020--01-01", "2020-01--01", "20230328"]),
        ("nothing around it", &[" 2024-01-15", "2024-01-15 ", "2020-01-01X", "2020-01-01\0", "2020-01-01Z"]),
        ("nothing within it", &["2020 -01-01"]),
        ("no time of day", &["2020-11-28T23:55:45Z", "2020-01-01 00:00:00Z"]),
        ("no other form of ISO 8601", &["2013-350", "2023-W01", "2023-W13-2", "2022W527"]),
        ("no other custom", &["06/19/1963", ""]),
    ];

    #[test]
    fn days_are_numbered_without_gaps() {
        let mut expected = 0;
        for year in 0..=9999 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    assert_eq!(CivilDate { year, month, day }.day_number(), expected, "{year}-{month}-{day}");
                    expected += 1;
                }
            }
        }
        // 24 whole cycles of 400 years have 146,097 days each; 9600 to 9999 is the 25th.
        assert_eq!(expected, 25 * 146_097);
    }

    proptest! {
        #[test]
        fn a_date_is_read_as_it_is_written(year in 0u16..=9999, month in 1u8..=12, day in 1u8..=31) {
            let text = format!("{year:04}-{month:02}-{day:02}");
            let expected = (day <= days_in_month(year, month)).then_some(CivilDate { year, month, day });
            prop_assert_eq!(parse(text.as_bytes()), expected);
        }
    }
}
