//! Aliases of variants where their values are names of keys or items of sets: read, and never written.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use hl_model::schema::json_schema;
use hl_model::{Dict, DuplicateKeys, Errors, HlModel, ReadOptions, Value};

/// A colour, of which one has other spellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, HlModel)]
#[hl(rename_all = "lowercase")]
enum Colour {
    #[hl(alias = "grey", alias = "silver")]
    Gray,
    Red,
}

/// A level that is an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, HlModel)]
enum Level {
    #[hl(value = 1, alias = 10)]
    Low,
    #[hl(value = 2)]
    High,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Palette {
    counts: Option<BTreeMap<Colour, i64>>,
    hashed: Option<HashMap<Colour, i64>>,
    levels: Option<BTreeMap<Level, String>>,
    colours: Option<BTreeSet<Colour>>,
    hashes: Option<HashSet<Level>>,
    nested: Option<BTreeMap<Colour, BTreeSet<Colour>>>,
}

/// What is written of a text that is read.
fn trip(json: &str) -> Result<String, Errors> {
    Palette::from_json(json)?.to_json()
}

/// The pointers and codes of the problems of a text.
fn problems(json: &str) -> Vec<(String, &'static str)> {
    let errors = Palette::from_json(json).expect_err(json);
    errors.iter().map(|problem| (problem.pointer().to_owned(), problem.code())).collect()
}

#[test]
fn a_key_or_an_item_that_is_an_alias_is_written_as_the_value() {
    for (read, written) in [
        (r#"{"counts":{"grey":1,"red":2}}"#, r#"{"counts":{"gray":1,"red":2}}"#),
        (r#"{"counts":{"silver":1}}"#, r#"{"counts":{"gray":1}}"#),
        (r#"{"hashed":{"grey":1}}"#, r#"{"hashed":{"gray":1}}"#),
        (r#"{"levels":{"10":"a","2":"b"}}"#, r#"{"levels":{"1":"a","2":"b"}}"#),
        (r#"{"colours":["grey","red"]}"#, r#"{"colours":["gray","red"]}"#),
        (r#"{"hashes":[10]}"#, r#"{"hashes":[1]}"#),
        (r#"{"nested":{"grey":["silver"]}}"#, r#"{"nested":{"gray":["gray"]}}"#),
    ] {
        assert_eq!(trip(read).as_deref(), Ok(written));
        assert_eq!(trip(written).as_deref(), Ok(written));
    }
    let palette = Palette::from_json(r#"{"counts":{"grey":1},"colours":["silver"]}"#).unwrap();
    assert_eq!(palette.counts().unwrap().get(&Colour::Gray), Some(&1));
    assert!(palette.colours().unwrap().contains(&Colour::Gray));
}

#[test]
fn two_spellings_of_one_value_are_equal() {
    assert_eq!(problems(r#"{"counts":{"grey":1,"gray":2}}"#), [("/counts/gray".into(), "duplicate_key")]);
    assert_eq!(problems(r#"{"hashed":{"grey":1,"silver":2}}"#), [("/hashed/silver".into(), "duplicate_key")]);
    assert_eq!(problems(r#"{"levels":{"1":"a","10":"b"}}"#), [("/levels/10".into(), "duplicate_key")]);
    // Equal JSON is what `unique_items` refuses. Items that are equal as values only are refused by the set.
    assert_eq!(problems(r#"{"colours":["gray","red","grey"]}"#), [("/colours".into(), "custom")]);
    assert_eq!(problems(r#"{"hashes":[1,10]}"#), [("/hashes".into(), "custom")]);
    let errors = Palette::from_json(r#"{"colours":["gray","grey"]}"#).unwrap_err();
    assert_eq!(errors.first().to_string(), "/colours: two items are equal (line 1, column 12)");
    let first = ReadOptions::new().duplicate_keys(DuplicateKeys::First);
    let palette = Palette::from_json_with(r#"{"counts":{"grey":1,"gray":2}}"#, &first).unwrap();
    assert_eq!(palette.to_json().as_deref(), Ok(r#"{"counts":{"gray":1}}"#));
}

#[test]
fn what_is_neither_a_value_nor_an_alias_is_refused() {
    assert_eq!(problems(r#"{"counts":{"blue":1}}"#), [("/counts".into(), "bad_key")]);
    assert_eq!(problems(r#"{"colours":["blue"]}"#), [("/colours/0".into(), "not_in_enum")]);
    assert_eq!(problems(r#"{"levels":{"3":"a"}}"#), [("/levels".into(), "bad_key")]);
    // A name that is no number is not looked for among listed numbers.
    for name in ["x", "__proto__", "", "1.0", "-0", "1e0"] {
        assert_eq!(problems(&format!(r#"{{"levels":{{"{name}":"a"}}}}"#)), [("/levels".into(), "bad_key")], "{name}");
    }
}

#[test]
fn what_is_built_and_what_is_in_memory_is_treated_alike() {
    let built = Palette::builder().counts([(Colour::Gray, 1)]).colours([Colour::Gray, Colour::Red]).build().unwrap();
    let json = built.to_json().unwrap();
    assert_eq!(json, r#"{"counts":{"gray":1},"colours":["gray","red"]}"#);
    let value = r#"{"counts":{"grey":1},"colours":["silver","red"]}"#.parse().unwrap();
    assert_eq!(Palette::from_value(value).as_ref(), Ok(&built));
    assert_eq!(serde_json::from_str::<Palette>(r#"{"counts":{"silver":1},"colours":["grey","red"]}"#).unwrap(), built);
}

#[test]
fn json_schema_accepts_what_a_model_reads() {
    let schema = serde_json::from_str(&json_schema::<Palette>().to_json()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for json in
        [r#"{"counts":{"grey":1}}"#, r#"{"counts":{"gray":1}}"#, r#"{"colours":["silver"]}"#, r#"{"hashes":[10]}"#]
    {
        assert!(validator.is_valid(&serde_json::from_str(json).unwrap()), "{json}: {schema}");
    }
    for json in [r#"{"counts":{"blue":1}}"#, r#"{"colours":["blue"]}"#] {
        assert!(!validator.is_valid(&serde_json::from_str(json).unwrap()), "{json}");
    }
}

/// Counts, or any other object.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum CountsOrAny {
    Counts(BTreeMap<Colour, i64>),
    Any(Dict),
}

#[test]
fn two_names_of_one_key_do_not_match_a_map() {
    let json = r#"{"grey":1,"red":3,"gray":2}"#;
    let any = CountsOrAny::from_json(json).unwrap();
    assert!(matches!(any, CountsOrAny::Any(_)), "{any:?}");
    assert_eq!(any.matches(), ["Any"]);
    let entries = [("grey", 1), ("red", 3), ("gray", 2)].map(|(key, count)| (key, Value::from(count)));
    let value = Value::from(entries.into_iter().collect::<Dict>());
    assert_eq!(CountsOrAny::from_value(value).unwrap(), any);
    let counts = CountsOrAny::from_json(r#"{"grey":1,"red":3}"#).unwrap();
    assert!(matches!(counts, CountsOrAny::Counts(_)), "{counts:?}");
    let last = ReadOptions::new().duplicate_keys(DuplicateKeys::Last);
    let last = CountsOrAny::from_json_with(json, &last).unwrap();
    assert_eq!(last.to_json().unwrap(), r#"{"gray":2,"red":3}"#);
}
