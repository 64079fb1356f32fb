//! Constraints that do not fit their type, or that nothing satisfies.

use hl_model::{DateTime, Decimal, HlModel, Integer};

#[derive(HlModel)]
#[hl(closed, min_items = 1, min_properties = 3, max_properties = 2)]
struct Model {
    #[hl(minimum = 1)]
    text: String,
    #[hl(min_length = 1)]
    number: i64,
    #[hl(min_length = 3, max_length = 2)]
    length: String,
    #[hl(minimum = 1.5, exclusive_maximum = 1.5)]
    range: Decimal,
    #[hl(minimum = 0, exclusive_minimum = 0)]
    twice: Integer,
    #[hl(maximum = -1)]
    unsigned: u8,
    #[hl(multiple_of = 0)]
    multiple: Integer,
    #[hl(default = "1")]
    kind: Option<i64>,
    #[hl(default = 300)]
    too_great: Option<u8>,
    #[hl(default = 0.35, multiple_of = 0.1)]
    step: Option<Decimal>,
    #[hl(values = ["a", "b", "a"], default = "c")]
    values: Option<String>,
    #[hl(format = "date-time")]
    date: DateTime,
    #[hl(items(minimum = 1), example = ["a", 1])]
    items: Vec<String>,
    #[hl(all_of)]
    wrapped: String,
}

fn main() {}
