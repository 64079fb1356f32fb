//! RFC 3339 `date-time`.

use super::date::{self, CivilDate};
use super::time::{self, ClockTime};

/// The fields of a date-time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The local date, at the given offset.
    pub date: CivilDate,
    /// The local time, at the given offset.
    pub time: ClockTime<'a>,
}

/// A point in time, exact to the last digit and comparable across offsets.
///
/// Offsets are whole minutes, so seconds need no conversion. A leap second is between second 59 and the next minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant<'a> {
    utc_minute: i64,
    second: u8,
    /// The digits of the fraction without trailing zeros, which sort as text like numbers.
    fraction: &'a [u8],
}

impl<'a> Parts<'a> {
    /// The point in time.
    #[must_use]
    pub fn instant(&self) -> Instant<'a> {
        let mut fraction = self.time.fraction;
        while let [rest @ .., b'0'] = fraction {
            fraction = rest;
        }
        let utc_minute = self.date.day_number() * 24 * 60 + i64::from(self.time.utc_minute());
        Instant { utc_minute, second: self.time.second, fraction }
    }
}

/// Parses a date and time.
#[inline]
#[must_use]
pub fn parse(text: &[u8]) -> Option<Parts<'_>> {
    let (date, rest) = text.split_first_chunk::<10>()?;
    let [b'T' | b't', time @ ..] = rest else { return None };
    Some(Parts { date: date::parse(date)?, time: time::parse(time)? })
}

/// Parses a date and time without an offset.
#[must_use]
pub fn parse_local(text: &[u8]) -> Option<Parts<'_>> {
    let (date, rest) = text.split_first_chunk::<10>()?;
    let [b'T' | b't', time @ ..] = rest else { return None };
    Some(Parts { date: date::parse(date)?, time: time::parse_local(time)? })
}

#[cfg(test)]
mod tests {
    use crate::format::Format;
    use crate::format::check;
    use crate::format::grammar::spec::assert_spec;
    use proptest::prelude::*;

    #[test]
    fn specification() {
        assert_spec(Format::DateTime, VALID, INVALID);
    }

    #[test]
    fn specification_of_local_times() {
        let valid: &[(&str, &[&str])] = &[
            ("to the second", &["1963-06-19T08:30:06", "1963-06-19t08:30:06", "0000-01-01T00:00:00"]),
            ("with a fraction of a second", &["1963-06-19T08:30:06.283185", "9999-12-31T23:59:59.999999999999"]),
        ];
        let invalid: &[(&str, &[&str])] = &[
            ("no offset", &["1963-06-19T08:30:06Z", "1963-06-19T08:30:06+01:00", "1963-06-19T08:30:06.5z"]),
            ("no leap second", &["1998-12-31T23:59:60", "1998-12-31T15:59:60.123"]),
            ("a day that the month has not", &["1990-02-31T15:59:59"]),
            ("out of range", &["1990-12-31T24:00:00", "1990-12-31T15:60:00", "1990-12-31T15:00:61"]),
            ("a date and a time", &["1990-12-31", "15:59:59", "1990-12-31 15:59:59", "1990-12-31T15:59", ""]),
            ("a fraction has digits", &["1990-12-31T15:59:59."]),
            ("nothing around it", &[" 1990-12-31T15:59:59", "1990-12-31T15:59:59 "]),
        ];
        assert_spec(Format::LocalDateTime, valid, invalid);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("in UTC", &["1963-06-19T08:30:06Z"]),
        ("letters in either case", &["1963-06-19t08:30:06.283185z", "1963-06-19T08:30:06z", "1963-06-19t08:30:06Z"]),
        ("with a fraction of a second", &["1963-06-19T08:30:06.283185Z", "1985-04-12T00:59:59.999999999999999Z"]),
        ("with an offset", &["1937-01-01T12:00:27.87+00:20", "1990-12-31T15:59:50.123-08:00"]),
        ("with a leap second", &["1998-12-31T23:59:60Z", "1998-12-31T15:59:60.123-08:00", "2017-01-01T00:59:60+01:00"]),
        ("the first and the last moment", &["0000-01-01T00:00:00+23:59", "9999-12-31T23:59:59.9-23:59"]),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("second 60 is the last", &["1998-12-31T23:59:61Z"]),
        ("a leap second at midnight in UTC only", &["1998-12-31T23:58:60Z", "1998-12-31T22:59:60Z"]),
        ("a leap second is no leap hour", &["2016-12-31T24:59:60+01:00"]),
        ("a day that the month has not", &["1990-02-31T15:59:59.123-08:00", "2023-02-29T00:00:00Z"]),
        ("out of range", &["1990-12-31T24:00:00Z", "1990-12-31T15:60:00Z", "1990-13-01T15:00:00Z"]),
        ("an offset out of range", &["1990-12-31T15:59:59-24:00", "1990-12-31T10:00:00+10:60"]),
        ("one offset", &["1963-06-19T08:30:06.28123+01:00Z"]),
        ("an offset has minutes and must be present", &["1985-04-12T23:20:50+01", "1985-04-12T23:20:50"]),
        ("every number has its full width", &["1963-6-19T08:30:06.283185Z", "1963-06-1T08:30:06.283185Z"]),
        ("no long years", &["+11963-06-19T08:30:06.283185Z", "11963-06-19T08:30:06.283185Z"]),
        ("ASCII digits only", &["1963-06-1\u{9ea}T00:00:00Z", "1963-06-11T0\u{9ea}:00:00Z"]),
        ("a T in between", &["1963-06-19 08:30:06Z", "1963-06-19_08:30:06Z", "1963-06-19", "1963-06-19T"]),
        ("no other form of ISO 8601", &["2013-350T01:01:01", "19630619T083006Z"]),
        ("no other custom", &["06/19/1963 08:30:06 PST", "yesterday", ""]),
        ("nothing around it", &["1985-04-12T23:20:50Z\n", " 1985-04-12T23:20:50Z"]),
    ];

