//! RFC 3339 `full-time`.

use super::digits::{digits_like, two_digits};

const MINUTES_OF_DAY: i16 = 24 * 60;

/// A time of day with its offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockTime<'a> {
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The second, 0 to 59, or 60 in a leap second.
    pub second: u8,
    /// The digits after the decimal point, empty if there is no fraction.
    pub fraction: &'a [u8],
    /// The offset from UTC in minutes, negative if the clock is behind UTC.
    pub offset_minutes: i16,
}

impl ClockTime<'_> {
    /// The start of a day in UTC.
    pub const MIDNIGHT: Self = Self { hour: 0, minute: 0, second: 0, fraction: &[], offset_minutes: 0 };

    /// The fraction in nanoseconds, rounded down.
    #[must_use]
    pub fn nanosecond(&self) -> u32 {
        let digits = self.fraction.iter().copied().chain(std::iter::repeat(b'0')).take(9);
        digits.fold(0, |value, digit| value * 10 + u32::from(digit.saturating_sub(b'0')))
    }

    /// The minutes since midnight in UTC: negative on the day before, 1440 and above on the day after.
    #[must_use]
    pub const fn utc_minute(&self) -> i16 {
        self.hour as i16 * 60 + self.minute as i16 - self.offset_minutes
    }
}

/// Parses a time.
#[inline]
#[must_use]
pub fn parse(text: &[u8]) -> Option<ClockTime<'_>> {
    let (time, zone) = split_zone(text)?;
    let time = ClockTime { offset_minutes: parse_offset(zone)?, ..time };
    (time.second < 60 || is_last_minute_in_utc(&time)).then_some(time)
}

/// Parses a time without an offset, as if it were in UTC. It cannot be a leap second.
#[must_use]
pub fn parse_local(text: &[u8]) -> Option<ClockTime<'_>> {
    let (time, zone) = split_zone(text)?;
    (zone.is_empty() && time.second < 60).then_some(time)
}

/// The time, and the text of its offset. The second may be 60.
#[inline]
fn split_zone(text: &[u8]) -> Option<(ClockTime<'_>, &[u8])> {
    let (time, rest) = text.split_first_chunk()?;
    let [hour1, hour2, _, minute1, minute2, _, second1, second2] = digits_like(*b"00:00:00", *time)?;
    let (hour, minute, second) = (hour1 * 10 + hour2, minute1 * 10 + minute2, second1 * 10 + second2);
    let (fraction, zone) = split_fraction(rest)?;
    let time = ClockTime { hour, minute, second, fraction, offset_minutes: 0 };
    (hour < 24 && minute < 60 && second <= 60).then_some((time, zone))
}

/// Whether a time may have a leap second, which is inserted at the end of a day in UTC.
const fn is_last_minute_in_utc(time: &ClockTime<'_>) -> bool {
    time.utc_minute().rem_euclid(MINUTES_OF_DAY) == MINUTES_OF_DAY - 1
}

#[inline]
fn split_fraction(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let [b'.', text @ ..] = text else { return Some((&[], text)) };
    let length = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    if length == 0 { None } else { text.split_at_checked(length) }
}

#[inline]
fn parse_offset(text: &[u8]) -> Option<i16> {
    match *text {
        [b'Z' | b'z'] => Some(0),
        [sign @ (b'+' | b'-'), hour1, hour2, b':', minute1, minute2] => {
            let hour = two_digits(hour1, hour2)?;
            let minute = two_digits(minute1, minute2)?;
            let offset = i16::from(hour) * 60 + i16::from(minute);
            (hour < 24 && minute < 60).then_some(if sign == b'-' { -offset } else { offset })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;
    use crate::format::grammar::spec::assert_spec;

    #[test]
    fn specification() {
        assert_spec(Format::Time, VALID, INVALID);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("in UTC, in either case", &["08:30:06Z", "08:30:06z", "00:00:00Z", "23:59:59Z"]),
        ("with any number of digits after the point", &["23:20:50.52Z", "08:30:06.283185Z", "08:30:06.0123456789012Z"]),
        ("with an offset", &["08:30:06+00:20", "08:30:06-08:00", "08:30:06+23:59", "08:30:06-23:59"]),
        ("with an offset that is not known", &["12:34:56-00:00"]),
        ("a leap second at midnight in UTC", &["23:59:60Z", "23:59:60+00:00", "23:59:60.999Z"]),
        ("a leap second east of Greenwich", &["01:29:60+01:30", "23:29:60+23:30"]),
        ("a leap second west of Greenwich", &["15:59:60-08:00", "00:29:60-23:30"]),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("two digits each", &["008:030:006Z", "8:3:6Z", "8:0030:6Z", "08:30:06-8:000", "08:30Z", "083006Z"]),
        ("a leap second at another hour", &["22:59:60Z", "22:59:60+00:00", "23:59:60+01:00", "23:59:60-01:00"]),
        ("a leap second at another minute", &["23:58:60Z", "23:58:60+00:00", "23:59:60+00:30", "23:59:60-00:30"]),
        ("hour 23 is the last", &["24:00:00Z"]),
        ("minute 59 is the last", &["00:60:00Z"]),
        ("second 60 is the last", &["00:00:61Z", "23:59:61Z"]),
        ("the same for the offset", &["01:02:03+24:00", "01:02:03+00:60"]),
        ("one offset", &["01:02:03Z+00:30", "01:02:03+00:30Z"]),
        ("an offset must be present", &["12:00:00", "12:00:00.52", "12:00:00."]),
        ("an offset is no name", &["08:30:06 PST"]),
        ("an offset has a sign", &["08:30:06#00:20", "08:30:0600:20"]),
        ("an offset has minutes", &["08:30:06+01", "08:30:06+0100", "08:30:06+"]),
        ("a fraction has digits and a point", &["12:00:00.Z", "01:01:01,1111", "01:01:01,11Z"]),
        ("ASCII digits only", &["1\u{9e8}:00:00Z", "ab:cd:ef", "12:00:00.\u{9e8}Z"]),
        ("no date", &["2020-11-28T23:55:45Z"]),
        ("nothing around it", &["", " 12:00:00Z", "12:00:00Z ", "12:00:00Z\n"]),
    ];

    #[test]
    fn a_fraction_is_cut_at_nanoseconds() {
        let nanosecond = |text: &str| parse(text.as_bytes()).map(|time| time.nanosecond());
        assert_eq!(nanosecond("00:00:00Z"), Some(0));
        assert_eq!(nanosecond("00:00:00.5Z"), Some(500_000_000));
        assert_eq!(nanosecond("00:00:00.000000001Z"), Some(1));
        assert_eq!(nanosecond("00:00:00.9999999999999Z"), Some(999_999_999));
    }
}
