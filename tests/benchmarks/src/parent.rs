//! The side that starts a process for each task and collects what it says.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use fastrand::Rng;
use hl_model_benchmarks::task::Task;

use crate::child;

/// What was measured of each task.
#[derive(Default)]
pub(crate) struct Measured(HashMap<String, Measurement>);

/// What was measured of a task, for each of its units.
#[derive(Default)]
pub(crate) struct Measurement {
    /// The median of each pass, in nanoseconds.
    pub(crate) passes: Vec<f64>,
    /// Counted by callgrind.
    pub(crate) instructions: Option<f64>,
    /// Why there is nothing.
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
        output(Command::new("valgrind").arg("--version"))?;
        for (n, task) in (1..).zip(tasks) {
            eprint!("\r\x1b[Kcounting instructions, task {n} of {}: {task}", tasks.len());
            let mut valgrind = Command::new("valgrind");
            valgrind.args(["--tool=callgrind", "--toggle-collect=*counted_region*", "--callgrind-out-file=/dev/null"]);
            let instructions = output(valgrind.arg(this).args(["--count", &task.to_string()])).and_then(|(_, log)| {
                let collected =
                    log.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse::<f64>().ok());
                collected.ok_or_else(|| "callgrind has not counted anything".to_owned())
            });
            match instructions {
                Ok(instructions) => self.of(*task).instructions = Some(instructions / task.units()),
                Err(error) => self.of(*task).error = Some(error),
            }
        }
        eprintln!();
        Ok(())
    }
}

/// Runs a command to its end. What it wrote to both its outputs.
pub(crate) fn output(command: &mut Command) -> Result<(String, String), String> {
    let output = command.output().map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() { Ok((stdout.into_owned(), stderr.into_owned())) } else { Err(stderr.trim().to_owned()) }
}
