//! Types of fields whose texts no generator makes: each with texts that it accepts, refuses and writes.

use hl_model::docs::{Vocabulary, page};
use hl_model::{HlModel, Value, schema};
use hl_model_tests::zoo::{Addresses, KeyedMaps, Sets, Wrapped};

/// Asserts that a text is read and written back.
#[track_caller]
fn keeps<T: HlModel>(text: &str) {
    becomes::<T>(text, text);
}

/// Asserts that a text is read, and what is written of it.
#[track_caller]
fn becomes<T: HlModel>(text: &str, written: &str) {
    let read = T::from_json(text).and_then(|model| model.to_json());
    assert_eq!(read.as_deref(), Ok(written));
    let value = text.parse().expect("the text is JSON");
    assert_eq!(T::from_value(value).and_then(|model| model.to_json()).as_deref(), Ok(written), "in memory");
    assert!(is_valid::<T>(text), "refused by {}", schema::json_schema::<T>());
}

/// Asserts that a text is refused with a message.
#[track_caller]
fn refuses<T: HlModel>(text: &str, problem: &str) {
    let errors = T::from_json(text).map(drop).expect_err("the text is refused");
    let problems: Vec<_> = errors.iter().map(|found| format!("{}: {}", found.pointer(), found.kind())).collect();
    assert_eq!(problems, [problem]);
    assert!(T::from_value(text.parse().expect("the text is JSON")).is_err(), "in memory");
}

fn is_valid<T: HlModel>(text: &str) -> bool {
    let schema = serde_json::from_str(&schema::json_schema::<T>().to_json()).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    validator.is_valid(&serde_json::from_str(text).unwrap())
}

