//! Measures reading and writing and prints tables with the targets.
//!
//! ```text
//! hl-model-benchmarks [--passes N] [--instructions] [--only WORD]
//! ```
//!
//! Three more are for other measuring tools: `--time TASK` and `--count TASK` do one task in this process (a
//! task is written as it stands in the tables), and `--print WORKLOAD` prints an input.
//!
//! Each task runs in a process of its own, because values that one peer keeps alive slow the allocator of the next.

mod child;
mod memory;
mod parent;
mod rows;
mod table;

use std::process::ExitCode;

use hl_model_benchmarks::callgrind;
use hl_model_benchmarks::generator::Workload;
use hl_model_benchmarks::task::Task;
use parent::Measured;

/// The options of the command line.
struct Options {
    passes: usize,
    instructions: bool,
    only: String,
}

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    match arguments {
        [flag, task] if flag == "--time" => {
            println!("{}", child::time(task.parse()?)?);
            Ok(())
        }
        [flag, task] if flag == "--count" => callgrind::run(task.parse()?),
        [flag, workload] if flag == "--print" => {
            print!("{}", workload.parse::<Workload>()?.json());
            Ok(())
        }
        _ => measure(&options(arguments)?),
    }
}

fn options(arguments: &[String]) -> Result<Options, String> {
    let mut options = Options { passes: 7, instructions: false, only: String::new() };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--instructions" => options.instructions = true,
            "--passes" => options.passes = arguments.next().and_then(|n| n.parse().ok()).ok_or("--passes N")?,
            "--only" => arguments.next().ok_or("--only WORD")?.clone_into(&mut options.only),
            _ => return Err("usage: hl-model-benchmarks [--passes N] [--instructions] [--only WORD]".into()),
        }
    }
    Ok(options)
}

fn measure(options: &Options) -> Result<(), String> {
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut sections = rows::sections();
    sections.retain(|section| section.title.contains(&options.only));
    let tasks = tasks(sections.iter().flat_map(|section| &section.rows));
    let mut measured = Measured::default();
    measured.time(&this, &tasks, options.passes);
    if options.instructions {
        // Larger inputs take minutes under callgrind.
        let tasks: Vec<Task> = tasks.into_iter().filter(|task| task.workload.json().len() < 40_000_000).collect();
        if let Err(error) = measured.count(&this, &tasks) {
            println!("No instructions were counted: {error}");
        }
    }
    println!(
        "CPU time of {} shuffled passes, each task in a process of its own; of a pass the median. `best` and `median` are \
         those of the passes; a target counts against the best. Nanoseconds and instructions are those of one document, \
         key, item, level or byte. On a machine that others use, trust the instructions.",
        options.passes
    );
    for section in &sections {
        table::print(section, &measured);
    }
    if options.only.is_empty() {
        memory::print();
    }
    Ok(())
}

/// All tasks of the rows, each once.
fn tasks<'a>(rows: impl Iterator<Item = &'a rows::Row>) -> Vec<Task> {
    let mut tasks = Vec::new();
    for task in rows.flat_map(|row| [row.task, row.base]) {
        if !tasks.contains(&task) {
            tasks.push(task);
        }
    }
    tasks
}
