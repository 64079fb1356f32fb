//! The time and the memory of every public entry by the size of its input: both must grow as the input does.
//!
//! ```sh
//! cargo run --release -p hl-model-benchmarks --bin load              # time
//! cargo run --release -p hl-model-benchmarks --bin load -- --memory  # bytes that are allocated, and the most at once
//! ```
//!
//! Each row is an entry and a shape of input, at sizes that double. The last column is the cost of a byte at the largest size by
//! that at the smallest: 1.0 is linear. The program fails if one is above [`MOST`].

#![allow(clippy::cast_precision_loss, reason = "the numbers are far below 2^53")]

use std::collections::HashSet;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use hl_model::{DateTime, Decimal, Dict, DuplicateKeys, HlModel, Integer, Nullable, ReadOptions, Value};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// Numbers of items, keys or characters.
const SIZES: [usize; 4] = [2_000, 8_000, 32_000, 128_000];

/// The greatest factor that caches and the growing of buffers may explain.
const MOST: f64 = 8.0;

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(rename_all = "lowercase")]
enum Level {
    Low,
    High,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(closed)]
struct Item {
    id: Integer,
    #[hl(pattern = "^[a-z ]+$", max_length = 100)]
    name: String,
    at: Option<DateTime>,
    price: Option<Decimal>,
    level: Option<Level>,
    note: Option<Nullable<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
struct Open {
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
enum Shape {
    Text(String),
    Number(Integer),
    Item(Item),
}

/// An input: its name, and the text of a size.
type Input = (&'static str, fn(usize) -> String);

const INPUTS: [Input; 11] = [
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

/// An entry of the library: its name, and what is measured for a text. What it needs is made ready first.
type Entry = (&'static str, fn(&str) -> Option<Box<dyn FnMut() + '_>>);

/// An entry that takes a model which has been read.
macro_rules! with_model {
    ($name:literal, |$model:ident| $run:expr) => {
        ($name, |json| {
            let $model = Open::from_json(json).ok()?;
            Some(Box::new(move || _ = black_box($run)))
        })
    };
}

const ENTRIES: [Entry; 21] = [
    ("from_json", |json| Some(Box::new(move || drop(black_box(Open::from_json(json)))))),
    ("from_slice", |json| Some(Box::new(move || drop(black_box(Open::from_slice(json.as_bytes())))))),
    ("from_reader", |json| Some(Box::new(move || drop(black_box(Open::from_reader(json.as_bytes())))))),
    ("collect_json", |json| Some(Box::new(move || drop(black_box(Open::collect_json(json, &ReadOptions::new())))))),
    ("from_json_with, last of duplicates", |json| {
        let options = ReadOptions::new().duplicate_keys(DuplicateKeys::Last);
        Some(Box::new(move || drop(black_box(Open::from_json_with(json, &options)))))
    }),
    ("from_json and Display of the errors", |json| {
        let errors = Open::from_json(json).err()?;
        Some(Box::new(move || drop(black_box(errors.to_string()))))
    }),
    ("Deserialize of serde_json", |json| Some(Box::new(move || drop(black_box(serde_json::from_str::<Open>(json)))))),
    ("Value from text", |json| Some(Box::new(move || drop(black_box(json.parse::<Value>()))))),
    ("Value, every part looked at", |json| {
        let value: Value = json.parse().ok()?;
        Some(Box::new(move || {
            let copy: Value = value.to_string().parse().unwrap_or(Value::NULL);
            black_box(count(&copy));
        }))
    }),
    with_model!("to_json", |model| model.to_json()),
    with_model!("to_json_pretty", |model| model.to_json_pretty()),
    with_model!("Serialize of serde_json", |model| serde_json::to_value(&model)),
    with_model!("to_value and from_value", |model| Open::from_value(model.to_value())),
    with_model!("clone", |model| model.clone()),
    ("compare with a copy that was read", |json| {
        let (model, other) = (Open::from_json(json).ok()?, Open::from_json(json).ok()?);
        Some(Box::new(move || _ = black_box(model == other)))
    }),
    with_model!("hash", |model| HashSet::from([model.clone()])),
    with_model!("look up every key", |model| {
        model.keys().iter().filter(|key| model.any_string_name(key).is_some()).count()
    }),
    with_model!("to_builder and build", |model| model.to_builder().build()),
    ("build a list", |json| {
        let items: Vec<String> = json.split(',').map(str::to_owned).collect();
        Some(Box::new(move || drop(black_box(Open::builder().unique(&items).build()))))
    }),
    ("from_pairs", |json| {
        let pairs: Vec<(String, &str)> =
            json.split(',').enumerate().map(|(n, text)| (format!("key {n}"), text)).collect();
        Some(Box::new(move || {
            let pairs = pairs.iter().map(|(key, text)| (key.as_str(), *text));
            drop(black_box(Open::from_pairs(pairs)));
        }))
    }),
    ("from_query", |json| {
        let query: String =
            json.split(',').enumerate().map(|(n, text)| format!("k{n}={text}&")).collect::<Vec<_>>().concat();
        Some(Box::new(move || drop(black_box(Open::from_query(&query)))))
    }),
];

/// The number of values in a value.
fn count(value: &Value) -> usize {
    let items = value.as_list().unwrap_or_default().iter().map(count).sum::<usize>();
    items + value.as_dict().map_or(0, |dict| dict.values().map(count).sum()) + 1
}

/// The least time that one call takes.
fn time(run: &mut dyn FnMut()) -> f64 {
    let mut least = Duration::MAX;
    let begin = Instant::now();
    for _ in 0..50 {
        let start = Instant::now();
        run();
        least = least.min(start.elapsed());
        if begin.elapsed() > Duration::from_millis(60) {
            break;
        }
    }
    least.as_secs_f64() * 1e9
}

/// The bytes that one call allocates, freed ones included, and the most that are there at once.
fn memory(run: &mut dyn FnMut()) -> (f64, f64) {
    // What the first call leaves behind for the next is not counted.
    run();
    let profiler = dhat::Profiler::builder().testing().build();
    run();
    let stats = dhat::HeapStats::get();
    drop(profiler);
    (stats.total_bytes as f64, stats.max_bytes as f64)
}

fn main() -> ExitCode {
    let measures_memory = std::env::args().any(|argument| argument == "--memory");
    let unit = if measures_memory { "allocated bytes per byte" } else { "ns per byte" };
    println!("| Entry | Input | {unit}, by size | growth |\n| --- | --- | --- | ---: |");
    let mut is_linear = true;
    for (entry, prepare) in ENTRIES {
        for (input, text) in INPUTS {
            let mut costs = Vec::new();
            for size in SIZES {
                let json = text(size);
                let Some(mut run) = prepare(&json) else { continue };
                let cost = if measures_memory { memory(&mut run).0.max(memory(&mut run).1) } else { time(&mut run) };
                costs.push(cost / json.len() as f64);
            }
            let (Some(first), Some(last)) = (costs.first(), costs.last()) else { continue };
            // What costs next to nothing at any size says nothing.
            let growth = if *last < 0.01 { 1.0 } else { last / first.max(0.001) };
            let mark = if growth > MOST { " **" } else { "" };
            is_linear &= growth <= MOST;
            let shown: Vec<_> = costs.iter().map(|cost| format!("{cost:.2}")).collect();
            println!("| {entry} | {input} | {} | {growth:.2}{mark} |", shown.join(", "));
        }
    }
    if is_linear { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
