//! The parts of a JSON text, as slices of it.

use std::borrow::Cow;

use super::cursor::Cursor;
use super::string::push_string;

/// The texts of a list's items; empty if the text is not a list. The text must be JSON.
#[must_use]
pub fn items(json: &str) -> Vec<&str> {
    each_item(json).collect()
}

/// Iterates over the texts of a list's items; empty if the text is not a list. The text must be JSON.
pub fn each_item(json: &str) -> impl Iterator<Item = &str> {
    let mut cursor = Cursor::new(json);
    let (is_list, mut is_first) = (cursor.open(b'[').is_some(), true);
    std::iter::from_fn(move || {
        let has_next = is_list && cursor.next(b']', std::mem::take(&mut is_first)) == Some(true);
        has_next.then(|| cursor.skip())
    })
}

/// An entry of an object.
#[derive(Clone, Debug)]
pub struct Entry<'t> {
    /// The decoded key; `None` if it has a lone surrogate.
    pub key: Option<Cow<'t, str>>,
    /// The key with its quotes.
    pub quoted: &'t str,
    /// The text of the value.
    pub value: &'t str,
}

/// The entries of an object; empty if the text is not an object. The text must be JSON.
#[must_use]
pub fn entries(json: &str) -> Vec<Entry<'_>> {
    each_entry(json).collect()
}

/// Iterates over the entries of an object; empty if the text is not an object. The text must be JSON.
pub fn each_entry(json: &str) -> impl Iterator<Item = Entry<'_>> {
    let mut cursor = Cursor::new(json);
    let (is_object, mut is_first) = (cursor.open(b'{').is_some(), true);
    std::iter::from_fn(move || {
        let has_next = is_object && cursor.next(b'}', std::mem::take(&mut is_first)) == Some(true);
        let key = has_next.then(|| cursor.key()).flatten()?;
        let (key, quoted) = (cursor.text(key), cursor.quoted(key));
        Some(Entry { key, quoted, value: cursor.skip() })
    })
}

/// Iterates over the decoded keys of an object; empty if the text is not an object. Keys with a lone surrogate are left out.
/// The text must be JSON. The value of a key is skipped only when the next key is requested.
pub fn names(json: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut cursor = Cursor::new(json);
    let (is_object, mut is_first) = (cursor.open(b'{').is_some(), true);
    std::iter::from_fn(move || {
        if !is_object {
            return None;
        }
        loop {
            if !is_first {
                cursor.skip();
            }
            if cursor.next(b'}', std::mem::take(&mut is_first)) != Some(true) {
                return None;
            }
            let key = cursor.key()?;
            if let Some(name) = cursor.text(key) {
                return Some(name);
            }
        }
    })
}

/// A JSON text without white space between its tokens.
#[must_use]
pub fn compact(json: &str) -> String {
    let mut output = String::with_capacity(json.len());
    let mut cursor = Cursor::new(json);
    while let Some(token) = cursor.lexeme() {
        output.push_str(token);
    }
    output
}

/// The decoded text of a JSON string; `None` if it is not a string or has a lone surrogate.
#[must_use]
pub fn decode(json: &str) -> Option<Cow<'_, str>> {
    let mut cursor = Cursor::new(json);
    let string = cursor.string()?;
    cursor.end()?;
    cursor.text(string)
}

/// A string as JSON text.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut json = String::new();
    push_string(&mut json, text);
    json
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn white_space_goes_only_from_between_tokens() {
        assert_eq!(
            compact(r#" { "a b" : [ 1.50 , null,true ] , "\" , :" : -1e400 } "#),
            r#"{"a b":[1.50,null,true],"\" , :":-1e400}"#
        );
    }

    #[test]
    fn what_is_not_json_does_no_harm() {
        for text in ["", "\"", "\"\\", "{\"a", "é\"é", "]]", "nul l"] {
            assert!(compact(text).len() <= text.len());
        }
    }

    proptest::proptest! {
        #[test]
        fn compact_text_means_the_same_and_stays_as_it_is(text in "([0-9{}\\[\\]:, \n]|\"[a-z \\\\]{0,3}\"|null|true){0,12}") {
            let once = compact(&text);
            proptest::prop_assert_eq!(compact(&once), once.clone());
            let before: Option<serde_json::Value> = serde_json::from_str(&text).ok();
            if before.is_some() {
                proptest::prop_assert_eq!(serde_json::from_str(&once).ok(), before);
            }
        }
    }
}
