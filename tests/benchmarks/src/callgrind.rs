//! Counting the instructions of a task with callgrind.

use std::path::Path;
use std::process::Command;

use crate::task::{Run, Task};

/// Does the task once more where callgrind counts.
///
/// # Errors
///
/// If the task fails.
pub fn run(task: Task) -> Result<(), String> {
    counted_region(&mut task.prepare()?);
    Ok(())
}

/// Callgrind is told to count in here and nowhere else.
#[inline(never)]
fn counted_region(run: &mut Run) {
    run();
}

/// Says whether valgrind is there.
///
/// # Errors
///
/// If it is not.
pub fn find() -> Result<(), String> {
    output(Command::new("valgrind").arg("--version")).map(drop)
}

/// The instructions of a task, for each of its units. `program --count TASK` must call [`run`].
///
/// # Errors
///
/// If the task fails, or valgrind does.
pub fn count(program: &Path, task: Task) -> Result<f64, String> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--toggle-collect=*counted_region*", "--callgrind-out-file=/dev/null"]);
    let (_, log) = output(valgrind.arg(program).args(["--count", &task.to_string()]))?;
    let collected = log.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse::<f64>().ok());
    collected.map(|all| all / task.units()).ok_or_else(|| "callgrind has not counted anything".into())
}

/// Runs a command to its end. What it wrote to both its outputs.
///
/// # Errors
///
/// What it wrote to its second output, if it fails.
pub fn output(command: &mut Command) -> Result<(String, String), String> {
    let output = command.output().map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() { Ok((stdout.into_owned(), stderr.into_owned())) } else { Err(stderr.trim().to_owned()) }
}
