//! The parent process, which starts a process for each task and collects its output.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use fastrand::Rng;
use hl_model_benchmarks::callgrind::{self, output};
use hl_model_benchmarks::task::Task;

use crate::child;

/// The measurements of all tasks.
#[derive(Default)]
pub(crate) struct Measured(HashMap<String, Measurement>);

/// The measurements of a task, for each of its units.
#[derive(Default)]
pub(crate) struct Measurement {
    /// The median of each pass, in nanoseconds.
    pub(crate) passes: Vec<f64>,
    /// Counted by callgrind.
    pub(crate) instructions: Option<f64>,
    /// The reason why there is no measurement.
    pub(crate) error: Option<String>,
}

impl Measurement {
    pub(crate) fn best(&self) -> Option<f64> {
        self.passes.iter().copied().min_by(f64::total_cmp)
    }

    pub(crate) fn median(&self) -> Option<f64> {
        (!self.passes.is_empty()).then(|| child::median(&self.passes))
    }
}

impl Measured {
    pub(crate) fn get(&self, task: Task) -> Option<&Measurement> {
        self.0.get(&task.to_string())
    }

    fn of(&mut self, task: Task) -> &mut Measurement {
        self.0.entry(task.to_string()).or_default()
    }

    /// Measures the times of all tasks in shuffled passes.
    pub(crate) fn time(&mut self, this: &Path, tasks: &[Task], passes: usize) {
        let (mut tasks, mut rng) = (tasks.to_vec(), Rng::with_seed(1));
        for pass in 1..=passes {
            rng.shuffle(&mut tasks);
            for (n, task) in (1..).zip(&tasks) {
                eprint!("\r\x1b[Kpass {pass} of {passes}, task {n} of {}: {task}", tasks.len());
                let nanoseconds = output(Command::new(this).args(["--time", &task.to_string()]))
                    .and_then(|(stdout, _)| stdout.trim().parse().map_err(|_| format!("not a time: {stdout:?}")));
                match nanoseconds {
                    Ok(nanoseconds) => self.of(*task).passes.push(nanoseconds),
                    Err(error) => self.of(*task).error = Some(error),
                }
            }
        }
        eprintln!();
    }

    /// Counts the instructions of all tasks.
    ///
    /// # Errors
    ///
    /// If there is no valgrind.
    pub(crate) fn count(&mut self, this: &Path, tasks: &[Task]) -> Result<(), String> {
        callgrind::find()?;
        for (n, task) in (1..).zip(tasks) {
            eprint!("\r\x1b[Kcounting instructions, task {n} of {}: {task}", tasks.len());
            let instructions = callgrind::count(this, *task);
            match instructions {
                Ok(instructions) => self.of(*task).instructions = Some(instructions),
                Err(error) => self.of(*task).error = Some(error),
            }
        }
        eprintln!();
        Ok(())
    }
}
