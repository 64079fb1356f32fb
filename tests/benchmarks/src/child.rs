//! The child process, which does one task.

use std::io;
use std::time::Duration;

use hl_model_benchmarks::task::{Run, Task};
use nix::time::{ClockId, clock_gettime};

/// Minimum duration of a sample, so that the time of reading the clock does not matter.
const SAMPLE: Duration = Duration::from_millis(3);

/// Duration for which samples are taken.
const TOTAL: Duration = Duration::from_millis(250);

/// Minimum number of samples, however long one takes.
const LEAST: usize = 3;

/// The median CPU time that the task takes, in nanoseconds for each of its units.
pub(crate) fn time(task: Task) -> Result<f64, String> {
    let mut run = task.prepare()?;
    let mut calls = 1;
    // Doubling the calls warms up caches and the allocator as well.
    while sample(&mut run, calls)? < SAMPLE {
        calls *= 2;
    }
    let (mut samples, mut total) = (Vec::new(), Duration::ZERO);
    while total < TOTAL || samples.len() < LEAST {
        let sample = sample(&mut run, calls)?;
        total += sample;
        samples.push(sample);
    }
    let units = f64::from(calls) * task.units();
    let median = median(&samples.iter().map(Duration::as_secs_f64).collect::<Vec<_>>());
    Ok(median * 1e9 / units)
}

fn sample(run: &mut Run, calls: u32) -> Result<Duration, String> {
    let start = cpu_time()?;
    for _ in 0..calls {
        run();
    }
    Ok(cpu_time()?.saturating_sub(start))
}

fn cpu_time() -> Result<Duration, String> {
    let time = clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID).map_err(|error| io::Error::from(error).to_string())?;
    Ok(time.into())
}

/// The median; NaN if there are no numbers.
pub(crate) fn median(numbers: &[f64]) -> f64 {
    let mut numbers = numbers.to_vec();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}
