//! Each attribute that constrains a single value.

use hl_model::schema::Dialect::{Draft07, OpenApi30, Strict};
use hl_model::{Checks, Decimal, Dict, HlModel};

use crate::row::Row;
use crate::said::Say::{Not, Refused, This};
use crate::said::{Python, Said};

/// `attribute: Type [attributes] valid JSON, refused JSON, refused argument => code, JSON Schema, Rust page,
/// { dialect => what it says instead }, [lines of the Python page]`
///
/// Without lines, the Python page is that of a model without the attribute.
macro_rules! rows {
    ($($name:ident: $ty:ty [$($attributes:tt)*] $valid:literal, $json:literal, $given:expr => $code:literal, $schema:expr, $rust:literal,
        {$($dialect:ident => $say:expr),*} $(, [$($line:literal),*])?;)*) => {
        vec![$({
            #[derive(Debug, HlModel)]
            #[hl(closed)]
            struct Model {
                #[hl($($attributes)*)]
                value: $ty,
            }
            let python = rows!(@python $ty, $([$($line),*])?);
            let row = Row::new(stringify!($name), Said::of::<Model>($schema, This($rust), python)$(.but(&[$dialect], $say))*)
                .refuses_built($code, Model::builder().value($given).build())
                .keeps::<Model>(concat!(r#"{"value":"#, $valid, "}"), concat!(r#"{"value":"#, $valid, "}"));
            let refused = concat!(r#"{"value":"#, $json, "}");
            match $schema {
                Not(_) => row.refuses_beyond_schema::<Model>($code, refused),
                _ => row.refuses::<Model>($code, refused),
            }
        }),*]
    };
    (@python $ty:ty, ) => {{
        #[derive(Debug, HlModel)]
        #[hl(closed)]
        struct Plain {
            value: $ty,
        }
        Python::like::<Plain>()
    }};
    (@python $ty:ty, [$($line:literal),*]) => { Python::Shows(&[$($line),*]) };
}

/// Refuses odd numbers.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "a check takes a reference")]
fn even(number: &i64, checks: &mut Checks) {
    if number % 2 != 0 {
        checks.add("", "odd", "must be even");
    }
}

/// Refuses a dialect for a keyword that it does not have.
const fn lacks(keyword: &'static str) -> crate::said::Say {
    Refused(keyword)
}

pub(crate) fn rows() -> Vec<Row> {
    [texts(), numbers(), lists(), objects(), values()].into_iter().flatten().collect()
}

fn texts() -> Vec<Row> {
    rows! {
        min_length: String [min_length = 3] r#""abc""#, r#""ab""#, "ab" => "too_short", This(r#""minLength":3"#), "at least 3 characters",
            {Strict => This(r#""pattern":"^[\\s\\S]{3,}$""#)};
        max_length: String [max_length = 3] r#""abc""#, r#""abcd""#, "abcd" => "too_long", This(r#""maxLength":3"#), "at most 3 characters",
            {Strict => This(r#""pattern":"^[\\s\\S]{0,3}$""#)};
        pattern: String [pattern = "^a"] r#""ab""#, r#""b""#, "b" => "pattern_mismatch", This(r#""pattern":"^a""#), "matches `^a`", {};
        format: String [format = "email"] r#""a@b.org""#, r#""b""#, "b" => "bad_format", This(r#""format":"email""#), "email", {};
        format: String [format = "uri"] r#""urn:a:b""#, r#""b""#, "b" => "bad_format", This(r#""format":"uri""#), "uri",
            {Strict => lacks("`uri`")};
        format: String [format = "date"] r#""2020-02-03""#, r#""b""#, "b" => "bad_format", This(r#""format":"date""#), "date", {},
            ["**value** | str, date,  | str,  |  | value must conform to RFC-3339 full-date YYYY-MM-DD\n"];
        format: String [format = "date-time"] r#""2020-02-03T04:05:06Z""#, r#""b""#, "b" => "bad_format", This(r#""format":"date-time""#), "date-time", {},
            ["**value** | str, datetime,  | str,  |  | value must conform to RFC-3339 date-time\n"];
        format: String [format = "uuid"] r#""b1946ac9-2492-4d23-9a1c-8f3f0b4c5d6e""#, r#""b""#, "b" => "bad_format", This(r#""format":"uuid""#), "uuid", {},
            ["**value** | str, uuid.UUID,  | str,  |  | value must be a uuid\n"];
    }
}

fn numbers() -> Vec<Row> {
    rows! {
        minimum: i64 [minimum = 7] "7", "6", 6 => "below_minimum", This(r#""minimum":7"#), "at least 7", {};
        maximum: i64 [maximum = 7] "7", "8", 8 => "above_maximum", This(r#""maximum":7"#), "at most 7", {};
        exclusive_minimum: i64 [exclusive_minimum = 7] "8", "7", 7 => "below_minimum", This(r#""exclusiveMinimum":7"#), "greater than 7",
            {OpenApi30 => This(r#""minimum":7,"exclusiveMinimum":true"#)};
        exclusive_maximum: i64 [exclusive_maximum = 7] "6", "7", 7 => "above_maximum", This(r#""exclusiveMaximum":7"#), "less than 7",
            {OpenApi30 => This(r#""maximum":7,"exclusiveMaximum":true"#)};
        multiple_of: Decimal [multiple_of = 0.5] "1.5", "1.2", "1.2".parse::<Decimal>().unwrap() => "not_multiple_of", This(r#""multipleOf":0.5"#), "a multiple of 0.5", {};
    }
}

fn lists() -> Vec<Row> {
    rows! {
        min_items: Vec<i64> [min_items = 2] "[1,2]", "[1]", [1] => "too_few_items", This(r#""minItems":2"#), "at least 2 items", {};
        max_items: Vec<i64> [max_items = 2] "[1,2]", "[1,2,3]", [1, 2, 3] => "too_many_items", This(r#""maxItems":2"#), "at most 2 items", {};
        unique_items: Vec<i64> [unique_items] "[1,2]", "[1,1]", [1, 1] => "duplicate_items", This(r#""uniqueItems":true"#), "no two items are equal",
            {Strict => lacks("`uniqueItems`")};
        items: Vec<i64> [items(minimum = 7)] "[7]", "[6]", [6] => "below_minimum", This(r#""items":{"type":"integer","format":"int64","minimum":7}"#), "7",
            {Strict => This(r#""items":{"type":"integer","minimum":7,"#)};
        items: Vec<String> [items(values = ["a"])] r#"["a"]"#, r#"["b"]"#, ["b"] => "not_in_enum", This(r#""items":{"type":"string","enum":["a"]}"#), "a", {},
            ["**[value](#value)** | list, tuple,  | tuple,  |  | \n", "\nitems | str,  | str,  |  | must be one of [\"a\", ] \n"];
        contains: Vec<i64> [contains(minimum = 7)] "[6,7]", "[6]", [6] => "contains_too_few", This(r#""contains":{"minimum":7}"#), "7",
            {OpenApi30 => lacks("`contains`"), Strict => lacks("`contains`")};
        min_contains: Vec<i64> [contains(minimum = 7), min_contains = 2] "[7,6,8]", "[8]", [8] => "contains_too_few", This(r#""minContains":2"#), "2",
            {Draft07 => lacks("`minContains`"), OpenApi30 => lacks("`minContains`"), Strict => lacks("`minContains`")};
        max_contains: Vec<i64> [contains(minimum = 7), max_contains = 2] "[7,6,8]", "[8,8,8]", [8, 8, 8] => "contains_too_many", This(r#""maxContains":2"#), "2",
            {Draft07 => lacks("`maxContains`"), OpenApi30 => lacks("`maxContains`"), Strict => lacks("`maxContains`")};
    }
}

fn objects() -> Vec<Row> {
    rows! {
        min_properties: Dict<i64> [min_properties = 2] r#"{"a":1,"b":2}"#, r#"{"a":1}"#, [("a", 1)] => "too_few_keys", This(r#""minProperties":2"#), "at least 2 keys",
            {Strict => lacks("`minProperties`")};
        max_properties: Dict<i64> [max_properties = 1] r#"{"a":1}"#, r#"{"a":1,"b":2}"#, [("a", 1), ("b", 2)] => "too_many_keys", This(r#""maxProperties":1"#), "at most 1 key",
            {Strict => lacks("`maxProperties`")};
        keys: Dict<i64> [keys(pattern = "^a")] r#"{"ab":1}"#, r#"{"b":1}"#, [("b", 1)] => "bad_key", This(r#""propertyNames":{"type":"string","pattern":"^a"}"#), "^a",
            {OpenApi30 => lacks("`propertyNames`"), Strict => lacks("`propertyNames`")};
    }
}

fn values() -> Vec<Row> {
    rows! {
        values: String [values = ["a", "b"]] r#""b""#, r#""c""#, "c" => "not_in_enum", This(r#""enum":["a","b"]"#), "\"a\"", {},
            ["**value** | str,  | str,  |  | must be one of [\"a\", \"b\", ] \n"];
        values: i32 [values = [1, 2]] "2", "3", 3 => "not_in_enum", This(r#""enum":[1,2]"#), "`1`", {},
            ["**value** | decimal.Decimal, int,  | decimal.Decimal,  |  | must be one of [1, 2, ] value must be a 32 bit integer\n"];
        not: Decimal [not = i64] "0.5", "3", Decimal::from(3) => "not", This(r#""not":{"type":"integer","format":"int64"}"#), "not",
            {Strict => lacks("`not`")},
            ["**[value](#value)** | decimal.Decimal, int, float,  | decimal.Decimal,  |  | \n",
             "\n### Composed Schemas (allOf/anyOf/oneOf/not)\n#### not\n",
             "\n[not_schema](#not_schema) | decimal.Decimal, int,  | decimal.Decimal,  |  | value must be a 64 bit integer\n"];
        check: i64 [check = even] "2", "3", 3 => "odd", Not("JSON Schema cannot call a function"), "even", {};
    }
}
