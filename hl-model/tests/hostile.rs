//! Input that was made to do harm, and values that are nested without end.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use hl_model::{Dict, Errors, HlModel, ReadOptions, Value};

const MILLION: usize = 1_000_000;

fn code(result: Result<Value, Errors>) -> &'static str {
    result.map_or_else(|errors| errors.first().code(), |_| "read")
}

fn unlimited() -> ReadOptions {
    ReadOptions::new().depth(usize::MAX).digits(usize::MAX)
}

#[test]
fn a_million_levels_are_refused_by_default() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let json = open.repeat(MILLION) + "1" + &close.repeat(MILLION);
        assert_eq!(code(json.parse()), "limit_depth");
        assert_eq!(code(open.repeat(MILLION).parse()), "syntax");
        assert_eq!(
            code(Dict::<Value>::from_json(&json).map(Value::from)),
            if open == "[" { "wrong_type" } else { "limit_depth" }
        );
    }
}

#[test]
fn a_million_levels_can_be_used_in_every_way_when_they_are_allowed() {
    let json = "[".repeat(MILLION) + &"]".repeat(MILLION);
    let value = Value::from_json_with(&json, &unlimited()).unwrap();
    let other = Value::from_json_with(&json, &unlimited()).unwrap();
    assert_eq!(value, other);
    assert_eq!(value.to_json().unwrap(), json);
    assert_eq!(format!("{value:?}"), json);
    assert_eq!(value.clone(), value);
    let state = RandomState::new();
    assert_eq!(state.hash_one(&value), state.hash_one(&other));
}

/// A tree in memory that was never text.
fn built(levels: usize) -> Value {
    (0..levels).fold(Value::from(1), |inner, level| {
        if level % 2 == 0 { Value::from(vec![inner]) } else { Dict::from([("a", inner)]).into() }
    })
}

#[test]
fn a_million_levels_built_in_memory_can_be_used_in_every_way() {
    let (value, other) = (built(MILLION), built(MILLION));
    assert_eq!(value, other);
    assert_ne!(value, built(MILLION - 2));
    assert_eq!(value.to_json().unwrap().len(), format!("{value}").len());
    let state = RandomState::new();
    assert_eq!(state.hash_one(&value), state.hash_one(&other));
    drop(other);
    let mut inner = value.clone();
    for _ in 0..10 {
        inner = inner.pointer("/a/0").or_else(|| inner.pointer("/0/a")).cloned().unwrap();
    }
    drop(value);
}

#[test]
fn walking_down_step_by_step_leaves_nothing_that_cannot_be_dropped() {
    let depth = 100_000;
    let json = "[".repeat(depth) + &"]".repeat(depth);
    let value = Value::from_json_with(&json, &unlimited()).unwrap();
    let mut inner = &value;
    let mut levels = 1;
    while let Some(first) = inner.as_list().and_then(<[Value]>::first) {
        inner = first;
        levels += 1;
    }
    assert_eq!(levels, depth);
}

#[test]
fn a_million_keys_are_found_and_told_apart() {
    let entries: Vec<String> = (0..MILLION).map(|n| format!("\"k{n}\":{n}")).collect();
    let json = format!("{{{}}}", entries.join(","));
    let value: Value = json.parse().unwrap();
    assert_eq!(value.get("k999999"), Some(&Value::from(999_999)));
    assert_eq!(value.to_json().unwrap(), json);
    let twice = format!("{{{},\"k5\":1}}", entries.join(","));
    assert_eq!(code(twice.parse()), "duplicate_key");
}

