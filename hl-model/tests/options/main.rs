//! Reading options: what is done about duplicate keys, unknown keys and values that break constraints.

mod in_memory;

use std::collections::BTreeMap;

use hl_model::{Dict, DuplicateKeys, Errors, HlModel, Nullable, ReadOptions, UnknownKeys, Value};

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    a: Option<i64>,
    inner: Option<Dict>,
    counts: Option<BTreeMap<String, i64>>,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Closed {
    #[hl(minimum = 1)]
    a: i64,
    #[hl(values = ["red", "green"])]
    color: Option<String>,
    #[hl(unique_items)]
    tags: Option<Vec<String>>,
}

const TWICE: &str = r#"{"a": 1, "x": 1, "inner": {"k": 1, "k": 2}, "counts": {"n": 1, "n": 2}, "x": 2, "a": 2}"#;

fn codes(result: Result<impl std::fmt::Debug, Errors>) -> Vec<&'static str> {
    result.unwrap_err().iter().map(hl_model::Problem::code).collect()
}

#[test]
fn a_key_that_comes_twice_is_a_problem_wherever_it_is() {
    assert_eq!(codes(Open::from_json(TWICE)), ["duplicate_key"; 4]);
}

#[test]
fn the_first_or_the_last_value_of_a_key_can_be_taken() {
    for (policy, number) in [(DuplicateKeys::First, 1), (DuplicateKeys::Last, 2)] {
        let open = Open::from_json_with(TWICE, &ReadOptions::new().duplicate_keys(policy)).unwrap();
        assert_eq!(open.a(), Some(number));
        assert_eq!(open.any_string_name("x"), Some(&Value::from(number)));
        assert_eq!(open.inner().and_then(|inner| inner.get("k")), Some(&Value::from(number)));
        assert_eq!(open.counts().and_then(|counts| counts.get("n")), Some(&number));
        let written = open.to_json().unwrap();
        assert_eq!(Open::from_json(&written).unwrap(), open, "{written}");
    }
}

