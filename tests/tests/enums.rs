//! Lists of values: enums, and `values` at keys.

use std::collections::HashSet;

use hl_model::docs::{self, Vocabulary};
use hl_model::schema::json_schema;
use hl_model::{Decimal, HlModel, Integer, Nullable, OtherValue, Problem};
use hl_model_tests::described;

/// A level.
#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
enum Level {
    /// The first.
    #[hl(value = 3)]
    First,
    /// The second.
    #[hl(value = -100)]
    Second,
    /// Any other.
    #[hl(other)]
    Other(OtherValue),
}

/// A word.
#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(rename_all = "lowercase")]
enum Word {
    /// The first.
    First,
    /// Any other.
    #[hl(other)]
    Other(OtherValue),
}

#[test]
fn an_integer_is_listed_however_it_is_spelled() {
    for text in ["3", "3.0", "3e0", "0.3e1", "30E-1", "3.000"] {
        assert_eq!(Level::from_json(text).unwrap(), Level::First, "{text}");
        assert_eq!(text.parse::<Level>().unwrap(), Level::First, "{text}");
        assert_eq!(serde_json::from_str::<Level>(text).unwrap(), Level::First, "{text}");
    }
    assert_eq!(Level::from_json("-1e2").unwrap(), Level::Second);
    assert_eq!(Level::from_json("3.5").unwrap_err().first().code(), "wrong_type");
    assert_eq!(Level::from_json("\"3\"").unwrap_err().first().code(), "wrong_type");
}

#[test]
fn integers_that_are_not_listed_are_equal_by_value_and_written_as_they_came() {
    let read = |text: &str| Level::from_json(text).unwrap();
    let seven = read("7");
    assert!(matches!(&seven, Level::Other(value) if value.as_str() == "7" && value.to_string() == "7"));
    for text in ["7.0", "7e0", "70e-1"] {
        assert_eq!(read(text), seven);
        assert_eq!(read(text).to_json().unwrap(), text);
    }
    assert_ne!(read("8"), seven);
    assert_ne!(read("-7"), seven);
    assert_eq!(read("-0"), read("0"));
    let different: HashSet<Level> = ["7", "7.0", "8", "70e-1", "0", "-0", "3"].map(read).into();
    assert_eq!(different.len(), 4);
    let words: HashSet<Word> = ["\"7\"", "\"7.0\"", "\"first\""].map(|text| Word::from_json(text).unwrap()).into();
    assert_eq!(words.len(), 3, "strings are compared by their letters");
}

#[test]
fn an_other_value_of_an_integer_is_none_of_a_string() {
    let Level::Other(number) = Level::from_json("7").unwrap() else { panic!("7 is not listed") };
    let Word::Other(string) = Word::from_json("\"7\"").unwrap() else { panic!("\"7\" is not listed") };
    assert_eq!(number.as_str(), string.as_str());
    assert_ne!(number, string);
}

/// Values with `null` among them.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Listed {
    #[hl(values = ["a", null])]
    text: Nullable<String>,
    #[hl(values = [1, null, 2.5])]
    number: Option<Nullable<Decimal>>,
    #[hl(values = [10, 2e1, null])]
    integer: Option<Nullable<Box<Integer>>>,
    #[hl(values = [true, null])]
    truth: Option<Nullable<bool>>,
    #[hl(values = [null])]
    nothing: Option<Nullable<String>>,
    #[hl(items(values = ["a", null]))]
    items: Option<Vec<Nullable<String>>>,
}

