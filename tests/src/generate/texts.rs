//! Strings: any, with a length, with a format, or with a pattern.

use hl_model::schema::{Constraint, Format};
use proptest::strategy::{Strategy, ValueTree};
use proptest::string::string_regex;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::Choices;

/// Characters that are easy to get wrong; the first is the simplest.
const CHARACTERS: &[char] = &[
    'a', 'b', 'Z', '0', ' ', '"', '\\', '/', '~', '\0', '\u{1f}', '\n', '\u{7f}', 'é', '\u{301}', '\u{2028}',
    '\u{feff}', '中', '😀', '\u{10ffff}',
];

/// Keys that are easy to get wrong.
const KEYS: &[&str] = &[
    "x", "", "$serde_json::private::RawValue", "$serde_json::private::Number", "__proto__", "a/b~c", "\"quoted\"",
    "\0", "é😀", "constructor", "type",
];

/// The texts that have a format.
const fn with_format(format: Format) -> &'static [&'static str] {
    match format {
        Format::DateTime => &[
            "2024-05-01T12:00:00Z",
            "2023-12-31t23:59:60z",
            "2000-02-29T00:00:00.123456789+14:00",
            "0001-01-01T00:00:00-00:00",
        ],
        Format::Date => &["2024-02-29", "1999-12-31", "0000-01-01"],
        Format::Time => &["12:00:00Z", "23:59:60Z", "08:30:06.283185+00:20"],
        Format::LocalDateTime => &["2024-05-01T12:00:00", "2000-02-29t23:59:59.123456789", "0000-01-01T00:00:00"],
        Format::Duration => &["P1D", "PT0S", "P3Y6M4DT12H30M5S", "P2W"],
        Format::Email => &["a@example.org", "first.last+tag@sub.example.com", "o'hara@a.b"],
        Format::Hostname => &["example.org", "a", "xn.example", "1.2.3"],
        Format::Ipv4 => &["127.0.0.1", "255.255.255.255", "0.0.0.0"],
        Format::Ipv6 => &["::1", "2001:db8::ff00:42:8329", "::ffff:192.168.0.1", "::"],
        Format::Uri => &["https://example.org/a?b=c#d", "urn:isbn:0451450523", "mailto:a@b.c", "http://[::1]:80/%20"],
        Format::UriReference => &["", "/a/b", "../c?d", "#e", "https://example.org"],
        Format::Uuid => &["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"],
        Format::Regex => &["^a+$", "", "[a-z]{2,3}", "\\d"],
        Format::JsonPointer => &["", "/", "/a~0b/~1/0"],
        Format::Byte => &["", "YQ==", "YWI=", "YWJj"],
        Format::Number => &["1", "-1.50", "+.5", "1e400", "007"],
        _ => &["anything"],
    }
}

/// A string that satisfies constraints.
pub(super) fn text(constraints: &[Constraint], choices: &mut Choices<'_>) -> String {
    let (mut least, mut most, mut format, mut pattern) = (0, u64::MAX, None, None);
    for constraint in constraints {
        match constraint {
            Constraint::MinLength(length) => least = least.max(*length),
            Constraint::MaxLength(length) => most = most.min(*length),
            Constraint::Format(other) => format = format.or(Some(*other)),
            // A text that matches the outermost pattern of the zoo matches the inner patterns too.
            Constraint::Pattern(outer) => pattern = Some(outer.source()),
            _ => {}
        }
    }
    let fits = |text: &&str| (least..=most).contains(&(text.chars().count() as u64));
    if let Some(pattern) = pattern {
        let mut texts = (0..50).map(|_| matching(pattern, choices));
        // A point stands for fewer characters in ECMA-262 than in the generator of texts.
        let is_line_end = |character| matches!(character, '\r' | '\u{2028}' | '\u{2029}');
        return texts.find(|text| fits(&text.as_str()) && !text.contains(is_line_end)).unwrap_or_default();
    }
    match format {
        Some(Format::Other(_)) | None => any_text(least, most, choices),
        Some(format) => {
            let texts: Vec<&str> = with_format(format).iter().copied().filter(fits).collect();
            choices.pick(&texts).to_owned()
        }
    }
}

/// A string with a number of characters.
pub(super) fn any_text(least: u64, most: u64, choices: &mut Choices<'_>) -> String {
    let length = match choices.below(24) {
        0..6 => least,
        6 => most.min(least + 300),
        7 => most.min(least + 40),
        _ => (least + u64::from(choices.next() % 8)).min(most),
    };
    let mut characters = Vec::new();
    for _ in 0..length.min(least + 300) {
        characters.push(choices.pick(CHARACTERS));
    }
    characters.into_iter().collect()
}

/// A key.
pub(super) fn key(choices: &mut Choices<'_>) -> String {
    if choices.one_in(3) { any_text(0, 6, choices) } else { choices.pick(KEYS).to_owned() }
}

/// A string that a pattern matches.
fn matching(pattern: &str, choices: &mut Choices<'_>) -> String {
    let inner = pattern.strip_prefix('^').unwrap_or(pattern);
    let inner = inner.strip_suffix('$').unwrap_or(inner);
    let mut seed = [0; 32];
    for chunk in seed.chunks_exact_mut(4) {
        chunk.copy_from_slice(&choices.next().to_le_bytes());
    }
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let texts = string_regex(inner).expect("the zoo has simple patterns only");
    texts.new_tree(&mut runner).expect("every simple pattern matches something").current()
}
