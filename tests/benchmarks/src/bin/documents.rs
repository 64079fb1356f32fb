//! Measures the cost of generating and compiling the models of documents, and prints a table.
//!
//! ```text
//! documents DOCUMENT…
//! ```
//!
//! For each document: CPU seconds to generate its models, their lines for each schema, and CPU seconds of `cargo check` and
//! of a dev build of a crate that holds nothing else, the least of three.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use hl_model::generate::{Generator, Grade};
use hl_model_benchmarks::scratch::{TemporaryFolder, cargo, cpu_seconds, write, write_package};
use nix::sys::resource::UsageWho;

/// Number of times that each build is repeated.
const RUNS: usize = 3;

fn main() -> ExitCode {
    let documents: Vec<_> = std::env::args().skip(1).collect();
    let result = if documents.is_empty() { Err("usage: documents DOCUMENT…".into()) } else { table(&documents) };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn table(documents: &[String]) -> Result<(), String> {
    let folder = TemporaryFolder::new("hl-model-documents")?;
    let root = folder.path();
    write_package(
        root,
        "models",
        "[profile.dev]\ndebug = false\n\n[dependencies]\nhl-model = { path = {hl-model} }\n",
    )?;
    println!("CPU seconds; check and build are the least of {RUNS}.\n");
    println!("| document | KiB | generate | schemas | with a note | lines | for each schema | check | dev build |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for document in documents {
        println!("{}", row(root, document)?);
    }
    Ok(())
}

fn row(root: &Path, document: &str) -> Result<String, String> {
    let bytes = fs::metadata(document).map_err(|error| format!("{document}: {error}"))?.len();
    let start = cpu_seconds(UsageWho::RUSAGE_SELF)?;
    let models = Generator::new(document).run().map_err(|errors| errors.to_string())?;
    let source = models.source();
    let seconds = cpu_seconds(UsageWho::RUSAGE_SELF)? - start;
    let schemas = models.types().count();
    let noted = models.types().filter(|ty| ty.grade() == Grade::Note).count();
    let lines = source.lines().count();
    write(&root.join("src/models.rs"), &source)?;
    let least = |command| {
        let mut least = f64::INFINITY;
        // The first run may build dependencies.
        for run in 0..=RUNS {
            write(&root.join("src/lib.rs"), &format!("//! Run {run}.\npub mod models;\n"))?;
            let seconds = cargo(root, &[command], false)?;
            if run > 0 {
                least = f64::min(least, seconds);
            }
        }
        Ok::<_, String>(least)
    };
    let (check, build) = (least("check")?, least("build")?);
    let name = Path::new(document).file_name().unwrap_or_default().to_string_lossy();
    let each = lines.checked_div(schemas).unwrap_or_default();
    Ok(format!(
        "| {name} | {} | {seconds:.3} | {schemas} | {noted} | {lines} | {each} | {check:.2} | {build:.2} |",
        bytes / 1024
    ))
}