#[test]
fn a_key_that_comes_again_keeps_the_place_at_which_it_came_first() {
    for (policy, number) in [(DuplicateKeys::First, 1), (DuplicateKeys::Last, 2)] {
        let options = ReadOptions::new().duplicate_keys(policy);
        for (json, written) in [
            (r#"{"x": 1, "x": 2, "a": 0, "y": 3}"#, format!(r#"{{"x":{number},"a":0,"y":3}}"#)),
            (
                r#"{"x": 1, "a": 0, "x": 2, "counts": {}, "y": 3}"#,
                format!(r#"{{"x":{number},"a":0,"counts":{{}},"y":3}}"#),
            ),
        ] {
            assert_eq!(Open::from_json_with(json, &options).unwrap().to_json().unwrap(), written, "{json}");
        }
    }
}

#[test]
fn constraints_are_on_the_value_that_counts() {
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Listed {
        #[hl(unique_items)]
        items: Vec<Value>,
        #[hl(not = Closed)]
        other: Option<Value>,
    }
    let items = |list| format!(r#"{{"items": [{list}]}}"#);
    for (policy, same, different) in [
        (DuplicateKeys::First, r#"{"k": 1, "k": 2}, {"k": 1}"#, r#"{"k": 1, "k": 2}, {"k": 2}"#),
        (DuplicateKeys::Last, r#"{"k": 1, "k": 2}, {"k": 2}"#, r#"{"k": 1, "k": 2}, {"k": 1}"#),
    ] {
        let options = ReadOptions::new().duplicate_keys(policy);
        assert_eq!(codes(Listed::from_json_with(&items(same), &options)), ["duplicate_items"]);
        let listed = Listed::from_json_with(&items(different), &options).unwrap();
        assert_eq!(Listed::from_json(&listed.to_json().unwrap()).unwrap().items(), listed.items());
        let refused = r#"{"items": [], "other": {"a": 1, "a": 1}}"#;
        assert_eq!(codes(Listed::from_json_with(refused, &options)), ["not"]);
    }
}

#[test]
fn a_null_that_counts_as_absent_can_be_the_value_that_counts() {
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Absent {
        #[hl(null = "absent")]
        a: Option<i64>,
        b: Option<i64>,
    }
    let json = r#"{"a": 1, "b": 1, "a": null, "b": null}"#;
    for (policy, number) in [(DuplicateKeys::First, Some(1)), (DuplicateKeys::Last, None)] {
        let absent = Absent::from_json_with(json, &ReadOptions::new().duplicate_keys(policy).lenient()).unwrap();
        assert_eq!((absent.a(), absent.b()), (number, number));
    }
}

#[test]
fn only_the_value_that_counts_is_looked_at_if_it_is_the_first() {
    let json = r#"{"a": 1, "a": "x", "counts": {"n": 1, "n": "x"}"#;
    let options = ReadOptions::new().duplicate_keys(DuplicateKeys::First);
    let open = Open::from_json_with(&format!("{json}}}"), &options).unwrap();
    assert_eq!((open.a(), open.counts().and_then(|counts| counts.get("n"))), (Some(1), Some(&1)));
    assert_eq!(codes(Open::from_json_with(&format!(r#"{json}, "inner": 1}}"#), &options)), ["wrong_type"]);
}

#[test]
fn a_key_that_comes_twice_counts_once() {
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Sized {
        #[hl(min_properties = 2)]
        any: Option<Dict>,
        #[hl(min_properties = 2)]
        map: Option<BTreeMap<String, i64>>,
        #[hl(max_properties = 1)]
        few: Option<Dict>,
        #[hl(max_properties = 1)]
        model: Option<Open>,
    }
    let json = |key: &str, second: &str| format!(r#"{{"{key}": {{"a": 1, "{second}": 2}}}}"#);
    for policy in [DuplicateKeys::First, DuplicateKeys::Last] {
        let read = |json: &str| Sized::from_json_with(json, &ReadOptions::new().duplicate_keys(policy));
        for key in ["any", "map"] {
            assert_eq!(codes(read(&json(key, "\\u0061"))), ["too_few_keys"]);
            assert_eq!(read(&json(key, "b")).map(drop), Ok(()));
        }
        for key in ["few", "model"] {
            assert_eq!(read(&json(key, "a")).map(drop), Ok(()));
            assert_eq!(codes(read(&json(key, "b"))), ["too_many_keys"]);
        }
    }
}

#[test]
fn a_key_counts_once_that_comes_under_two_of_its_names() {
    #[derive(Debug, HlModel)]
    #[hl(min_properties = 2)]
    struct Two {
        #[hl(alias = "b")]
        a: i64,
        #[hl(any_string_name)]
        rest: Dict,
    }
    #[derive(Debug, HlModel)]
    #[hl(any_of, min_properties = 2)]
    enum Either {
        Two(Two),
        Number(i64),
    }
    #[derive(Debug, HlModel)]
    #[hl(all_of, min_properties = 2)]
    struct Both(Open, Named, #[hl(any_string_name)] Dict);
    #[derive(Debug, HlModel)]
    struct Named {
        #[hl(alias = "b")]
        a: i64,
        #[hl(any_string_name)]
        rest: Dict,
    }
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Holder {
        #[hl(min_properties = 2)]
        inner: Named,
    }
    let counts = |json: &str, policy| {
        let options = ReadOptions::new().duplicate_keys(policy);
        let holder = format!(r#"{{"inner": {json}}}"#);
        let read = [
            Two::from_json_with(json, &options).map(drop),
            Either::from_json_with(json, &options).map(drop),
            Both::from_json_with(json, &options).map(drop),
            Holder::from_json_with(&holder, &options).map(drop),
        ];
        read.map(|read| read.map_err(|errors| errors.first().code()))
    };
    for policy in [DuplicateKeys::First, DuplicateKeys::Last] {
        let [two, either, both, holder] = counts(r#"{"a": 1, "b": 2}"#, policy);
        assert_eq!([two, both, holder], [Err("too_few_keys"); 3]);
        assert_eq!(either, Err("any_of_none"));
        assert_eq!(counts(r#"{"a": 1, "b": 2, "c": 3}"#, policy), [Ok(()); 4]);
        assert_eq!(counts(r#"{"b": 1, "c": 3}"#, policy), [Ok(()); 4]);
    }
}

#[test]
fn unknown_keys_can_be_kept_dropped_or_refused() {
    let json = r#"{"a": 1, "x": 1}"#;
    let read = |policy| ReadOptions::new().unknown_keys(policy);
    assert_eq!(codes(Open::from_json_with(json, &read(UnknownKeys::Reject))), ["unknown_key"]);
    let open = Open::from_json_with(json, &read(UnknownKeys::Drop)).unwrap();
    assert_eq!(open.to_json().unwrap(), r#"{"a":1}"#);
    let open = Open::from_json_with(json, &read(UnknownKeys::Keep)).unwrap();
    assert_eq!(open.to_json().unwrap(), r#"{"a":1,"x":1}"#);
    assert_eq!(codes(Closed::from_json_with(json, &read(UnknownKeys::AsDeclared))), ["unknown_key"]);
    for policy in [UnknownKeys::Drop, UnknownKeys::Keep] {
        assert_eq!(Closed::from_json_with(json, &read(policy)).unwrap().a(), 1);
    }
}

#[test]
fn what_the_types_can_hold_is_collected_with_its_problems() {
    let json = r#"{"a": 0, "color": "blue", "tags": ["x", "x"], "size": 3}"#;
    let expected = ["below_minimum", "not_in_enum", "duplicate_items", "unknown_key"];
    assert_eq!(codes(Closed::from_json(json)), expected);
    let (closed, problems) = Closed::collect_json(json, &ReadOptions::new()).unwrap();
    assert_eq!((closed.a(), closed.color(), closed.tags().map(<[String]>::len)), (0, Some("blue"), Some(2)));
    assert_eq!(codes(Err::<(), _>(problems.unwrap())), expected);
    let (_, problems) = Closed::collect_json(r#"{"a": 1}"#, &ReadOptions::new()).unwrap();
    assert_eq!(problems, None);
    assert_eq!(codes(Closed::collect_json(r#"{"a": "1"}"#, &ReadOptions::new())), ["wrong_type"]);
    assert_eq!(
        codes(Closed::collect_json(r#"{"color": "blue"}"#, &ReadOptions::new())),
        ["not_in_enum", "missing_key"]
    );
}

#[test]
fn a_null_that_the_type_holds_is_kept_when_reading_leniently() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Nulls {
        nullable: Option<Nullable<i64>>,
        any: Option<Value>,
        plain: Option<i64>,
    }

    let json = r#"{"nullable":null,"any":null,"plain":null}"#;
    let (nulls, problems) = Nulls::collect_json(json, &ReadOptions::new()).unwrap();
    assert_eq!(nulls.to_json().unwrap(), r#"{"nullable":null,"any":null}"#);
    assert_eq!(problems.unwrap().iter().map(hl_model::Problem::code).collect::<Vec<_>>(), ["null_not_allowed"]);
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Either {
    Rules(Rules),
    Number(i64),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(if_key(kind = "x", requires(c)))]
struct Rules {
    #[hl(requires = "b")]
    a: Option<i64>,
    #[hl(null = "absent")]
    b: Option<i64>,
    #[hl(alias = "see")]
    c: Option<i64>,
    kind: Option<String>,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Bounded {
    #[hl(min_properties = 2)]
    two: Option<Either>,
    #[hl(max_properties = 1)]
    one: Option<Either>,
    #[hl(items(max_properties = 1))]
    ones: Option<Vec<Either>>,
    #[hl(contains(min_properties = 2))]
    some: Option<Vec<Either>>,
}

#[test]
fn constraints_see_the_value_of_a_key_that_counts() {
    let read = |policy, json: &str| {
        let result = Rules::from_json_with(json, &ReadOptions::new().duplicate_keys(policy));
        result.map(|model| drop(model.to_json().unwrap())).map_err(|errors| errors.first().code())
    };
    for (json, first, last) in [
        (r#"{"a":1,"b":1,"b":null}"#, Ok(()), Err("dependent_required")),
        (r#"{"a":1,"b":null,"b":1}"#, Err("dependent_required"), Ok(())),
        (r#"{"kind":"y","kind":"x"}"#, Ok(()), Err("required_if")),
        (r#"{"kind":"x","kind":"y"}"#, Err("required_if"), Ok(())),
    ] {
        assert_eq!(read(DuplicateKeys::First, json), first, "{json}");
        assert_eq!(read(DuplicateKeys::Last, json), last, "{json}");
    }
}

#[test]
fn a_key_that_comes_twice_counts_once_in_values_of_any_kind() {
    let read = |json: &str| {
        let last = ReadOptions::new().duplicate_keys(DuplicateKeys::Last);
        Bounded::from_json_with(json, &last).map(drop).map_err(|errors| errors.first().code())
    };
    assert_eq!(read(r#"{"two":{"x":1,"x":2}}"#), Err("too_few_keys"));
    assert_eq!(read(r#"{"two":{"x":1,"y":2}}"#), Ok(()));
    assert_eq!(read(r#"{"one":{"x":1,"x":2}}"#), Ok(()));
    assert_eq!(read(r#"{"one":{"x":1,"y":2}}"#), Err("too_many_keys"));
    assert_eq!(read(r#"{"ones":[{"x":1,"x":2}]}"#), Ok(()));
    assert_eq!(read(r#"{"some":[{"x":1,"x":2}]}"#), Err("contains_too_few"));
}
