//! Rules on several keys, on some items and on the names of keys.

use hl_model::{Checks, Dict, HlModel};

/// Every rule on several keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[allow(clippy::duplicated_attributes, reason = "each rule names keys of its own")]
#[hl(any_of_keys(a, "b-b"), one_of_keys(c, d), not_together(a, e), not_together(c, d, e))]
#[hl(if_key(kind = "x", requires(e), not(f)), if_key(f, requires("b-b")), if_key(kind = "y", not(a, f)))]
pub struct Together {
    #[hl(values = ["x", "y", "z"])]
    kind: String,
    #[hl(requires = "f")]
    a: Option<i64>,
    #[hl(rename = "b-b", alias = "bb")]
    b: Option<bool>,
    c: Option<bool>,
    d: Option<bool>,
    #[hl(null = "absent", requires = "b-b")]
    e: Option<bool>,
    f: Option<bool>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Keys that are known by the pattern of their names, in a closed model.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct PatternedClosed {
    a: Option<i64>,
    #[hl(pattern_keys = "^x-[a-z]+$")]
    extensions: Dict,
    #[hl(pattern_keys = "^[0-9]+$")]
    numbered: Dict<hl_model::Integer>,
    #[hl(pattern_keys = "^[0-9]{3}$")]
    three: Dict<u8>,
}

/// Keys that are known by the pattern of their names, beside others that are kept.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct PatternedOpen {
    name: String,
    #[hl(pattern_keys = "^[0-9]+$")]
    numbered: Dict<Vec<bool>>,
    #[hl(any_string_name)]
    others: Dict<String>,
}

/// A list whose items have places, and more items of one type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(tuple)]
pub struct Row(String, #[hl(minimum = 0)] i64, #[hl(rest)] Vec<bool>);

/// A point that is written as a list.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(tuple, title = "Point")]
pub struct Point {
    /// To the right.
    x: f64,
    /// Upwards.
    y: Box<hl_model::Nullable<f64>>,
}

/// Tuples in other models.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Rows {
    #[hl(title = "The \"rows\"")]
    rows: Vec<Row>,
    #[hl(null = "absent")]
    point: Option<Point>,
}

/// Constants of several types.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Constants {
    #[hl(constant = "k")]
    kind: String,
    #[hl(constant = 2)]
    version: Option<i64>,
    #[hl(constant = false)]
    stream: Option<bool>,
    #[hl(constant = ["a", null])]
    list: Option<hl_model::Value>,
    #[hl(constant = "x")]
    or_null: Option<hl_model::Nullable<String>>,
    #[hl(values = ["a", "b"])]
    maybe: Option<MaybeText>,
}

/// A text or `null`.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct MaybeText(hl_model::Nullable<String>);

/// Lists with a number of items of some kind, and maps whose keys are constrained.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, check = finds_nothing)]
pub struct Counted {
    #[hl(contains(minimum = 3))]
    some: Option<Vec<i64>>,
    #[hl(contains(values = [true, null]), min_contains = 0, max_contains = 1)]
    few: Option<Vec<hl_model::Value>>,
    #[hl(keys(max_length = 2, pattern = "^a"))]
    names: Option<Dict<bool>>,
}

/// What a description says of a value must be what the model says, so this check never disagrees.
fn finds_nothing(counted: &Counted, checks: &mut Checks) {
    if counted.keys().len() > 3 {
        checks.add("", "too_much", "has more keys than are declared");
    }
}
