//! Counts the instructions of reading and compares them with those that are committed.
//!
//! ```sh
//! cargo run --release -p hl-model-benchmarks --no-default-features --bin instructions             # compare
//! cargo run --release -p hl-model-benchmarks --no-default-features --bin instructions -- --write  # commit
//! ```
//!
//! The table has the instructions of each task relative to those of its base. Another compiler changes both, so the ratio is
//! more meaningful than the number. The program fails if a ratio is more than [`GROWTH`] above the one in the table, or not in it.

use std::collections::HashMap;
use std::env;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;

use hl_model_benchmarks::callgrind;
use hl_model_benchmarks::task::Task;

/// The share by which a ratio may grow.
const GROWTH: f64 = 0.03;

/// The committed table: a task, its base, its instructions, and its ratio in each line.
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/INSTRUCTIONS.md");

const HEAD: &str = "\
# Instructions

What reading takes, counted with callgrind: instructions of one document, key or item, and the ratio to those of the task in
the second column. `--bin instructions` compares what it counts with this table, and fails where a ratio is 3 % higher.
`--bin instructions -- --write` writes the table.

| | by | instructions | ÷ |
| --- | --- | ---: | ---: |
";

/// The tasks that are counted, each with its base.
const ROWS: [(&str, &str); 19] = [
    ("read W1 hl-model", "read W1 plain"),
    ("read W2 hl-model", "read W2 plain"),
    ("read W3 hl-model", "read W3 plain"),
    ("read W5 hl-model", "read W5 plain"),
    ("read W4:10000 hl-model", "read W4:10000 plain"),
    ("read+look W2 hl-model", "read W2 plain"),
    ("deserialize W1 hl-model", "read W1 plain"),
    ("deserialize W2 hl-model", "read W2 visitor"),
    ("deserialize W5 hl-model", "read W5 plain"),
    ("write W1 hl-model", "write W1 plain"),
    ("write W2 hl-model", "write W2 plain"),
    ("collect problems:1 hl-model", "read W3 hl-model"),
    ("collect problems:100 hl-model", "read W3 hl-model"),
    ("collect problems:1000 hl-model", "read W3 hl-model"),
    ("look-up W4:10000 hl-model", "read W4:10000 plain"),
    ("compare W4:10000 hl-model", "read W4:10000 plain"),
    ("read unique:10000 hl-model", "read W4:10000 plain"),
    ("read listed:10000 hl-model", "read listed:10000 plain"),
    ("read places:10000 hl-model", "read places:10000 plain"),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments[..] {
        ["--count", task] => task.parse().and_then(callgrind::run).map(|()| true),
        [] | ["--write"] => compare(!arguments.is_empty()),
        _ => Err("usage: instructions [--write]".into()),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Counts, and writes the table or compares with it. Returns whether every ratio is in the table and has not grown.
fn compare(writes: bool) -> Result<bool, String> {
    if let Err(error) = callgrind::find() {
        println!("NOT RUN: instructions are counted with valgrind, which does not run here ({error})");
        return Ok(true);
    }
    let counted = count_all(&env::current_exe().map_err(|error| error.to_string())?)?;
    let committed = if writes { HashMap::new() } else { committed()? };
    let (mut table, mut has_grown) = (HEAD.to_owned(), false);
    for (task, base) in ROWS {
        let (Some(instructions), Some(by)) = (counted.get(task), counted.get(base)) else { continue };
        let ratio = instructions / by;
        table.extend([format!("| {task} | {base} | {instructions:.0} | {ratio:.4} |\n")]);
        let Some(before) = committed.get(task) else {
            has_grown |= !writes;
            println!("{task:32} {instructions:>10.0}  ÷ {ratio:.4}  is not in the table");
            continue;
        };
        let change = ratio / before - 1.0;
        let verdict = if change > GROWTH { " GROWN" } else { "" };
        println!("{task:32} {instructions:>10.0}  ÷ {ratio:.4}  before {before:.4}  {:+.1} %{verdict}", change * 100.0);
        has_grown |= change > GROWTH;
    }
    if writes {
        std::fs::write(TABLE, table).map_err(|error| format!("{TABLE}: {error}"))?;
    }
    if has_grown {
        println!(
            "What has grown or is new must be mended, or committed with its reason: `--bin instructions -- --write`."
        );
    }
    Ok(!has_grown)
}

/// The instructions of all tasks. Two tasks are counted at a time.
fn count_all(program: &Path) -> Result<HashMap<&'static str, f64>, String> {
    let mut names: Vec<&str> = ROWS.iter().flat_map(|(task, base)| [*task, *base]).collect();
    names.sort_unstable();
    names.dedup();
    let (names, counted) = (Mutex::new(names), Mutex::new(HashMap::new()));
    let next = || names.lock().ok()?.pop();
    let work = || -> Result<(), String> {
        while let Some(name) = next() {
            let instructions = callgrind::count(program, name.parse::<Task>()?)?;
            counted.lock().map_err(|error| error.to_string())?.insert(name, instructions);
        }
        Ok(())
    };
    thread::scope(|scope| {
        let other = scope.spawn(work);
        work().and(other.join().unwrap_or_else(|_| Err("counting has panicked".into())))
    })?;
    counted.into_inner().map_err(|error| error.to_string())
}

/// The ratios of the committed table.
fn committed() -> Result<HashMap<String, f64>, String> {
    let table = std::fs::read_to_string(TABLE).map_err(|error| format!("{TABLE}: {error}"))?;
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        Some(((*cells.first()?).to_owned(), cells.get(3)?.parse().ok()?))
    };
    Ok(table.lines().filter_map(row).collect())
}
