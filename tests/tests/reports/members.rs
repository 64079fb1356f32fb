//! Which member of a union is meant, what is secret in it, and what is tolerated.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::mem::discriminant;

use hl_model::{
    Dict, DuplicateKeys, Errors, HlModel, Nullable, Problem, ProblemKind, ReadOptions, Secret, UnknownKeys,
};
use hl_model_tests::generate::{check, valid};
use hl_model_tests::zoo::{Bounded, Event, Expression, Loose, OpenEvent, Overlap, Scalar};
use proptest::prelude::*;

/// A union whose members are told apart by a constant, by a discriminator, or by nothing.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Vehicle {
    Car(Car),
    Boat(Boat),
    Cargo(Cargo),
    Short(Short),
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Car {
    #[hl(constant = "car")]
    kind: String,
    wheels: u8,
    doors: u8,
    length: u8,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Boat {
    #[hl(constant = "boat")]
    kind: String,
    length: u8,
}

/// A member with a discriminator of its own.
#[derive(Debug, HlModel)]
#[hl(one_of, discriminator = "load")]
enum Cargo {
    #[hl(tag = "coal")]
    Coal(Coal),
    #[hl(tag = "milk")]
    Milk(Milk),
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Coal {
    tons: u8,
    sacks: u8,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Milk {
    litres: u8,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Short {
    length: u8,
}

/// The member that is meant, by the report.
fn closest(errors: &Errors) -> Option<&str> {
    match errors.first().kind() {
        ProblemKind::AnyOfNone { members } => members.first().map(hl_model::MemberProblems::name),
        _ => None,
    }
}

/// Some entries of the members, right and wrong ones.
fn entries() -> impl Strategy<Value = Vec<String>> {
    let key = prop::sample::select(vec!["wheels", "doors", "length", "tons", "sacks", "litres", "nothing"]);
    let value = prop::sample::select(vec!["1", "300", "\"4\"", "null", "[]", "{}"]);
    prop::collection::btree_map(key, value, 0..6)
        .prop_map(|entries| entries.into_iter().map(|(key, value)| format!("{key:?}:{value}")).collect())
}

#[test]
fn a_constant_or_a_tag_that_matches_outweighs_any_other_problems() {
    let marks = [(r#""kind":"car""#, "Car"), (r#""kind":"boat""#, "Boat"), (r#""load":"coal""#, "Cargo")];
    let object = (entries(), prop::sample::select(marks.to_vec()), any::<prop::sample::Index>());
    check(500, &object, |(mut entries, (mark, member), index)| {
        entries.insert(index.index(entries.len() + 1), mark.to_owned());
        let text = format!("{{{}}}", entries.join(","));
        if let Err(errors) = Vehicle::from_json(&text) {
            prop_assert_eq!(closest(&errors), Some(member), "{}: {:#}", text, errors);
        }
        Ok(())
    });
}

#[test]
fn without_a_mark_the_member_with_the_fewest_problems_is_meant() {
    for (text, member) in [
        (r#"{"length":"3"}"#, "Short"),
        (r#"{"wheels":4,"doors":4,"length":3}"#, "Car"),
        (r#"{"length":3,"nothing":1}"#, "Short"),
    ] {
        let errors = Vehicle::from_json(text).expect_err("the text is refused");
        assert_eq!(closest(&errors), Some(member), "{text}: {errors:#}");
    }
}

/// A union and an `allOf` in which only one part says that a key is secret.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Key {
    Open(OpenKey),
    Hidden(HiddenKey),
    Listed(ListedKey),
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct OpenKey {
    token: u8,
    number: u8,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct HiddenKey {
    #[hl(secret, max_length = 3)]
    token: String,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct ListedKey {
    token: Token,
}

#[derive(Debug, HlModel)]
enum Token {
    Abracadabra,
    Sesame,
}

#[derive(Debug, HlModel)]
#[hl(all_of)]
struct Both {
    hidden: HiddenPart,
    open: OpenPart,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Debug, HlModel)]
struct HiddenPart {
    #[hl(secret)]
    token: Option<u16>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Debug, HlModel)]
struct OpenPart {
    #[hl(max_length = 3)]
    token: Option<String>,
    kind: Option<Token>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

fn says(errors: &Errors) -> String {
    let serialized = serde_json::to_string(errors).expect("a report can be serialized");
    format!("{errors:#}\n{errors}\n{}\n{}\n{serialized}", errors.one_line(), errors.to_problem_details().to_json())
}

#[test]
fn a_secret_is_shown_by_no_part_or_member() {
    let secret = prop_oneof![
        "[a-z]{4}-[0-9]{6}".prop_map(|secret| (format!("{secret:?}"), secret)),
        (100_000_000_u32..).prop_map(|secret| (secret.to_string(), secret.to_string())),
        // A near spelling would tell it.
        Just(("\"Abracadabrq\"".to_owned(), "bracad".to_owned())),
        "[a-z]{12}".prop_map(|secret| (format!("[{{\"a\":{secret:?},\"a\":1}}]"), secret)),
    ];
    check(300, &(secret, any::<bool>()), |((value, secret), more)| {
        let more = if more { r#","number":"x","kind":"Sesam""# } else { "" };
        let text = format!(r#"{{"token":{value}{more}}}"#);
        let errors = [Key::from_json(&text).err(), Both::from_json(&text).err()];
        for errors in errors.into_iter().flatten() {
            // Which values are allowed is no secret.
            let said = says(&errors).replace("Abracadabra", "").replace("abracadabra", "");
            prop_assert!(!said.contains(&secret), "{}: {}", text, said);
        }
        Ok(())
    });
}

/// A value that matches a member strictly belongs to it under every tolerance.
fn is_same_member<T: HlModel + std::fmt::Debug>() {
    let all = |options: ReadOptions| {
        [UnknownKeys::AsDeclared, UnknownKeys::Keep, UnknownKeys::Drop].map(|unknown| options.unknown_keys(unknown))
    };
    let lenient = [ReadOptions::new(), ReadOptions::new().lenient()];
    let duplicates = [DuplicateKeys::Error, DuplicateKeys::First, DuplicateKeys::Last];
    let options: Vec<ReadOptions> = lenient
        .iter()
        .flat_map(|options| duplicates.map(|duplicates| options.duplicate_keys(duplicates)))
        .flat_map(all)
        .collect();
    check(60, &valid(<T as HlModel>::schema()), |sample| {
        let strict = T::from_json(&sample.text).map_err(|errors| TestCaseError::fail(errors.to_string()))?;
        for options in &options {
            match T::from_json_with(&sample.text, options) {
                Ok(read) => {
                    prop_assert_eq!(discriminant(&read), discriminant(&strict), "{} {:?}", sample.text, options);
                }
                Err(errors) => prop_assert!(false, "{} with {:?}: {}", sample.text, options, errors),
            }
        }
        Ok(())
    });
}

#[test]
fn tolerance_does_not_change_the_member() {
    is_same_member::<Scalar>();
    is_same_member::<Overlap>();
    is_same_member::<Loose>();
    is_same_member::<Event>();
    is_same_member::<OpenEvent>();
    is_same_member::<Expression>();
    is_same_member::<Bounded>();
}

#[test]
fn the_limit_of_problems_counts_those_within_unions() {
    let text = format!("[{}]", vec![r#"{"wheels":"","doors":"","length":""}"#; 50].join(","));
    for limit in [1, 2, 7, 30, 100] {
        let errors = Vec::<Vehicle>::from_json_with(&text, &ReadOptions::new().problems(limit)).expect_err("refused");
        let kept: usize = errors.iter().filter(|problem| problem.code() != "limit_problems").map(count).sum();
        // The last union has a reason at least.
        assert!(kept <= limit + 1, "{kept} of {limit}: {errors:#}");
        assert_eq!(errors.iter().next_back().map(Problem::code), Some("limit_problems"), "{limit}");
    }
}

fn count(problem: &Problem) -> usize {
    match problem.kind() {
        ProblemKind::AnyOfNone { members } => {
            1 + members.iter().flat_map(hl_model::MemberProblems::problems).map(count).sum::<usize>()
        }
        _ => 1,
    }
}

/// Unions and lists in which the type says what is secret.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Credential {
    Token(Secret<Token>),
    Tokens(Vec<Secret<Token>>),
    Pair((u8, Secret<Token>)),
    Port(u16),
    Named(Dict<Secret<Token>>),
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Credentials {
    list: Option<Vec<Secret<Token>>>,
    lists: Option<Box<[Vec<Secret<Token>>]>>,
    map: Option<BTreeMap<String, Secret<Token>>>,
    dict: Option<Dict<Secret<Token>>>,
    pair: Option<(u8, Secret<Token>)>,
    union: Option<Credential>,
    nullable: Option<Nullable<Vec<Secret<Token>>>>,
    renewed: Option<Renewed>,
    array: Option<[Secret<Token>; 2]>,
}

#[derive(Debug, HlModel)]
struct Renewed(Vec<Secret<Token>>);

#[derive(Debug, HlModel)]
#[hl(all_of)]
struct BothTyped {
    hidden: HiddenTyped,
    open: OpenTyped,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Debug, HlModel)]
struct HiddenTyped {
    token: Option<Secret<u16>>,
    tokens: Option<Vec<Secret<u16>>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Debug, HlModel)]
struct OpenTyped {
    token: Option<bool>,
    tokens: Option<bool>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[test]
fn what_stands_in_place_of_secrets_is_not_shown() {
    let place = prop_oneof![
        Just("{}"),
        Just("[{}]"),
        Just("[[{}]]"),
        Just(r"[1,{}]"),
        Just(r#"{"a":{}}"#),
        Just(r#"{"a":[{}]}"#)
    ];
    let secret = prop_oneof![
        "[a-z]{4}-[0-9]{6}".prop_map(|secret| (format!("{secret:?}"), secret)),
        (100_000_000_u32..).prop_map(|secret| (secret.to_string(), secret.to_string())),
    ];
    let keys = ["list", "lists", "map", "dict", "pair", "union", "nullable", "renewed", "array"];
    check(300, &(place, secret), |(place, (value, secret))| {
        let value = place.replace("{}", &value);
        let shown = |errors: Option<Errors>| errors.is_some_and(|errors| says(&errors).contains(&secret));
        for key in keys {
            let text = format!(r#"{{"{key}":{value}}}"#);
            prop_assert!(!shown(Credentials::from_json(&text).err()), "{}", text);
        }
        for key in ["token", "tokens"] {
            let text = format!(r#"{{"{key}":{value}}}"#);
            prop_assert!(!shown(BothTyped::from_json(&text).err()), "{}", text);
        }
        prop_assert!(!shown(Credential::from_json(&value).err()), "{}", value);
        prop_assert!(!shown(Renewed::from_json(&value).err()), "{}", value);
        Ok(())
    });
    let errors = Credentials::from_json(r#"{"list":"hunter2"}"#).expect_err("it is no list");
    let ProblemKind::WrongType { found, .. } = errors.first().kind() else { panic!("{errors}") };
    assert_eq!(found, "a value that is not shown");
}

/// A secret that is the key of a map.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(pattern = "^key-")]
struct ApiKey(Secret<String>);

impl Eq for ApiKey {}

impl PartialOrd for ApiKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ApiKey {
    fn cmp(&self, other: &Self) -> Ordering {
        self.inner().expose().cmp(other.inner().expose())
    }
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Limits {
    by_key: BTreeMap<ApiKey, u8>,
}

#[test]
fn a_secret_key_of_a_map_is_not_shown() {
    for (json, expected) in [
        (
            r#"{"by_key":{"hunter2":1}}"#,
            "/by_key: the key \"…\" is refused: expected a string that matches the pattern ^key-, \
             found a value that is not shown (line 1, column 11)",
        ),
        (
            r#"{"by_key":{"key-hunter2":"x"}}"#,
            "/by_key/…: expected an integer, found the string \"x\" (line 1, column 26)",
        ),
    ] {
        let errors = Limits::from_json(json).unwrap_err().to_string();
        assert_eq!(errors, format!("Limits: 1 problem\n  {expected}"));
    }
}
