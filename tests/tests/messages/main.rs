//! The compiler's messages about mistakes in models: one message for each mistake, at its token, with advice.
//!
//! The files in `tests/messages` (see its `README.md`) have a case on each line: a model, in a short form, and the messages about it. All
//! cases of a file are compiled at once (those of `alone.cases` are not), each in a module on a line of its own, in which the model is used in every way
//! that it can be. A line must have exactly the one error, so that nothing that follows from a mistake is reported
//! beside it.

mod places;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// One line of a file.
struct Case {
    source: String,
    /// The token that is blamed and words that the message has; nothing if the model is right.
    expected: Option<(String, Vec<String>)>,
}

/// An error of the compiler.
struct Found {
    line: u64,
    token: String,
    headline: String,
    text: String,
}

fn cases(file: &Path) -> Vec<Case> {
    let text = fs::read_to_string(file).expect("the file of cases can be read");
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| case(line).unwrap_or_else(|| panic!("{}: {line}", file.display()))).collect()
}

/// `form source => token ~ word ~ word`, or `form source => ok`.
fn case(line: &str) -> Option<Case> {
    let (source, expected) = line.rsplit_once(" => ")?;
    let (form, source) = source.trim().split_once(' ')?;
    let mut parts = expected.split(" ~ ").map(|part| part.trim().to_owned());
    let token = parts.next()?;
    Some(Case { source: item(form, source)?, expected: (token != "ok").then(|| (token, parts.collect())) })
}

/// The model that a short form stands for, and code that uses it.
fn item(form: &str, source: &str) -> Option<String> {
    const DERIVE: &str = "#[derive(Clone, Debug, PartialEq, HlModel)]";
    const USE: &str = "pub fn read(json: &str) -> Result<String, Errors> { Model::from_json(json)?.to_json() }";
    Some(match form {
        // A field, by its type and its attributes.
        "field" => {
            let (ty, attributes) = source.split_once(" # ")?;
            let uses = "pub fn look(model: Model) { let _ = model.field(); let _ = Model::builder(); let _ = model.into_parts().field; }";
            format!("{DERIVE} #[hl(closed)] pub struct Model {{ #[hl({attributes})] field: {ty} }} {USE} {uses}")
        }
        // The attributes of a struct, which is open as far as they do not say otherwise.
        "struct" => {
            let uses = "pub fn make() -> Result<Model, Errors> { Model::builder().id(\"a\").any_string_name(\"x\", 1).build() }";
            let uses = if source.contains("closed") { "" } else { uses };
            format!("{DERIVE} {source} pub struct Model {{ id: String }} {USE} {uses}")
        }
        // The attributes of an enum of several shapes.
        "union" => {
            let uses = "pub fn look(model: &Model) { let _ = (model.as_text(), model.as_number()); let _ = Model::from(3_i64); }";
            format!("{DERIVE} {source} pub enum Model {{ Text(String), Number(i64) }} {USE} {uses}")
        }
        // The attributes of an enum of values.
        "enum" => format!("{DERIVE} {source} pub enum Model {{ First, Second }} {USE} {}", uses_of_enum()),
        // The attributes of a variant of either.
        "member" => format!("{DERIVE} #[hl(one_of)] pub enum Model {{ {source} Text(String), Number(i64) }} {USE}"),
        "value" => format!("{DERIVE} pub enum Model {{ {source} First, Second }} {USE} {}", uses_of_enum()),
        // A newtype, by its type and its attributes.
        "newtype" => {
            let (ty, attributes) = source.split_once(" # ")?;
            format!(
                "{DERIVE} #[hl({attributes})] pub struct Model({ty}); {USE} pub fn look(model: &Model) {{ let _ = model.inner(); }}"
            )
        }
        // Only the type of a field.
        "type" => {
            let uses = "pub fn look(model: &Model) { let _ = model.id(); }";
            format!("{DERIVE} #[hl(closed)] pub struct Model {{ id: String, field: {source} }} {USE} {uses}")
        }
        // What is given to the builder, by the type of the field.
        "give" => {
            let (ty, given) = source.split_once(" #")?;
            format!(
                "{DERIVE} #[hl(closed)] pub struct Inner {{ id: String }} {DERIVE} #[hl(closed)] pub struct Model {{ field: {ty} }} \
                 pub fn make() -> Result<Model, Errors> {{ Model::builder(){given}.build() }}"
            )
        }
        // The whole of it.
        "whole" => source.replace("derive!", DERIVE),
        _ => return None,
    })
}