    /// The fields of a date-time as numbers. Every combination is valid.
    #[derive(Clone, Debug)]
    struct Fields {
        numbers: [u16; 8],
        fraction: String,
        sign: char,
    }

    impl Fields {
        fn text(&self) -> String {
            let Self { numbers: [year, month, day, hour, minute, second, offset_hour, offset_minute], fraction, sign } =
                self;
            let fraction = if fraction.is_empty() { String::new() } else { format!(".{fraction}") };
            format!(
                "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{sign}{offset_hour:02}:{offset_minute:02}"
            )
        }
    }

    prop_compose! {
        fn fields()(
            numbers in [0u16..=9999, 1..=12, 1..=28, 0..=23, 0..=59, 0..=59, 0..=23, 0..=59],
            fraction in "[0-9]{0,12}",
            sign in prop::sample::select(vec!['+', '-']),
        ) -> Fields {
            Fields { numbers, fraction, sign }
        }
    }

    proptest! {
        #[test]
        fn fields_in_range_are_accepted(fields in fields()) {
            prop_assert_eq!(check(Format::DateTime, &fields.text()), Some(true));
        }

        #[test]
        fn one_field_out_of_range_is_refused(mut fields in fields(), field in 1usize..8, beyond in 0u16..30) {
            // The second 60 is an exception, which has its own rows above.
            let first_out_of_range = [10_000, 13, 32, 24, 60, 61, 24, 60];
            if let (Some(number), Some(first)) = (fields.numbers.get_mut(field), first_out_of_range.get(field)) {
                *number = first + beyond;
            }
            prop_assert_eq!(check(Format::DateTime, &fields.text()), Some(false));
        }

        #[test]
        fn a_text_cut_short_is_refused(fields in fields(), at in 0usize..60) {
            let text = fields.text();
            let cut = text.get(..at.min(text.len() - 1)).unwrap_or_default();
            prop_assert_eq!(check(Format::DateTime, cut), Some(false));
        }

        #[test]
        fn any_text_gets_an_answer(text in any::<String>()) {
            prop_assert!(check(Format::DateTime, &text).is_some());
        }
    }
}
