//! Rules on several keys, on some items and on the names of keys that mean nothing.

use std::collections::BTreeMap;

use hl_model::{Dict, HlModel};

#[derive(HlModel)]
#[hl(
    closed,
    any_of_keys(a),
    one_of_keys(a, a),
    not_together(a, always),
    any_of_keys(a, bb),
    any_of_keys = "a",
    one_of_keys(a, "B"),
    if_key(kind = "z", requires(a)),
    if_key(kind, requires(a)),
    if_key(a),
    if_key(a, requires(a)),
    if_key(a, requires(b), not(b)),
    if_key(a, not(always)),
    if_key(a, forbids(b)),
    if_key()
)]
struct Groups {
    #[hl(values = ["x", "y"])]
    kind: String,
    always: bool,
    #[hl(requires = "a", requires = "always", requires = "kinds")]
    a: Option<bool>,
    b: Option<bool>,
}

#[derive(HlModel)]
#[hl(closed)]
struct Constants {
    #[hl(constant = 1)]
    text: String,
    #[hl(constant = "a", values = ["a", "b"])]
    listed: String,
    #[hl(constant = "ab", max_length = 1)]
    long: String,
    #[hl(constant)]
    nothing: String,
}

#[derive(HlModel)]
#[hl(closed)]
struct Parts {
    #[hl(contains())]
    empty: Vec<i64>,
    #[hl(contains(min_length = 1))]
    wrong: Vec<i64>,
    #[hl(min_contains = 1)]
    alone: Vec<i64>,
    #[hl(contains(minimum = 1), min_contains = 0)]
    always: Vec<i64>,
    #[hl(contains(minimum = 1), min_contains = 3, max_contains = 2)]
    never: Vec<i64>,
    #[hl(contains(minimum = 1))]
    number: i64,
    #[hl(keys(minimum = 1))]
    names: Dict,
    #[hl(keys(min_length = 1))]
    typed: BTreeMap<i64, String>,
    #[hl(keys(min_length = 1))]
    text: String,
    #[hl(min_items = 3)]
    array: [u8; 3],
}

#[derive(HlModel)]
#[hl(closed)]
struct Patterns {
    #[hl(pattern_keys = "^x-")]
    text: String,
    #[hl(pattern_keys = "(")]
    broken: Dict,
    #[hl(pattern_keys = "^a", rename = "b", default = {})]
    renamed: Dict,
    #[hl(pattern_keys = "^de")]
    typed: Dict<i64>,
    declared: bool,
    #[hl(pattern_keys = "^x", any_string_name)]
    both: Dict,
}

#[derive(HlModel)]
#[hl(closed)]
struct PatternsTwice {
    #[hl(pattern_keys = "^x-")]
    first: Dict,
    #[hl(pattern_keys = "^x-")]
    second: Dict,
    #[hl(alias = "n1")]
    declared: bool,
    #[hl(pattern_keys = "^n")]
    typed: Dict<i64>,
}

#[derive(HlModel)]
struct NewtypeOfPattern(#[hl(pattern_keys = "^x-")] Dict);

#[derive(HlModel)]
#[hl(pattern_keys = "^x-", closed)]
struct OnTheStruct {
    name: String,
}

fn main() {}