const fn uses_of_enum() -> &'static str {
    "pub fn look(model: &Model) -> Result<(), Errors> { let _ = model.as_str(); let _: Model = \"a\".parse()?; Ok(()) }"
}

/// Assertions that the derive has written whole models, and not the stubs that follow a mistake: where the compiler says nothing, the
/// derive must not leave a mistake to it. A model is known by its name behind the derive, if it is neither generic nor in a function.
fn are_models(source: &str) -> String {
    let word = |c: char| !c.is_alphanumeric() && !matches!(c, '_' | '#');
    let mut names = Vec::new();
    for (start, _) in source.match_indices("HlModel)]") {
        let (before, behind) = source.split_at(start);
        let is_outside = before.matches('{').count() == before.matches('}').count();
        let item = behind.split_once("struct ").into_iter().chain(behind.split_once("enum "));
        let Some((_, item)) = item.min_by_key(|(before, _)| before.len()).filter(|_| is_outside) else { continue };
        let name = item.split(word).next().unwrap_or_default();
        if !item[name.len()..].trim_start().starts_with('<') {
            names.push(name);
        }
    }
    let assertion =
        |name: &&str| format!(" const _: () = ::core::assert!(<{name} as ::hl_model::FieldType>::__TAKES_WHOLE);");
    names.iter().map(assertion).collect()
}

/// A build of the library beside this test that a program can use: the newest, as a folder of builds may hold some
/// whose own dependencies have been built anew.
fn library(libraries: &Path) -> PathBuf {
    let files =
        fs::read_dir(libraries).expect("the folder of libraries can be read").map(|entry| entry.unwrap().path());
    let is_build = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("libhl_model-") && path.extension().is_some_and(|extension| extension == "rlib")
    };
    let mut builds: Vec<_> = files.filter(is_build).collect();
    builds.sort_by_key(|path| fs::metadata(path).and_then(|data| data.modified()).ok());
    let smoke = "#[derive(hl_model::HlModel)] pub struct Name(String);";
    let is_usable = |build: &PathBuf| errors("smoke", smoke, libraries, build).is_empty();
    builds.into_iter().rev().find(is_usable).expect("the library has been built for this test")
}

/// The errors of the compiler in a file.
fn errors(name: &str, source: &str, libraries: &Path, library: &Path) -> Vec<Found> {
    let name = name.replace('/', "_");
    let folder = env::temp_dir().join(format!("hl-model-messages-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder can be made");
    let path = folder.join(format!("{name}.rs"));
    fs::write(&path, source).expect("the file can be written");
    let printed = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args([
            "--edition", "2024", "--crate-type", "lib", "--emit", "metadata", "--error-format", "json", "-A",
            "warnings", "-o",
        ])
        .arg(folder.join(&name))
        .arg("-L")
        .arg(format!("dependency={}", libraries.display()))
        .arg("--extern")
        .arg(format!("hl_model={}", library.display()))
        .arg(&path)
        .output()
        .expect("the compiler runs");
    let printed = String::from_utf8(printed.stderr).expect("the compiler prints UTF-8");
    let file = path.to_string_lossy();
    let found = printed.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let found = found.filter(|found| found["level"] == "error").filter_map(|found| read(&found, &file, source));
    let found: Vec<_> = found.collect();
    _ = fs::remove_dir_all(&folder);
    found
}

fn read(found: &Value, file: &str, source: &str) -> Option<Found> {
    let headline = found["message"].as_str()?.to_owned();
    let mut span = found["spans"].as_array()?.iter().find(|span| span["is_primary"] == true)?;
    while span["file_name"] != file {
        span = span["expansion"].get("span")?;
    }
    let (start, end) = (span["byte_start"].as_u64()?, span["byte_end"].as_u64()?);
    let token = source.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)?.to_owned();
    let mut text = headline.clone();
    collect(found, &mut text);
    Some(Found { line: span["line_start"].as_u64()?, token, headline, text })
}

