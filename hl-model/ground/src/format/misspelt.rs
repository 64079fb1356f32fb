//! Misspelt names of formats.

use super::format::FORMATS;

/// Formats of other tools that are not checked here and must not count as misspelt: those of OpenAPI's registry and of JSON
/// Schema, and those that popular generators write.
const UNCHECKED: &[&str] = &[
    "base64url", "binary", "bytes", "char", "commonmark", "decimal", "decimal128", "double-int", "html", "http-date",
    "idn-email", "idn-hostname", "int8", "int16", "int128", "iri", "iri-reference", "media-range", "password",
    "relative-json-pointer", "sf-binary", "sf-boolean", "sf-decimal", "sf-integer", "sf-string", "sf-token",
    "timestamp", "uint8", "uint16", "uint32", "uint64", "uint128", "unixtime", "uri-template", "url",
];

/// Returns the format that a name misspells: it differs by a convention (`dateTime`), by one letter (`emai`), or by two
/// swapped neighbours (`emial`).
///
/// A user's own format that is not as similar is not misspelt, nor is a name with another number (`uuid4`) or a plural
/// (`emails`).
///
/// ```
/// use hl_model_ground::format::misspelt;
///
/// assert_eq!(misspelt("emial"), Some("email"));
/// assert_eq!(misspelt("dateTime"), Some("date-time"));
/// assert_eq!(misspelt("colour"), None);
/// assert_eq!(misspelt("uuid4"), None);
/// ```
#[must_use]
pub fn misspelt(name: &str) -> Option<&'static str> {
    let mut known = FORMATS.iter().map(|facts| facts.name).chain(UNCHECKED.iter().copied());
    if known.clone().any(|known| known == name) {
        return None;
    }
    known.find(|known| is_near(&letters(name), &letters(known)))
}

/// The characters of a name in lower case, without separators.
fn letters(name: &str) -> Vec<char> {
    name.chars().filter(|character| !matches!(character, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}

/// Minimum length of a format for which an additional, missing or different letter counts as a mistake. Shorter names may be
/// other words: `data` and `date`.
const LONG: usize = 5;

fn is_near(written: &[char], known: &[char]) -> bool {
    let start = written.iter().zip(known).take_while(|(left, right)| left == right).count();
    let (written, rest) = (written.get(start..).unwrap_or_default(), known.get(start..).unwrap_or_default());
    let end = written.iter().rev().zip(rest.iter().rev()).take_while(|(left, right)| left == right).count();
    let left = written.get(..written.len() - end).unwrap_or_default();
    let right = rest.get(..rest.len() - end).unwrap_or_default();
    match (left, right) {
        ([], []) => true,
        ([first, second], [one, other]) => first == other && second == one,
        ([more], []) => known.len() >= LONG && !more.is_numeric() && !(*more == 's' && end == 0),
        // A name without its first letter is another word: `mail`. One without its last letter may be half typed: `dat`.
        ([], [less]) => {
            !less.is_numeric() && start > 0 && (known.len() >= LONG || start + 1 == known.len() && start > 2)
        }
        ([one], [other]) => known.len() >= LONG && !one.is_numeric() && !other.is_numeric(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_misspelt_and_others_are_not() {
        for (name, meant) in [
            ("emial", "email"),
            ("emai", "email"),
            ("e-mail", "email"),
            ("Email", "email"),
            ("datetime", "date-time"),
            ("DATE_TIME", "date-time"),
            ("date-tiem", "date-time"),
            ("uudi", "uuid"),
            ("ivp4", "ipv4"),
            ("IPv6", "ipv6"),
            ("regexp", "regex"),
            ("hostnam", "hostname"),
            ("pasword", "password"),
            ("uri-refrence", "uri-reference"),
            ("int-32", "int32"),
            ("dat", "date"),
        ] {
            assert_eq!(misspelt(name), Some(meant), "{name}");
        }
        for name in
            ["", "url", "data", "dates", "emails", "uuid4", "int24", "color", "colour", "mail", "ip", "uint", "x"]
        {
            assert_eq!(misspelt(name), None, "{name}");
        }
    }

    #[test]
    fn no_known_format_is_misspelt() {
        for name in FORMATS.iter().map(|facts| facts.name).chain(UNCHECKED.iter().copied()) {
            assert_eq!(misspelt(name), None, "{name}");
        }
    }
}
