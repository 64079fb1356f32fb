//! `pattern` and `format = "regex"`, from the attribute to the report.

use hl_model::{Dict, DuplicateKeys, HlModel, Integer, ReadOptions};

/// A text for each way in which a pattern is searched.
#[derive(Debug, HlModel)]
#[hl(closed)]
pub struct Texts {
    #[hl(pattern = "^sesh_")]
    prefix: Option<String>,
    #[hl(pattern = r"^\p{L}[\p{L}\d]{0,3}$")]
    forward: Option<String>,
    #[hl(pattern = "a.{20}$")]
    backward: Option<String>,
    #[hl(items(pattern = "^(?:#[0-9a-f]{3}){1,2}$|^none$"))]
    colours: Option<Vec<String>>,
    #[hl(format = "regex")]
    regex: Option<String>,
}

#[test]
fn what_matches_is_read() {
    for json in [
        r#"{"prefix": "sesh_1", "forward": "Ωabc", "backward": "xa\u000b2345678901234567890"}"#,
        r##"{"forward": "é123", "colours": ["#0af", "#0af#0af", "none"], "regex": "(?<!a)[^]\\p{L}+"}"##,
    ] {
        assert!(Texts::from_json(json).is_ok(), "{json}: {:?}", Texts::from_json(json));
    }
}

#[test]
fn what_does_not_match_is_reported() {
    let json =
        r#"{"prefix": "a sesh_", "forward": "1", "backward": "xyz", "colours": ["none", "nono"], "regex": "[z-a]"}"#;
    let report = Texts::from_json(json).map_err(|errors| errors.to_string());
    let expected = r#"Texts: 5 problems
  /prefix: expected a string that matches the pattern ^sesh_, found "a sesh_" (line 1, column 12)
  /forward: expected a string that matches the pattern ^\p{L}[\p{L}\d]{0,3}$, found "1" (line 1, column 34)
  /backward: expected a string that matches the pattern a.{20}$, found "xyz" (line 1, column 51)
  /colours/1: expected a string that matches the pattern ^(?:#[0-9a-f]{3}){1,2}$|^none$, found "nono" (line 1, column 78)
  /regex: expected a regular expression (ECMA-262), found "[z-a]" (line 1, column 96)"#;
    assert_eq!(report.err().as_deref(), Some(expected));
}

#[test]
fn a_repeated_key_that_two_patterns_describe_is_skipped_if_the_first_counts() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Numbered {
        #[hl(pattern_keys = "^[0-9]+$")]
        all: Dict<Integer>,
        #[hl(pattern_keys = "^[0-9]{3}$")]
        three: Dict<u8>,
    }
    let first = ReadOptions::new().duplicate_keys(DuplicateKeys::First);
    let numbered = Numbered::from_json_with(r#"{"123":1,"123":true}"#, &first).unwrap();
    assert_eq!(numbered.to_json().unwrap(), r#"{"123":1}"#);
}

#[test]
fn a_key_of_two_patterns_has_the_constraints_of_both_unless_they_are_tolerated() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(maximum = 9)]
    struct Digit(i64);
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Patterned {
        #[hl(pattern_keys = "^a")]
        numbers: Dict<i64>,
        #[hl(pattern_keys = "b$")]
        digits: Dict<Digit>,
    }

    assert_eq!(Patterned::from_json(r#"{"ab":9,"a":10,"b":9}"#).map(drop), Ok(()));
    assert_eq!(Patterned::from_json(r#"{"ab":10}"#).unwrap_err().first().code(), "above_maximum");
    let lenient = ReadOptions::new().lenient();
    assert_eq!(Patterned::from_json_with(r#"{"ab":10}"#, &lenient).map(drop), Ok(()));
}
