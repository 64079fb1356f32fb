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
struct Gaps {
    #[hl(exclusive_minimum = 1, exclusive_maximum = 2)]
    between: i64,
    #[hl(minimum = 0.1, maximum = 0.9)]
    below_one: Integer,
    #[hl(minimum = 1, maximum = 4, multiple_of = 5)]
    multiples: Decimal,
    #[hl(multiple_of = 300, minimum = 1)]
    byte: u8,
    #[hl(multiple_of = 1.5, minimum = 1, maximum = 2)]
    halves: Integer,
    #[hl(items(exclusive_minimum = 0, exclusive_maximum = 1))]
    items: Vec<i64>,
}

#[derive(HlModel)]
#[hl(closed)]
struct Texts {
    #[hl(pattern = "$a^")]
    nothing: String,
    #[hl(pattern = "^[a-z]{3}$", min_length = 5)]
    short: String,
    #[hl(pattern = "^[a-z]{3}", max_length = 2)]
    long: String,
    #[hl(pattern = "^ab$")]
    character: char,
    #[hl(keys(pattern = "a^"))]
    keys: Dict,
}

#[derive(HlModel)]
enum Level {
    Low = 1,
    #[hl(rename = "high")]
    High = 2,
    Highest = Level::Low as isize + 2,
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
