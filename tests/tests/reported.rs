//! Cases that were reported as wrong, as they were reported, with the right value. What finds more of each kind in generated
//! input stands elsewhere.

use std::collections::HashSet;
use std::fmt::Debug;
use std::time::{Duration, Instant};

use hl_model::docs::{self, Vocabulary};
use hl_model::{
    DateTime, Dict, DuplicateKeys, Errors, HlModel, Nullable, Problem, ReadOptions, Secret, Serde, UnknownKeys, Value,
};

fn codes(errors: &Errors) -> Vec<&str> {
    errors.iter().map(Problem::code).collect()
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct OnlyA {
    a: i64,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct AAndB {
    a: i64,
    b: i64,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum OneOfBoth {
    A(OnlyA),
    B(AAndB),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum AnyOfBoth {
    A(OnlyA),
    B(AAndB),
}

#[test]
fn unknown_keys_that_are_dropped_or_kept_choose_no_member() {
    let text = r#"{"a": 10, "b": 20}"#;
    for unknown in [UnknownKeys::AsDeclared, UnknownKeys::Keep, UnknownKeys::Drop, UnknownKeys::Reject] {
        for options in [ReadOptions::new(), ReadOptions::new().lenient()] {
            let options = options.unknown_keys(unknown);
            assert!(matches!(OneOfBoth::from_json_with(text, &options), Ok(OneOfBoth::B(_))), "{options:?}");
            assert!(matches!(AnyOfBoth::from_json_with(text, &options), Ok(AnyOfBoth::B(_))), "{options:?}");
            let (collected, problems) = OneOfBoth::collect_json(text, &options).expect("it is valid");
            assert!(matches!((collected, problems), (OneOfBoth::B(_), None)), "{options:?}");
        }
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Patch {
    note: Option<Nullable<String>>,
    v: Option<Value>,
}

#[test]
fn a_null_that_is_legal_survives_every_tolerance() {
    let text = r#"{"note":null,"v":null}"#;
    let strict = Patch::from_json(text).unwrap();
    assert_eq!(strict.to_json().unwrap(), text);
    for duplicates in [DuplicateKeys::Error, DuplicateKeys::First, DuplicateKeys::Last] {
        let options = ReadOptions::new().lenient().duplicate_keys(duplicates);
        assert_eq!(Patch::from_json_with(text, &options).as_ref(), Ok(&strict));
        assert_eq!(Patch::collect_json(text, &options), Ok((strict.clone(), None)));
        assert_eq!(Patch::from_value_with(text.parse().unwrap(), &options).as_ref(), Ok(&strict));
    }
}

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
    for key in ["short", "listed", "component", "any", "auth", "addresses", "checked"] {
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

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Button {
    #[hl(values = [2])]
    r#type: u8,
    style: u8,
    custom_id: String,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Divider {
    #[hl(values = [14])]
    r#type: u8,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Component {
    Button(Button),
    Divider(Divider),
}

#[test]
fn the_member_whose_constant_matches_is_the_closest() {
    for text in [r#"{"type": 2, "label": "OK"}"#, r#"{"label": "OK", "type": 2.0}"#] {
        let errors = Component::from_json(text).unwrap_err().to_string();
        assert!(errors.contains("closest: Button"), "{errors}");
        assert!(errors.contains("/custom_id: required key is missing"), "{errors}");
        assert!(!errors.contains("closest: Divider"), "{errors}");
    }
    let errors = Component::from_json(r#"{"type": 14, "label": "OK"}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Divider") && errors.contains("/label: unknown key"), "{errors}");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Block {
    Image(Image),
    Text(Text),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Image {
    #[hl(values = ["image"])]
    kind: String,
    url: String,
}

/// It has no constant.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Text {
    text: String,
}

#[test]
fn a_constant_that_no_member_has_tells_nothing() {
    let errors = Block::from_json(r#"{"kind": "imgae", "url": "a"}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Image") && errors.contains("did you mean \"image\"?"), "{errors}");
    let errors = Block::from_json(r#"{"kind": "video", "text": 1}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Text"), "{errors}");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Tagged {
    tags: Option<Vec<String>>,
}

#[test]
fn nothing_in_a_builder_leaves_its_key_out() {
    assert_eq!(Tagged::builder().tags(None::<String>).build().unwrap().to_json().unwrap(), "{}");
    assert_eq!(Tagged::builder().tags(["a"]).build().unwrap().to_json().unwrap(), r#"{"tags":["a"]}"#);
}

#[test]
fn an_object_with_more_entries_and_a_list_with_more_items_are_others() {
    let value = |text: &str| text.parse::<Value>().unwrap();
    assert_ne!(value(r#"{"a":1}"#), value(r#"{"a":1,"b":2}"#));
    assert_ne!(value(r#"{"a":1,"b":2}"#), value(r#"{"a":1}"#));
    assert_ne!(value("[1]"), value("[1,2]"));
    assert_ne!(value("[1,2]"), value("[1]"));
    let looked_at = value(r#"{"a":1,"b":2}"#);
    assert_eq!(looked_at.as_dict().unwrap().len(), 2);
    assert_ne!(looked_at, value(r#"{"a":1}"#));
}

#[test]
fn many_objects_that_were_made_to_collide_do_not() {
    // Entries that are added up collide if those of one object are the other's in another order.
    let texts = (0..4096).map(|n| format!(r#"{{"a":{n},"b":{}}}"#, 4095 - n));
    let start = Instant::now();
    #[allow(clippy::mutable_key_type, reason = "what is parsed when it is looked at does not change the hash")]
    let set: HashSet<Dict<i64>> = texts.map(|text| Dict::<i64>::from_json(&text).unwrap()).collect();
    assert_eq!(set.len(), 4096);
    assert!(start.elapsed() < Duration::from_secs(7), "{:?}", start.elapsed());
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Floats {
    single: Option<f32>,
    double: Option<f64>,
    values: Option<Vec<Value>>,
    value: Option<Value>,
}

#[test]
fn floats_are_the_nearest_ones_and_values_keep_their_text() {
    let read = |text: &str| Floats::from_json(text).map(|floats| floats.to_json().unwrap());
    assert_eq!(read(r#"{"single":16777217}"#).unwrap(), r#"{"single":16777216.0}"#);
    assert_eq!(read(r#"{"double":2}"#).unwrap(), r#"{"double":2.0}"#);
    assert_eq!(read(r#"{"single":1e-46}"#).unwrap(), r#"{"single":0.0}"#);
    assert_eq!(codes(&read(r#"{"single":1e39}"#).unwrap_err()), ["bad_format"]);
    // The order of a closed model is that of its declaration.
    let text = r#"{"values":["\u00e9\/",{"\u0061":"\u00e9","n":1.0}],"value":"\u00e9\/"}"#;
    assert_eq!(read(text).unwrap(), text);
    assert_eq!(read(r#"{"value":1,"double":0.5}"#).unwrap(), r#"{"double":0.5,"value":1}"#);
}

#[test]
fn the_debug_form_of_a_report_is_what_it_says() {
    let errors = Component::from_json("[]").unwrap_err();
    assert_eq!(format!("{errors:?}"), errors.to_string());
}

/// A model of each name, as a macro makes it.
macro_rules! models {
    ($($name:ident { $($field:ident: $ty:ty),* })*) => {$(
        #[derive(Clone, Debug, PartialEq, HlModel)]
        #[hl(closed)]
        struct $name { $($field: $ty),* }
    )*};
}

mod made_by_a_macro {
    #![deny(warnings)]

    use super::HlModel;

    models! {
        First { a: i64, b: Option<String> }
        Second { only: First }
    }

    #[test]
    fn they_trip_no_lint() {
        let second = Second::from_json(r#"{"only":{"a":1}}"#).unwrap();
        assert_eq!(second.only().a(), 1);
    }
}

mod one {
    /// The first of its name.
    #[derive(Clone, Debug, PartialEq, hl_model::HlModel)]
    #[hl(closed)]
    pub(super) struct Same {
        a: Option<i64>,
    }
}

mod other {
    /// The second of its name.
    #[derive(Clone, Debug, PartialEq, hl_model::HlModel)]
    #[hl(closed)]
    pub(super) struct Same {
        b: Option<String>,
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Both {
    one: Option<one::Same>,
    other: Option<other::Same>,
}

#[test]
fn models_of_one_name_have_a_page_each() {
    let folder = std::env::temp_dir().join(format!("hl-model-reported-{}", std::process::id()));
    let pages = docs::Pages::new().model::<Both>();
    let written = pages.write(&folder);
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .map(|files| files.filter_map(|file| Some(file.ok()?.file_name().to_string_lossy().into_owned())).collect())
        .unwrap_or_default();
    names.sort();
    let checked = pages.check(&folder);
    // A checkout may end its lines in another way, and what has changed is still named by its line.
    let mut stale = None;
    for name in &names {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        std::fs::write(folder.join(name), text.replace('\n', "\r\n")).unwrap();
    }
    let with_returns = pages.check(&folder);
    if let Some(page) = names.iter().find(|name| name.ends_with("Same.md")) {
        let text = std::fs::read_to_string(folder.join(page)).unwrap();
        let line = text.lines().position(|line| line.contains("of its name")).unwrap();
        std::fs::write(folder.join(page), text.replace("of its name", "of that name")).unwrap();
        stale = Some((format!("{page}, line {}", line + 1), pages.check(&folder).unwrap_err().to_string()));
    }
    std::fs::remove_dir_all(&folder).unwrap();
    written.unwrap();
    checked.unwrap();
    with_returns.unwrap();
    assert_eq!(names.iter().filter(|name| name.ends_with("Same.md")).count(), 2, "{names:?}");
    let (place, said) = stale.unwrap();
    assert!(said.contains(&place), "{said}");
    assert!(docs::page::<Both>(Vocabulary::Rust).contains("Same"));
}
