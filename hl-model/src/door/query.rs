//! Reading the query of a URL, or a form.

use std::borrow::Cow;

use hl_model_ground::percent::percent_decoded;

use super::pairs::from_pairs;
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::problem::{Errors, ProblemKind, too_many_bytes};

/// Reads an object from the query of a URL, with or without the `?` before it.
pub(crate) fn from_query<T: FieldType>(query: &str, options: &ReadOptions) -> Result<T, Errors> {
    from_form(query.strip_prefix('?').unwrap_or(query), options)
}

/// Reads an object from `application/x-www-form-urlencoded` text.
pub(crate) fn from_form<T: FieldType>(form: &str, options: &ReadOptions) -> Result<T, Errors> {
    let name = T::field_schema().name;
    if form.len() > options.limits.bytes {
        return Err(too_many_bytes(name, &options.limits));
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

/// Decodes `+` to a space, and `%` as [`percent_decoded`] does, which is as in browsers.
fn decoded(text: &str) -> Option<Cow<'_, str>> {
    if text.contains('+') {
        let spaced = text.replace('+', " ");
        return percent_decoded(&spaced).map(|text| text.into_owned().into());
    }
    percent_decoded(text)
}
