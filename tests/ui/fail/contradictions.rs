//! Constraints that no value satisfies, that are for values of other types, or that say nothing.

use hl_model::{Date, Decimal, Dict, HlModel, Integer, Value};

#[derive(HlModel)]
#[hl(closed)]
struct Bounds {
    #[hl(min_length = 3, max_length = 2)]
    lengths: String,
    #[hl(minimum = 1.5, maximum = 1.4)]
    numbers: Decimal,
    #[hl(exclusive_minimum = 1, maximum = 1)]
    empty: Decimal,
    #[hl(min_items = 2, max_items = 1)]
    items: Vec<String>,
    #[hl(min_properties = 2, max_properties = 1)]
    keys: Dict,
    #[hl(items(min_length = 2, max_length = 1))]
    of_items: Vec<String>,
    #[hl(maximum = 1, exclusive_maximum = 2)]
    both: Integer,
    #[hl(minimum = 256)]
    byte: u8,
    #[hl(exclusive_maximum = 0)]
    natural: u64,
    #[hl(multiple_of = -1)]
    negative: Integer,
    #[hl(multiple_of = 1.234567890123456789012345)]
    digits: Decimal,
    #[hl(not = String)]
    itself: String,
}

#[derive(HlModel)]
#[hl(closed)]
struct OtherTypes {
    #[hl(max_length = 1)]
    number: Integer,
    #[hl(pattern = "a")]
    truth: bool,
    #[hl(multiple_of = 2)]
    text: String,
    #[hl(max_items = 1)]
    dict: Dict,
    #[hl(unique_items)]
    string: String,
    #[hl(max_properties = 1)]
    list: Vec<Value>,
    #[hl(format = "int32")]
    date_of_string: String,
    #[hl(format = "double")]
    double: bool,
    #[hl(format = "uuid")]
    date: Date,
    #[hl(items(minimum = 1))]
    items: Vec<String>,
}

#[derive(HlModel)]
#[hl(closed, min_properties = 3)]
struct TooFewKeys {
    a: Option<String>,
    b: Option<String>,
}

#[derive(HlModel)]
#[hl(items())]
struct NoConstraint(Vec<String>);

#[derive(HlModel)]
#[hl(rename_all = "shouting", crate = "hl_model")]
enum Names {
    A,
}

fn main() {}
