//! Counting the instructions of a task with callgrind.

use std::path::Path;
use std::process::Command;

use crate::task::Task;

/// Does the task once so that the allocator has chunks of the sizes that it needs, and once more where callgrind counts.
///
/// Without the first run, it would depend on the memory after a growing buffer whether the buffer is copied.
///
/// # Errors
///
/// If the task fails.
pub fn run(task: Task) -> Result<(), String> {
    let mut run = task.prepare()?;
    run();
    counted_region(&mut run);
    Ok(())
}

/// Runs the code that callgrind counts. It counts no other instructions.
#[inline(never)]
pub fn counted_region(run: &mut dyn FnMut()) {
    run();
}

/// Checks that valgrind is installed.
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
    instructions(program, &["--count", &task.to_string()]).map(|all| all / task.units())
}

/// The instructions that a program takes in [`counted_region`].
///
/// # Errors
///
/// If the program fails, or valgrind does.
pub fn instructions(program: &Path, arguments: &[&str]) -> Result<f64, String> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--toggle-collect=*counted_region*", "--callgrind-out-file=/dev/null"]);
    let (_, log) = output(valgrind.arg(program).args(arguments))?;
    let collected = log.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    collected.ok_or_else(|| "callgrind has not counted anything".into())
}

/// Runs a command to its end, and returns what it wrote to standard output and standard error.
///
/// # Errors
///
/// What it wrote to standard error, if it fails.
pub fn output(command: &mut Command) -> Result<(String, String), String> {
    let output = command.output().map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() { Ok((stdout.into_owned(), stderr.into_owned())) } else { Err(stderr.trim().to_owned()) }
}
