//! Reading the query of a URL, or a form.

use std::borrow::Cow;

use super::pairs::from_pairs;
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::problem::{Errors, Limit, ProblemKind};

/// Reads an object from the query of a URL, with or without the `?` before it.
pub(crate) fn from_query<T: FieldType>(query: &str, options: &ReadOptions) -> Result<T, Errors> {
    from_form(query.strip_prefix('?').unwrap_or(query), options)
}

/// Reads an object from `application/x-www-form-urlencoded` text.
pub(crate) fn from_form<T: FieldType>(form: &str, options: &ReadOptions) -> Result<T, Errors> {
    let name = T::field_schema().name;
    if form.len() > options.limits.bytes {
        let kind = ProblemKind::Limit { limit: Limit::Bytes, value: options.limits.bytes };
        return Err(Errors::one(name, kind, None));
    }
    let pairs = form.split('&').filter(|pair| !pair.is_empty());
    let pairs: Option<Vec<_>> = pairs
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decoded(key)?, decoded(value)?))
        })
        .collect();
    match pairs {
        Some(pairs) => from_pairs(pairs, options),
        None => Err(Errors::one(name, ProblemKind::Syntax { message: "text is not UTF-8".into() }, None)),
    }
}

/// Decodes `+` to a space and `%` with two hexadecimal digits to a byte. Returns `None` if the result is not UTF-8.
///
/// As in browsers, a `%` without two digits after it stands for itself.
fn decoded(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains(['+', '%']) {
        return Some(text.into());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, mut behind)) = rest.split_first() {
        let byte = match (first, behind) {
            (b'+', _) => b' ',
            (b'%', [high, low, after @ ..]) => match hex(*high).zip(hex(*low)) {
                Some((high, low)) => {
                    behind = after;
                    high << 4 | low
                }
                None => b'%',
            },
            _ => first,
        };
        bytes.push(byte);
        rest = behind;
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