#[test]
fn numbers_are_never_expanded() {
    let digits = "1".repeat(10 * MILLION);
    assert_eq!(code(digits.parse()), "limit_digits");
    let value = Value::from_json_with(&digits, &unlimited()).unwrap();
    assert_eq!(value.to_json().unwrap(), digits);
    let huge: Value = "1e1000000000".parse().unwrap();
    assert_eq!(huge, "10e999999999".parse().unwrap());
    assert_ne!(huge, "1e999999999".parse().unwrap());
    assert_eq!(huge.to_json().unwrap(), "1e1000000000");
    assert!(
        HashSet::from([huge]).contains(&"0.1e1000000001".parse::<Value>().unwrap_or(Value::NULL))
            || code("0.1e1000000001".parse()) == "limit_exponent"
    );
    assert_eq!(code("1e1000000001".parse()), "limit_exponent");
    assert_eq!(code("1e99999999999999999999999999".parse()), "limit_exponent");
}

#[test]
fn text_that_is_not_json_is_named() {
    for json in [
        "", " ", "{", "[1,", "nul", "01", "1.", "+1", ".5", "\"a", "[1]]", "1 2", "{\"a\" 1}", "{a:1}", "[1,]",
        "\u{1}", "'a'", "NaN",
    ] {
        assert_eq!(code(json.parse()), "syntax", "{json:?}");
    }
    let errors = "\u{feff}{}".parse::<Value>().unwrap_err();
    assert!(errors.to_string().contains("byte order mark"), "{errors}");
    let errors = Value::from_slice(b"[\"a\",\n \"\xff\"]").unwrap_err();
    assert_eq!((errors.first().code(), errors.first().line(), errors.first().column()), ("syntax", Some(2), Some(3)));
    for json in [r#""\ud800""#, r#"["\udc00"]"#, r#"{"\ud800": 1}"#] {
        assert_eq!(code(json.parse()), "syntax", "{json}");
    }
}

#[test]
fn every_way_to_cut_a_text_short_is_a_syntax_problem() {
    let json = r#"{"a": [1.5e3, "é\n", {"b": null}], "c": true}"#;
    for end in 0..json.len() {
        let errors = Value::from_slice(json.get(..end).map_or(&json.as_bytes()[..end], str::as_bytes)).unwrap_err();
        assert_eq!(errors.first().code(), "syntax", "{end}");
    }
}

#[test]
fn private_names_of_serde_json_are_ordinary_keys() {
    for key in ["$serde_json::private::RawValue", "$serde_json::private::Number"] {
        for json in [
            format!(r#"{{"{key}":"[1]"}}"#),
            format!(r#"[{{"{key}":"1"}}]"#),
            format!(r#"{{"a":{{"{key}":"1"}}}}"#),
            format!(r#"{{"{key}":{{"{key}":"not json ]"}}}}"#),
        ] {
            let value: Value = json.parse().unwrap();
            assert_eq!(value.to_json().unwrap(), json);
            let through_serde: Value = serde_json::from_str(&json).unwrap();
            assert_eq!(through_serde.to_json().unwrap(), json);
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
            let dict = Dict::<Value>::from_json(&json);
            assert_eq!(dict.is_ok(), json.starts_with('{'));
        }
    }
}

#[test]
fn the_number_of_problems_is_limited_and_says_so() {
    let json = format!("[{}1]", "\"x\",".repeat(1000));
    let errors = Vec::<i64>::from_json(&json).unwrap_err();
    assert_eq!(errors.len(), 101);
    assert_eq!(errors.iter().next_back().unwrap().code(), "limit_problems");
    let errors = Vec::<i64>::from_json_with(&json, &ReadOptions::new().problems(3)).unwrap_err();
    assert_eq!(errors.len(), 4);
}

#[test]
fn input_beyond_the_limit_of_bytes_is_not_read() {
    let options = ReadOptions::new().bytes(10);
    let error = Value::from_reader_with(std::io::repeat(b' '), &options).unwrap_err();
    assert_eq!(error.first().code(), "limit_bytes");
    assert_eq!(code(Value::from_json_with("[1,2,3,4,5]", &options)), "limit_bytes");
    assert_eq!(code(Value::from_json_with("[1,2,3,45]", &options)), "read");
}
