//! JSON text as it is written in attributes: defaults, examples, enum values.
//!
//! It is handled as text, never as a tree of values. Numbers thus keep their digits and keys their order, whatever
//! features of `serde_json` another crate switches on.

use hl_model_ground::json;

/// A string as JSON text.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    json::push_string(&mut quoted, text);
    quoted
}

#[cfg(test)]
mod tests {
    use hl_model_ground::json::compact;

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
