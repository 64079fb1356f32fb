//! Mutation testing with one build: each mutant has a switch, which an environment variable sets.
//!
//! ```sh
//! cargo run -p hl-model-mutants                      # all mutants
//! cargo run -p hl-model-mutants -- --sample 10       # every tenth
//! cargo run -p hl-model-mutants -- --sample 10 --skip 5  # every tenth, beginning with the sixth
//! cargo run -p hl-model-mutants -- --only FILE       # those whose names are the lines of a file, such as `judged.txt`
//! cargo run -p hl-model-mutants -- value/dict.rs     # those whose name contains a text
//! cargo run -p hl-model-mutants -- --tests lib,options  # with these programs of tests alone, which takes less time
//! ```

mod rewrite;
mod trial;
mod values;
mod workshop;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use rewrite::Mutant;
use trial::{Outcome, Tests};

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// What the program is asked for.
struct Arguments {
    sample: usize,
    skip: usize,
    /// A text in the names of the mutants that are meant.
    filter: String,
    /// The programs of tests that are run; empty for all.
    tests: String,
    /// The names of the mutants that are meant.
    only: Option<BTreeSet<String>>,
}

impl Arguments {
    fn read(mut given: impl Iterator<Item = String>) -> Result<Self, String> {
        let (filter, tests) = (String::new(), String::new());
        let mut arguments = Self { sample: 1, skip: 0, filter, tests, only: None };
        while let Some(argument) = given.next() {
            let mut number = || given.next().and_then(|number| number.parse().ok());
            match &*argument {
                "--sample" => arguments.sample = number().unwrap_or(1).max(1),
                "--skip" => arguments.skip = number().unwrap_or(0),
                "--tests" => arguments.tests = given.next().unwrap_or_default(),
                "--only" => arguments.only = Some(names_in(&given.next().unwrap_or_default())?),
                _ => arguments.filter = argument,
            }
        }
        Ok(arguments)
    }

    /// Whether the mutant with an index and a name is meant.
    fn mean(&self, index: usize, name: &str) -> bool {
        let is_chosen = match &self.only {
            Some(only) => only.contains(name),
            None => index % self.sample == self.skip % self.sample,
        };
        is_chosen && name.contains(&self.filter)
    }
}

/// The names of mutants in a file, each on a line.
fn names_in(path: &str) -> Result<BTreeSet<String>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// Minimum share of mutants that tests must kill or that change nothing, in percent.
const LEAST: usize = 95;

fn run() -> Result<bool, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().map_err(|error| error.to_string())?;
    let arguments = Arguments::read(std::env::args().skip(1))?;
    let folder = std::env::var_os("HL_MUTANTS_DIR").map_or_else(|| root.join("target/mutants"), Into::into);
    let workshop = workshop::set_up(&root, &folder, &arguments.tests)?;
    let reasons = trial::reasons(&root.join("tests/mutants/survivors.txt"));
    let names: BTreeSet<String> = workshop.mutants.iter().map(Mutant::name).collect();
    let strange: Vec<&String> = reasons.keys().filter(|name| !names.contains(*name)).collect();
    let tests = Tests::find(&workshop)?;
    let unreached: Vec<String> =
        workshop.mutants.iter().filter(|mutant| !tests.reach(mutant)).map(Mutant::name).collect();
    eprintln!("{} of {} mutants are reached by no test", unreached.len(), workshop.mutants.len());
    fs::write(folder.join("unreached.txt"), unreached.join("\n")).map_err(|error| error.to_string())?;
    let meant = workshop.mutants.iter().enumerate().filter(|(index, mutant)| arguments.mean(*index, &mutant.name()));
    let are_enough = judge(&tests, meant.map(|(_, mutant)| mutant), &reasons, &folder)?;
    // This is said at the end, because building the mutants has taken its time.
    if !strange.is_empty() {
        println!("survivors.txt names what is no mutant: {strange:#?}");
    }
    Ok(are_enough && strange.is_empty())
}

/// Judges mutants, and returns whether enough of them are killed or change nothing.
fn judge<'m>(
    tests: &Tests<'_>,
    mutants: impl Iterator<Item = &'m Mutant>,
    reasons: &BTreeMap<String, String>,
    folder: &Path,
) -> Result<bool, String> {
    let mut killed: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut survivors, mut equal) = (Vec::new(), 0);
    // Whoever stops the program wants to know how far it came.
    let mut judged = File::create(folder.join("judged.txt")).map_err(|error| error.to_string())?;
    for mutant in mutants {
        let name = mutant.name();
        let outcome = tests.judge(mutant);
        writeln!(judged, "{name}").map_err(|error| error.to_string())?;
        let folder_of = mutant.file.rsplit_once('/').map_or("", |(path, _)| path).to_owned();
        let (dead, all) = killed.entry(folder_of).or_default();
        *all += 1;
        if outcome == Outcome::Killed {
            *dead += 1;
        } else {
            let reason = reasons.get(&name).map_or("", String::as_str);
            equal += usize::from(!reason.is_empty());
            let line = format!("{outcome:?} {}:{} {} [{reason}]", mutant.number, mutant.line, name);
            println!("{line}");
            survivors.push(line);
        }
    }
    let (mut dead, mut all) = (0, 0);
    for (room, (of_room, in_room)) in &killed {
        println!("{room}: {of_room} of {in_room} killed");
        dead += of_room;
        all += in_room;
    }
    let percent = |part: usize| part * 100 / all.max(1);
    println!(
        "{dead} of {all} killed, {} %; with {equal} that change nothing, {} %",
        percent(dead),
        percent(dead + equal)
    );
    fs::write(folder.join("survivors.txt"), survivors.join("\n")).map_err(|error| error.to_string())?;
    Ok((dead + equal) * 100 >= all * LEAST)
}
