//! Each constraint allows its bound and refuses what is beyond, with a problem of its own.

use hl_model::{Decimal, Dict, HlModel, Integer, ProblemKind};

/// A value for each constraint.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Bounded {
    #[hl(min_length = 2)]
    min_length: Option<String>,
    #[hl(max_length = 2)]
    max_length: Option<String>,
    #[hl(pattern = "^a")]
    pattern: Option<String>,
    #[hl(format = "ipv4")]
    format: Option<String>,
    #[hl(values = ["a", "b"])]
    values: Option<String>,
    #[hl(minimum = 2)]
    minimum: Option<Integer>,
    #[hl(maximum = 2)]
    maximum: Option<Decimal>,
    #[hl(exclusive_minimum = 2)]
    exclusive_minimum: Option<Integer>,
    #[hl(exclusive_maximum = 2)]
    exclusive_maximum: Option<Decimal>,
    #[hl(multiple_of = 0.1)]
    multiple_of: Option<Decimal>,
    #[hl(values = [1, 2])]
    number_values: Option<i64>,
    #[hl(min_items = 2)]
    min_items: Option<Vec<i64>>,
    #[hl(max_items = 2)]
    max_items: Option<Vec<i64>>,
    #[hl(unique_items)]
    unique_items: Option<Vec<bool>>,
    #[hl(min_properties = 2)]
    min_properties: Option<Dict>,
    #[hl(max_properties = 2)]
    max_properties: Option<Dict>,
    #[hl(contains(minimum = 5), min_contains = 1, max_contains = 1)]
    contains: Option<Vec<i64>>,
}

/// The key, a value at the bound, one beyond it, and the code and parameters of the problem.
const CASES: [(&str, &str, &str, &str); 18] = [
    ("min_length", r#""éé""#, r#""é""#, "TooShort { min: 2, found: 1 }"),
    ("max_length", r#""éé""#, r#""éée""#, "TooLong { max: 2, found: 3 }"),
    ("pattern", r#""ab""#, r#""ba""#, r#"PatternMismatch { pattern: "^a", found: "\"ba\"" }"#),
    ("format", r#""1.2.3.4""#, r#""1.2.3""#, r#"BadFormat { format: Ipv4, found: "\"1.2.3\"" }"#),
    ("values", r#""b""#, r#""c""#, r#"NotInEnum { allowed: ["\"a\"", "\"b\""], found: "\"c\"", suggestion: None }"#),
    ("minimum", "2.0", "1", r#"BelowMinimum { minimum: "2", exclusive: false, found: "1" }"#),
    ("maximum", "2.0", "2.01", r#"AboveMaximum { maximum: "2", exclusive: false, found: "2.01" }"#),
    ("exclusive_minimum", "3", "2", r#"BelowMinimum { minimum: "2", exclusive: true, found: "2" }"#),
    ("exclusive_maximum", "1.99", "2", r#"AboveMaximum { maximum: "2", exclusive: true, found: "2" }"#),
    ("multiple_of", "10.1", "10.15", r#"NotMultipleOf { of: "0.1", found: "10.15" }"#),
    ("number_values", "2", "3", r#"NotInEnum { allowed: ["1", "2"], found: "3", suggestion: None }"#),
    ("min_items", "[1,2]", "[1]", "TooFewItems { min: 2, found: 1 }"),
    ("max_items", "[1,2]", "[1,2,3]", "TooManyItems { max: 2, found: 3 }"),
    ("unique_items", "[true,false]", "[true,false,true]", "DuplicateItems { first: 0, second: 2 }"),
    ("min_properties", r#"{"a":1,"b":2}"#, r#"{"a":1}"#, "TooFewKeys { min: 2, found: 1 }"),
    ("max_properties", r#"{"a":1,"b":2}"#, r#"{"a":1,"b":2,"c":3}"#, "TooManyKeys { max: 2, found: 3 }"),
    ("contains", "[1,5]", "[1,4]", "ContainsTooFew { min: 1, found: 0 }"),
    ("contains", "[1,5]", "[5,6]", "ContainsTooMany { max: 1, found: 2 }"),
];

#[test]
fn each_constraint_refuses_what_is_beyond_its_bound() {
    for (key, within, beyond, expected) in CASES {
        let json = format!(r#"{{"{key}":{within}}}"#);
        assert_eq!(Bounded::from_json(&json).unwrap().to_json().unwrap(), json);
        let json = format!(r#"{{"{key}":{beyond}}}"#);
        for errors in [Bounded::from_json(&json), Bounded::from_value(json.parse().unwrap())].map(Result::unwrap_err) {
            let kinds: Vec<&ProblemKind> = errors.iter().map(hl_model::Problem::kind).collect();
            assert_eq!(format!("{kinds:?}"), format!("[{expected}]"));
            assert_eq!(errors.first().pointer(), format!("/{key}"));
        }
    }
}

#[test]
fn each_problem_lists_the_values_of_its_own_key() {
    let errors = Bounded::from_json(r#"{"values":"c","number_values":3}"#).unwrap_err();
    let kinds: Vec<&ProblemKind> = errors.iter().map(hl_model::Problem::kind).collect();
    let cases =
        ["values", "number_values"].map(|key| CASES.iter().find(|case| case.0 == key).expect("there is a case").3);
    assert_eq!(format!("{kinds:?}"), format!("[{}]", cases.join(", ")));
}

#[test]
fn rules_about_several_keys_name_them() {
    #[derive(Debug, HlModel)]
    #[hl(closed, any_of_keys(a, b))]
    struct Any {
        a: Option<i64>,
        b: Option<i64>,
    }
    #[derive(Debug, HlModel)]
    #[hl(closed, one_of_keys(a, b))]
    struct One {
        a: Option<i64>,
        b: Option<i64>,
    }

    let kind = |errors: hl_model::Errors| format!("{:?}", errors.first().kind());
    assert_eq!(Any::from_json("{}").map_err(kind).unwrap_err(), r#"AnyOfKeys { keys: ["a", "b"] }"#);
    assert_eq!(One::from_json("{}").map_err(kind).unwrap_err(), r#"OneOfKeys { keys: ["a", "b"], present: [] }"#);
    let both = One::from_json(r#"{"b":1,"a":2}"#).map_err(kind).unwrap_err();
    assert_eq!(both, r#"OneOfKeys { keys: ["a", "b"], present: ["a", "b"] }"#);
    assert!(Any::from_json(r#"{"b":1}"#).is_ok() && One::from_json(r#"{"b":1}"#).is_ok());
}
