//! The texts that are JSON, compared with the texts that `serde_json` accepts.

use hl_model_ground::json::{self, Cursor};
use proptest::prelude::*;
use serde_json::value::RawValue;

use super::scanner::Scanner;
use super::syntax::value_text;
use crate::options::ReadOptions;

/// Whether the syntax of a text is that of one value.
fn is_json(text: &str) -> bool {
    let mut cursor = Cursor::new(text);
    value_text(&mut cursor).is_ok() && cursor.end().is_some()
}

fn agrees_with_serde_json(text: &str) {
    let theirs = serde_json::from_str::<&RawValue>(text).is_ok();
    assert_eq!(is_json(text), theirs, "{text:?}");
    let fault = json::fault(text);
    assert_eq!(fault.is_none(), theirs, "{text:?}: {fault:?}");
    let Some(fault) = fault else { return };
    // The fault is at the first place where the text can no longer become JSON, whatever follows.
    let range = fault.range.clone();
    assert!(text.get(range.clone()).is_some(), "{text:?}: {fault:?}");
    let is_start = |text: &str| match serde_json::from_str::<&RawValue>(text) {
        Ok(_) => true,
        // `serde_json` refuses the start of a number even where more may come: a lone minus, and with its feature
        // `arbitrary_precision`, which another crate of the build may switch on, a point and an exponent as well.
        Err(error) => error.is_eof() || text.ends_with(['-', '.', 'e', 'E', '+']),
    };
    assert!(is_start(&text[..range.start]), "{text:?}: {fault:?}");
    assert!(range.end == text.len() || !is_start(&format!("{}    ", &text[..range.end])), "{text:?}: {fault:?}");
}

#[test]
fn faults_say_what_was_expected_and_what_was_found() {
    let cases = [
        ("", "expected a value, found the end of the text", ""),
        ("[1, 2", "expected `,` or `]` in the list, found the end of the text", ""),
        ("[1 2]", "expected `,` or `]` in the list, found `2`", "2"),
        ("[1,]", "expected a value after the comma, found `]`", "]"),
        ("{\"a\": 1,}", "expected a key after the comma, found `}`", "}"),
        ("{a: 1}", "expected a key or `}`, found `a`", "a"),
        ("{'a': 1}", "expected a key or `}`, found `'a'`; strings are in double quotes", "'a'"),
        ("{\"a\" 1}", "expected `:` after the key, found `1`", "1"),
        ("{\"a\": True}", "expected a value after the colon, found `True`; write `true`", "True"),
        ("[FALSE]", "expected a value or `]`, found `FALSE`; write `false`", "FALSE"),
        ("[undefined]", "expected a value or `]`, found `undefined`; write `null`", "undefined"),
        ("[1] // one", "expected nothing after the value, found `//`; JSON has no comments", "//"),
        ("[NaN]", "expected a value or `]`, found `NaN`; JSON has no such number", "NaN"),
        ("[007]", "a number does not start with zeros", "07"),
        ("0.", "expected a digit after the point, found the end of the text", ""),
        ("1.", "expected a digit after the point, found the end of the text", ""),
        ("[1.5e+]", "expected a digit in the exponent, found `]`", "]"),
        ("[1e]", "expected a digit in the exponent, found `]`", "]"),
        ("[-a]", "expected a digit after `-`, found `a`", "a"),
        ("[-.5]", "expected a digit after `-`, found `.5`", ".5"),
        ("\"a\nb\"", "a string ends before its line does; write it as `\\u000a`", "\n"),
        ("\"a\tb\"", "a string has no control characters; write it as `\\u0009`", "\t"),
        ("\"\\d\"", "expected one of `\"\\/bfnrtu` after a backslash in a string", "d"),
        ("\"\\u12x\"", "expected four hexadecimal digits after `\\u`", "x"),
        ("\"abc", "text ends within a string", ""),
        ("1\u{a0}", "expected nothing after the value, found `\\u{a0}`", "\u{a0}"),
        ("\u{feff}1", "text starts with a byte order mark, which JSON does not allow", "\u{feff}"),
    ];
    for (text, message, place) in cases {
        let fault = json::fault(text).unwrap();
        assert_eq!((&*fault.message, &text[fault.range.clone()]), (message, place), "{text:?}");
    }
}

