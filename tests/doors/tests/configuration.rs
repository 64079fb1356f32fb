//! Configuration in TOML and YAML: the values of the text, and problems at their places in it.

use std::collections::BTreeMap;
use std::fmt::Debug;

use hl_model::{Errors, HlModel, Problem, ReadOptions, Secret, Value};
use hl_model_tests::for_every_model;
use hl_model_tests::generate::{check, mutated, valid};
use proptest::prelude::*;
use serde_json::Value as Json;

/// Number of texts for each model.
const CASES: u32 = 40;

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Server {
    host: String,
    port: u16,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Listen {
    Port(u16),
    Servers(Vec<Server>),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Config {
    #[hl(format = "date-time")]
    since: Option<String>,
    listen: Option<Listen>,
    server: Option<Server>,
    servers: Option<Vec<Server>>,
    labels: Option<BTreeMap<String, String>>,
    password: Option<Secret<String>>,
    ratio: Option<f64>,
}

fn toml(text: &str) -> String {
    Config::from_toml(text).unwrap_err().with_source(text).to_string()
}

fn yaml(text: &str) -> String {
    Config::from_yaml(text).unwrap_err().with_source(text).to_string()
}

#[test]
fn problems_of_toml_are_at_their_values_and_keys() {
    let text = "ratio = \"half\" # of it
listen = [{ host = 'a', port = 70_000 }]

[server]
host = 1
prot = 80

[[servers]]
host = 'b'
port = 1
[[servers]]

[labels]
\"ä ö\" = '''
x'''
\"é\" = 'y'\r
list = [
  1,
]
";
    assert_eq!(
        toml(text),
        "Config: 8 problems
  /ratio: expected a number, found the string \"half\"
     |
   1 | ratio = \"half\" # of it
     |         ^^^^^^
  /listen: matches none of the 2 allowed shapes
    closest: Servers
      /listen/0/port: expected a number of at most 65535, found 70000 (line 2, column 32)
    not shown: Port
     |
   2 | listen = [{ host = 'a', port = 70_000 }]
     |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  /server/host: expected a string, found the number 1
     |
   5 | host = 1
     |        ^
  /server/prot: unknown key; did you mean \"port\"?
     |
   6 | prot = 80
     | ^^^^
  /server/port: required key is missing
  /servers/1/host: required key is missing
  /servers/1/port: required key is missing
  /labels/list: expected a string, found a list
     |
  17 | list = [
     |        ^"
    );
}

#[test]
fn problems_of_yaml_are_at_their_values_and_keys() {
    let text = "ratio: half # of it
listen: [{host: a, port: 70000}]
server:
  host: 1
  prot: 80
servers:
- &b {host: b, port: 1}
- *b
- <<: *b
  more: 1
- {}
labels:
  ä ö: |
    x
  list:
    {
      a: 1,

    }

# end
";
    assert_eq!(
        yaml(text),
        "Config: 9 problems
  /ratio: expected a number, found the string \"half\"
     |
   1 | ratio: half # of it
     |        ^^^^
  /listen: matches none of the 2 allowed shapes
    closest: Servers
      /listen/0/port: expected a number of at most 65535, found 70000 (line 2, column 26)
    not shown: Port
     |
   2 | listen: [{host: a, port: 70000}]
     |         ^^^^^^^^^^^^^^^^^^^^^^^^
  /server/host: expected a string, found the number 1
     |
   4 |   host: 1
     |         ^
  /server/prot: unknown key; did you mean \"port\"?
     |
   5 |   prot: 80
     |   ^^^^
  /server/port: required key is missing
  /servers/2/more: unknown key
     |
  10 |   more: 1
     |   ^^^^
  /servers/3/host: required key is missing
  /servers/3/port: required key is missing
  /labels/list: expected a string, found an object
     |
  16 |     {
     |     ^"
    );
}

#[test]
fn problems_come_in_the_order_of_the_text_though_a_table_stands_in_pieces() {
    let text = "ratio = 'half'\nserver.port = 'a'\nsince = 'then'\nserver.host = 1\nlabels = 1\n";
    let errors = Config::from_toml(text).unwrap_err();
    let pointers: Vec<_> = errors.iter().map(Problem::pointer).collect();
    assert_eq!(pointers, ["/ratio", "/server/port", "/since", "/server/host", "/labels"]);
    let text = "server.port = 'a'\nratio = 'half'\nserver.host = 1\n";
    let errors = Config::from_toml(text).unwrap_err();
    let pointers: Vec<_> = errors.iter().map(Problem::pointer).collect();
    assert_eq!(pointers, ["/server/port", "/ratio", "/server/host"]);
}

#[test]
fn mistakes_of_the_syntax_have_places_too() {
    assert_eq!(
        toml("ratio = 1\nserver = {\nhost = = 1\n}"),
        "Config: 1 problem\n  extra assignment between key-value pairs, expected value\n    |\n  3 | host = = 1\n    |        ^"
    );
    assert_eq!(
        yaml("ratio: .nan\nserver: 1\nserver: 2"),
        "Config: 1 problem\n  `.nan` is a number that JSON does not have\n    |\n  1 | ratio: .nan\n    |        ^"
    );
    let twice = "ratio: 1\nserver: 1\nserver: 2\nratio: 3\nratio: 4";
    let lines = |errors: Errors| errors.iter().map(Problem::line).collect::<Vec<_>>();
    assert_eq!(lines(Config::from_yaml(twice).unwrap_err()), [Some(3), Some(4), Some(5)]);
    // The limit of problems is one for mistakes of the syntax, too.
    let few = ReadOptions::new().problems(1);
    assert_eq!(lines(Config::from_yaml_with(twice, &few).unwrap_err()), [Some(3), None]);
    assert_eq!(Config::from_toml("ratio = inf\n").unwrap_err().first().code(), "syntax");
}

#[test]
fn a_byte_order_mark_shifts_bytes_and_not_columns() {
    for (result, text, column) in [
        (Config::from_toml("\u{feff}ratio = 'ä'"), "\u{feff}ratio = 'ä'", 9),
        (Config::from_yaml("\u{feff}ratio: 'ä'"), "\u{feff}ratio: 'ä'", 8),
    ] {
        let errors = result.unwrap_err();
        let range = errors.first().range().unwrap();
        assert_eq!((&text[range], errors.first().column()), ("'ä'", Some(column)));
    }
}

#[test]
fn secrets_are_not_shown_and_limits_hold() {
    let errors = Config::from_toml("password = [\"hunter2\"]").unwrap_err();
    assert!(!errors.to_string().contains("hunter2"), "{errors}");
    let code = |errors: Errors| errors.first().code();
    let options = ReadOptions::new().bytes(10);
    assert_eq!(code(Config::from_toml_with("ratio = 1.0", &options).unwrap_err()), "limit_bytes");
    // What aliases repeat counts, because the value has it.
    let aliases = "labels: {a: &a 0123456789, b: *a, c: *a, d: *a, e: *a, f: *a}";
    let options = ReadOptions::new().bytes(aliases.len());
    assert_eq!(code(Config::from_yaml_with(aliases, &options).unwrap_err()), "limit_bytes");
}

/// JSON text is YAML, so both doors must say the same of it, with the same places.
fn json_is_yaml<T: HlModel + Debug + PartialEq>() {
    check(CASES, &mutated(<T as HlModel>::schema()), |text| same::<T>(&text));
    check(CASES, &valid(<T as HlModel>::schema()), |sample| same::<T>(&sample.text));
}

fn same<T: HlModel + Debug + PartialEq>(text: &str) -> Result<(), TestCaseError> {
    // In YAML a key and its colon are on one line.
    let text = &text.replace(['\n', '\r', '\t'], " ");
    // YAML has no pairs of surrogates, a report shows the escapes of JSON, and keys that occur twice are a mistake of YAML's syntax.
    if text.contains("\\u") || text.contains("\\/") || Value::from_json(text).is_err() {
        return Ok(());
    }
    prop_assert_eq!(T::from_json(text), T::from_yaml(text), "{}", text);
    Ok(())
}

for_every_model!(json_is_yaml);

/// Printable text without the characters that end a line in YAML 1.1 alone.
fn text() -> impl Strategy<Value = String> {
    "[\\PC&&[^\u{85}\u{2028}\u{2029}]]{0,8}"
}

/// JSON values that TOML and YAML have too.
fn values() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_filter("a number of JSON", |number| number.is_finite()).prop_map(Json::from),
        text().prop_map(Json::from),
        "[ -~\\n\\t]{0,8}".prop_map(Json::from),
    ];
    let inner = leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
            prop::collection::btree_map(text(), inner, 0..5)
                .prop_map(|entries| Json::Object(entries.into_iter().collect())),
        ]
    });
    prop::collection::btree_map("[a-zé ]{1,6}", inner, 1..6)
        .prop_map(|entries| Json::Object(entries.into_iter().collect()))
}

/// The value with numbers of 64 bits. Those of `serde_json` are compared by their text, and written as tables, with its feature
/// `arbitrary_precision`.
fn plain(value: &Json) -> ::toml::Value {
    match value {
        Json::Null => unreachable!("no value has it"),
        Json::Bool(value) => (*value).into(),
        Json::Number(number) => match number.as_i64() {
            Some(integer) => integer.into(),
            None => number.as_f64().expect("a number of 64 bits").into(),
        },
        Json::String(text) => text.as_str().into(),
        Json::Array(items) => ::toml::Value::Array(items.iter().map(plain).collect()),
        Json::Object(entries) => {
            ::toml::Value::Table(entries.iter().map(|(key, value)| (key.clone(), plain(value))).collect())
        }
    }
}

/// The text of a value in TOML.
fn toml_text(value: &Json) -> String {
    ::toml::to_string(&plain(value)).expect("TOML has the value")
}

/// The value as `serde_json` reads it.
fn json(text: &str, value: Result<Value, Errors>) -> Result<Json, TestCaseError> {
    let value = value.map_err(|errors| TestCaseError::fail(format!("{}\n{text}", errors.with_source(text))))?;
    Ok(serde_json::from_str(&value.to_string()).expect("a value is JSON"))
}

/// What no value satisfies.
#[derive(Debug, PartialEq, HlModel)]
#[hl(values = ["no value is this"])]
struct Refused(String);

proptest! {
    #[test]
    fn what_other_crates_write_is_read_as_the_same_value(value in values()) {
        let toml = toml_text(&value);
        prop_assert_eq!(plain(&json(&toml, Value::from_toml(&toml))?), plain(&value), "{}", toml);
        let yaml = serde_yaml_ng::to_string(&plain(&value)).expect("YAML has the value");
        prop_assert_eq!(plain(&json(&yaml, Value::from_yaml(&yaml))?), plain(&value), "{}", yaml);
    }

    #[test]
    fn the_range_of_a_problem_is_the_text_of_its_value(value in values()) {
        let toml = toml_text(&value);
        for problem in &BTreeMap::<String, Refused>::from_toml(&toml).unwrap_err() {
            let found = value.pointer(problem.pointer()).expect("the place of a problem is in the value");
            let range = problem.range().expect("a value of a text has a place");
            // The range of a table is that of its header.
            if !found.to_string().contains('{') {
                let text = format!("x = {}", &toml[range]);
                let read: BTreeMap<String, ::toml::Value> = ::toml::from_str(&text).expect(&text);
                let expected: BTreeMap<String, ::toml::Value> =
                    ::toml::from_str(&toml_text(&serde_json::json!({ "x": found }))).expect("it is TOML");
                prop_assert_eq!(read, expected, "{}", toml);
            }
        }
    }
}
