//! Inputs of any size.

use hl_model::{DateTime, Decimal, Dict, HlModel, Integer, Nullable, Value};

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(rename_all = "lowercase")]
pub(crate) enum Level {
    Low,
    High,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(closed)]
pub(crate) struct Item {
    id: Integer,
    #[hl(pattern = "^[a-z ]+$", max_length = 100)]
    name: String,
    at: Option<DateTime>,
    price: Option<Decimal>,
    level: Option<Level>,
    note: Option<Nullable<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
pub(crate) struct Open {
    name: Option<String>,
    items: Option<Vec<Item>>,
    numbers: Option<Vec<Integer>>,
    values: Option<Vec<Value>>,
    #[hl(unique_items)]
    unique: Option<Vec<String>>,
    shapes: Option<Vec<Shape>>,
    typed: Option<Dict<Integer>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(one_of)]
pub(crate) enum Shape {
    Text(String),
    Number(Integer),
    Item(Item),
}

/// An input: its name, and the text of a size.
pub(crate) type Input = (&'static str, fn(usize) -> String);

pub(crate) const INPUTS: [Input; 11] = [
    ("items", |n| list("items", n / 8, item)),
    ("numbers", |n| list("numbers", n, |n| n.to_string())),
    ("one long number", |n| format!(r#"{{"numbers":[{}]}}"#, "7".repeat(n.min(90_000)))),
    ("one long string", |n| format!(r#"{{"name":"{}"}}"#, "a\\u00e9".repeat(n / 2))),
    ("unknown keys", |n| format!("{{{}}}", joined(n / 2, |n| format!(r#""key {n}":[{n},"x"]"#)))),
    ("deep values", |n| list("values", n / 100, |_| format!("{}{}", "[".repeat(50), "]".repeat(50)))),
    ("unique items", |n| list("unique", n / 2, |n| format!(r#""item {n}""#))),
    ("union members", |n| {
        list("shapes", n / 8, |n| match n % 3 {
            0 => item(n),
            1 => n.to_string(),
            _ => format!(r#""{n}""#),
        })
    }),
    ("typed keys", |n| format!(r#"{{"typed":{{{}}}}}"#, joined(n / 2, |n| format!(r#""key {n}":{n}"#)))),
    ("problems", |n| list("items", n / 4, |n| format!(r#"{{"id":"{n}","nam":1}}"#))),
    ("insignificant space", |n| format!(r#"{{"name":{}"x"}}"#, " ".repeat(n * 4))),
];

fn item(n: usize) -> String {
    format!(r#"{{"id":{n},"name":"an item","at":"2023-05-03T17:45:12Z","price":{n}.50,"level":"low","note":null}}"#)
}

fn joined(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(",")
}

fn list(key: &str, count: usize, part: impl Fn(usize) -> String) -> String {
    format!(r#"{{"{key}":[{}]}}"#, joined(count, part))
}
