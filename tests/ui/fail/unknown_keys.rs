//! A struct says what happens to keys that it does not declare.

use hl_model::{Dict, HlModel, Value};
use std::collections::HashMap;

#[derive(HlModel)]
struct Nothing {
    id: String,
}

#[derive(HlModel)]
#[hl(closed)]
struct Both {
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(HlModel)]
struct Two {
    #[hl(any_string_name)]
    any_string_name: Dict,
    #[hl(any_string_name)]
    others: Dict<String>,
}

#[derive(HlModel)]
struct NoDict {
    #[hl(any_string_name)]
    any_string_name: HashMap<String, Value>,
}

#[derive(HlModel)]
struct Optional {
    #[hl(any_string_name)]
    any_string_name: Option<Dict>,
}

fn main() {}
