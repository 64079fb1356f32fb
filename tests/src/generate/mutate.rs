//! Changes that break a value, or that it should survive.

use super::Choices;
use crate::json::Json;

/// Numbers at the ends of Rust's types and beyond.
const EDGES: &[&str] = &[
    "0",
    "-1",
    "1.5",
    "127",
    "128",
    "-129",
    "255",
    "256",
    "32768",
    "65536",
    "2147483648",
    "-2147483649",
    "4294967296",
    "9223372036854775808",
    "-9223372036854775809",
    "18446744073709551616",
    "170141183460469231731687303715884105728",
    "340282366920938463463374607431768211456",
    "3.5e38",
    "-3.4028236e38",
    "1.8e308",
    "1e400",
    "-1e400",
    "1e-400",
    "1e1000000000",
    "1e1000000001",
    "0.30000000000000004",
    "1e0",
    "100e-2",
];

/// Values of each kind.
fn simple(choices: &mut Choices<'_>) -> Json {
    match choices.below(10) {
        0 => Json::Null,
        1 => Json::Bool(choices.one_in(2)),
        2 => Json::number("3"),
        3 => Json::string(""),
        4 => Json::List(Vec::new()),
        5 => Json::Object(Vec::new()),
        6 => Json::string("2024-05-01"),
        7 => Json::List(vec![Json::Null]),
        8 => Json::Object(vec![("a".to_owned(), Json::Null)]),
        _ => Json::number(choices.pick(EDGES)),
    }
}

/// Makes one change somewhere in the value.
pub fn mutate(json: &mut Json, choices: &mut Choices<'_>) {
    let index = choices.below(size(json));
    let Some(part) = part(json, &mut (index + 1)) else { return };
    match choices.below(8) {
        0 => *part = simple(choices),
        1 => *part = Json::Null,
        2 => *part = Json::List(vec![part.clone()]),
        3 if choices.one_in(4) => *part = Json::Raw("\"a\\ud800b\"".to_owned()),
        _ => change(part, choices),
    }
}

/// The number of values in a value, itself included.
fn size(json: &Json) -> usize {
    1 + match json {
        Json::List(items) => items.iter().map(size).sum(),
        Json::Object(entries) => entries.iter().map(|(_, value)| size(value)).sum(),
        _ => 0,
    }
}

/// The value with that number, counted from 1.
fn part<'j>(json: &'j mut Json, left: &mut usize) -> Option<&'j mut Json> {
    *left -= 1;
    if *left == 0 {
        return Some(json);
    }
    match json {
        Json::List(items) => items.iter_mut().find_map(|item| part(item, left)),
        Json::Object(entries) => entries.iter_mut().find_map(|(_, value)| part(value, left)),
        _ => None,
    }
}

/// Changes a value to another one of its kind.
fn change(json: &mut Json, choices: &mut Choices<'_>) {
    match json {
        Json::Null => *json = Json::Bool(false),
        Json::Bool(truth) => *truth = !*truth,
        Json::Number(text) => *text = change_number(text, choices),
        Json::String(text) => *text = change_text(text, choices),
        Json::List(items) => change_list(items, choices),
        Json::Object(entries) => change_object(entries, choices),
        Json::Raw(_) => {}
    }
}

fn change_number(text: &str, choices: &mut Choices<'_>) -> String {
    match choices.below(6) {
        0 => format!("-{text}").replace("--", ""),
        1 if !text.contains(['e', 'E', '.']) => format!("{text}.5"),
        2 if !text.contains(['e', 'E']) => format!("{text}e1"),
        3 => {
            let (sign, magnitude) = text.strip_prefix('-').map_or(("", text), |magnitude| ("-", magnitude));
            format!("{sign}1{magnitude}")
        }
        _ => choices.pick(EDGES).to_owned(),
    }
}

fn change_text(text: &str, choices: &mut Choices<'_>) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let at = choices.below(characters.len());
    match choices.below(7) {
        0 => return String::new(),
        1 if !characters.is_empty() => drop(characters.remove(at)),
        2 => characters.insert(at, choices.pick(&['0', 'a', ' ', '-', '\n', 'é', '.', '😀', '/'])),
        3 if characters.len() > 1 => characters.swap(0, at),
        4 => return text.to_uppercase(),
        5 => return text.repeat(2),
        _ => {
            if let Some(character) = characters.get_mut(at) {
                *character = choices.pick(&['1', '9', 'z', 'Z', '~', '\u{0}', ':', '+']);
            }
        }
    }
    characters.into_iter().collect()
}

fn change_list(items: &mut Vec<Json>, choices: &mut Choices<'_>) {
    let at = choices.below(items.len());
    match (choices.below(3), items.get(at).cloned()) {
        (0, Some(item)) => items.push(item),
        (1, Some(_)) => drop(items.remove(at)),
        _ => items.push(simple(choices)),
    }
}

fn change_object(entries: &mut Vec<(String, Json)>, choices: &mut Choices<'_>) {
    let at = choices.below(entries.len());
    let Some((key, value)) = entries.get(at).cloned() else {
        return entries.push(("unknown".to_owned(), simple(choices)));
    };
    let mut rename = |key: String| {
        if let Some((name, _)) = entries.get_mut(at) {
            *name = key;
        }
    };
    match choices.below(9) {
        0 | 1 => drop(entries.remove(at)),
        2 => entries.push((key, value)),
        3 => entries.insert(0, (key, simple(choices))),
        4 => rename(change_text(&key, choices)),
        5 => rename("$serde_json::private::RawValue".to_owned()),
        6 => rename("$serde_json::private::Number".to_owned()),
        7 => entries.push(("unknown".to_owned(), simple(choices))),
        _ => entries.rotate_left(at),
    }
}

/// Makes a change of a text, which may break it.
#[must_use]
pub fn mutate_text(text: &str, choices: &mut Choices<'_>) -> String {
    let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let at = *boundaries.get(choices.below(boundaries.len())).unwrap_or(&0);
    let (before, after) = text.split_at(at);
    match choices.below(4) {
        0 => before.to_owned(),
        1 => format!("{before}{}", after.chars().skip(1).collect::<String>()),
        2 => format!(
            "{before}{}{after}",
            choices.pick(&["\\udead", ",", "}", "]", "\"", "0", "\u{1}", "\u{feff}", "null"])
        ),
        _ => format!("{text}{}", choices.pick(&["x", "{}", ",", "\0"])),
    }
}
