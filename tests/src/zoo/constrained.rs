//! Constraints at keys.

use hl_model::{Decimal, Dict, HlModel, Integer, Nullable, Value};

use super::{Closed, Direction};

/// Lengths of texts.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Lengths {
    #[hl(min_length = 3)]
    at_least: String,
    #[hl(max_length = 3)]
    at_most: String,
    #[hl(min_length = 2, max_length = 2)]
    exactly: Option<String>,
    #[hl(max_length = 0)]
    empty: Option<String>,
    #[hl(min_length = 300)]
    long: Option<String>,
}

/// Bounds of numbers.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Bounds {
    #[hl(minimum = 0)]
    natural: Option<Integer>,
    #[hl(exclusive_minimum = 0, exclusive_maximum = 1)]
    probability: Option<Decimal>,
    #[hl(minimum = -1.5, maximum = 1.5)]
    around: Option<f64>,
    #[hl(maximum = 10)]
    small: Option<i32>,
    #[hl(minimum = 5, maximum = 5)]
    five: Option<u8>,
    #[hl(exclusive_minimum = 1000000000000, maximum = 2000000000000)]
    wide: Option<Integer>,
}

/// Multiples of numbers.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Multiples {
    #[hl(multiple_of = 5)]
    fives: Option<Integer>,
    #[hl(multiple_of = 0.01)]
    cents: Option<Decimal>,
    #[hl(multiple_of = 2.5, minimum = 1, maximum = 100)]
    halves: Option<Decimal>,
    #[hl(multiple_of = 0.1)]
    float: Option<f64>,
    #[hl(multiple_of = 7)]
    byte: Option<u8>,
}

/// Constraints of lists.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Lists {
    #[hl(min_items = 1)]
    some: Option<Vec<String>>,
    #[hl(max_items = 2)]
    few: Option<Vec<Value>>,
    #[hl(unique_items)]
    set: Option<Vec<Value>>,
    #[hl(unique_items, min_items = 2)]
    numbers: Option<Vec<Decimal>>,
    #[hl(items(min_length = 1, max_length = 3))]
    words: Option<Vec<String>>,
    #[hl(items(values = ["a", "b"]), max_items = 3)]
    letters: Option<Vec<String>>,
    #[hl(items(items(unique_items)))]
    sets: Option<Vec<Vec<Vec<bool>>>>,
    #[hl(items(format = "date"))]
    days: Option<Box<[Nullable<String>]>>,
}

/// Values that are listed at the key.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Values {
    #[hl(values = ["asc", "desc", ""])]
    text: Option<String>,
    #[hl(values = ["only"])]
    constant: Option<String>,
    #[hl(values = [1, 2.5, -3])]
    number: Option<Decimal>,
    #[hl(values = [1, 10, 100])]
    integer: Option<i64>,
    #[hl(values = [true])]
    truth: Option<bool>,
    #[hl(values = ["a", 1, null, true, [1, 2], {"k": 1.50}])]
    any: Option<Value>,
    #[hl(values = [[], ["a"]])]
    list: Option<Vec<String>>,
    #[hl(values = ["ascending"])]
    direction: Option<Direction>,
    #[hl(values = ["a", null])]
    nullable: Option<Nullable<String>>,
    #[hl(values = [null, 1.5, 2])]
    nullable_number: Option<Nullable<Decimal>>,
    #[hl(values = [true, null])]
    nullable_truth: Option<Nullable<bool>>,
    #[hl(items(values = ["a", null]))]
    nullable_items: Option<Vec<Nullable<String>>>,
}

/// What a value must not be.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(not = Closed)]
pub struct Outcast {
    #[hl(not = Direction)]
    text: Option<String>,
    #[hl(not = i64)]
    any: Option<Value>,
    #[hl(not = String)]
    maybe: Option<Nullable<Value>>,
    #[hl(items(not = Direction))]
    list: Option<Vec<String>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// The number of keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(min_properties = 2, max_properties = 4)]
pub struct KeyCounts {
    id: Option<String>,
    #[hl(min_properties = 1)]
    some: Option<Dict>,
    #[hl(max_properties = 1)]
    few: Option<Dict<Integer>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// The number of keys where only the declared ones are allowed.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, min_properties = 1, max_properties = 2)]
pub struct FewKeys {
    a: Option<bool>,
    b: Option<bool>,
    c: Option<bool>,
}

/// Constraints on a value of any type hold for the values of the type that they are for.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct ConstrainedAny {
    #[hl(min_length = 2, minimum = 5, max_items = 2, max_properties = 1)]
    any: Option<Value>,
    #[hl(unique_items, multiple_of = 2)]
    other: Option<Value>,
    #[hl(items(minimum = 1))]
    items: Option<Value>,
    #[hl(format = "date")]
    format: Option<Value>,
}
