//! The public JSON Schema Test Suite, run through the generator: each group's schema becomes models, all models are compiled
//! together and judge the group's cases.
//!
//! The suite is not part of the repository. With a copy of <https://github.com/json-schema-org/JSON-Schema-Test-Suite>:
//!
//! ```text
//! JSON_SCHEMA_TEST_SUITE=/path/to/it cargo test -p hl-model-tests --test json_schema_suite -- --ignored --nocapture
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use hl_model::generate::{Generator, Grade};
use serde_json::Value;

/// The drafts that are run, with the `$schema` that their groups may leave out.
const DRAFTS: [(&str, &str); 3] = [
    ("draft4", "http://json-schema.org/draft-04/schema#"),
    ("draft7", "http://json-schema.org/draft-07/schema#"),
    ("draft2020-12", "https://json-schema.org/draft/2020-12/schema"),
];

/// A group of cases with one schema.
struct Group {
    draft: &'static str,
    file: String,
    description: String,
    cases: Vec<(String, bool)>,
    /// The text of the models, the type of the root schema, and whether that is exact; nothing if there is no model.
    models: Option<(String, String, bool)>,
    error: Option<String>,
}

fn groups(suite: &Path) -> Vec<Group> {
    let mut groups = Vec::new();
    for (draft, uri) in DRAFTS {
        let folder = suite.join("tests").join(draft);
        let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        for path in files {
            let list: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            for group in list.as_array().unwrap() {
                groups.push(read(draft, uri, path.file_stem().unwrap().to_str().unwrap(), group));
            }
        }
    }
    groups
}

fn read(draft: &'static str, uri: &str, file: &str, group: &Value) -> Group {
    let mut schema = group["schema"].clone();
    if let Some(object) = schema.as_object_mut() {
        object.entry("$schema").or_insert_with(|| uri.into());
    }
    let made = Generator::from_text("root.json", schema.to_string()).run();
    let models = made.as_ref().ok().and_then(|models| {
        let root = models.types().find(|listed| listed.pointer() == "#")?;
        Some((models.source(), root.rust().to_owned(), root.grade() == Grade::Exact))
    });
    let cases = group["tests"].as_array().unwrap().iter();
    Group {
        draft,
        file: file.to_owned(),
        description: group["description"].as_str().unwrap().to_owned(),
        cases: cases.map(|case| (case["data"].to_string(), case["valid"].as_bool().unwrap())).collect(),
        models,
        error: made.err().map(|errors| errors.to_string()),
    }
}

