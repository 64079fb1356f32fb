//! Values as Java prints them, because the generator of the Python pages is a Java program.

use super::lexemes::{Lexeme, as_string, lexemes};
use hl_model_ground::format;
use hl_model_ground::json::quoted;

/// A number. Integers keep their text; other numbers are printed as `BigDecimal` prints a `double`.
pub(super) fn number(text: &str) -> String {
    let Some(double) = finite_double(text) else { return text.to_owned() };
    let Digits { negative, text: digits, scale } = Digits::of(double);
    let leading = i64::try_from(digits.len()).unwrap_or(i64::MAX) - 1;
    let exponent = leading - scale;
    let magnitude = if scale >= 0 && exponent >= -6 {
        plain(&digits, scale)
    } else {
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        format!("{first}{point}{rest}E{exponent:+}")
    };
    if negative { format!("-{magnitude}") } else { magnitude }
}

/// A number in a list or an object, as `Double.toString` prints it.
fn number_in_json(text: &str) -> String {
    let Some(double) = finite_double(text) else { return text.to_owned() };
    let magnitude = double.abs();
    if magnitude == 0.0 || (1e-3..1e7).contains(&magnitude) {
        return format!("{double:?}");
    }
    let scientific = format!("{double:e}");
    match scientific.split_once('e') {
        Some((mantissa, exponent)) if mantissa.contains('.') => format!("{mantissa}E{exponent}"),
        Some((mantissa, exponent)) => format!("{mantissa}.0E{exponent}"),
        None => scientific,
    }
}

/// The value of a number that is not written as an integer.
fn finite_double(text: &str) -> Option<f64> {
    if !text.contains(['.', 'e', 'E']) {
        return None;
    }
    text.parse().ok().filter(|double: &f64| double.is_finite())
}

/// The digits of a `double`, as in `BigDecimal.valueOf`. The point is `scale` places from the right.
struct Digits {
    negative: bool,
    text: String,
    scale: i64,
}

