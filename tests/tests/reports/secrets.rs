//! No message shows a secret, whichever part, member or key of it is wrong.

use std::fmt::Debug;

use hl_model::{DateTime, Dict, Errors, HlModel, ReadOptions, Secret, Serde, Value};

use super::Component;

#[derive(Clone, Debug, PartialEq, HlModel)]
struct P1 {
    #[hl(secret)]
    token: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct P2 {
    token: i64,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct HiddenFirst {
    one: P1,
    two: P2,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct HiddenLast {
    one: P2,
    two: P1,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct HiddenDeep {
    last: HiddenLast,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum HiddenMember {
    Shown(P2),
    Hidden(Wrapped),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Wrapped {
    #[hl(all_of)]
    token: Option<HiddenInside>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct HiddenInside {
    #[hl(secret, values = ["hunter1"])]
    token: String,
}

#[test]
fn what_one_part_hides_no_part_shows() {
    fn hides<T: HlModel + Debug>(text: &str) {
        let value: Value = text.parse().expect("it is JSON");
        let problems = [
            T::from_json(text).err(),
            T::from_value(value).err(),
            T::collect_json(text, &ReadOptions::new()).map_or_else(Some, |(_, problems)| problems),
            T::collect_json(text, &ReadOptions::new().lenient()).map_or_else(Some, |(_, problems)| problems),
        ];
        for errors in problems {
            let errors = errors.expect("it is refused");
            let all = format!(
                "{errors} {errors:#} {errors:?} {errors:#?} {} {} {}",
                errors.one_line(),
                errors.to_problem_details().to_json(),
                serde_json::to_string(&errors).expect("it can be written"),
            );
            assert!(!all.contains("hunter2"), "{all}");
        }
        // The text with carets shows the text, which only its owner has.
        let serde = serde_json::from_str::<Value>(text).expect("it is JSON");
        assert!(!T::from_value(serde).map(drop).expect_err("it is refused").to_string().contains("hunter2"));
    }
    let text = r#"{"token": "hunter2"}"#;
    hides::<HiddenFirst>(text);
    hides::<HiddenLast>(text);
    hides::<HiddenDeep>(text);
    hides::<HiddenMember>(r#"{"token": {"token": "hunter2"}}"#);
    hides::<HiddenMember>(r#"{"token": {"token": ["hunter2"]}}"#);
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Foreign {
    pin: u32,
}

/// Secrets wherever they can stand.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Everywhere {
    #[hl(secret)]
    foreign: Option<Serde<Foreign>>,
    #[hl(secret)]
    number: Option<i64>,
    #[hl(secret, pattern = "^[0-9]+$", max_length = 3)]
    text: Option<String>,
    #[hl(secret, unique_items, max_items = 1, items(max_length = 3))]
    list: Option<Vec<String>>,
    #[hl(secret)]
    order: Option<Component>,
    wrapped: Option<Secret<Serde<u32>>>,
    wrapped_list: Option<Vec<Secret<i64>>>,
    wrapped_dict: Option<Dict<Secret<DateTime>>>,
    pair: Option<(Secret<i64>, Secret<Port>)>,
    #[hl(any_string_name)]
    any_string_name: Dict<Secret<i64>>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(minimum = 1024)]
struct Port(u16);

#[test]
fn a_secret_is_hidden_wherever_it_stands_and_whichever_way_it_comes() {
    let values = [
        "\"hunter2\"",
        "[\"hunter2\",\"hunter2\"]",
        "{\"pin\":\"hunter2\"}",
        "[\"hunter2\"",
        "{\"type\":2,\"style\":\"hunter2\"}",
        "[\"hunter2\",\"hunter2\",\"hunter2\"]",
        "{\"k\":\"hunter2\"}",
        "hunter2",
    ];
    let keys = <Everywhere as HlModel>::optional_keys().clone();
    for key in keys.into_iter().chain(["undeclared"]) {
        // A `Secret` hides itself, and not what stands in place of the list, the object or the tuple that it is a part of.
        let is_part = matches!(key, "wrapped_list" | "wrapped_dict" | "pair");
        for value in values {
            if is_part && value == values[0] {
                continue;
            }
            let json = format!("{{\"{key}\":{value}}}");
            let mut said = Vec::new();
            let mut add = |errors: Errors| {
                said.push(format!("{errors} {errors:#} {errors:?} {errors:#?}"));
                said.push(serde_json::to_string(&errors).expect("it can be written"));
            };
            Everywhere::from_json(&json).err().into_iter().for_each(&mut add);
            if !is_part {
                Everywhere::from_pairs([(key, "hunter2")]).err().into_iter().for_each(&mut add);
                Everywhere::from_query(&format!("{key}=hunter2")).err().into_iter().for_each(&mut add);
            }
            if let Ok(value) = json.parse::<Value>() {
                Everywhere::from_value(value).err().into_iter().for_each(&mut add);
            }
            said.extend(serde_json::from_str::<Everywhere>(&json).err().map(|error| error.to_string()));
            // The first seven letters of a text that is no JSON are shown where it ends: there is no value yet.
            let is_json = json.parse::<Value>().is_ok();
            for said in said {
                assert!(!is_json || !said.contains("hunter2"), "{json}: {said}");
            }
        }
    }
}

/// Secrets with keys of their own.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct SecretKeys {
    #[hl(secret, keys(max_length = 3))]
    short: Option<Dict<i64>>,
    #[hl(secret, keys(values = ["hunter1"]))]
    named: Option<Dict<i64>>,
    #[hl(secret)]
    listed: Option<std::collections::BTreeMap<Side, i64>>,
    #[hl(secret)]
    component: Option<Component>,
    #[hl(secret)]
    any: Option<Value>,
    #[hl(secret)]
    auth: Option<Auth>,
    #[hl(secret)]
    addresses: Option<std::collections::HashMap<std::net::IpAddr, i64>>,
    #[hl(secret)]
    checked: Option<Talkative>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, external)]
enum Auth {
    Password(String),
    Pin(i64),
}

/// A model whose check repeats what it has found.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(check = tells)]
struct Talkative {
    #[hl(any_string_name)]
    rest: Dict,
}

fn tells(talkative: &Talkative, checks: &mut hl_model::Checks) {
    for key in talkative.rest().keys() {
        checks.add(&format!("/{key}"), "told", format!("`{key}` is refused"));
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
enum Side {
    Hunter1,
    Right,
}

#[test]
fn the_names_of_keys_within_a_secret_are_a_part_of_it() {
    let values = [
        r#"{"hunter2":1}"#,
        r#"{"hunter2":"a"}"#,
        r#"{"hunter2":1,"hunter2":2}"#,
        r#"{"a":{"hunter2":[{"hunter2":1,"hunter2":1}]}}"#,
        r#"{"custom_id":{"hunter2":1},"styl":1}"#,
        r#"{"hunter2\ud800":1}"#,
    ];
    for key in ["short", "named", "listed", "component", "any", "auth", "addresses", "checked"] {
        for value in values {
            let Err(errors) = SecretKeys::from_json(&format!("{{\"{key}\":{value}}}")) else { continue };
            let said = format!("{errors} {errors:?} {errors:#?} {}", errors.to_problem_details().to_json());
            assert!(!said.contains("hunter2") && !said.contains("did you mean"), "{said}");
        }
    }
    let errors = SecretKeys::from_json(r#"{"short":{"hunter2":"x"}}"#).unwrap_err();
    let expected = "SecretKeys: 2 problems
  /short: the key \"…\" is refused: expected at most 3 characters, found 7 (line 1, column 10)
  /short/…: expected an integer, found a value that is not shown (line 1, column 21)";
    assert_eq!(errors.to_string(), expected);
    let said = |json| SecretKeys::from_json(json).unwrap_err().to_string();
    assert_eq!(
        said(r#"{"auth":{"hunter2":1}}"#),
        "SecretKeys: 1 problem
  /auth/…: expected one of \"Password\", \"Pin\", found a value that is not shown (line 1, column 10)"
    );
    assert_eq!(
        said(r#"{"addresses":{"hunter2":1}}"#),
        "SecretKeys: 1 problem\n  /addresses: the key \"…\" is refused: the value is refused (line 1, column 14)"
    );
    assert_eq!(
        said(r#"{"checked":{"hunter2":1}}"#),
        "SecretKeys: 1 problem\n  /checked: the value is refused (line 1, column 23)"
    );
    // A key that the model declares is no secret.
    let errors = SecretKeys::from_json(r#"{"component":{"type":2,"style":"x","custom_id":""}}"#).unwrap_err();
    assert!(errors.to_string().contains("/component/style: expected an integer"), "{errors}");
}
