//! Each attribute that constrains a single value.

use std::fmt::Write as _;

use hl_model::docs::{self, Vocabulary};
use hl_model::schema::json_schema;
use hl_model::{Checks, Decimal, Dict, Errors, HlModel};

/// One attribute with a model that has it.
struct Row {
    attribute: &'static str,
    /// What the model's JSON Schema and its page contain.
    schema: &'static str,
    rust: &'static str,
    code: &'static str,
    read: Result<(), Errors>,
    built: Result<(), Errors>,
    outputs: [String; 2],
}

/// The names of the attributes.
pub(crate) fn names() -> Vec<&'static str> {
    rows().iter().map(|row| row.attribute).collect()
}

/// The JSON Schema and the page of a model. The page in the words of Python shows no constraints but listed values.
fn outputs<T: HlModel>() -> [String; 2] {
    [json_schema::<T>().to_json(), docs::page::<T>(Vocabulary::Rust).clone()]
}

/// `attribute: Type [attributes] refused JSON, refused argument => code, schema, rust`
macro_rules! rows {
    ($($name:ident: $ty:ty [$($attributes:tt)*] $json:literal, $given:expr => $code:literal, $schema:literal, $rust:literal;)*) => {
        vec![$({
            #[derive(Debug, HlModel)]
            #[hl(closed)]
            struct Model {
                #[hl($($attributes)*)]
                value: $ty,
            }
            Row {
                attribute: stringify!($name),
                schema: $schema,
                rust: $rust,
                code: $code,
                read: Model::from_json(concat!(r#"{"value":"#, $json, "}")).map(drop),
                built: Model::builder().value($given).build().map(drop),
                outputs: outputs::<Model>(),
            }
        }),*]
    };
}

/// Refuses odd numbers.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "a check takes a reference")]
fn even(number: &i64, checks: &mut Checks) {
    if number % 2 != 0 {
        checks.add("", "odd", "must be even");
    }
}

fn rows() -> Vec<Row> {
    rows! {
        min_length: String [min_length = 3] r#""ab""#, "ab" => "too_short", r#""minLength":3"#, "at least 3 characters";
        max_length: String [max_length = 3] r#""abcd""#, "abcd" => "too_long", r#""maxLength":3"#, "at most 3 characters";
        pattern: String [pattern = "^a"] r#""b""#, "b" => "pattern_mismatch", r#""pattern":"^a""#, "matches `^a`";
        format: String [format = "email"] r#""b""#, "b" => "bad_format", r#""format":"email""#, "email";
        minimum: i64 [minimum = 7] "6", 6 => "below_minimum", r#""minimum":7"#, "at least 7";
        maximum: i64 [maximum = 7] "8", 8 => "above_maximum", r#""maximum":7"#, "at most 7";
        exclusive_minimum: i64 [exclusive_minimum = 7] "7", 7 => "below_minimum", r#""exclusiveMinimum":7"#, "greater than 7";
        exclusive_maximum: i64 [exclusive_maximum = 7] "7", 7 => "above_maximum", r#""exclusiveMaximum":7"#, "less than 7";
        multiple_of: Decimal [multiple_of = 0.5] "1.2", "1.2".parse::<Decimal>().unwrap() => "not_multiple_of", r#""multipleOf":0.5"#, "a multiple of 0.5";
        min_items: Vec<i64> [min_items = 2] "[1]", [1] => "too_few_items", r#""minItems":2"#, "at least 2 items";
        max_items: Vec<i64> [max_items = 2] "[1,2,3]", [1, 2, 3] => "too_many_items", r#""maxItems":2"#, "at most 2 items";
        unique_items: Vec<i64> [unique_items] "[1,1]", [1, 1] => "duplicate_items", r#""uniqueItems":true"#, "no two items are equal";
        items: Vec<i64> [items(minimum = 7)] "[6]", [6] => "below_minimum", r#""items":{"#, "7";
        contains: Vec<i64> [contains(minimum = 7)] "[6]", [6] => "contains_too_few", r#""contains":{"#, "7";
        min_contains: Vec<i64> [contains(minimum = 7), min_contains = 2] "[8]", [8] => "contains_too_few", r#""minContains":2"#, "2";
        max_contains: Vec<i64> [contains(minimum = 7), max_contains = 2] "[8,8,8]", [8, 8, 8] => "contains_too_many", r#""maxContains":2"#, "2";
        min_properties: Dict<i64> [min_properties = 2] r#"{"a":1}"#, [("a", 1)] => "too_few_keys", r#""minProperties":2"#, "at least 2 keys";
        max_properties: Dict<i64> [max_properties = 1] r#"{"a":1,"b":2}"#, [("a", 1), ("b", 2)] => "too_many_keys", r#""maxProperties":1"#, "at most 1 key";
        keys: Dict<i64> [keys(pattern = "^a")] r#"{"b":1}"#, [("b", 1)] => "bad_key", r#""propertyNames":{"#, "^a";
        values: String [values = ["a", "b"]] r#""c""#, "c" => "not_in_enum", r#""enum":["a","b"]"#, "\"a\"";
        not: String [not = bool, max_length = 3] r#""abcd""#, "abcd" => "too_long", r#""not":{"#, "bool";
        check: i64 [check = even] "3", 3 => "odd", r#""integer""#, "even";
    }
}

#[test]
fn a_constraint_is_checked_when_read_and_when_built_and_said_everywhere() {
    let mut wrong = String::new();
    for row in rows() {
        for (how, result) in [("read", &row.read), ("built", &row.built)] {
            let codes: Vec<_> = result.as_ref().err().into_iter().flatten().map(hl_model::Problem::code).collect();
            if codes != [row.code] {
                _ = writeln!(wrong, "{}: {how}: {codes:?}", row.attribute);
            }
        }
        let outputs = row.outputs.iter().zip(["JSON Schema", "page"]);
        for ((output, name), fragment) in outputs.zip([row.schema, row.rust]) {
            if !output.contains(fragment) {
                _ = writeln!(wrong, "{}: {name} lacks {fragment}: {output}", row.attribute);
            }
        }
    }
    assert_eq!(wrong, "");
}
