//! The CPU time and the memory of refusing hostile texts, for each byte. Neither may grow with the text.
//!
//! ```sh
//! cargo run --release -p hl-model-benchmarks --bin hostile --no-default-features --features allocations
//! ```
//!
//! An argument chooses the shapes with that text in their names. With `--instructions` before it, the instructions for each byte
//! are counted with callgrind instead, because waiting for memory does not change them. The test `bounds` checks the memory of these
//! shapes. The last columns are the cost of a byte at the largest size, relative to that at the smallest size: 1.0 is
//! linear, and fixed costs make it less.

#![allow(clippy::cast_precision_loss, reason = "the numbers are far below 2^53")]

use std::hint::black_box;
use std::time::Duration;

use hl_model_benchmarks::callgrind;
use nix::time::{ClockId, clock_gettime};

#[path = "../../../tests/bounds/shapes.rs"]
mod shapes;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// Lengths of texts in bytes.
const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

/// The typed map without its last, wrong value. The cost beyond that of reading this map is that of the report.
const VALID_MAP: shapes::Shape = shapes::Shape {
    name: "a typed map with which nothing is wrong",
    text: |length| (shapes::TYPED_MAP.text)(length).replace(",\"a\":[]", ""),
    read: shapes::TYPED_MAP.read,
};

fn all() -> impl Iterator<Item = &'static shapes::Shape> {
    shapes::SHAPES.iter().chain([&VALID_MAP, &shapes::ALIASES])
}

fn main() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["--count", name, size] => {
            let size = size.parse().map_err(|error| format!("{size}: {error}"))?;
            let shape = all().find(|shape| shape.name == name).ok_or_else(|| format!("no shape is called {name:?}"))?;
            let text = (shape.text)(size);
            callgrind::counted_region(&mut || drop(black_box((shape.read)(&text))));
            Ok(())
        }
        ["--instructions", ref wanted @ ..] => count_instructions(wanted.first().copied().unwrap_or_default()),
        ref wanted => {
            measure(wanted.first().copied().unwrap_or_default());
            Ok(())
        }
    }
}

/// Prints the instructions for each byte.
fn count_instructions(wanted: &str) -> Result<(), String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    println!("| Text | instructions per byte, 10 KB to 10 MB | growth |");
    println!("| --- | --- | ---: |");
    for shape in all().filter(|shape| shape.name.contains(wanted)) {
        let count = |size: &usize| {
            let counted = callgrind::instructions(&program, &["--count", shape.name, &size.to_string()]);
            counted.map(|counted| counted / (shape.text)(*size).len() as f64)
        };
        let counted = SIZES.iter().map(count).collect::<Result<Vec<f64>, _>>()?;
        let shown: Vec<String> = counted.iter().map(|counted| format!("{counted:.1}")).collect();
        let growth = counted.last().zip(counted.first()).map_or(1.0, |(last, first)| last / first);
        println!("| {} | {} | {growth:.2} |", shape.name, shown.join(", "));
    }
    Ok(())
}

/// Prints times and memory.
fn measure(wanted: &str) {
    println!("| Text | ns per byte, 10 KB to 10 MB | bytes at once per byte | time | memory |");
    println!("| --- | --- | --- | ---: | ---: |");
    for shape in all().filter(|shape| shape.name.contains(wanted)) {
        let costs: Vec<(f64, f64)> = SIZES.iter().map(|size| cost(shape, &(shape.text)(*size))).collect();
        let shown = |cost: fn(&(f64, f64)) -> f64| {
            costs.iter().map(|costs| format!("{:.2}", cost(costs))).collect::<Vec<_>>().join(", ")
        };
        let growth = |cost: fn(&(f64, f64)) -> f64| match (costs.first(), costs.last()) {
            (Some(first), Some(last)) => cost(last) / cost(first),
            _ => 1.0,
        };
        let (time, memory) = (growth(|costs| costs.0), growth(|costs| costs.1));
        println!(
            "| {} | {} | {} | {time:.2} | {memory:.2} |",
            shape.name,
            shown(|costs| costs.0),
            shown(|costs| costs.1)
        );
    }
}

/// The time and the greatest number of bytes at once, for each byte of a text.
fn cost(shape: &shapes::Shape, text: &str) -> (f64, f64) {
    let read = || drop(black_box((shape.read)(text)));
    let mut least = Duration::MAX;
    let begin = cpu_time();
    for _ in 0..20 {
        let start = cpu_time();
        read();
        let end = cpu_time();
        least = least.min(end.saturating_sub(start));
        if end.saturating_sub(begin) > Duration::from_millis(200) {
            break;
        }
    }
    let profiler = dhat::Profiler::builder().testing().trim_backtraces(Some(1)).build();
    read();
    let peak = dhat::HeapStats::get().max_bytes;
    drop(profiler);
    let length = text.len() as f64;
    (least.as_secs_f64() * 1e9 / length, peak as f64 / length)
}

/// The CPU time that this thread has taken.
fn cpu_time() -> Duration {
    clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID).map(Duration::from).unwrap_or_default()
}
