//! Percent-encoding (RFC 3986).

use std::borrow::Cow;

/// Decodes percent-encoding. A `%` without two hexadecimal digits is kept. `None` if the bytes are not UTF-8.
///
/// ```
/// use hl_model_ground::percent::percent_decoded;
///
/// assert_eq!(percent_decoded("/a%25b%20c%C3%A4%zz%+1%2").as_deref(), Some("/a%b cä%zz%+1%2"));
/// assert_eq!(percent_decoded("%ff"), None);
/// ```
#[must_use]
pub fn percent_decoded(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(text.into());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let encoded = match (first, after) {
            (b'%', [high, low, behind @ ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| (high << 4 | low, behind)),
            _ => None,
        };
        let (byte, behind) = encoded.unwrap_or((first, after));
        bytes.push(byte);
        rest = behind;
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
