//! Strings of a format.

use super::choices::Choices;
use crate::description::Format;

/// A string of a format; `None` for formats of numbers and for unchecked formats.
pub(super) fn draw(choices: &mut Choices<'_>, format: Format) -> Option<String> {
    let samples: &[&str] = match format {
        Format::DateTime if choices.is_typical() => &["2024-05-17T09:30:00Z"],
        Format::Date if choices.is_typical() => &["2024-05-17"],
        Format::Time if choices.is_typical() => &["09:30:00Z"],
        Format::LocalDateTime if choices.is_typical() => &["2024-05-17T09:30:00"],
        Format::Uuid if choices.is_typical() => &["0192f0c1-2345-7abc-8def-0123456789ab"],
        Format::DateTime => return Some(format!("{}T{}", date(choices), time(choices))),
        Format::Date => return Some(date(choices)),
        Format::Time => return Some(time(choices)),
        Format::LocalDateTime => return Some(format!("{}T{}", date(choices), local_time(choices))),
        Format::Uuid => return Some(uuid(choices)),
        Format::Duration => &["P1D", "PT0S", "P1Y2M3DT4H5M6S", "P2W"],
        Format::Email => &["a@example.org", "first.last+tag@sub.example.org", "\"quoted\"@example.org"],
        Format::Hostname => &["example.org", "a", "xn--bcher-kva.example", "1.2.3.example"],
        Format::Ipv4 => &["127.0.0.1", "0.0.0.0", "255.255.255.255"],
        Format::Ipv6 => &["::1", "::", "2001:db8::8a2e:370:7334", "::ffff:192.0.2.1"],
        Format::Uri => &["https://example.org/a?b=c#d", "urn:isbn:0", "mailto:a@example.org", "https://[::1]:8080/"],
        Format::UriReference => &["/a/b", "", "?q=1", "https://example.org"],
        Format::Regex => &["^a+$", "", "[a-z]{2,3}", "(?<year>\\d{4})"],
        Format::JsonPointer => &["/a/0", "", "/a~1b/m~0n"],
        Format::Byte => &["aGVsbG8=", "", "AA=="],
        Format::Number => &["1.50", "0", "-12", "1e3"],
        _ => return None,
    };
    choices.pick(samples).map(|sample| (*sample).to_owned())
}

fn date(choices: &mut Choices<'_>) -> String {
    if choices.one_in(8) {
        return "2024-02-29".into();
    }
    let (year, month, day) = (choices.between(1970, 2069), choices.between(1, 12), choices.between(1, 28));
    format!("{year:04}-{month:02}-{day:02}")
}

fn time(choices: &mut Choices<'_>) -> String {
    let time = local_time(choices);
    let offset = choices.pick(&["Z", "+00:00", "-23:59", "+05:30"]).copied().unwrap_or("Z");
    format!("{time}{offset}")
}

fn local_time(choices: &mut Choices<'_>) -> String {
    let (hour, minute, second) = (choices.between(0, 23), choices.between(0, 59), choices.between(0, 59));
    let fraction = choices.pick(&["", ".5", ".123456789"]).copied().unwrap_or_default();
    format!("{hour:02}:{minute:02}:{second:02}{fraction}")
}

fn uuid(choices: &mut Choices<'_>) -> String {
    let mut uuid = String::new();
    for index in 0..32 {
        if matches!(index, 8 | 12 | 16 | 20) {
            uuid.push('-');
        }
        uuid.push(choices.pick(b"0123456789abcdef").map_or('0', |digit| char::from(*digit)));
    }
    uuid
}
