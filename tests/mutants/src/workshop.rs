//! A copy of the repository with its mutants, and the tests built from it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::rewrite::{Mutant, rewrite};

/// The rooms with mutants.
const ROOMS: [&str; 7] = [
    "hl-model/ground/src/json/", "hl-model/ground/src/number/", "hl-model/src/input/", "hl-model/src/number/",
    "hl-model/src/rules/", "hl-model/src/scan/", "hl-model/src/value/",
];

/// The tests that are run against mutants: packages, the features with code in the rooms, and the targets that are built.
const TESTS: [(&str, &str, &[&str]); 3] = [
    ("hl-model-ground", "", &["--lib"]),
    (
        "hl-model",
        "bigdecimal,rust_decimal",
        &["--lib", "--test=corners", "--test=hostile", "--test=options", "--test=own_types", "--test=secrets"],
    ),
    (
        "hl-model-tests",
        "",
        &[
            "--test=agreement", "--test=aliases", "--test=any_options", "--test=builder", "--test=checks",
            "--test=composition", "--test=defaults", "--test=descriptions", "--test=enums", "--test=equality",
            "--test=formats", "--test=leniency", "--test=limits", "--test=models", "--test=patch", "--test=patterns",
            "--test=queries", "--test=reports", "--test=round_trip", "--test=shared", "--test=suite",
            "--test=tuple_models", "--test=types", "--test=work",
        ],
    ),
];

/// A program of tests.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) folder: PathBuf,
}

/// The result of the build.
pub(crate) struct Workshop {
    pub(crate) folder: PathBuf,
    pub(crate) mutants: Vec<Mutant>,
    pub(crate) programs: Vec<Program>,
}

/// Copies, rewrites and builds, and drops the mutants that do not compile.
///
/// `tests` names programs of tests, with commas between them; an empty text means all of them.
pub(crate) fn set_up(root: &Path, folder: &Path, tests: &str) -> Result<Workshop, String> {
    let source = folder.join("source");
    copy(root, &source)?;
    let mut known = Refused::read(root, folder)?;
    loop {
        let refused = &mut known.places;
        let mutants = rewrite_all(root, &source, refused)?;
        eprintln!("{} mutants, building", mutants.len());
        let (programs, errors) = build(&source, &folder.join("target"), tests)?;
        if errors.is_empty() {
            return Ok(Workshop { folder: folder.to_owned(), mutants, programs });
        }
        let before = refused.len();
        refused.extend(
            errors
                .iter()
                .filter(|(file, line)| {
                    mutants.iter().any(|mutant| mutant.file == *file && (mutant.line..=mutant.last_line).contains(line))
                })
                .cloned(),
        );
        if refused.len() == before {
            return Err(format!("does not build, and not for a mutant: {errors:?}"));
        }
        known.write(folder)?;
    }
}

/// The places whose mutants do not compile. Those of a file are kept as long as it does not change, because each of them
/// costs a build.
struct Refused {
    /// The hashes of the files.
    files: BTreeMap<String, u64>,
    places: BTreeSet<(String, usize)>,
}

impl Refused {
    fn read(root: &Path, folder: &Path) -> Result<Self, String> {
        let mut known = BTreeMap::new();
        for path in files(root)? {
            let mut hasher = DefaultHasher::new();
            fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?.hash(&mut hasher);
            known.insert(path.strip_prefix(root).unwrap_or(&path).display().to_string(), hasher.finish());
        }
        let text = fs::read_to_string(folder.join("refused")).unwrap_or_default();
        let place = |line: &str| {
            let (hash, place) = line.split_once(' ')?;
            let (file, at) = place.rsplit_once(':')?;
            let is_known = known.get(file) == Some(&hash.parse().ok()?);
            is_known.then_some((file.to_owned(), at.parse().ok()?))
        };
        let places = text.lines().filter_map(place).collect();
        Ok(Self { files: known, places })
    }

    fn write(&self, folder: &Path) -> Result<(), String> {
        let place = |(file, at): &(String, usize)| Some(format!("{} {file}:{at}\n", self.files.get(file)?));
        let lines: String = self.places.iter().filter_map(place).collect();
        fs::write(folder.join("refused"), lines).map_err(|error| error.to_string())
    }
}

/// The files of the rooms, in order.
fn files(root: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    for room in ROOMS {
        collect(&root.join(room), &mut files)?;
    }
    files.sort();
    Ok(files)
}

