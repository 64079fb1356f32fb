//! The CPU time and the memory of refusing hostile texts, for each byte. Neither may grow with the text.
//!
//! ```sh
//! cargo run --release -p hl-model-benchmarks --bin hostile --no-default-features --features allocations
//! ```
//!
//! An argument chooses the shapes with that text in their names. The test `bounds` checks that these shapes stay within a
//! bound of memory. The last columns are the cost of a byte at the largest size, relative to that at the smallest size: 1.0 is
//! linear, and fixed costs make it less.

#![allow(clippy::cast_precision_loss, reason = "the numbers are far below 2^53")]

use std::hint::black_box;
use std::time::Duration;

use nix::time::{ClockId, clock_gettime};

#[path = "../../../tests/bounds/shapes.rs"]
mod shapes;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// Lengths of texts in bytes.
const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

fn main() {
    println!("| Text | ns per byte, 10 KB to 10 MB | bytes at once per byte | time | memory |");
    println!("| --- | --- | --- | ---: | ---: |");
    let wanted = std::env::args().nth(1).unwrap_or_default();
    for shape in shapes::SHAPES.iter().chain([&shapes::TYPED_MAP]).filter(|shape| shape.name.contains(&wanted)) {
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
