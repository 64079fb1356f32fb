//! Builds sessions from Rust values of every input type that the model's page lists, and shows what the accessors return.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use hl_model::{Bytes, Date, DateTime, Decimal, Dict, Errors, File, HlModel, Integer, Null, Uuid, Value};
use hl_model_examples::{SessionProjectResponse, SessionResponse};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match report().and_then(|report| print(&report)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints to standard output. A closed pipe (`… | head`) is not an error.
fn print(text: &str) -> Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn report() -> Result<String> {
    let session = session()?;
    let mut lines = declared_keys(&session)?;
    let session = with_any_value(&session)?;
    lines.push("Keys that the model does not declare".into());
    lines.extend(session.any_string_names().map(|(key, value)| format!("  {key:<18}{:<8}{value}", kind(value))));
    lines.push(format!("As JSON\n  {}", session.to_json()?));
    lines.push(format!("What JSON does not have\n{}", indented(&with_binary(&session)?)));
    lines.push(format!("What cannot be built\n{}", indented(&mistakes(&session)?)));
    lines.push(String::new());
    Ok(lines.join("\n"))
}

fn kind(value: &Value) -> String {
    format!("{:?}", value.kind()).to_lowercase()
}

fn indented(errors: &Errors) -> String {
    errors.to_string().lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

fn project(name: &str) -> Result<SessionProjectResponse> {
    Ok(SessionProjectResponse::builder().id(format!("pr_{name}")).name(name).build()?)
}

/// Sets the required keys. A program with a missing key does not compile.
fn session() -> Result<SessionResponse> {
    let builder = SessionResponse::builder().projects([project("support")?]).created_at("2023-05-03T17:45:12.50Z");
    Ok(builder.datapoints_count(3).id("sesh_1").build()?)
}

/// Sets each key by all of its input types, and shows what its accessor returns.
fn declared_keys(session: &SessionResponse) -> Result<Vec<String>> {
    let mut lines = vec!["Declared keys, by each input type".to_owned()];
    let mut show = |key: &str, input: &str, accessed: String| lines.push(format!("  {key:<18}{input:<26}{accessed}"));

    let two = [project("support")?, project("triage")?];
    for (input, builder) in [
        ("[SessionProject…; 2]", session.to_builder().projects(two.clone())),
        ("Vec<SessionProject…>", session.to_builder().projects(two.to_vec())),
        ("an iterator", session.to_builder().projects(two.iter().rev().cloned())),
    ] {
        let session = builder.build()?;
        let names: Vec<&str> = session.projects().iter().map(SessionProjectResponse::name).collect();
        show("projects", input, format!("{names:?}"));
    }

    let at: DateTime = "2023-05-03T19:45:12.50+02:00".parse()?;
    for (input, builder) in [
        ("&str", session.to_builder().created_at("2023-05-03T17:45:12Z")),
        ("String", session.to_builder().created_at("2023-05-03t17:45:12z".to_owned())),
        ("DateTime", session.to_builder().created_at(at)),
    ] {
        show("created_at", input, builder.build()?.created_at().to_string());
    }

    let large: Integer = "123456789012345678901234567890".parse()?;
    for (input, builder) in [
        ("i32", session.to_builder().datapoints_count(-7)),
        ("u128", session.to_builder().datapoints_count(u128::MAX)),
        ("Integer", session.to_builder().datapoints_count(large)),
        ("Decimal", session.to_builder().datapoints_count("1.2e3".parse::<Decimal>()?)),
    ] {
        show("datapoints_count", input, builder.build()?.datapoints_count().to_string());
    }

    for (input, builder) in [
        ("&str", session.to_builder().reference_id("ref-1")),
        ("String", session.to_builder().reference_id("ref-2".to_owned())),
        ("Box<str>", session.to_builder().reference_id(Box::<str>::from("ref-3"))),
        ("Cow<str>", session.to_builder().reference_id(Cow::Borrowed("ref-4"))),
        ("char", session.to_builder().reference_id('5')),
        ("Option<&str>", session.to_builder().maybe_reference_id(None::<&str>)),
    ] {
        show("reference_id", input, format!("{:?}", builder.build()?.reference_id()));
    }

    let both = Dict::from([("question", Value::from("Why?")), ("tries", 2.into())]);
    for (input, builder) in [
        ("Dict", session.to_builder().first_inputs(both)),
        ("[(&str, &str); 1]", session.to_builder().first_inputs([("question", "Why?")])),
        ("Vec<(String, f64)>", session.to_builder().first_inputs(vec![("temperature".to_owned(), 0.7)])),
        ("BTreeMap<&str, bool>", session.to_builder().first_inputs(BTreeMap::from([("stream", true)]))),
        ("HashMap<String, i32>", session.to_builder().first_inputs(HashMap::from([("tries".to_owned(), 2)]))),
    ] {
        show("first_inputs", input, format!("{:?}", builder.build()?.first_inputs()));
    }
    Ok(lines)
}

/// Adds a key for each input type of a value of any type.
fn with_any_value(session: &SessionResponse) -> Result<SessionResponse> {
    let builder = session
        .to_builder()
        .any_string_name("str", "text")
        .any_string_name("date", "2024-02-29".parse::<Date>()?)
        .any_string_name("datetime", "2023-05-03T17:45:12Z".parse::<DateTime>()?)
        .any_string_name("uuid", "67e55044-10b1-426f-9247-bb680e5fe0c8".parse::<Uuid>()?)
        .any_string_name("int", i64::MIN)
        .any_string_name("float", 0.1)
        .any_string_name("decimal", "0.10000000000000000000001".parse::<Decimal>()?)
        .any_string_name("bool", true)
        .any_string_name("none", Null)
        .any_string_name("list", vec![Value::from("a"), Value::from(1), Value::NULL])
        .any_string_name("tuple", [1, 2, 3])
        .any_string_name("dict", Dict::from([("a", Value::from(1)), ("b", Value::from([true, false]))]))
        .any_string_name("json", Value::from_json(r#"{"as": "it came", "n": 1.50}"#)?);
    Ok(builder.build()?)
}

/// The errors of writing a session with bytes and an open file, which belong in request bodies, as JSON.
fn with_binary(session: &SessionResponse) -> Result<Errors> {
    let file = File::open(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/session.json"))?;
    let builder = session.to_builder().any_string_name("bytes", Bytes::from(b"\x00\x01\x02"));
    let session = builder.any_string_name("file", file).build()?;
    session.to_json().err().ok_or_else(|| "bytes and files were written as JSON".into())
}

/// The errors of building a session from wrong values: all problems at once.
fn mistakes(session: &SessionResponse) -> Result<Errors> {
    let builder = session.to_builder().created_at("yesterday").datapoints_count("0.5".parse::<Decimal>()?);
    let builder = builder.any_string_name("float_", f64::NAN).any_string_name("id", "sesh_2");
    builder.build().err().ok_or_else(|| "a session of wrong values was built".into())
}
