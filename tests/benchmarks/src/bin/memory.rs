//! Counts the allocations of one task: `memory TASK` prints their number for each unit, and the peak in bytes.

use std::process::ExitCode;

use hl_model_benchmarks::task::Task;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

fn main() -> ExitCode {
    match run() {
        Ok((allocations, peak)) => {
            println!("{allocations} {peak}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(f64, usize), String> {
    let task: Task = std::env::args().nth(1).ok_or("usage: memory TASK")?.parse()?;
    let mut run = task.prepare()?;
    let _profiler = dhat::Profiler::builder().testing().trim_backtraces(Some(1)).build();
    run();
    let stats = dhat::HeapStats::get();
    let blocks = u32::try_from(stats.total_blocks).map_or(f64::INFINITY, f64::from);
    Ok((blocks / task.units(), stats.max_bytes))
}
