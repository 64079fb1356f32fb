//! What `cargo ci` and `cargo bless` do, without a shell that is not everywhere.

use std::path::Path;
use std::process::{Command, ExitCode};

/// A command, with its arguments and the variables of its environment.
type Step = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

/// Runs all checks.
const CI: &[Step] = &[("bash", &[".ci/run"], &[])];

/// Writes all expected files anew.
const BLESS: &[Step] = &[
    (
        "cargo",
        &["test", "-p", "hl-model", "-p", "hl-model-derive", "-p", "hl-model-ground", "--lib"],
        &[("HL_BLESS", "1")],
    ),
    ("cargo", &["test", "-p", "hl-model-tests", "--test", "copies"], &[("HL_BLESS", "1")]),
    ("cargo", &["test", "-p", "hl-model-tests", "--test", "ui"], &[("TRYBUILD", "overwrite")]),
    ("cargo", &["test", "-p", "hl-model-examples"], &[("HL_UPDATE_DOCS", "1"), ("HL_UPDATE_MODELS", "1")]),
];

fn main() -> ExitCode {
    let steps = match std::env::args().nth(1).as_deref() {
        Some("ci") => CI,
        Some("bless") => BLESS,
        _ => {
            eprintln!("usage: cargo ci, or cargo bless");
            return ExitCode::FAILURE;
        }
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for (program, arguments, variables) in steps {
        let mut command = Command::new(program);
        command.args(*arguments).envs(variables.iter().copied()).current_dir(&root);
        if !command.status().is_ok_and(|status| status.success()) {
            eprintln!("failed: {program} {}", arguments.join(" "));
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