impl Digits {
    /// Java always writes a digit after the point, and `BigDecimal` counts it.
    fn of(double: f64) -> Self {
        if double == 0.0 {
            return Self { negative: false, text: "0".to_owned(), scale: 1 };
        }
        let printed = number_in_json(&format!("{:e}", double.abs()));
        let (mantissa, exponent) = printed.split_once('E').unwrap_or((&printed, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        let text = digits.trim_start_matches('0').to_owned();
        let scale = i64::try_from(fraction.len()).unwrap_or(0) - exponent.parse::<i64>().unwrap_or(0);
        Self { negative: double < 0.0, text, scale }
    }
}

fn plain(digits: &str, scale: i64) -> String {
    let scale = usize::try_from(scale).unwrap_or(0);
    let padded = format!("{digits:0>width$}", width = scale + 1);
    let (whole, fraction) = padded.split_at(padded.len() - scale);
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}

/// A list or an object on one line.
pub(super) fn json(text: &str) -> String {
    let printed = lexemes(text).map(|token| match token {
        Lexeme::Punctuation(c) => c.to_string(),
        Lexeme::Scalar(text) => number_in_json(text),
        Lexeme::String(text) => as_string(text).map_or_else(|| text.to_owned(), |text| quoted(&text)),
    });
    printed.collect()
}

/// A UUID in lower case; `None` if the text is not a UUID.
pub(super) fn uuid(text: &str) -> Option<String> {
    let shape = text.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
    let digits = text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit());
    (shape && digits).then(|| text.to_ascii_lowercase())
}

/// A date as `Date.toString` prints it on a machine in UTC; `None` if the text is not a date.
pub(super) fn date(text: &str) -> Option<String> {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let date = format::date::parse(text.as_bytes())?;
    // The first day of the year 0 was a Saturday.
    let weekday = DAYS.get(usize::try_from((date.day_number() + 5) % 7).ok()?)?;
    let month = MONTHS.get(usize::from(date.month).checked_sub(1)?)?;
    Some(format!("{weekday} {month} {:02} 00:00:00 UTC {}", date.day, date.year))
}

/// A date and time as Java's `ISO_OFFSET_DATE_TIME` prints it; `None` if the text is not one.
pub(super) fn date_time(text: &str) -> Option<String> {
    const GREATEST_OFFSET: u16 = 18 * 60;
    let time = format::date_time::parse(text.as_bytes())?.time;
    // Java has no leap seconds, and no fractions below a nanosecond.
    if time.second > 59 || time.fraction.len() > 9 || time.offset_minutes.unsigned_abs() > GREATEST_OFFSET {
        return None;
    }
    let (date, clock) = (text.get(..10)?, text.get(11..19)?);
    let fraction = str::from_utf8(time.fraction).ok()?.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    let offset = if time.offset_minutes == 0 { "Z" } else { text.get(text.len() - 6..)? };
    Some(format!("{date}T{clock}{point}{fraction}{offset}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_stay_as_they_are_written() {
        for text in ["0", "-1", "100", "10000000000000000000000", "1e400"] {
            assert_eq!(number(text), text);
        }
    }

    #[test]
    fn other_numbers_look_like_big_decimals_of_doubles() {
        let shown = [
            ("1.0", "1.0"),
            ("1e22", "1.0E+22"),
            ("0.000001", "0.0000010"),
            ("0.0000001", "1.0E-7"),
            ("1.25e-8", "1.25E-8"),
            ("12345678.5", "12345678.5"),
            ("1e7", "1.0E+7"),
            ("1e6", "1000000.0"),
            ("-0.0", "0.0"),
            ("-0.5", "-0.5"),
            ("0.10000000000000000000001", "0.1"),
            ("1.50", "1.5"),
            ("0.00123", "0.00123"),
            ("-1.5e300", "-1.5E+300"),
        ];
        for (text, expected) in shown {
            assert_eq!(number(text), expected, "{text}");
        }
    }

    #[test]
    fn lists_and_objects_are_printed_without_spaces() {
        let text = "{ \"b\": 1, \"a\": \"x\\\"y\\/\\u00e9\\u0001\", \"c\": [1, 2.50, 1e3, 1e30, 1e-4], \"d\": null }";
        assert_eq!(json(text), "{\"b\":1,\"a\":\"x\\\"y/é\\u0001\",\"c\":[1,2.5,1000.0,1.0E30,1.0E-4],\"d\":null}");
    }

    #[test]
    fn dates_have_their_day_of_the_week() {
        assert_eq!(date("2020-02-03").as_deref(), Some("Mon Feb 03 00:00:00 UTC 2020"));
        assert_eq!(date("2000-02-29").as_deref(), Some("Tue Feb 29 00:00:00 UTC 2000"));
        assert_eq!(date("1999-12-31").as_deref(), Some("Fri Dec 31 00:00:00 UTC 1999"));
        for text in ["2021-02-29", "2020-13-01", "2020-1-01", "20-01-01", "2020-01-01-", "+020-01-01", "", "nope"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn times_lose_trailing_zeros_and_keep_their_offset() {
        let shown = [
            ("2020-02-03T04:05:00Z", "2020-02-03T04:05:00Z"),
            ("2020-02-03T04:05:06.100+01:00", "2020-02-03T04:05:06.1+01:00"),
            ("2020-02-03t04:05:06.123456789z", "2020-02-03T04:05:06.123456789Z"),
            ("2020-02-03T04:05:00.1234-00:00", "2020-02-03T04:05:00.1234Z"),
        ];
        for (text, expected) in shown {
            assert_eq!(date_time(text).as_deref(), Some(expected));
        }
        for text in [
            "nope", "2020-02-03", "2020-02-03T04:05:60Z", "2020-02-03T04:05:06.Z", "2020-02-03T04:05:06+19:00",
            "é020-02-03T",
        ] {
            assert_eq!(date_time(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in "[-0-9a-fTZ:.+eE{}\"é]{0,36}") {
            for shown in [date(&text), date_time(&text), uuid(&text), Some(number(&text)), Some(json(&text))] {
                proptest::prop_assert!(shown.is_none_or(|shown| !shown.contains('\n')));
            }
        }

        #[test]
        fn a_printed_number_is_the_same_number(double in proptest::num::f64::NORMAL) {
            proptest::prop_assert_eq!(number(&format!("{double:e}")).parse::<f64>().ok(), Some(double));
            proptest::prop_assert_eq!(number_in_json(&format!("{double:e}")).parse::<f64>().ok(), Some(double));
        }
    }
}