/// Copies the files that git tracks, except those that are equal already.
fn copy(root: &Path, source: &Path) -> Result<(), String> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .map_err(|error| error.to_string())?;
    let lib = "hl-model/ground/src/lib.rs";
    for file in String::from_utf8_lossy(&listed.stdout).lines() {
        // The file with the module of switches is written once, because a change of it would rebuild everything.
        if is_in_room(file) || file == lib {
            continue;
        }
        let Ok(text) = fs::read(root.join(file)) else { continue };
        write(&source.join(file), &text)?;
    }
    let switch = source.join("hl-model/ground/src/switch.rs");
    write(&switch, include_str!("switch.rs").as_bytes())?;
    let text = fs::read_to_string(root.join(lib)).map_err(|error| error.to_string())?;
    write(&source.join(lib), format!("{text}\n#[allow(missing_docs)]\npub mod switch;\n").as_bytes())
}

fn is_in_room(file: &str) -> bool {
    ROOMS.iter().any(|room| file.starts_with(room)) && !file.contains("tests")
}

fn write(path: &Path, text: &[u8]) -> Result<(), String> {
    if fs::read(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn rewrite_all(root: &Path, source: &Path, refused: &BTreeSet<(String, usize)>) -> Result<Vec<Mutant>, String> {
    let mut mutants = Vec::new();
    let mut next = 1;
    let is_refused = |file: &str, line: usize, last: usize| {
        refused.iter().any(|(refused, at)| refused == file && (line..=last).contains(at))
    };
    for path in files(root)? {
        let file = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        if !is_in_room(&file) {
            write(&source.join(&file), &fs::read(&path).map_err(|error| error.to_string())?)?;
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let switch = if file.contains("/ground/") { "crate::switch" } else { "::hl_model_ground::switch" };
        let (written, found) =
            rewrite(&file, &text, switch, &mut next, &is_refused).map_err(|error| format!("{file}: {error}"))?;
        write(&source.join(&file), written.as_bytes())?;
        mutants.extend(found);
    }
    Ok(mutants)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The programs, or the places of errors.
type Built = (Vec<Program>, Vec<(String, usize)>);

fn build(source: &Path, target: &Path, tests: &str) -> Result<Built, String> {
    let (mut programs, mut errors) = (Vec::new(), Vec::new());
    let is_meant = |argument: &str| {
        let name = argument.trim_start_matches("--").trim_start_matches("test=");
        tests.is_empty() || tests.split(',').any(|test| test == name)
    };
    for (package, features, all) in TESTS {
        let chosen: Vec<_> = all.iter().filter(|argument| is_meant(argument)).collect();
        if chosen.is_empty() {
            continue;
        }
        let output = Command::new("cargo")
            .args(["test", "--no-run", "--message-format=json", "-p", package, "--features", features])
            .args(chosen)
            .current_dir(source)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_PROFILE_DEV_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("RUSTFLAGS", "-Awarnings")
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| error.to_string())?;
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
            programs.extend(program(&message));
            errors.extend(places(&message));
        }
        if !output.status.success() {
            if errors.is_empty() {
                return Err(format!("{package} does not build"));
            }
            return Ok((Vec::new(), errors));
        }
    }
    Ok((programs, errors))
}

fn program(message: &Value) -> Option<Program> {
    let path = message.get("executable")?.as_str()?;
    let manifest = Path::new(message.get("manifest_path")?.as_str()?);
    message.pointer("/profile/test")?.as_bool().filter(|is_test| *is_test)?;
    let folder = manifest.parent()?;
    let package = folder.file_name()?.to_string_lossy();
    let target = message.pointer("/target/name")?.as_str()?;
    Some(Program { name: format!("{package}/{target}"), path: path.into(), folder: folder.to_owned() })
}

/// The places of an error of the compiler.
fn places(message: &Value) -> Vec<(String, usize)> {
    if message.pointer("/message/level").and_then(Value::as_str) != Some("error") {
        return Vec::new();
    }
    let spans = message.pointer("/message/spans").and_then(Value::as_array);
    let spans = spans.into_iter().flatten();
    let primary = spans.filter(|span| span.get("is_primary").and_then(Value::as_bool) == Some(true));
    primary
        .filter_map(|span| {
            let file = span.get("file_name")?.as_str()?.to_owned();
            let line = usize::try_from(span.get("line_start")?.as_u64()?).ok()?;
            Some((file, line))
        })
        .collect()
}
