//! Measures how the cost of compiling a model grows with its size, and prints a table.
//!
//! ```text
//! builders
//! ```
//!
//! Models of 100, 400 and 1,000 required keys are built with a call of every setter, in a crate that is generated into a
//! temporary folder: CPU seconds and the greatest memory of the compiler, and the size of what it writes. A model of 1,000
//! optional fields is checked beside such a struct with serde's two derives. Each figure is the least of three builds.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};

use hl_model_benchmarks::scratch::{TemporaryFolder, cargo, write, write_package};
use nix::sys::resource::{UsageWho, getrusage};

/// Number of times that each build is repeated.
const RUNS: usize = 3;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let result = match arguments.as_slice() {
        [] => table(),
        [flag, folder, command] if flag == "--one" => one(Path::new(folder), command),
        _ => Err("usage: builders".into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn table() -> Result<(), String> {
    let folder = TemporaryFolder::new("hl-model-builders")?;
    measure_all(folder.path())
}

fn measure_all(folder: &Path) -> Result<(), String> {
    let rest = "[profile.dev]\ndebug = false\n\n[dependencies]\nhl-model = { path = {hl-model} }\n\
                serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n";
    write_package(folder, "sizes", rest)?;
    println!("CPU seconds of cargo and all that it starts, the least of {RUNS} runs.\n");
    println!("| required keys | seconds | for each key, ms | memory, MiB | rlib, KiB | for each key |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: |");
    for keys in [100_u32, 400, 1_000] {
        let cost = measure(folder, &builder(keys), "build")?;
        let each = f64::from(keys);
        println!(
            "| {keys} | {:.2} | {:.1} | {:.0} | {:.0} | {:.1} |",
            cost.seconds,
            cost.seconds * 1_000.0 / each,
            cost.mebibytes,
            cost.kibibytes,
            cost.kibibytes / each
        );
    }
    let serde = measure(folder, &fields("serde::Deserialize, serde::Serialize", ""), "check")?;
    let model = measure(folder, &fields("hl_model::HlModel", "#[hl(closed)] "), "check")?;
    println!(
        "\nA model of 1,000 fields is checked in {:.2} seconds, serde's two derives in {:.2}: {:.2} times; target at most 1.2.",
        model.seconds,
        serde.seconds,
        model.seconds / serde.seconds
    );
    Ok(())
}

/// A model of required keys, and code that builds it.
fn builder(keys: u32) -> String {
    let mut source = String::from("#[derive(hl_model::HlModel)]\n#[hl(closed)]\npub struct Model {\n");
    let mut calls = String::new();
    for key in 0..keys {
        let (ty, value) = [("String", "\"a\""), ("i64", "1"), ("bool", "true"), ("Vec<String>", "[\"a\"]")]
            .into_iter()
            .cycle()
            .nth(key as usize % 4)
            .unwrap_or(("String", "\"a\""));
        let _ = writeln!(source, "    key_{key}: {ty},");
        let _ = writeln!(calls, "        .key_{key}({value})");
    }
    source
        + "}\n\npub fn make() -> Result<Model, hl_model::Errors> {\n    Model::builder()\n"
        + &calls
        + "        .build()\n}\n"
}

/// A struct of optional fields.
fn fields(derives: &str, attributes: &str) -> String {
    let mut source = format!("#[derive({derives})]\n{attributes}pub struct Model {{\n");
    for (field, ty) in (0..1_000).zip(["String", "i64", "bool", "Vec<String>"].into_iter().cycle()) {
        let _ = writeln!(source, "    field_{field}: Option<{ty}>,");
    }
    source + "}\n"
}

/// The cost of a build.
struct Cost {
    seconds: f64,
    mebibytes: f64,
    kibibytes: f64,
}

/// Builds the crate with a source, in a separate process, so that all children of that process belong to the build.
fn measure(folder: &Path, source: &str, command: &str) -> Result<Cost, String> {
    let mut least = Cost { seconds: f64::INFINITY, mebibytes: f64::INFINITY, kibibytes: f64::INFINITY };
    for run in 0..=RUNS {
        write(&folder.join("src/lib.rs"), &format!("//! Run {run}.\n#![allow(missing_docs)]\n{source}"))?;
        let program = env::current_exe().map_err(|error| error.to_string())?;
        let output = Command::new(program).arg("--one").arg(folder).arg(command).output();
        let output = output.map_err(|error| error.to_string())?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        let printed = String::from_utf8_lossy(&output.stdout);
        let mut numbers = printed.split_whitespace().filter_map(|number| number.parse::<f64>().ok());
        let mut number = || numbers.next().ok_or("the build printed too few numbers");
        let cost = Cost { seconds: number()?, mebibytes: number()?, kibibytes: number()? };
        // The first run may build dependencies.
        if run > 0 {
            least.seconds = least.seconds.min(cost.seconds);
            least.mebibytes = least.mebibytes.min(cost.mebibytes);
            least.kibibytes = least.kibibytes.min(cost.kibibytes);
        }
    }
    Ok(least)
}

/// Builds once, and prints the CPU seconds, the greatest memory of a process and the size of the library.
fn one(folder: &Path, command: &str) -> Result<(), String> {
    let seconds = cargo(folder, &[command, "--offline"], false)?;
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| error.to_string())?;
    let memory = u32::try_from(usage.max_rss() / 1024).unwrap_or_default();
    let library = fs::metadata(folder.join("target/debug/libsizes.rlib")).map_or(0, |data| data.len());
    println!("{seconds} {memory} {}", library / 1024);
    Ok(())
}