#[test]
fn null_may_be_listed_where_it_is_a_value() {
    let schema = serde_json::from_str(&json_schema::<Listed>().to_json()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let read = |text: &str| {
        let read = Listed::from_json(text);
        assert_eq!(read.is_ok(), described(Listed::schema(), text).is_ok(), "{text}");
        assert_eq!(read.is_ok(), validator.is_valid(&serde_json::from_str(text).unwrap()), "{text}");
        read.map(|listed| listed.to_json().unwrap())
    };
    for text in [
        r#"{"text":"a","number":2.50,"integer":20,"truth":true,"nothing":null,"items":["a",null]}"#,
        r#"{"text":null,"number":null,"integer":null,"truth":null}"#,
    ] {
        assert_eq!(read(text).unwrap(), text);
    }
    for text in [
        r#"{"text":"b"}"#, r#"{"text":"a","number":2}"#, r#"{"text":"a","integer":30}"#,
        r#"{"text":"a","truth":false}"#, r#"{"text":"a","nothing":"a"}"#, r#"{"text":"a","items":["b"]}"#,
    ] {
        assert_eq!(read(text).unwrap_err().iter().map(Problem::code).collect::<Vec<_>>(), ["not_in_enum"]);
    }
}

#[test]
fn null_is_shown_where_it_is_listed() {
    let page = docs::page::<Listed>(Vocabulary::Python);
    for note in [
        r#"must be one of ["a", None, ]"#,
        "must be one of [1, None, 2.5, ]",
        "must be one of [10, 20.0, None, ]",
        "must be one of [True, None, ]",
        "must be one of [None, ]",
    ] {
        assert!(page.contains(note), "{note} is not in\n{page}");
    }
    let schema: serde_json::Value = serde_json::from_str(&json_schema::<Listed>().to_json()).unwrap();
    assert_eq!(schema["properties"]["text"]["enum"], serde_json::json!(["a", null]));
    assert_eq!(schema["properties"]["text"]["type"], serde_json::json!(["string", "null"]));
}

/// Keys with open enums.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Entry {
    word: Word,
    levels: Vec<Level>,
}

/// Lists what `Word` does not.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "lowercase")]
enum OtherWord {
    Second,
    #[hl(other)]
    Other(OtherValue),
}

