//! The time and the memory of every public entry by the size of its input: both must grow as the input does.
//!
//! ```sh
//! cargo run --release -p hl-model-benchmarks --bin load              # time
//! cargo run --release -p hl-model-benchmarks --bin load -- --memory  # bytes that are allocated, and the most at once
//! ```
//!
//! Each row is an entry and a shape of input, at sizes that grow by four. The last column is the cost of a byte at the largest
//! size by that at the smallest: 1.0 is linear, 64 is quadratic. The program fails if one is above [`MOST`].

#![allow(clippy::cast_precision_loss, reason = "the numbers are far below 2^53")]

mod entries;
mod inputs;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use entries::ENTRIES;
use inputs::INPUTS;
use nix::time::{ClockId, clock_gettime};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// Numbers of items, keys or characters.
const SIZES: [usize; 4] = [2_000, 8_000, 32_000, 128_000];

/// The greatest factor that caches, sorting and the growing of buffers may explain; a cost that grows with the square of the
/// size has 64.
const MOST: f64 = 3.0;

/// The time of the processor that this program has taken. Other programs do not change it as they change the time of day.
fn cpu_time() -> Duration {
    clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID).map_or(Duration::ZERO, Duration::from)
}

/// The least time that one call takes.
fn time(run: &mut dyn FnMut()) -> f64 {
    let mut least = Duration::MAX;
    let begin = Instant::now();
    for _ in 0..50 {
        let start = cpu_time();
        run();
        least = least.min(cpu_time().saturating_sub(start));
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
    for &(entry, prepare) in ENTRIES {
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
