//! Values in memory that have bytes in them, and so no text, are read and reported as texts are.

use std::collections::BTreeMap;

use hl_model::{Bytes, Dict, DuplicateKeys, HlModel, Problem, ReadOptions, Value};

/// The object of a text, with bytes as the value of one more key.
fn beside_bytes(json: &str) -> Value {
    let value: Value = json.parse().unwrap();
    let entries = value.as_dict().unwrap().iter().map(|(key, value)| (key, value.clone()));
    entries.chain([("bytes", Value::from(Bytes::from(vec![1])))]).collect::<Dict>().into()
}

#[test]
fn an_item_is_reported_at_its_index() {
    let bytes = || Value::from(Bytes::from(vec![1]));
    let list: Value = [bytes(), Value::from(1), bytes(), Value::from(2)].into_iter().collect();
    let errors = Vec::<Bytes>::from_value(list).unwrap_err();
    let pointers: Vec<_> = errors.iter().map(Problem::pointer).collect();
    assert_eq!(pointers, ["/1", "/3"]);
}

#[derive(Debug, HlModel)]
struct Blob {
    bytes: Bytes,
    #[hl(any_string_name)]
    rest: Dict,
}

#[test]
fn the_limits_of_keys_hold_each_by_itself() {
    let options = ReadOptions::new().keys(2).text_length(5);
    let read = |json| {
        let blob = Blob::from_value_with(beside_bytes(json), &options);
        blob.map(|blob| blob.rest().len()).map_err(|errors| errors.first().code())
    };
    assert_eq!(read(r#"{"seven":7}"#), Ok(1));
    assert_eq!(read(r#"{"twelve":12}"#), Err("limit_text_length"));
    assert_eq!(read(r#"{"one":1,"two":2}"#), Err("limit_keys"));
}

/// Words, of which one has two spellings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
enum Word {
    #[hl(rename = "color", alias = "colour")]
    Color,
    #[hl(rename = "size")]
    Size,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Worded {
    words: BTreeMap<Word, i64>,
    bytes: Bytes,
}

#[test]
fn of_two_spellings_of_a_key_one_counts() {
    for (policy, words, problems) in [
        (DuplicateKeys::First, r#"{"color":1,"colour":"x","size":2}"#, vec!["/unknown"]),
        (DuplicateKeys::First, r#"{"color":"x","colour":1,"size":2}"#, vec!["/unknown", "/words/color"]),
        (DuplicateKeys::First, r#"{"size":"x","color":1,"colour":2}"#, vec!["/unknown", "/words/size"]),
        (DuplicateKeys::Last, r#"{"color":1,"colour":2,"size":"x"}"#, vec!["/unknown", "/words/size"]),
    ] {
        let options = ReadOptions::new().duplicate_keys(policy);
        let value = beside_bytes(&format!(r#"{{"words":{words},"unknown":0}}"#));
        let errors = Worded::from_value_with(value, &options).unwrap_err();
        let mut pointers: Vec<_> = errors.iter().map(Problem::pointer).collect();
        pointers.sort_unstable();
        assert_eq!(pointers, problems, "{words}");
    }
}