/// The texts of labels, notes and helps.
fn collect(found: &Value, text: &mut String) {
    let labels = found["spans"].as_array().into_iter().flatten().filter_map(|span| span["label"].as_str());
    for label in labels {
        text.push('\n');
        text.push_str(label);
    }
    for child in found["children"].as_array().into_iter().flatten() {
        text.push('\n');
        text.push_str(child["message"].as_str().unwrap_or_default());
        collect(child, text);
    }
}

/// What is wrong with what the compiler says of a case.
fn judge(case: &Case, found: &[&Found]) -> Option<String> {
    let heads: Vec<_> = found.iter().map(|found| format!("`{}`: {}", found.token, found.headline)).collect();
    let complain = |what: &str| Some(format!("{what}\n    {}\n    {}", case.source, heads.join("\n    ")));
    let Some((token, words)) = &case.expected else {
        return if found.is_empty() { None } else { complain("does not compile") };
    };
    let [found] = found else { return complain(&format!("{} errors", found.len())) };
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    if token != "*" && squeeze(token) != squeeze(&found.token) {
        return complain(&format!("not at `{token}`"));
    }
    if let Some(word) = words.iter().find(|word| !found.text.contains(word.as_str())) {
        return complain(&format!("says nothing of `{word}`"));
    }
    ["__", "PhantomData", "SlotsOf"]
        .iter()
        .any(|name| found.headline.contains(name))
        .then(|| complain("shows an internal name"))
        .flatten()
}

/// The folder of the crates that this test was built with, and the library in it.
fn libraries() -> (PathBuf, PathBuf) {
    let program = env::current_exe().expect("the test knows where it is");
    let libraries = program.parent().expect("the test is in a folder").to_owned();
    let library = library(&libraries);
    (libraries, library)
}

/// Compiles cases, each in a module on a line of its own, and returns the differences from the expected messages.
fn complaints(name: &str, cases: &[Case], (libraries, library): &(PathBuf, PathBuf)) -> Vec<String> {
    let modules = cases.iter().enumerate().map(|(index, case)| {
        let asserted = if case.expected.is_none() { are_models(&case.source) } else { String::new() };
        format!("pub mod case_{index} {{ #![allow(unused_imports)] use hl_model::*; {}{asserted} }}\n", case.source)
    });
    let source: String = modules.collect();
    let found = errors(name, &source, libraries, library);
    let mut complaints = Vec::new();
    for (line, case) in (1..).zip(cases) {
        let found: Vec<_> = found.iter().filter(|found| found.line == line).collect();
        complaints.extend(judge(case, &found).map(|complaint| format!("{name}: {complaint}")));
    }
    complaints
}

/// The files of cases, by their paths in the folder, without an extension.
fn files() -> Vec<(String, PathBuf)> {
    fn below(folder: &Path, prefix: &str, files: &mut Vec<(String, PathBuf)>) {
        for entry in fs::read_dir(folder).expect("a folder of cases can be read") {
            let path = entry.unwrap().path();
            let name = format!("{prefix}{}", path.file_stem().unwrap_or_default().to_string_lossy());
            if path.is_dir() {
                below(&path, &format!("{name}/"), files);
            } else if path.extension().is_some_and(|extension| extension == "cases") {
                files.push((name, path));
            }
        }
    }
    let mut files = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("messages"), "", &mut files);
    files.sort();
    files
}

