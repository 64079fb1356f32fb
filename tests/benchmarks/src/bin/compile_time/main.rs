//! Measures the cost of compiling models, and prints a table with the targets.
//!
//! ```text
//! compile_time [--runs N]
//! compile_time --write FOLDER
//! ```
//!
//! Crates of 120 models are generated into a temporary folder and built there again and again: CPU seconds of cargo and
//! its child processes, the least of all runs. `--write` only writes the crates, for tools such as `-Z self-profile`.

mod build;
mod generate;

use std::path::PathBuf;
use std::process::ExitCode;

use build::{Cost, Folder};
use generate::Derives;
use hl_model_benchmarks::scratch::TemporaryFolder;

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
    let runs = match arguments {
        [] => 5,
        [flag, folder] if flag == "--write" => {
            let folder = Folder::Given(PathBuf::from(folder));
            return Derives::ALL.into_iter().try_for_each(|derives| folder.write(derives));
        }
        [flag, runs] if flag == "--runs" => runs.parse().map_err(|_| "--runs N")?,
        _ => return Err("usage: compile_time [--runs N | --write FOLDER]".into()),
    };
    let folder = Folder::Temporary(TemporaryFolder::new("hl-model-compile-time")?);
    let mut costs = Vec::new();
    for derives in Derives::ALL {
        folder.write(derives)?;
        folder.build_dependencies(derives)?;
        costs.push((derives, Cost::default()));
    }
    for run in 1..=runs {
        for (derives, cost) in &mut costs {
            eprintln!("run {run} of {runs}: {}", derives.name());
            *cost = cost.least(folder.measure(*derives, run)?);
        }
    }
    print_costs(runs, &costs);
    let clean = |derives| {
        (0..runs.min(3)).try_fold(f64::INFINITY, |least, _| folder.clean_build(derives).map(|cost| least.min(cost)))
    };
    let (serde, model) = (clean(Derives::Serde)?, clean(Derives::Model)?);
    println!(
        "\nClean build of the dependencies: serde (derive) and serde_json {serde:.1}, hl-model {model:.1} CPU seconds,"
    );
    println!("{:.2} times; target at most 1.3.", model / serde);
    Ok(())
}

/// The targets, relative to the cost of serde's two derives: check, dev build, release, incremental check, size.
const TARGETS: [f64; 5] = [1.0, 1.0, 0.8, 1.2, 1.0];

fn print_costs(runs: usize, costs: &[(Derives, Cost)]) {
    println!("CPU seconds to rebuild a crate of {} models of 10 fields, the least of {runs} runs.", generate::MODELS);
    println!("In brackets, by serde's derives. On a machine that others use, repeat.\n");
    println!("| derives | check | dev build | release | incremental check | stripped binary, KiB |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: |");
    let serde = costs.iter().find(|(derives, _)| *derives == Derives::Serde).map(|(_, cost)| cost.figures());
    for (derives, cost) in costs {
        let ratios = cost.figures().into_iter().zip(serde.unwrap_or([f64::NAN; 5]));
        let cells = ratios.map(|(figure, serde)| format!("{figure:.2} ({:.2})", figure / serde));
        println!("| {} | {} |", derives.name(), cells.collect::<Vec<_>>().join(" | "));
        if *derives == Derives::Model {
            let marks = cost.figures().into_iter().zip(serde.unwrap_or([f64::NAN; 5])).zip(TARGETS);
            let marks = marks.map(|((figure, serde), target)| {
                format!("≤ {target:.1} {}", if figure / serde <= target { "met" } else { "**missed**" })
            });
            println!("| its target | {} |", marks.collect::<Vec<_>>().join(" | "));
        }
    }
}
