//! The bytes that values hold in memory, by their kind: `cargo run --release -p hl-model-benchmarks --no-default-features
//! --features allocations --bin held`.
//!
//! Each row is a list of equal values. A column is the memory that stays in use for each of them.

use std::hint::black_box;
use std::process::ExitCode;

use hl_model::{HlModel, Value};
use hl_model_benchmarks::model::look_at;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// The number of values in a list.
const VALUES: u32 = 10_000;

/// A value of each kind.
const KINDS: [(&str, &str); 6] = [
    ("integer", "1234567"),
    ("string of 7 bytes", r#""session""#),
    ("string of 36 bytes", r#""8f14e45f-ceea-467f-a0e6-2c5a7d2f3c1b""#),
    ("list of 4 integers", "[1,2,3,4]"),
    ("object of 4 keys", r#"{"id":1,"name":"Ann","on":true,"note":null}"#),
    ("object of 40 bytes of text", r#"{"text":"It is a truth universally ack"}"#),
];

fn main() -> ExitCode {
    match print() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn print() -> Result<(), String> {
    println!(
        "| one of {VALUES} in a list | text | kept | looked at | `Vec<Value>`, read | one, detached | `serde_json` |"
    );
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (kind, value) in KINDS {
        let text = format!("[{}]", vec![value; VALUES as usize].join(","));
        let kept = each(|| Value::from_json(&text))?;
        let looked_at = each(|| Value::from_json(&text).inspect(|list| _ = black_box(look_at(list))))?;
        let list = each(|| Vec::<Value>::from_json(&text))?;
        let whole = Value::from_json(&text).map_err(|error| error.to_string())?;
        let first = whole.as_list().and_then(<[Value]>::first).ok_or("the list is empty")?;
        let detached = held(|| Ok::<_, String>(first.detach()))?;
        let tree = each(|| serde_json::from_str::<serde_json::Value>(&text))?;
        let bytes = value.len() + 1;
        println!("| {kind} | {bytes} | {kept:.0} | {looked_at:.0} | {list:.0} | {detached:.0} | {tree:.0} |");
    }
    Ok(())
}

/// The bytes for each value that a list of them holds.
fn each<T, E: ToString>(read: impl FnOnce() -> Result<T, E>) -> Result<f64, String> {
    Ok(held(read)? / f64::from(VALUES))
}

/// The bytes that a value holds.
fn held<T, E: ToString>(make: impl FnOnce() -> Result<T, E>) -> Result<f64, String> {
    let profiler = dhat::Profiler::builder().testing().trim_backtraces(Some(1)).build();
    let value = make().map_err(|error| error.to_string())?;
    let bytes = dhat::HeapStats::get().curr_bytes;
    drop(black_box(value));
    drop(profiler);
    Ok(u32::try_from(bytes).map_or(f64::INFINITY, f64::from))
}