#[test]
fn a_mistake_has_one_message() {
    let libraries = libraries();
    let mut found = Vec::new();
    let mut count = 0;
    for (name, file) in files() {
        let cases = cases(&file);
        count += cases.len();
        let together = if name == "alone" { 1 } else { cases.len() };
        found.extend(cases.chunks(together).flat_map(|cases| complaints(&name, cases, &libraries)));
    }
    assert!(count > 1400, "there are {count} cases only");
    assert!(found.is_empty(), "{} of {count}\n{}", found.len(), found.join("\n"));
}

#[test]
fn an_attribute_in_a_wrong_place_has_one_message() {
    let cases = places::cases();
    let found = complaints("places", &cases, &libraries());
    assert!(cases.len() > 700, "there are {} cases only", cases.len());
    assert!(found.is_empty(), "{} of {}\n{}", found.len(), cases.len(), found.join("\n"));
}

/// Models of all kinds in a crate that has no standard library of its own.
#[test]
fn a_crate_without_std_can_have_models() {
    const SOURCE: &str = r#"#![no_std]
        extern crate alloc;
        use alloc::{boxed::Box, collections::{BTreeMap, BTreeSet}, string::String, vec::Vec};
        use hl_model::{Checks, Dict, Errors, HlModel, OtherValue};
        #[derive(Clone, Debug, PartialEq, HlModel)]
        #[hl(check = whole)]
        pub struct Open {
            id: String,
            lists: Vec<Vec<i64>>,
            map: Option<BTreeMap<String, Vec<i64>>>,
            set: Option<BTreeSet<i64>>,
            pair: Option<(bool, String)>,
            next: Option<Box<Open>>,
            #[hl(pattern = "^[a-z]+$", default = "a")]
            note: Option<String>,
            #[hl(default = ["a"], min_items = 1)]
            notes: Option<Vec<String>>,
            #[hl(constant = 1)]
            version: u8,
            #[hl(pattern_keys = "^x-")]
            kept: Dict,
            #[hl(any_string_name)]
            rest: Dict<i64>,
        }
        fn whole(_: &Open, _: &mut Checks) {}
        #[derive(Debug, HlModel)]
        #[hl(min_length = 1)]
        pub struct Name(String);
        #[derive(Debug, HlModel)]
        #[hl(tuple)]
        pub struct Row { x: i64, #[hl(rest)] more: Vec<String> }
        #[derive(Debug, HlModel)]
        pub enum Kind { First, #[hl(other)] Other(OtherValue) }
        #[derive(Debug, HlModel)]
        #[hl(any_of)]
        pub enum Any { Text(String), Created { id: String }, Nothing }
        #[derive(Debug, HlModel)]
        #[hl(one_of, discriminator = "type", content = "data")]
        pub enum One { Text(String), Created { id: Name }, Nothing }
        #[derive(Debug, HlModel)]
        #[hl(all_of, closed)]
        pub struct Both(Open, Other);
        #[derive(Debug, HlModel)]
        pub struct Other { #[hl(any_string_name)] any_string_name: Dict }
        #[derive(Debug, HlModel)]
        #[hl(closed)]
        pub struct Page<T> { items: Vec<T> }
        pub fn make() -> Result<Open, Errors> {
            let builder = Open::builder().id("a").lists([[1]]).maybe_note(None::<&str>).any_string_name("b", 2).kept("x-a", 1);
            builder.set_rest("c", 3).remove_rest("b").build()
        }
        pub fn members(any: &Any) -> Vec<&'static str> { any.matches() }
    "#;
    let (libraries, library) = libraries();
    let found = errors("no_std", SOURCE, &libraries, &library);
    assert!(found.is_empty(), "{:?}", found.iter().map(|found| &found.text).collect::<Vec<_>>());
}

#[test]
fn every_attribute_has_cases() {
    let text: String = files().into_iter().map(|(_, file)| fs::read_to_string(file).unwrap()).collect();
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#') && !line.ends_with("=> ok")).collect();
    let is_word =
        |line: &str, name: &str| line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name);
    for (name, _) in places::attributes() {
        let count = lines.iter().filter(|line| is_word(line, name)).count();
        assert!(count >= 3, "`{name}` is in {count} cases of mistakes only");
    }
}
