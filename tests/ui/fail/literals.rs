//! Values in attributes that are no JSON, or that their own schema refuses.

use hl_model::{Date, DateTime, Decimal, Dict, HlModel, Integer, Null, Nullable};

#[derive(HlModel)]
#[hl(closed)]
struct NoJson {
    #[hl(default = [1, 2] 3)]
    two: Option<Vec<i64>>,
    #[hl(default = 0x10)]
    hexadecimal: Option<i64>,
    #[hl(default = 'a')]
    character: Option<String>,
    #[hl(default = {"a": 1, "a": 2})]
    key_twice: Option<Dict>,
    #[hl(default = {"a" 1})]
    no_colon: Option<Dict>,
    #[hl(default = [1 2])]
    no_comma: Option<Vec<i64>>,
    #[hl(default = None)]
    rust: Option<String>,
    #[hl(default = )]
    nothing: Option<String>,
    #[hl(example = -"a")]
    negative: String,
    #[hl(values = "a")]
    no_list: String,
}

#[derive(HlModel)]
#[hl(closed)]
struct OtherTypes {
    #[hl(default = null)]
    null: Option<String>,
    #[hl(values = ["a", null])]
    listed_null: String,
    #[hl(values = ["a", 1])]
    listed_number: String,
    #[hl(values = [1, 1.5])]
    fraction: Integer,
    #[hl(values = [true, "true"])]
    truth: bool,
    #[hl(values = ["a", null, null])]
    null_twice: Nullable<String>,
    #[hl(values = [1, 1.0])]
    number_twice: Decimal,
    #[hl(default = 1e39)]
    single: Option<f32>,
    #[hl(default = "")]
    nothing: Option<Null>,
    #[hl(default = {"a": "1"})]
    values: Option<Dict<Integer>>,
    #[hl(example = [])]
    object: Dict,
}

#[derive(HlModel)]
#[hl(closed)]
struct Refused {
    #[hl(min_length = 2, default = "ä")]
    min_length: Option<String>,
    #[hl(max_length = 1, example = "ab")]
    max_length: String,
    #[hl(pattern = "^a", default = "b")]
    pattern: Option<String>,
    #[hl(minimum = 1, default = 0.5)]
    minimum: Option<Decimal>,
    #[hl(exclusive_minimum = 1, default = 1.0)]
    exclusive_minimum: Option<Decimal>,
    #[hl(maximum = 1, default = 1.5)]
    maximum: Option<Decimal>,
    #[hl(exclusive_maximum = 1, default = 1e0)]
    exclusive_maximum: Option<Decimal>,
    #[hl(multiple_of = 0.1, default = 0.15)]
    multiple_of: Option<Decimal>,
    #[hl(min_items = 1, default = [])]
    min_items: Option<Vec<String>>,
    #[hl(max_items = 1, default = ["a", "b"])]
    max_items: Option<Vec<String>>,
    #[hl(unique_items, default = [1, 1.0])]
    unique_items: Option<Vec<Decimal>>,
    #[hl(items(max_length = 1), default = ["ab"])]
    items: Option<Vec<String>>,
    #[hl(min_properties = 1, default = {})]
    min_properties: Option<Dict>,
    #[hl(max_properties = 1, default = {"a": 1, "b": 2})]
    max_properties: Option<Dict>,
    #[hl(values = ["a"], default = "b")]
    values: Option<String>,
    #[hl(format = "email", default = "nobody")]
    format: Option<String>,
    #[hl(format = "int32", example = 3000000000)]
    number_format: Integer,
    #[hl(default = "yesterday")]
    date_time: Option<DateTime>,
    #[hl(default = ["2024-13-01"])]
    dates: Option<Vec<Nullable<Date>>>,
}

fn main() {}
