//! The time and the memory of every public entry by the size of its input: both must grow as the input does.
//!
//! ```sh
//! cargo run --release -p hl-model-benchmarks --bin load              # time
//! cargo run --release -p hl-model-benchmarks --bin load -- --memory  # bytes that are allocated
//! cargo run --release -p hl-model-benchmarks --bin load -- hash Debug # the entries whose names contain one of these
//! texts
//! ```
//!
//! Each row is an entry and a shape of input, at sizes that grow by a factor of four. The last column is the cost of a
//! byte at the largest size, relative to that at the smallest size: 1.0 is linear, 64 is quadratic. If the time of a
//! row is above [`MOST`], its instructions are counted with callgrind, because cache misses and other programs cost
//! time but no instructions. The program fails if the memory or the instructions of a row grow more than that.

#![allow(clippy::cast_precision_loss, reason = "the numbers are far below 2^53")]

mod entries;
mod inputs;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use entries::{ENTRIES, Entry};
use hl_model_benchmarks::callgrind;
use inputs::{INPUTS, Input};
use nix::time::{ClockId, clock_gettime};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// Numbers of items, keys or characters.
const SIZES: [usize; 4] = [2_000, 8_000, 32_000, 128_000];

/// The greatest factor that caches, sorting and the growing of buffers may explain; a cost that grows with the square
/// of the size has 64.
const MOST: f64 = 3.0;

/// The time of the processor that this program has taken. Other programs do not change it as they change the time of
/// day.
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

/// The bytes that a call allocates, including freed ones.
fn memory(run: &mut dyn FnMut()) -> f64 {
    // The first call is not counted, because it may leave memory to the next.
    run();
    let profiler = dhat::Profiler::builder().testing().build();
    run();
    let stats = dhat::HeapStats::get();
    drop(profiler);
    (stats.total_bytes as f64).max(stats.max_bytes as f64)
}

/// The measurements of a row.
struct Row {
    entry: &'static str,
    input: &'static str,
    /// The costs of a byte, by size.
    costs: Vec<f64>,
}

impl Row {
    /// Measures a row; `None` if the entry cannot use the input.
    fn of(
        (entry, prepare): Entry,
        (input, text): Input,
        measure: &mut dyn FnMut(&mut dyn FnMut()) -> f64,
    ) -> Option<Self> {
        let mut costs = Vec::new();
        for size in SIZES {
            let json = text(size);
            let mut run = prepare(&json)?;
            costs.push(measure(&mut run) / json.len() as f64);
        }
        Some(Self { entry, input, costs })
    }

    /// The cost of a byte at the largest size by that at the smallest.
    fn growth(&self) -> f64 {
        match self.costs[..] {
            // A cost near zero at every size gives no meaningful ratio.
            [first, .., last] if last >= 0.01 => last / first.max(0.001),
            _ => 1.0,
        }
    }

    /// The growth in instructions. Unlike time, it does not depend on other programs and on the caches of the processor.
    fn growth_of_instructions(&self) -> Result<f64, String> {
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        let count = |size: usize| {
            callgrind::instructions(&program, &["--count", self.entry, self.input, &size.to_string()])
                .map(|all| all / text_of(self.input, size).len() as f64)
        };
        let [first, .., last] = SIZES;
        Ok(count(last)? / count(first)?)
    }
}

/// The text of an input of some size.
fn text_of(name: &str, size: usize) -> String {
    INPUTS.iter().find(|(input, _)| *input == name).map(|(_, text)| text(size)).unwrap_or_default()
}

/// Does once what callgrind counts, after it has been done for the first time.
fn count(entry: &str, input: &str, size: &str) -> Option<()> {
    let json = text_of(input, size.parse().ok()?);
    let (_, prepare) = ENTRIES.iter().find(|(name, _)| *name == entry)?;
    let mut run = prepare(&json)?;
    run();
    callgrind::counted_region(&mut run);
    Some(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["--count", entry, input, size] = arguments[..] {
        return if count(entry, input, size).is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let measures_memory = arguments.contains(&"--memory");
    let names: Vec<&str> = arguments.into_iter().filter(|argument| !argument.starts_with("--")).collect();
    let unit = if measures_memory { "allocated bytes per byte" } else { "ns per byte" };
    println!("| Entry | Input | {unit}, by size | growth |\n| --- | --- | --- | ---: |");
    let mut is_linear = true;
    for &entry in ENTRIES.iter().filter(|(entry, _)| names.is_empty() || names.iter().any(|name| entry.contains(name)))
    {
        for input in INPUTS {
            let mut measure = |run: &mut dyn FnMut()| if measures_memory { memory(run) } else { time(run) };
            let Some(row) = Row::of(entry, input, &mut measure) else { continue };
            let mut growth = row.growth();
            let shown: Vec<_> = row.costs.iter().map(|cost| format!("{cost:.2}")).collect();
            print!("| {} | {} | {} | {growth:.2}", row.entry, row.input, shown.join(", "));
            if growth > MOST && !measures_memory {
                match row.growth_of_instructions() {
                    Ok(counted) => {
                        print!("; {counted:.2} in instructions");
                        growth = counted;
                    }
                    Err(error) => eprintln!("instructions are not counted: {error}"),
                }
            }
            println!("{} |", if growth > MOST { " **" } else { "" });
            is_linear &= growth <= MOST;
        }
    }
    if is_linear { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