/// Writes a crate with the models of all groups but those that do not compile.
#[allow(clippy::unnecessary_debug_formatting, reason = "the quotes and escapes are those of TOML")]
fn write_crate(folder: &Path, groups: &[Group], left_out: &BTreeSet<usize>) {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../hl-model").canonicalize().unwrap();
    let manifest = format!(
        "[package]\nname = \"judge\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\nhl-model = {{ path = {library:?}, default-features = false }}\n\n[profile.dev]\ndebug = false\n"
    );
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let (mut modules, mut arms) = (String::new(), String::new());
    for (index, group) in groups.iter().enumerate().filter(|(index, _)| !left_out.contains(index)) {
        if let Some((text, root, _)) = &group.models {
            fs::write(folder.join(format!("src/g{index}.rs")), text).unwrap();
            _ = writeln!(modules, "#[allow(dead_code)] mod g{index};");
            _ = writeln!(arms, "            {index} => judge::<g{index}::{root}>(json),");
        }
    }
    let main = format!(
        "{modules}
fn judge<T: hl_model::HlModel>(json: &str) -> bool {{
    T::from_json(json).is_ok()
}}

fn main() {{
    for line in std::io::stdin().lines() {{
        let line = line.unwrap();
        let (index, json) = line.split_once('\\t').unwrap();
        let accepted = match index.parse::<usize>().unwrap() {{
{arms}            _ => panic!(),
        }};
        println!(\"{{accepted}}\");
    }}
}}
"
    );
    fs::write(folder.join("src/main.rs"), main).unwrap();
}

/// Compiles the crate; without the modules that do not compile, whose numbers are returned.
fn compile(folder: &Path, groups: &[Group]) -> BTreeSet<usize> {
    let mut left_out = BTreeSet::new();
    for _ in 0..8 {
        write_crate(folder, groups, &left_out);
        let output = Command::new(env!("CARGO")).args(["build", "--quiet"]).current_dir(folder).output().unwrap();
        if output.status.success() {
            return left_out;
        }
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        let broken = errors.split("--> src/g").skip(1).filter_map(|rest| rest.split_once('.')?.0.parse::<usize>().ok());
        let before = left_out.len();
        left_out.extend(broken);
        assert!(left_out.len() > before, "{errors}");
        println!(
            "{}",
            errors
                .lines()
                .filter(|line| line.starts_with("error") || line.contains("--> src/g"))
                .take(20)
                .collect::<Vec<_>>()
                .join("\n")
        );
    }
    panic!("the models do not compile");
}

/// The verdict of the models on each case.
fn judge(folder: &Path, groups: &[Group], left_out: &BTreeSet<usize>) -> Vec<bool> {
    let mut child =
        Command::new(folder.join("target/debug/judge")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = String::new();
    for (index, group) in groups.iter().enumerate() {
        if group.models.is_some() && !left_out.contains(&index) {
            group.cases.iter().for_each(|(json, _)| _ = writeln!(input, "{index}\t{json}"));
        }
    }
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    String::from_utf8(output.stdout).unwrap().lines().map(|line| line == "true").collect()
}

#[derive(Default)]
struct Tally {
    groups: usize,
    without_model: usize,
    not_compiled: usize,
    cases: usize,
    right: usize,
    refused: usize,
    accepted: usize,
    accepted_noted: usize,
}

#[test]
#[ignore = "needs a copy of the suite, and compiles more than a thousand models"]
fn models_judge_the_public_suite() {
    let suite = std::env::var_os("JSON_SCHEMA_TEST_SUITE").expect("`JSON_SCHEMA_TEST_SUITE` names a copy of the suite");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("json_schema_suite");
    let groups = groups(Path::new(&suite));
    let left_out = compile(&folder, &groups);
    let mut answers = judge(&folder, &groups, &left_out).into_iter();
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        let tally = tallies.entry(group.draft).or_default();
        tally.groups += 1;
        let Some((_, _, is_exact)) = group.models.as_ref().filter(|_| !left_out.contains(&index)) else {
            tally.without_model += usize::from(group.models.is_none());
            tally.not_compiled += usize::from(group.models.is_some());
            let reason = group.error.as_deref().unwrap_or(if group.models.is_some() {
                "does not compile"
            } else {
                "no type for the root"
            });
            println!("{}/{}: {}: {}", group.draft, group.file, group.description, reason.replace('\n', " "));
            continue;
        };
        for (json, valid) in &group.cases {
            let accepted = answers.next().expect("each case has an answer");
            tally.cases += 1;
            match (accepted, valid) {
                (true, true) | (false, false) => tally.right += 1,
                (false, true) => tally.refused += 1,
                (true, false) if *is_exact => tally.accepted += 1,
                (true, false) => tally.accepted_noted += 1,
            }
            if accepted != *valid && (*valid || *is_exact) {
                let verb = if accepted { "accepted" } else { "refused" };
                println!("{}/{}: {}: wrongly {verb}: {json}", group.draft, group.file, group.description);
            }
        }
    }
    for (draft, tally) in &tallies {
        println!(
            "{draft}: {} groups, {} without a model, {} not compiled; {} of {} cases right, {} refused though valid, {} accepted though invalid by exact models, {} by noted ones",
            tally.groups,
            tally.without_model,
            tally.not_compiled,
            tally.right,
            tally.cases,
            tally.refused,
            tally.accepted,
            tally.accepted_noted
        );
        assert_eq!(tally.not_compiled, 0, "{draft}");
    }
}
