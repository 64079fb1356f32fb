//! Runs tests against mutants.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::rewrite::Mutant;
use crate::workshop::{Program, Workshop};

/// A test, how long it takes, and the places that it reaches.
struct Test {
    program: usize,
    name: String,
    time: Duration,
    places: HashSet<u32>,
}

/// The tests of all programs.
pub(crate) struct Tests<'a> {
    workshop: &'a Workshop,
    tests: Vec<Test>,
}

/// The fate of a mutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// A test failed.
    Killed,
    /// No test failed, though some reach it.
    Survived,
    /// No test reaches it.
    Unreached,
}

/// The longest time that each test of a group takes. Groups are run one after another, the quick ones first.
const GROUPS: [Duration; 4] =
    [Duration::from_millis(30), Duration::from_millis(250), Duration::from_secs(2), Duration::from_secs(600)];

impl<'a> Tests<'a> {
    /// Runs each test alone, to find its time and the places that it reaches.
    pub(crate) fn find(workshop: &'a Workshop) -> Result<Self, String> {
        let trace = workshop.folder.join("trace");
        let mut tests = Vec::new();
        for (index, program) in workshop.programs.iter().enumerate() {
            let listed = command(program, Duration::from_secs(60))
                .arg("--list")
                .stdout(Stdio::piped())
                .output()
                .map_err(|error| error.to_string())?;
            for line in String::from_utf8_lossy(&listed.stdout).lines() {
                let Some(name) = line.strip_suffix(": test") else { continue };
                drop(fs::remove_file(&trace));
                let start = Instant::now();
                let most = Duration::from_secs(600);
                let mut run = command(program, most);
                run.args(["--exact", name]).env("HL_MUTANT_TRACE", &trace);
                let has_passed = run.spawn().is_ok_and(|child| passes(child, most));
                if !has_passed {
                    eprintln!("{} {name} fails without a mutant, and is left out", program.name);
                    continue;
                }
                let text = fs::read_to_string(&trace).unwrap_or_default();
                let places = text.lines().filter_map(|line| line.parse().ok()).collect();
                tests.push(Test { program: index, name: name.to_owned(), time: start.elapsed(), places });
            }
        }
        let time: Duration = tests.iter().map(|test| test.time).sum();
        eprintln!("{} tests, {} s", tests.len(), time.as_secs());
        let found = Self { workshop, tests };
        // Otherwise every mutant would count as killed.
        if found.run(None, &|_| true) != Outcome::Survived {
            return Err("the tests fail together without a mutant, though each passes alone".into());
        }
        Ok(found)
    }

    /// Whether a test reaches a mutant.
    pub(crate) fn reach(&self, mutant: &Mutant) -> bool {
        self.tests.iter().any(|test| test.places.contains(&mutant.place))
    }

    /// Runs the tests that reach a mutant.
    pub(crate) fn judge(&self, mutant: &Mutant) -> Outcome {
        self.run(Some(mutant), &|test| test.places.contains(&mutant.place))
    }

    /// Runs tests with a mutant or without, the quick ones first.
    fn run(&self, mutant: Option<&Mutant>, is_meant: &dyn Fn(&Test) -> bool) -> Outcome {
        let mut least = Duration::ZERO;
        let mut is_reached = false;
        for most in GROUPS {
            let mut groups: BTreeMap<usize, (Vec<&str>, Duration)> = BTreeMap::new();
            for test in &self.tests {
                if is_meant(test) && test.time >= least && test.time < most {
                    let (names, time) = groups.entry(test.program).or_default();
                    names.push(&test.name);
                    *time += test.time;
                }
            }
            let mut groups: Vec<_> = groups.into_iter().collect();
            groups.sort_by_key(|(_, (_, time))| *time);
            for (program, (names, time)) in groups {
                is_reached = true;
                let Some(program) = self.workshop.programs.get(program) else { continue };
                let most = time * 5 + Duration::from_secs(10);
                let mut run = command(program, most);
                run.arg("--exact").args(&names);
                if let Some(mutant) = mutant {
                    run.env("HL_MUTANT", mutant.number.to_string());
                }
                if !run.spawn().is_ok_and(|child| passes(child, most * 20)) {
                    return Outcome::Killed;
                }
            }
            least = most;
        }
        if is_reached { Outcome::Survived } else { Outcome::Unreached }
    }
}

/// A run of a program with limited memory and CPU time, because a mutant may allocate or loop without end. Elapsed time is
/// not limited, because it depends on the other work of the machine.
fn command(program: &Program, most: Duration) -> Command {
    let mut command = Command::new("sh");
    let limits = format!("ulimit -v 6000000; ulimit -t {}", most.as_secs());
    command
        .args(["-c", &format!("{limits}; exec \"$0\" --test-threads=1 -q \"$@\"")])
        .arg(&program.path)
        .current_dir(&program.folder)
        .env("CARGO_MANIFEST_DIR", &program.folder)
        .env("PROPTEST_CASES", "48")
        .env("HL_TIMES", "0.1")
        .env("PROPTEST_RNG_SEED", "20261123")
        .env("PROPTEST_MAX_SHRINK_ITERS", "0")
        .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true")
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Whether a run ends successfully within its time. After that time it certainly waits for something that does not come.
fn passes(mut child: Child, most: Duration) -> bool {
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if start.elapsed() > most => {
                drop(child.kill());
                drop(child.wait());
                return false;
            }
            Ok(None) => sleep(pause),
            Err(_) => return false,
        }
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

/// The reasons why mutants need not be killed, by the names of mutants.
pub(crate) fn reasons(path: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let mut reasons = BTreeMap::new();
    let mut reason = String::new();
    for line in text.lines() {
        match line.strip_prefix("- ") {
            Some(name) => drop(reasons.insert(name.to_owned(), reason.clone())),
            None if line.trim().is_empty() => reason.clear(),
            None => reason.push_str(line),
        }
    }
    reasons
}
