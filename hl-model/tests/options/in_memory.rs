//! Values in memory, whose keys are not in a text.

use std::collections::BTreeMap;

use hl_model::{Bytes, Dict, DuplicateKeys, HlModel, ReadOptions, Value};

use super::codes;

/// Words, of which one has two spellings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
enum Word {
    #[hl(rename = "color", alias = "colour")]
    Color,
    #[hl(rename = "size")]
    Size,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Worded {
    words: BTreeMap<Word, i64>,
    #[hl(alias = "sum")]
    total: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Blob {
    text: Option<String>,
    bytes: Bytes,
    #[hl(any_string_name)]
    rest: Dict,
}

/// A value that is made of its parts, and so has no text.
fn in_memory(value: &Value) -> Value {
    match (value.as_list(), value.as_dict()) {
        (Some(items), _) => items.iter().map(in_memory).collect(),
        (_, Some(dict)) => dict.iter().map(|(key, value)| (key, in_memory(value))).collect::<Dict>().into(),
        _ => value.clone(),
    }
}

#[test]
fn of_two_spellings_of_a_key_in_memory_one_counts() {
    for (policy, words, problems) in [
        (DuplicateKeys::First, r#"{"color":1,"colour":"x","size":2}"#, vec!["/size"]),
        (DuplicateKeys::First, r#"{"color":"x","colour":1,"size":2}"#, vec!["/size", "/words/color"]),
        (DuplicateKeys::Last, r#"{"color":1,"colour":2,"size":"x"}"#, vec!["/size", "/words/size"]),
    ] {
        let options = ReadOptions::new().duplicate_keys(policy);
        let json = format!(r#"{{"words":{words},"sum":1,"size":0}}"#);
        let errors = Worded::from_value_with(in_memory(&json.parse().unwrap()), &options).unwrap_err();
        let mut pointers: Vec<_> = errors.iter().map(hl_model::Problem::pointer).collect();
        pointers.sort_unstable();
        assert_eq!(pointers, problems, "{json}");
    }
}

#[test]
fn the_limits_of_keys_hold_in_memory_to_the_last_key() {
    let value = in_memory(&r#"{"one":1,"two":2,"three":3}"#.parse().unwrap());
    let read = |options: &ReadOptions| Dict::<i64>::from_value_with(value.clone(), options).map(|dict| dict.len());
    assert_eq!(read(&ReadOptions::new().keys(3).text_length(5)), Ok(3));
    assert_eq!(codes(read(&ReadOptions::new().keys(2))), ["limit_keys"]);
    assert_eq!(codes(read(&ReadOptions::new().text_length(4))), ["limit_text_length"]);
}

#[test]
fn a_text_or_a_tag_at_a_limit_is_within_it() {
    #[derive(Debug, HlModel)]
    #[hl(pattern = "^x")]
    struct Word(String);
    #[derive(Debug, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum Shape {
        #[hl(tag = 1)]
        Square { side: i64 },
    }
    let options = ReadOptions::new().text_length(5).digits(3);
    assert_eq!(codes(Word::from_json_with(r#""abcde""#, &options)), ["pattern_mismatch"]);
    assert_eq!(codes(Shape::from_json_with(r#"{"kind":1.00,"side":"a"}"#, &options)), ["wrong_type"]);
    assert_eq!(codes(Shape::from_json_with(r#"{"kind":1.000,"side":1}"#, &options)), ["limit_digits"]);
}

#[test]
fn keys_in_memory_keep_their_limits_and_their_order_beside_bytes() {
    // Bytes have no text, so that the value is read as it is.
    let value = |entries: &[(&str, i64)]| -> Value {
        let numbers = entries.iter().map(|(key, number)| (*key, Value::from(*number)));
        numbers.chain([("bytes", Value::from(Bytes::from(vec![1])))]).collect::<Dict>().into()
    };
    let read =
        |value: Value, options: &ReadOptions| Blob::from_value_with(value, options).map(|blob| blob.rest().len());
    let options = ReadOptions::new().text_length(5);
    assert_eq!(read(value(&[("seven", 7)]), &options), Ok(1));
    let errors = read(value(&[("text", 0), ("twelve", 12), ("other", 1)]), &options.keys(3)).unwrap_err();
    let found: Vec<_> = errors.iter().map(|problem| (problem.pointer(), problem.code())).collect();
    assert_eq!(
        found,
        [("/text", "wrong_type"), ("/twelve", "limit_text_length"), ("/bytes", "limit_keys")],
        "in the order of the value"
    );
}
