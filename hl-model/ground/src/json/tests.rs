use std::borrow::Cow;

use proptest::prelude::*;

use super::string::plain_length;
use super::*;

#[test]
fn parts_are_slices_of_the_text() {
    assert_eq!(items("[1.0, [2], \"x\"]"), ["1.0", "[2]", "\"x\""]);
    let entries = entries(r#"{"a\n": {"b": 1}, "": null}"#);
    let shown: Vec<_> = entries.iter().map(|entry| (entry.key.clone(), entry.value)).collect();
    assert_eq!(shown, [(Some("a\n".into()), r#"{"b": 1}"#), (Some("".into()), "null")]);
    assert_eq!(items("{}"), Vec::<&str>::new());
    assert!(super::entries("[]").is_empty());
}

#[test]
fn levels_count_only_outside_strings() {
    let levels = |text: &str| Cursor::new(text).skip_levels().1;
    assert_eq!(levels(&format!("[\"{}\"]", "[".repeat(1000))), 1);
    assert_eq!(levels(&format!("[{}]", vec!["[]"; 1000].join(","))), 2);
    assert_eq!(levels(&("[".repeat(70) + &" ".repeat(200) + &"]".repeat(70))), 70);
    assert_eq!(levels("1"), 0);
}

#[test]
fn private_names_of_serde_json_are_ordinary_keys() {
    let json = r#"{"$serde_json::private::RawValue": "[1]", "$serde_json::private::Number": "1"}"#;
    let entries = entries(json);
    let keys: Vec<_> = entries.iter().map(|entry| (entry.key.as_deref(), entry.value)).collect();
    assert_eq!(
        keys,
        [(Some("$serde_json::private::RawValue"), "\"[1]\""), (Some("$serde_json::private::Number"), "\"1\"")]
    );
}

#[test]
fn tokens_are_taken_if_they_come_next() {
    let mut cursor = Cursor::new(r#"{"a":1,"b":2}"#);
    assert!(cursor.takes_tokens(b"{\"a\":") && cursor.offset() == 5);
    assert!(!cursor.takes_tokens(b"2") && cursor.offset() == 5);
    assert!(cursor.takes_tokens(b"1,\"b\":") && cursor.offset() == 11);
    assert!(!cursor.takes_tokens(b"2}}") && cursor.offset() == 11);
    assert!(cursor.takes_tokens(b"2}") && cursor.offset() == 13);
}

proptest! {
    #[test]
    fn a_string_is_usual_if_it_is_written_as_it_is(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "a", "é", "/", "\\/", "\\n", "\\\\", "\\\"", "\\b", "\\u0008", "\\u0009", "\\u000a", "\\u000b", "\\u000c",
                "\\u000d", "\\u0000", "\\u001f", "\\u001F", "\\u0020", "\\u0041", "\\u00e9",
            ]),
            0..4,
        ),
    ) {
        let json = format!("\"{}\"", parts.concat());
        let mut written = String::new();
        push_string(&mut written, &decode(&json).expect("the text is a string"));
        prop_assert_eq!(is_usual_string(&json), written == json, "{}", json);
    }
}

#[test]
fn a_lone_surrogate_is_no_text() {
    assert_eq!(decode(r#""\ud800""#), None);
    assert_eq!(decode(r#""\ud83d\ude00""#).as_deref(), Some("😀"));
    assert_eq!(decode(r#""\u0000""#).as_deref(), Some("\0"));
}

#[test]
fn every_byte_stands_for_itself_or_does_not_wherever_it_is() {
    for byte in 0..128_u8 {
        let is_plain = byte >= b' ' && byte != b'"' && byte != b'\\';
        for (before, after) in (0..20).flat_map(|before| (0..10).map(move |after| (before, after))) {
            let mut text = vec![b'x'; before];
            text.push(byte);
            text.extend(vec![b'x'; after]);
            let plain = if is_plain { text.len() } else { before };
            assert_eq!(plain_length(&text), plain, "{byte} after {before} and before {after}");
        }
    }
    let umlauts = "ä€😀".repeat(9);
    assert_eq!(plain_length(umlauts.as_bytes()), umlauts.len());
}

proptest! {
    #[test]
    fn escapes_stand_for_what_they_stand_for_with_serde_json(
        parts in proptest::collection::vec(prop_oneof!["[a-zä😀]{0,9}", "\\\\[\"\\\\/bfnrtuxU0']", "\\\\u[0-9a-fA-FdD8]{4}", "\\\\ud[89a-f][0-9a-f]{2}"], 0..6)
    ) {
        let text = format!("\"{}\"", parts.concat());
        let decoded = decode(&text).map(Cow::into_owned);
        let mut cursor = Cursor::new(&text);
        match cursor.plain_string() {
            Some(Ok(plain)) => prop_assert_eq!(Some(plain), decoded.as_deref(), "{}", text),
            Some(Err(place)) => {
                prop_assert!(place.escapes() != Escapes::None && text.contains('\\'), "{}", text);
                prop_assert_eq!(&cursor.text(place).map(Cow::into_owned), &decoded, "{}", text);
            }
            None => prop_assert!(cursor.offset() == 0 && decoded.is_none(), "{}", text),
        }
        prop_assert_eq!(&decoded, &serde_json::from_str::<String>(&text).ok(), "{}", text);
        if let Some(decoded) = decoded {
            let mut usual = String::new();
            push_string(&mut usual, &decoded);
            prop_assert_eq!(is_usual_string(&text), usual == text, "{}", text);
        }
    }

    #[test]
    fn strings_are_written_as_serde_json_writes_them(text in prop_oneof![any::<String>(), "[\\x00-\\x24\\\\a-c]{0,30}"]) {
        let mut ours = String::new();
        push_string(&mut ours, &text);
        prop_assert_eq!(&ours, &serde_json::to_string(&text).unwrap());
        prop_assert!(is_usual_string(&ours), "{}", ours);
        let decoded = decode(&ours);
        prop_assert_eq!(decoded.as_deref(), Some(&*text));
    }
}

#[test]
fn a_text_is_quoted_so_that_it_is_decoded_again() {
    assert_eq!(quoted("a\"\\/\n\u{1}é"), "\"a\\\"\\\\/\\n\\u0001é\"");
    for text in ["", "plain", "\u{7f}\u{2028}\r\t", "😀"] {
        assert_eq!(decode(&quoted(text)).as_deref(), Some(text));
    }
}

#[test]
fn a_malformed_string_is_shown_with_both_quotes() {
    for (text, shown) in [
        (r#"[1 "\q" 2]"#, r#""\q""#),
        (r#"[1 "\qa" 2]"#, r#""\qa""#),
        (r#"[1 "\"\q" 2]"#, r#""\"\q""#),
        (r#"[1 "\q"#, r#""\q"#),
    ] {
        let fault = fault(text).expect("a comma is missing");
        assert_eq!(fault.message, format!("expected `,` or `]` in the list, found `{shown}`"));
        assert_eq!(&text[fault.range], shown);
    }
}

#[test]
fn the_first_fault_of_a_string_is_found_behind_its_escapes() {
    for before in ["", "a", "abc", r"\n", r"abc\n", r"abc\n\\", r"abc\u0041\t"] {
        let text = format!(r#"["{before}\q"]"#);
        let start = 2 + before.len();
        assert_eq!(fault(&text).map(|fault| fault.range), Some(start + 1..start + 2), "{text}");
    }
}
