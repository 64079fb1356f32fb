//! The texts that are JSON, compared with what `serde_json` takes.

use hl_model_ground::json::Cursor;
use proptest::prelude::*;
use serde_json::value::RawValue;

use super::scanner::Scanner;
use crate::options::ReadOptions;

/// Whether the text is one value, as far as its syntax goes.
fn is_json(text: &str) -> bool {
    let mut cursor = Cursor::new(text);
    Scanner::default().syntax(&mut cursor).is_ok() && cursor.end().is_some()
}

fn agrees_with_serde_json(text: &str) {
    let theirs = serde_json::from_str::<&RawValue>(text).is_ok();
    assert_eq!(is_json(text), theirs, "{text:?}");
}

/// What people and programs get wrong, and what is right but seldom seen.
#[test]
fn the_same_texts_are_json_as_for_serde_json() {
    let texts = [
        "",
        " ",
        "nul",
        "nulll",
        "true false",
        "True",
        "'a'",
        "\"a",
        "\"",
        "\"\\\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12G4\"",
        "\"\\uD800\"",
        "\"\\uD800\\uDC00\"",
        "\"\\uDC00\"",
        "\"\\u+123\"",
        "\"\\u 123\"",
        "\"a\u{0}b\"",
        "\"a\nb\"",
        "\"\t\"",
        "\"\u{7f}\"",
        "\"\u{2028}é😀\"",
        "\u{feff}1",
        "1\u{a0}",
        "-",
        "--1",
        "+1",
        "01",
        "-01",
        "-0",
        "0",
        "1.",
        ".1",
        "1.e1",
        "1e",
        "1e+",
        "1E-05",
        "1.0e+10",
        "0x1",
        "1_0",
        "Infinity",
        "NaN",
        "1a",
        "[",
        "]",
        "[]",
        "[,]",
        "[1,]",
        "[1 2]",
        "[1,,2]",
        "[,1]",
        "[[]",
        "[]]",
        "{",
        "}",
        "{}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{1:1}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1]",
        "[1}",
        "{\"a\":1,\"a\":2}",
        " [ 1 , 2 ] ",
        "\r\n\t{ \"a\" : [ ] }",
        "[1]\u{c}",
        "\u{b}1",
        "// 1",
        "[1,2,3",
        "{\"\\u0061\":1}",
        "\"\u{1f}\"",
        "\"\u{20}\"",
        "\"12345678\\n12345678\"",
        "\"1234567\"",
        "\"12345678\"",
        "tru",
        "t",
        "fals",
        "n",
        "[true,false,null]",
        "[truefalse]",
        "\"a\"\"b\"",
        "1 2",
        "[1]1",
        "{}{}",
        "\\",
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

/// JSON text, with a byte or two of another or none here and there.
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
        // Whatever the text, looking for an end finds one.
        let mut cursor = Cursor::new(&text);
        while cursor.lexeme().is_some() {}
        prop_assert_eq!(cursor.offset(), text.len());
        let skipped = Cursor::new(&text).skip().len();
        prop_assert!(skipped <= text.len());
        if is_json(&text) {
            prop_assert_eq!(skipped, text.trim_matches([' ', '\n', '\r', '\t']).len());
        }
        let options = ReadOptions::new();
        // Findings are those of JSON; of any other text they must only end.
        Scanner::default().each_finding(Cursor::new(&text), &options.limits, 0, &mut |_, _, _| true);
    }
}