/// Texts that people and programs get wrong, and right texts that are rare.
#[test]
fn the_same_texts_are_json_as_for_serde_json() {
    let texts = [
        "", " ", "nul", "nulll", "true false", "True", "'a'", "\"a", "\"", "\"\\\"", "\"\\", "\"\\x\"", "\"\\u12\"",
        "\"\\u12G4\"", "\"\\uD800\"", "\"\\uD800\\uDC00\"", "\"\\uDC00\"", "\"\\u+123\"", "\"\\u 123\"", "\"a\u{0}b\"",
        "\"a\nb\"", "\"\t\"", "\"\u{7f}\"", "\"\u{2028}é😀\"", "\u{feff}1", "1\u{a0}", "-", "--1", "+1", "01", "-01",
        "-0", "0", "1.", ".1", "1.e1", "1e", "1e+", "1E-05", "1.0e+10", "0x1", "1_0", "Infinity", "NaN", "1a", "[",
        "]", "[]", "[,]", "[1,]", "[1 2]", "[1,,2]", "[,1]", "[[]", "[]]", "{", "}", "{}", "{,}", "{\"a\"}",
        "{\"a\":}", "{\"a\":1,}", "{\"a\" 1}", "{1:1}", "{a:1}", "{\"a\":1 \"b\":2}", "{\"a\":1]", "[1}",
        "{\"a\":1,\"a\":2}", " [ 1 , 2 ] ", "\r\n\t{ \"a\" : [ ] }", "[1]\u{c}", "\u{b}1", "// 1", "[1,2,3",
        "{\"\\u0061\":1}", "\"\u{1f}\"", "\"\u{20}\"", "\"12345678\\n12345678\"", "\"1234567\"", "\"12345678\"", "tru",
        "t", "fals", "n", "[true,false,null]", "[truefalse]", "\"a\"\"b\"", "1 2", "[1]1", "{}{}", "\\",
        "[\"a\",\n1\n,2]",
    ];
    for text in texts {
        agrees_with_serde_json(text);
    }
}

/// Texts of the tokens of JSON in any order, most of which are not JSON.
fn almost_json() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        Just("{"),
        Just("}"),
        Just("["),
        Just("]"),
        Just(","),
        Just(":"),
        Just("\"a\""),
        Just("\"\\u00e4\""),
        Just("\""),
        Just("\\"),
        Just("1"),
        Just("-0.5e3"),
        Just("0"),
        Just("true"),
        Just("null"),
        Just(" "),
        Just("\n"),
        Just("ä"),
    ];
    proptest::collection::vec(token, 0..14).prop_map(|tokens| tokens.concat())
}

/// JSON text in which one or two bytes are replaced or removed.
fn mutated_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<f64>().prop_map(|number| serde_json::to_string(&number).unwrap()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
        "[a-z\\\\\"]{0,20}".prop_map(|text| serde_json::to_string(&text).unwrap()),
    ];
    let json = leaf.prop_recursive(4, 40, 6, |inner| {
        let list = proptest::collection::vec(inner.clone(), 0..6).prop_map(|items| format!("[{}]", items.join(", ")));
        let entry = (any::<String>(), inner)
            .prop_map(|(key, value)| format!("{}:{value}", serde_json::to_string(&key).unwrap()));
        prop_oneof![
            list,
            proptest::collection::vec(entry, 0..6).prop_map(|entries| format!("{{{}}}", entries.join(",")))
        ]
    });
    let changes = proptest::collection::vec((any::<proptest::sample::Index>(), proptest::option::of("[ -~]")), 0..3);
    (json, changes).prop_map(|(json, changes)| {
        let mut chars: Vec<char> = json.chars().collect();
        for (index, change) in changes {
            let at = index.index(chars.len().max(1)).min(chars.len());
            let range = at..(at + 1).min(chars.len());
            chars.splice(range, change.iter().flat_map(|text| text.chars()));
        }
        chars.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn tokens_in_any_order_are_json_or_not_as_for_serde_json(text in almost_json()) {
        agrees_with_serde_json(&text);
    }

    #[test]
    fn changed_json_is_json_or_not_as_for_serde_json(text in mutated_json()) {
        agrees_with_serde_json(&text);
        // The lexemes of any text come to an end.
        let mut cursor = Cursor::new(&text);
        while cursor.lexeme().is_some() {}
        prop_assert_eq!(cursor.offset(), text.len());
        let skipped = Cursor::new(&text).skip().len();
        prop_assert!(skipped <= text.len());
        if is_json(&text) {
            prop_assert_eq!(skipped, text.trim_matches([' ', '\n', '\r', '\t']).len());
        }
        let options = ReadOptions::new();
        // For a text that is not JSON, the scan must only end.
        Scanner::default().each_finding(Cursor::new(&text), &options.limits, 0, &mut |_, _, _| true);
    }
}
