//! The tables of memory. A separate program counts, because its allocator would slow everything else.

use std::process::Command;

use hl_model_benchmarks::callgrind::output;
use hl_model_benchmarks::generator::Workload;
use hl_model_benchmarks::model::SessionResponse;
use hl_model_benchmarks::peers::{plain, stack, visitor};
use hl_model_benchmarks::task::{Job, Subject, Task};

use crate::table::number;

const WORKLOADS: [Workload; 5] = [Workload::W1, Workload::W2, Workload::W3, Workload::W5, Workload::W4(100_000)];

const SUBJECTS: [Subject; 4] = [Subject::Plain, Subject::Model, Subject::Stack, Subject::Visitor];

/// Prints the tables of allocations and sizes.
pub(crate) fn print() {
    println!("\n## Memory\n");
    println!("Of reading once: allocations and reallocations for each document or key, and the greatest sum of bytes.");
    println!("Targets: W2 at most 20 allocations; the peak of W3 at most 1.2 times that of plain.\n");
    println!("| | allocations | peak, KiB | ÷ plain |\n| --- | ---: | ---: | ---: |");
    let read = |workload, subject| Task { job: Job::Read, workload, subject };
    let tasks = WORKLOADS.iter().flat_map(|&workload| SUBJECTS.map(|subject| read(workload, subject)));
    let grown = [1_000, 10_000, 200_000].map(|keys| read(Workload::W4(keys), Subject::Model));
    let mut plain = None;
    for task in tasks.chain(grown) {
        match measure(task) {
            Ok((allocations, peak)) => {
                if task.subject == Subject::Plain {
                    plain = Some((task.workload, peak));
                }
                let base = plain.filter(|(workload, _)| *workload == task.workload).map(|(_, peak)| peak);
                let ratio = number(base.map(|plain| peak / plain));
                println!("| {task} | {} | {} | {ratio} |", number(Some(allocations)), number(Some(peak / 1024.0)));
            }
            Err(error) => println!("| {task} | {} |", error.lines().last().unwrap_or_default()),
        }
    }
    println!("\n`size_of` a session: {}; target: plain and at most 24 bytes more.", sizes());
}

fn sizes() -> String {
    let sizes = [
        ("hl-model", size_of::<SessionResponse>()),
        ("plain", size_of::<plain::Session>()),
        ("stack", size_of::<stack::Session>()),
        ("visitor", size_of::<visitor::Session>()),
    ];
    sizes.map(|(name, size)| format!("{name} {size}")).join(", ")
}

/// Allocations for each unit, and the peak.
fn measure(task: Task) -> Result<(f64, f64), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["run", "--quiet", "--release", "--package", "hl-model-benchmarks", "--bin", "memory", "--"]);
    let (stdout, _) = output(command.arg(task.to_string()))?;
    let mut numbers = stdout.split_whitespace().map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(allocations)), Some(Ok(peak))) => Ok((allocations, peak)),
        _ => Err(format!("not two numbers: {stdout:?}")),
    }
}