#[test]
fn what_one_enum_has_kept_cannot_be_built_into_another_that_lists_it() {
    let kept = |text: &str| match OtherWord::from_json(text) {
        Ok(OtherWord::Other(value)) => value,
        other => panic!("{other:?} is listed"),
    };
    let build = |word: Word, level: Level| Entry::builder().word(word).levels(vec![level]).build();
    let forged = build(Word::Other(kept(r#""first""#)), Level::First).unwrap_err();
    assert_eq!(
        forged.to_string(),
        "Entry: 1 problem\n  /word: a value that `Word` lists stands in the variant for those that it does not list"
    );
    assert!(build(Word::First, Level::Other(kept(r#""first""#))).is_err(), "a string is no integer");
    let entry = build(Word::Other(kept(r#""third""#)), Level::First).unwrap();
    assert_eq!(entry.to_json().unwrap(), r#"{"word":"third","levels":[3]}"#);
    let read = Entry::from_json(r#"{"word":"third","levels":[3]}"#).unwrap();
    assert_eq!(read, entry);
    assert_eq!(read.to_builder().build().unwrap(), entry);
}

/// So many values that they are looked up in a table.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "lowercase")]
enum Many {
    V00,
    V07,
    V14,
    V21,
    V28,
    V35,
    V02,
    V09,
    V16,
    V23,
    V30,
    V37,
    V04,
    V11,
    V18,
    V25,
    V32,
    V39,
    V06,
    V13,
    V20,
    V27,
    V34,
    V01,
    V08,
    V15,
    V22,
    V29,
    V36,
    V03,
    V10,
    V17,
    V24,
    V31,
    V38,
    V05,
    V12,
    V19,
    V26,
    V33,
    #[hl(rename = "")]
    Empty,
    #[hl(rename = "é\"\\")]
    Odd,
}

/// As many integers.
#[derive(Clone, Debug, PartialEq, HlModel)]
enum ManyIntegers {
    #[hl(value = 0)]
    N00,
    #[hl(value = -1)]
    N01,
    #[hl(value = 4)]
    N02,
    #[hl(value = -9)]
    N03,
    #[hl(value = 16)]
    N04,
    #[hl(value = -25)]
    N05,
    #[hl(value = 36)]
    N06,
    #[hl(value = -49)]
    N07,
    #[hl(value = 64)]
    N08,
    #[hl(value = -81)]
    N09,
    #[hl(value = 100)]
    N10,
    #[hl(value = -121)]
    N11,
    #[hl(value = 144)]
    N12,
    #[hl(value = -169)]
    N13,
    #[hl(value = 196)]
    N14,
    #[hl(value = -225)]
    N15,
    #[hl(value = 256)]
    N16,
    #[hl(value = -289)]
    N17,
    #[hl(value = 324)]
    N18,
    #[hl(value = -361)]
    N19,
    #[hl(value = 400)]
    N20,
    #[hl(value = -441)]
    N21,
    #[hl(value = 484)]
    N22,
    #[hl(value = -529)]
    N23,
    #[hl(value = 576)]
    N24,
    #[hl(value = -625)]
    N25,
    #[hl(value = 676)]
    N26,
    #[hl(value = -729)]
    N27,
    #[hl(value = 784)]
    N28,
    #[hl(value = -841)]
    N29,
}

#[test]
fn each_of_many_values_is_found_and_no_other() {
    let variants = <Many as HlModel>::schema().shape();
    let hl_model::schema::Shape::Enum(listed) = variants else { panic!("it is an enum") };
    for variant in listed.variants() {
        let json = variant.value().json();
        let value = Many::from_json(&json).unwrap();
        assert_eq!(format!("{value:?}"), variant.name());
        assert_eq!(value.to_json().unwrap(), json);
    }
    for text in ["v", "v4", "v40", "V00", "v00 ", "\u{0}", "zz"] {
        assert!(text.parse::<Many>().is_err(), "{text}");
    }
    let hl_model::schema::Shape::Enum(listed) = <ManyIntegers as HlModel>::schema().shape() else {
        panic!("it is an enum")
    };
    for variant in listed.variants() {
        let json = variant.value().json();
        for spelled in [json.clone(), format!("{json}.0"), format!("{json}.00e0")] {
            assert_eq!(format!("{:?}", ManyIntegers::from_json(&spelled).unwrap()), variant.name(), "{spelled}");
        }
    }
    for json in ["2", "-2", "1.5", "842", "-0.5", "99999999999999999999"] {
        assert!(ManyIntegers::from_json(json).is_err(), "{json}");
    }
    assert_eq!(ManyIntegers::from_json("-0").unwrap(), ManyIntegers::N00);
}

#[test]
fn of_many_values_the_first_are_listed_and_the_nearest_is_suggested() {
    let errors = Many::from_json("\"v1O\"").unwrap_err().to_string();
    assert_eq!(
        errors,
        "Many: 1 problem
  expected one of \"v00\", \"v07\", \"v14\", \"v21\", \"v28\", \"v35\", \"v02\", \"v09\", \"v16\", \"v23\" and 32 others, \
         found \"v1O\"; did you mean \"v14\"? (line 1, column 1)"
    );
}

/// A list of more values than are compared one by one, with aliases.
#[derive(Clone, Copy, Debug, PartialEq, HlModel)]
#[allow(missing_docs, reason = "the values are letters")]
enum Letter {
    #[hl(alias = "a", alias = "alpha")]
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
    #[hl(alias = "q")]
    Q,
}

#[test]
fn an_alias_is_read_like_the_value_and_never_written() {
    for text in ["\"A\"", "\"a\"", "\"alpha\""] {
        assert_eq!(Letter::from_json(text).unwrap(), Letter::A);
    }
    assert_eq!(Letter::from_json("\"q\"").unwrap().to_json().unwrap(), "\"Q\"");
    assert_eq!("alpha".parse::<Letter>().unwrap().as_str(), "A");
    let errors = Letter::from_json("\"alpa\"").unwrap_err().to_string();
    assert!(!errors.contains("alpha"), "{errors}");
    assert_eq!(described(<Letter as HlModel>::schema(), "\"alpha\""), Ok(()));
}

#[test]
fn the_listed_values_are_known_and_shown() {
    assert_eq!(Letter::VARIANTS.len(), 17);
    assert_eq!(Level::VARIANTS, [Level::First, Level::Second]);
    assert_eq!(Letter::A.to_string(), "A");
    assert_eq!(format!("{:>4}", Level::First), "   3");
    for letter in Letter::VARIANTS {
        assert_eq!(letter.to_string().parse::<Letter>().unwrap(), *letter);
    }
}

#[test]
fn a_text_that_is_parsed_has_no_places() {
    assert_eq!(Letter::from_json("\"z\"").unwrap_err().first().line(), Some(1));
    for errors in ["z".parse::<Letter>().unwrap_err(), "x".parse::<Level>().unwrap_err()] {
        assert!(errors.iter().all(|problem| problem.position().is_none()), "{errors}");
    }
}
