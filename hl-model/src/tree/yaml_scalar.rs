//! The values of plain scalars, by the core schema of YAML 1.2, section 10.3.

use saphyr_parser::Tag;

use super::fault::Fault;
use super::json_number::json_number;
use super::node::{Content, Place};

/// The value of a plain scalar without a tag.
///
/// # Errors
///
/// A message if JSON has no such value.
pub(super) fn plain(text: &str) -> Result<Content, String> {
    Ok(match text {
        "" | "~" | "null" | "Null" | "NULL" => Content::Null,
        "true" | "True" | "TRUE" => Content::Bool(true),
        "false" | "False" | "FALSE" => Content::Bool(false),
        _ => match number(text)? {
            Some(number) => Content::Number(number),
            None => Content::String(text.to_owned()),
        },
    })
}

/// The value of a scalar with a tag.
pub(super) fn tagged(tag: &Tag, text: &str, place: Place) -> Result<Content, Fault> {
    if tag.suffix == "!" && tag.handle.is_empty() || tag.is_yaml_core_schema() && tag.suffix == "str" {
        return Ok(Content::String(text.to_owned()));
    }
    if !tag.is_yaml_core_schema() {
        return Err(unknown_tag(tag, place));
    }
    let content = plain(text).map_err(|message| Fault::new(place, message))?;
    let is_meant = match (tag.suffix.as_str(), &content) {
        ("null", Content::Null) | ("bool", Content::Bool(_)) | ("float", Content::Number(_)) => true,
        ("int", Content::Number(number)) => !number.contains(['.', 'e', 'E']),
        ("null" | "bool" | "float" | "int", _) => false,
        _ => return Err(unknown_tag(tag, place)),
    };
    if is_meant {
        Ok(content)
    } else {
        Err(Fault::new(place, format!("`{text}` is no value of the tag `!!{}`", tag.suffix)))
    }
}

/// The problem of a tag that has no meaning in JSON.
pub(super) fn unknown_tag(tag: &Tag, place: Place) -> Fault {
    let shown =
        if tag.is_yaml_core_schema() { format!("!!{}", tag.suffix) } else { format!("{}{}", tag.handle, tag.suffix) };
    Fault::new(place, format!("tag `{shown}` stands for nothing that JSON has"))
}

/// The JSON text of a number; `None` if the text is not a number.
fn number(text: &str) -> Result<Option<String>, String> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return Err(format!("`{text}` is a number that JSON does not have"));
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8)] {
        if let Some(digits) = text.strip_prefix(prefix)
            && !digits.is_empty()
            && digits.chars().all(|digit| digit.is_digit(radix))
        {
            let number = u128::from_str_radix(digits, radix).map_err(|_| format!("number `{text}` is too large"))?;
            return Ok(Some(number.to_string()));
        }
    }
    Ok(json_number(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> String {
        match plain(text) {
            Ok(Content::Null) => "null".to_owned(),
            Ok(Content::Bool(value)) => value.to_string(),
            Ok(Content::Number(number)) => number,
            Ok(Content::String(text)) => format!("{text:?}"),
            Ok(content) => format!("{content:?}"),
            Err(message) => message,
        }
    }

    #[test]
    fn plain_scalars_are_what_the_core_schema_says() {
        let cases = [
            ("~", "null"),
            ("Null", "null"),
            ("nULL", "\"nULL\""),
            ("True", "true"),
            ("yes", "\"yes\""),
            ("on", "\"on\""),
            ("0", "0"),
            ("-0", "-0"),
            ("+12", "12"),
            ("007", "7"),
            ("0o14", "12"),
            ("0x1F", "31"),
            ("0b1", "\"0b1\""),
            ("1_000", "\"1_000\""),
            ("1.10", "1.10"),
            (".5", "0.5"),
            ("-.5e-3", "-0.5e-3"),
            ("1.", "1.0"),
            ("1e3", "1e3"),
            ("1E+3", "1E+3"),
            ("1e", "\"1e\""),
            ("1e+-3", "\"1e+-3\""),
            ("e3", "\"e3\""),
            (".", "\".\""),
            ("-", "\"-\""),
            ("+", "\"+\""),
            ("--1", "\"--1\""),
            ("1.2.3", "\"1.2.3\""),
            ("2001-12-14", "\"2001-12-14\""),
            ("12345678901234567890123.0", "12345678901234567890123.0"),
            ("9223372036854776000", "9223372036854776000"),
            (".inf", "`.inf` is a number that JSON does not have"),
            ("-.INF", "`-.INF` is a number that JSON does not have"),
            (".nan", "`.nan` is a number that JSON does not have"),
        ];
        for (text, expected) in cases {
            assert_eq!(json(text), expected, "{text}");
        }
    }
}
