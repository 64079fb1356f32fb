//! Mutation testing with one build: each mutant has a switch, which an environment variable sets.
//!
//! ```sh
//! cargo run -p hl-model-mutants                      # all mutants
//! cargo run -p hl-model-mutants -- --sample 10       # every tenth
//! cargo run -p hl-model-mutants -- --sample 10 --skip 5  # every tenth, beginning with the sixth
//! cargo run -p hl-model-mutants -- --only FILE       # those whose names are the lines of a file, such as `judged.txt`
//! cargo run -p hl-model-mutants -- value/dict.rs     # those whose name contains a text
//! cargo run -p hl-model-mutants -- --tests lib,options  # with these programs of tests alone, which takes less time
//! cargo run -p hl-model-mutants -- --trust --jobs 2  # without those in survivors.txt, two at once
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
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

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

/// The options of the command line.
struct Arguments {
    sample: usize,
    skip: usize,
    /// A text that the names of the selected mutants contain.
    filter: String,
    /// The programs of tests that are run; empty for all.
    tests: String,
    /// The names of the selected mutants.
    only: Option<BTreeSet<String>>,
    /// Whether mutants that are named in `survivors.txt` are counted without a run.
    trusts: bool,
    /// The number of mutants that are judged at once.
    jobs: usize,
}

impl Arguments {
    fn read(mut given: impl Iterator<Item = String>) -> Result<Self, String> {
        let (filter, tests) = (String::new(), String::new());
        let mut arguments = Self { sample: 1, skip: 0, filter, tests, only: None, trusts: false, jobs: 1 };
        while let Some(argument) = given.next() {
            let mut number = || given.next().and_then(|number| number.parse().ok());
            match &*argument {
                "--sample" => arguments.sample = number().unwrap_or(1).max(1),
                "--skip" => arguments.skip = number().unwrap_or(0),
                "--jobs" => arguments.jobs = number().unwrap_or(1),
                "--trust" => arguments.trusts = true,
                "--tests" => arguments.tests = given.next().unwrap_or_default(),
                "--only" => arguments.only = Some(names_in(&given.next().unwrap_or_default())?),
                _ => arguments.filter = argument,
            }
        }
        Ok(arguments)
    }

    /// Whether the mutant with an index and a name is selected.
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
    let judged = judge(&tests, &meant.map(|(_, mutant)| mutant).collect::<Vec<_>>(), &reasons, &arguments, &folder)?;
    let are_enough = judged.report(&folder)?;
    // This is reported at the end and does not fail the program earlier, because building the mutants takes long.
    if !strange.is_empty() {
        println!("survivors.txt names what is no mutant: {strange:#?}");
    }
    Ok(are_enough && strange.is_empty())
}

/// The fates of mutants, counted.
#[derive(Default)]
struct Judged {
    /// The numbers of mutants that were killed, and of all, by their folders.
    rooms: BTreeMap<String, (usize, usize)>,
    /// A line for each mutant that was not killed.
    survivors: Vec<String>,
    /// The number of mutants that change nothing.
    equal: usize,
}

impl Judged {
    fn note(&mut self, mutant: &Mutant, outcome: Outcome, reason: &str) {
        let room = mutant.file.rsplit_once('/').map_or("", |(path, _)| path).to_owned();
        let (dead, all) = self.rooms.entry(room).or_default();
        *all += 1;
        if outcome == Outcome::Killed {
            *dead += 1;
        } else {
            self.equal += usize::from(!reason.is_empty());
            let line = format!("{outcome:?} {}:{} {} [{reason}]", mutant.number, mutant.line, mutant.name());
            println!("{line}");
            self.survivors.push(line);
        }
    }

    /// Prints the shares, writes the survivors to a file, and returns whether enough mutants are killed or change nothing.
    fn report(&self, folder: &Path) -> Result<bool, String> {
        let (mut dead, mut all) = (0, 0);
        for (room, (of_room, in_room)) in &self.rooms {
            println!("{room}: {of_room} of {in_room} killed");
            dead += of_room;
            all += in_room;
        }
        let percent = |part: usize| part * 100 / all.max(1);
        println!(
            "{dead} of {all} killed, {} %; with {} that change nothing, {} %",
            percent(dead),
            self.equal,
            percent(dead + self.equal)
        );
        fs::write(folder.join("survivors.txt"), self.survivors.join("\n")).map_err(|error| error.to_string())?;
        Ok((dead + self.equal) * 100 >= all * LEAST)
    }
}

/// Judges mutants, as many at once as the arguments say.
fn judge(
    tests: &Tests<'_>,
    mutants: &[&Mutant],
    reasons: &BTreeMap<String, String>,
    arguments: &Arguments,
    folder: &Path,
) -> Result<Judged, String> {
    // The names are written while the program runs, to show how far it came if it is stopped.
    let names = File::create(folder.join("judged.txt")).map_err(|error| error.to_string())?;
    let next = AtomicUsize::new(0);
    let results = Mutex::new((Judged::default(), names));
    let work = || {
        while let Some(mutant) = mutants.get(next.fetch_add(1, Ordering::Relaxed)) {
            let name = mutant.name();
            let reason = reasons.get(&name).map_or("", String::as_str);
            let is_trusted = arguments.trusts && !reason.is_empty();
            let outcome = if is_trusted { Outcome::Survived } else { tests.judge(mutant) };
            let (judged, names) = &mut *results.lock().unwrap_or_else(PoisonError::into_inner);
            judged.note(mutant, outcome, reason);
            writeln!(names, "{name}").map_err(|error| error.to_string())?;
        }
        Ok::<(), String>(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..arguments.jobs.max(1)).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| "a worker panicked".to_owned())?)
    })?;
    let (judged, _) = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(judged)
}
