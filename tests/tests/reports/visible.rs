//! A report shows no control characters of its input, so that an input can neither move the cursor of a terminal nor add
//! lines to a report or to a log.

use std::collections::BTreeMap;

use hl_model::{Dict, Errors, HlModel, Serde};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Closed {
    word: Option<String>,
    #[hl(keys(max_length = 1))]
    dict: Option<Dict<i64>>,
    level: Option<Level>,
    either: Option<Either>,
    serde: Option<Serde<Unit>>,
    sizes: Option<BTreeMap<std::net::IpAddr, i64>>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
enum Level {
    High,
    Low,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Either {
    Number(i64),
    Numbers(Dict<i64>),
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
enum Unit {
    Metre,
}

const KEYS: [&str; 4] = ["\u{1b}[2J", "a\n  /forged: a line", "\u{9b}2J\u{7f}", "\r\n\0é"];

fn errors_of(name: &str) -> Vec<Errors> {
    let name = serde_json::to_string(name).unwrap();
    let json = [
        format!("{{{name}:1}}"),
        format!("{{\"word\":{{{name}:1}}}}"),
        format!("{{\"dict\":{{{name}:{name}}}}}"),
        format!("{{\"level\":{name}}}"),
        format!("{{\"either\":{{{name}:{name}}}}}"),
        format!("{{\"serde\":{name}}}"),
        format!("{{\"sizes\":{{{name}:1}}}}"),
        format!("{{\"word\":{name} x}}"),
    ];
    json.iter().map(|json| Closed::from_json(json).unwrap_err()).collect()
}

#[test]
fn no_control_character_of_an_input_is_shown() {
    for errors in KEYS.iter().flat_map(|name| errors_of(name)) {
        for said in [errors.to_string(), format!("{errors:#}"), errors.with_source("{}").to_string()] {
            let lines = said.lines().filter(|line| line.starts_with("  /") || line.starts_with("  key")).count();
            assert!(lines <= errors.len(), "{said}");
            assert!(!said.contains(|character: char| character.is_control() && character != '\n'), "{said:?}");
        }
        assert!(!errors.one_line().to_string().contains(char::is_control), "{errors:?}");
    }
}

#[test]
fn a_message_of_the_users_own_is_one_line() {
    let message = hl_model::ProblemKind::Custom { message: "no\u{1b}[2J\n  /forged: a line".into() };
    assert_eq!(message.to_string(), "no\u{fffd}[2J   /forged: a line");
}

#[test]
fn the_data_of_a_report_are_exact() {
    let errors = Closed::from_json(r#"{"\u001b[2J":1}"#).unwrap_err();
    assert_eq!(errors.to_string(), "Closed: 1 problem\n  /\u{fffd}[2J: unknown key (line 1, column 2)");
    assert_eq!(errors.first().pointer(), "/\u{1b}[2J");
    let data: serde_json::Value = serde_json::to_value(&errors).unwrap();
    assert_eq!(data["problems"][0]["pointer"], "/\u{1b}[2J");
    assert!(errors.to_problem_details().to_json().contains("#/%1B%5B2J"));
}