#[test]
fn a_set_refuses_equal_items() {
    becomes::<Sets>(r#"{"sorted":["b","a"]}"#, r#"{"sorted":["a","b"]}"#);
    keeps::<Sets>(r#"{"hashed":[1]}"#);
    refuses::<Sets>(r#"{"sorted":["a","b","a"]}"#, "/sorted: expected unique items, found items 0 and 2 equal");
    refuses::<Sets>(r#"{"hashed":[1,1.0]}"#, "/hashed: expected unique items, found items 0 and 1 equal");
    refuses::<Sets>(r#"{"hashed":[]}"#, "/hashed: expected at least 1 item, found 0");
    assert!(!is_valid::<Sets>(r#"{"sorted":["a","a"]}"#));
}

#[test]
fn an_address_keeps_its_value() {
    keeps::<Addresses>(r#"{"v4":"127.0.0.1","v6":"::1","any":"10.0.0.1","socket":"[::1]:80"}"#);
    becomes::<Addresses>(r#"{"v6":"::FFFF:0"}"#, r#"{"v6":"::ffff:0"}"#);
    refuses::<Addresses>(r#"{"v4":"127.0.0"}"#, r#"/v4: expected an IPv4 address, found "127.0.0""#);
    refuses::<Addresses>(r#"{"any":"localhost"}"#, r#"/any: expected an IP address, found "localhost""#);
    refuses::<Addresses>(
        r#"{"socket":"10.0.0.1"}"#,
        r#"/socket: expected an IP address with a port, found "10.0.0.1""#,
    );
}

#[test]
fn a_key_is_a_value_of_its_type() {
    keeps::<KeyedMaps>(
        r#"{"by_name":{"ascending":true},"by_number":{"-3":1.0},"by_level":{"10":[]},"by_short_name":{"a":false}}"#,
    );
    refuses::<KeyedMaps>(
        r#"{"by_number":{"01":1}}"#,
        r#"/by_number: the key "01" is refused: expected an integer, found the string "01""#,
    );
    refuses::<KeyedMaps>(
        r#"{"by_short_name":{"abcdef":true}}"#,
        r#"/by_short_name: the key "abcdef" is refused: expected at most 5 characters, found 6"#,
    );
    assert!(!is_valid::<KeyedMaps>(r#"{"by_number":{"1.0":1}}"#));
    assert!(!is_valid::<KeyedMaps>(r#"{"by_short_name":{"abcdef":true}}"#));
}

#[test]
fn a_wrapped_value_is_read_and_written_as_what_it_wraps() {
    keeps::<Wrapped>(r#"{"secret":"hunter2","secrets":[1,2.0],"serde":{"a":1},"any":{"b":[null]},"object":{}}"#);
    refuses::<Wrapped>(r#"{"secret":"x"}"#, "/secret: expected at least 2 characters, found 1");
    refuses::<Wrapped>(
        r#"{"secrets":[1,"hunter2"]}"#,
        "/secrets/1: expected an integer, found a value that is not shown",
    );
    refuses::<Wrapped>(r#"{"serde":{"a":256}}"#, "/serde: invalid value: integer `256`, expected u8");
    refuses::<Wrapped>(r#"{"any":[1e400]}"#, "/any: `serde_json` cannot hold the number 1e400");
}

#[test]
fn setters_convert_at_any_depth() {
    use std::collections::BTreeMap;

    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Deep {
        grid: Option<Vec<Vec<String>>>,
        pairs: Option<Vec<(String, u8)>>,
        named: Option<BTreeMap<i64, Vec<hl_model::Decimal>>>,
        days: Option<[hl_model::Date; 2]>,
    }

    let deep = Deep::builder()
        .grid([["a", "b"]])
        .pairs([("x", 300)])
        .named([(1, [0.5, f64::NAN])])
        .days(["2024-02-29", "2023-02-29"])
        .build();
    let problems: Vec<_> = deep.unwrap_err().iter().map(|problem| problem.pointer().to_owned()).collect();
    assert_eq!(problems, ["/pairs/0/1", "/named/1/1", "/days/1"]);
    let deep = Deep::builder().grid(vec![vec!["a"], vec![]]).maybe_named(Some([(7, vec![1])])).build().unwrap();
    assert_eq!(deep.to_json().unwrap(), r#"{"grid":[["a"],[]],"named":{"7":[1]}}"#);
}

#[test]
fn a_type_of_serde_may_have_a_schema() {
    keeps::<Wrapped>(r#"{"described":{"a":3,"b":255}}"#);
    refuses::<Wrapped>(r#"{"described":{"a":300}}"#, "/described: invalid value: integer `300`, expected u8");
    let schema = schema::json_schema::<Wrapped>().to_json();
    let described =
        r#""described":{"type":"object","additionalProperties":{"type":"integer","minimum":0,"maximum":255}}"#;
    assert!(schema.contains(described), "{schema}");
    assert!(!is_valid::<Wrapped>(r#"{"described":{"a":300}}"#), "the other implementation refuses it too");
}

/// A schema beside a constraint, and one on a newtype.
#[derive(Debug, HlModel)]
#[hl(schema = {"type": "object", "required": ["x"]})]
struct Point(hl_model::Serde<std::collections::BTreeMap<String, i64>>);

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Shapes {
    #[hl(items(schema = r#"{"type":["integer","null"]}"#))]
    list: Vec<hl_model::Serde<Option<u8>>>,
    #[hl(schema = r#"{"not": {"const": 3}}"#, not = bool)]
    both: hl_model::Serde<i64>,
    point: Point,
}

#[test]
fn a_schema_stands_wherever_a_constraint_does() {
    let text = schema::json_schema::<Shapes>().to_json();
    for part in [
        r#""items":{"type":["integer","null"]}"#,
        r#""both":{"allOf":[{"not":{"type":"boolean"}}],"not":{"const":3}}"#,
        r#""type":"object","required":["x"]}"#,
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let page = page::<Shapes>(Vocabulary::Rust);
    assert!(page.contains("JSON Schema `{\"not\":{\"const\":3}}`"), "{page}");
    keeps::<Shapes>(r#"{"list":[1,null],"both":1,"point":{"x":1}}"#);
}

#[derive(Clone, Copy, Debug, PartialEq, HlModel)]
enum Level {
    #[hl(value = 3)]
    First,
    #[hl(value = 1)]
    Second,
}

/// A model whose accessors return enums by value.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Report {
    #[hl(copy)]
    level: Level,
    #[hl(copy)]
    other: Option<Level>,
    #[hl(copy)]
    none: Option<hl_model::Nullable<Level>>,
    #[hl(copy)]
    boxed: Box<Level>,
    #[hl(copy, default = 1)]
    least: Option<Level>,
    #[hl(copy)]
    pair: (u8, Level),
    level_by_reference: Option<Level>,
}

#[test]
fn a_copy_enum_is_returned_by_value_where_the_field_says_so() {
    let json = r#"{"level":3,"none":null,"boxed":3,"pair":[1,3],"level_by_reference":3}"#;
    let report = Report::from_json(json).unwrap();
    let level: Level = report.level();
    assert_eq!((level, report.other(), report.boxed()), (Level::First, None, Level::First));
    assert_eq!(report.none(), Some(hl_model::Nullable::Null));
    assert_eq!((report.pair(), report.level_by_reference()), ((1, Level::First), Some(&Level::First)));
    assert_eq!(report.least_or_default(), Level::Second);
    assert_eq!(report.to_json().unwrap(), json);
    let page = page::<Report>(Vocabulary::Rust);
    for (key, accessed) in [("level", "Level"), ("other", "Option<Level>"), ("level_by_reference", "Option<&Level>")] {
        let row = format!("| `{key}` | [`Level`](Level.md) | [`{accessed}`](Level.md) |");
        assert!(page.contains(&row), "{page}");
    }
}

#[test]
fn a_page_says_what_the_type_of_a_key_asks_for() {
    let says = |page: &str, key: &str, note: &str| {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{key}` | no | ")));
        assert!(row.is_some_and(|row| row.contains(note)), "{row:?} says {note}");
    };
    let maps = page::<KeyedMaps>(Vocabulary::Rust);
    says(&maps, "by_name", "each key: [`Direction`](Direction.md)");
    says(&maps, "by_number", "each key: `i64`");
    says(&maps, "by_level", "each key: [`Level`](Level.md)");
    says(&maps, "by_short_name", "each key: [`ShortName`](ShortName.md)");
    let sets = page::<Sets>(Vocabulary::Rust);
    says(&sets, "sorted", "no two items are equal");
    says(&sets, "hashed", "at least 1 item; at most 3 items; no two items are equal");
}

/// Numbers that JSON or a type does not have.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Counted {
    count: std::num::NonZeroI32,
    rate: Option<f64>,
    rates: Option<Vec<f64>>,
}

#[test]
fn a_zero_is_refused_alike_by_a_builder_and_in_a_text() {
    let built = Counted::builder().count(0).build().unwrap_err();
    let read = Counted::from_json(r#"{"count":0}"#).unwrap_err();
    assert_eq!(built.first().kind(), read.first().kind());
    assert_eq!(built.to_string(), "Counted: 1 problem\n  /count: must not be 0");
}

#[test]
fn a_float_that_json_lacks_is_named_with_its_place() {
    let built = Counted::builder().count(1).rates([1.0, f64::NAN]).build().unwrap_err();
    let expected = "Counted: 1 problem\n  /rates/1: a number that is not finite cannot be written as JSON";
    assert_eq!(built.to_string(), expected);
    assert_eq!(built.first().code(), "not_json");
    let infinite = Counted { count: std::num::NonZeroI32::MIN, rate: Some(f64::INFINITY), rates: None };
    let expected = "Counted: 1 problem\n  /rate: a number that is not finite cannot be written as JSON";
    assert_eq!(infinite.check().unwrap_err().to_string(), expected);
    assert_eq!(infinite.to_json().unwrap_err().to_string(), expected);
    assert_eq!(vec![infinite].to_json().unwrap_err().first().pointer(), "/0/rate");
}

#[test]
fn the_iterators_of_what_is_kept_know_their_length_and_both_ends() {
    fn ends<I: DoubleEndedIterator + ExactSizeIterator + std::iter::FusedIterator>(
        mut items: I,
    ) -> (usize, I::Item, I::Item) {
        (items.len(), items.next().unwrap(), items.next_back().unwrap())
    }
    for size in [3, 100] {
        let dict: hl_model::Dict<usize> = (0..size).map(|number| (number.to_string(), number)).collect();
        let last = (size - 1).to_string();
        assert_eq!(ends(dict.iter()), (size, ("0", &0), (last.as_str(), &(size - 1))));
        assert_eq!(ends(dict.into_iter()), (size, ("0".to_owned(), 0), (last, size - 1)));
    }
    let errors = Counted::from_json(r#"{"count":0,"rate":"x"}"#).unwrap_err();
    let (length, first, last) = ends(errors.iter());
    assert_eq!((length, first.pointer(), last.pointer()), (2, "/count", "/rate"));
    let _: hl_model::ErrorsIter<'_> = errors.iter();
    let error: Box<dyn std::error::Error> = Box::new(first.clone());
    assert_eq!(error.to_string(), "/count: must not be 0 (line 1, column 10)");
    let not_finite: Result<Value, hl_model::ConvertNumberError> = f64::NAN.try_into();
    assert_eq!(not_finite.unwrap_err().to_string(), "the number is not finite");
}

/// Maps whose keys may be equal though their texts differ.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Keyed {
    by_uuid: Option<std::collections::HashMap<hl_model::Uuid, i64>>,
    by_number: Option<std::collections::BTreeMap<hl_model::DecimalString, i64>>,
}

#[test]
fn keys_that_are_equal_as_values_are_duplicates() {
    use hl_model::{DuplicateKeys, ReadOptions};
    let (lower, upper) = ("c3bf1c7a-8f24-4d8e-9a3c-1c1b6b6d7e01", "C3BF1C7A-8F24-4D8E-9A3C-1C1B6B6D7E01");
    let json = format!(r#"{{"by_uuid":{{"{lower}":1,"{upper}":"x"}},"by_number":{{"1":1,"1.0":2}}}}"#);
    let errors = Keyed::from_json(&json).unwrap_err();
    let found: Vec<_> = errors.iter().map(|problem| (problem.pointer(), problem.code())).collect();
    let upper_pointer = format!("/by_uuid/{upper}");
    let expected = [
        (upper_pointer.as_str(), "duplicate_key"),
        (upper_pointer.as_str(), "wrong_type"),
        ("/by_number/1.0", "duplicate_key"),
    ];
    assert_eq!(found, expected, "{errors}");
    // A key that occurs twice is one problem.
    assert_eq!(Keyed::from_json(r#"{"by_number":{"1":1,"1":2}}"#).unwrap_err().len(), 1);
    for (policy, kept) in [(DuplicateKeys::First, 1), (DuplicateKeys::Last, 2)] {
        let options = ReadOptions::new().duplicate_keys(policy);
        let read = Keyed::from_json_with(r#"{"by_number":{"1":1,"1.0":2}}"#, &options).unwrap();
        assert_eq!(read.by_number().unwrap().values().collect::<Vec<_>>(), [&kept]);
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Floats {
    single: Option<f32>,
    double: Option<f64>,
    values: Option<Vec<Value>>,
    value: Option<Value>,
}

#[test]
fn floats_are_the_nearest_ones_and_values_keep_their_text() {
    let read = |text: &str| Floats::from_json(text).map(|floats| floats.to_json().unwrap());
    assert_eq!(read(r#"{"single":16777217}"#).unwrap(), r#"{"single":16777216.0}"#);
    assert_eq!(read(r#"{"double":2}"#).unwrap(), r#"{"double":2.0}"#);
    assert_eq!(read(r#"{"single":1e-46}"#).unwrap(), r#"{"single":0.0}"#);
    assert_eq!(read(r#"{"single":1e39}"#).unwrap_err().first().code(), "bad_format");
    // The order of a closed model is that of its declaration.
    let text = r#"{"values":["\u00e9\/",{"\u0061":"\u00e9","n":1.0}],"value":"\u00e9\/"}"#;
    assert_eq!(read(text).unwrap(), text);
    assert_eq!(read(r#"{"value":1,"double":0.5}"#).unwrap(), r#"{"double":0.5,"value":1}"#);
}
