//! `discriminator` and `tag`: a key says which member is meant.

use hl_model::{Dict, DuplicateKeys, HlModel, ReadOptions, UnknownKeys};

use super::{Bird, Cat, Dog, KnownPet, Pet, kept, report};

#[test]
fn choose_the_member() {
    let cat: Pet = kept(r#"{"kind":"cat","lives":7}"#);
    assert_eq!(cat.as_cat().and_then(Cat::lives), Some(7));
    assert_eq!(cat.as_dog(), None);
    assert_eq!(kept::<Pet>(r#"{"kind":"bird","sings":true}"#).as_bird().map(Bird::sings), Some(true));
}

#[test]
fn are_written_once_whether_or_not_the_member_declares_them() {
    let dog: Pet = kept(r#"{"kind":"dog","name":"Rex"}"#);
    assert_eq!(dog, Dog::builder().name("Rex").build().map(Box::new).unwrap().into());
    let fish: Pet = kept(r#"{"kind":"FISH","length":3}"#);
    assert_eq!(fish.as_fish().map(|fish| fish.sizes().len()), Some(1));
    let owl: Pet = kept(r#"{"sings":false,"kind":"owl","eyes":2}"#);
    assert_eq!(owl.as_bird().map(|bird| bird.others().len()), Some(2));
    let bird = Pet::Bird(Bird::builder().sings(true).build().unwrap());
    assert_eq!(bird.to_json().unwrap(), r#"{"kind":"bird","sings":true}"#);
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
enum Thing {
    #[hl(tag = "pet")]
    Tame(Tame),
    #[hl(tag = "list")]
    Texts(Dict<String>),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "tame")]
enum Tame {
    #[hl(tag = true)]
    Yes(Named),
    #[hl(tag = false)]
    No(Dict),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Named {
    name: String,
}

#[test]
fn of_a_union_in_another_come_first_and_in_order() {
    let named = Thing::Tame(Tame::Yes(Named::builder().name("a").build().unwrap()));
    let wild = r#"{"kind":"pet","tame":false,"z":[{"kind":1}],"name":"a"}"#;
    let texts = r#"{"kind":"list","b":"1","a":"2"}"#;
    let list = vec![named, kept(wild), kept(texts)];
    let json = format!(r#"[{{"kind":"pet","tame":true,"name":"a"}},{wild},{texts}]"#);
    assert_eq!(list.to_json().unwrap(), json);
    assert_eq!(list.to_value().to_string(), json);
}

#[test]
fn that_are_unknown_keep_their_object_whole() {
    let json = r#"{"legs":8.0,"kind":"spider","big":123456789012345678901234567890,"nested":{"kind":"cat"}}"#;
    assert!(matches!(kept::<Pet>(json), Pet::Unknown(dict) if dict.len() == 4));
}

#[test]
fn that_are_missing_or_wrong_are_reported_with_those_that_are_known() {
    assert_eq!(
        report::<KnownPet>(r#"{"kind": "caat"}"#),
        "KnownPet: 1 problem\n  /kind: expected one of \"cat\", \"dog\", found \"caat\"; \
         did you mean \"cat\"? (line 1, column 10)"
    );
    assert_eq!(
        report::<KnownPet>("{}"),
        "KnownPet: 1 problem\n  /kind: required key is missing; it is one of \"cat\", \"dog\""
    );
    assert_eq!(
        report::<Pet>(r#"{"kind": 1}"#),
        "Pet: 1 problem\n  /kind: expected a string, found the number 1 (line 1, column 10)"
    );
    assert_eq!(report::<Pet>("[]"), "Pet: 1 problem\n  expected an object, found a list (line 1, column 1)");
}

#[test]
fn leave_the_other_rules_of_a_member_alone() {
    let errors = report::<Pet>(r#"{"kind":"dog","nam":"Rex"}"#);
    assert!(errors.contains(r#"/nam: unknown key; did you mean "name"?"#), "{errors}");
    assert!(errors.contains("/name: required key is missing"), "{errors}");
    assert!(!errors.contains("/kind"), "{errors}");
    let errors = report::<Pet>(r#"{"kind":"FISH","length":"long"}"#);
    assert_eq!(errors.matches('/').count(), 1, "{errors}");
}

#[test]
fn that_stand_twice_are_a_problem() {
    for json in [
        r#"{"kind":"cat","kind":"cat"}"#,
        r#"{"kind":"dog","kind":"dog","name":"Rex"}"#,
        r#"{"kind":"bird","kind":"bird","sings":true}"#,
        r#"{"kind":"FISH","kind":"FISH"}"#,
        r#"{"kind":"spider","kind":"spider"}"#,
    ] {
        let errors = Pet::from_json(json).expect_err(json);
        assert_eq!(errors.first().code(), "duplicate_key", "{json}");
    }
    let json = r#"{"kind":"cat","kind":"dog","name":"Rex"}"#;
    let last = ReadOptions::new().duplicate_keys(DuplicateKeys::Last);
    assert!(Pet::from_json_with(json, &last).unwrap().as_dog().is_some());
    let json = r#"{"kind":"cat","kind":"dog","lives":1}"#;
    let first = ReadOptions::new().duplicate_keys(DuplicateKeys::First);
    assert!(Pet::from_json_with(json, &first).unwrap().as_cat().is_some());
}

#[test]
fn are_known_keys_for_whoever_refuses_unknown_ones() {
    let options = ReadOptions::new().unknown_keys(UnknownKeys::Reject);
    let json = r#"{"kind":"dog","name":"Rex"}"#;
    assert_eq!(Pet::from_json_with(json, &options).unwrap().to_json().unwrap(), json);
    // A bird has several tags, so which of them it was is kept among its unknown keys.
    let json = r#"{"kind":"bird","sings":true}"#;
    assert_eq!(Pet::from_json_with(json, &options).unwrap().to_json().unwrap(), json);
    let json = r#"{"kind":"spider"}"#;
    assert_eq!(Pet::from_json_with(json, &options).unwrap().to_json().unwrap(), json);
    let errors = Pet::from_json_with(r#"{"kind":"bird","sings":true,"x":1}"#, &options).unwrap_err();
    assert_eq!((errors.first().pointer(), errors.first().code()), ("/x", "unknown_key"));
}

#[test]
fn of_which_a_member_has_several_are_keys_of_its_own() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Declared {
        kind: String,
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Undeclared {}
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum Either {
        #[hl(tag = "a", tag = "b")]
        Declared(Declared),
        #[hl(tag = "c", tag = "d")]
        Undeclared(Undeclared),
    }

    for json in [r#"{"kind":"a"}"#, r#"{"kind":"b"}"#] {
        assert_eq!(Either::from_json(json).unwrap().to_json().unwrap(), json);
    }
    // Nothing could tell afterwards whether it was "c" or "d".
    let errors = Either::from_json(r#"{"kind":"d"}"#).unwrap_err();
    assert_eq!(errors.first().code(), "unknown_key");
    assert_eq!(
        errors.to_string(),
        "Either: 1 problem
  /kind: unknown key; it tells which tag the object has, so a member with several must declare it (line 1, column 2)"
    );
}

/// A model of what stands beside a tag.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub(super) struct Sequence {
    sequence: u8,
}

/// What is told by a number.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "op")]
pub(super) enum Frame {
    #[hl(tag = 1, alias = 10)]
    Ping(Sequence),
    #[hl(tag = 2, alias = 20)]
    Bird(Bird),
}

/// What is told by whether it went well.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, discriminator = "ok")]
enum Answer {
    #[hl(tag = true)]
    Sequence(Sequence),
}

#[test]
fn that_are_integers_are_equal_by_value() {
    for tag in ["1", "1.0", "10e-1"] {
        let frame = Frame::from_json(&format!(r#"{{"op":{tag},"sequence":7}}"#)).unwrap();
        assert_eq!(frame.to_json().unwrap(), r#"{"op":1,"sequence":7}"#, "{tag}");
    }
    assert_eq!(
        report::<Frame>(r#"{"op": 3}"#),
        "Frame: 1 problem\n  /op: expected one of 1, 2, found 3 (line 1, column 8)"
    );
    assert_eq!(
        report::<Frame>(r#"{"op": 1.5}"#),
        "Frame: 1 problem\n  /op: expected an integer, found the number 1.5 (line 1, column 8)"
    );
    assert_eq!(
        report::<Frame>(r#"{"op": "1"}"#),
        "Frame: 1 problem\n  /op: expected an integer, found the string \"1\" (line 1, column 8)"
    );
    assert_eq!(report::<Frame>("{}"), "Frame: 1 problem\n  /op: required key is missing; it is one of 1, 2");
}

#[test]
fn that_are_booleans_choose_the_member() {
    kept::<Answer>(r#"{"ok":true,"sequence":7}"#);
    assert_eq!(
        report::<Answer>(r#"{"ok": false}"#),
        "Answer: 1 problem\n  /ok: expected true, found false (line 1, column 8)"
    );
    assert_eq!(
        report::<Answer>(r#"{"ok": 1}"#),
        "Answer: 1 problem\n  /ok: expected a boolean, found the number 1 (line 1, column 8)"
    );
}

#[test]
fn that_are_no_aliases_satisfy_the_constraints_of_a_member_that_declares_them() {
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Long {
        #[hl(min_length = 2)]
        kind: String,
    }
    #[derive(Debug, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum Lengths {
        #[hl(tag = "a", alias = "b")]
        Long(Long),
    }

    let errors = Lengths::from_json(r#"{"kind":"a"}"#).unwrap_err();
    let problems: Vec<_> = errors.iter().map(|problem| (problem.pointer(), problem.code())).collect();
    assert_eq!(problems, [("/kind", "too_short")]);
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "t")]
enum Signal {
    #[hl(tag = "rectangle")]
    Undeclared(Undeclared),
    #[hl(tag = "triangular")]
    Declared(Declared),
    #[hl(tag = "12345678")]
    Other(Declared),
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Undeclared {
    a: Option<u8>,
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Declared {
    t: String,
}

#[test]
fn have_the_limits_of_other_values_whether_or_not_the_member_declares_them() {
    let short = ReadOptions::new().text_length(8);
    for json in [r#"{"t":"rectangle"}"#, r#"{"t":"triangular"}"#, r#"{"t":"rect\u0061ngle"}"#] {
        assert!(Signal::from_json(json).is_ok(), "{json}");
        let errors = Signal::from_json_with(json, &short).unwrap_err();
        let problem = errors.first();
        assert_eq!((errors.len(), problem.code(), problem.pointer()), (1, "limit_text_length", "/t"), "{json}");
        let lenient = Signal::from_json_with(json, &short.lenient());
        assert_eq!(lenient.unwrap_err().first().code(), "limit_text_length", "{json}");
    }
    assert!(Signal::from_json_with(r#"{"t":"12345678"}"#, &short).is_ok());
    // Where the member does not declare the tag, another value of it has limits too.
    let first = ReadOptions::new().text_length(5).duplicate_keys(DuplicateKeys::First);
    let errors = Pet::from_json_with(r#"{"kind":"dog","name":"Rex","kind":"spider"}"#, &first).unwrap_err();
    let problem = errors.first();
    assert_eq!((errors.len(), problem.code(), problem.pointer()), (1, "limit_text_length", "/kind"));
}

#[test]
fn that_tell_more_than_the_member_are_kept_under_every_tolerance() {
    /// Several tags, of which an owl is not the first, and an object that keeps other tags.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum Bystander {
        #[hl(tag = "bird", tag = "owl")]
        Bird(Bird),
        #[hl(tag = "c", tag = "d")]
        Letter(Letter),
        #[hl(other)]
        Other(Bird),
    }

    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Letter {}

    let options = [UnknownKeys::Keep, UnknownKeys::Drop, UnknownKeys::AsDeclared].into_iter().flat_map(|unknown| {
        [ReadOptions::new(), ReadOptions::new().lenient()].map(|options| options.unknown_keys(unknown))
    });
    for options in options {
        for json in [r#"{"kind":"owl","sings":true}"#, r#"{"kind":"new","sings":true}"#] {
            let bird = Bystander::from_json_with(json, &options).unwrap();
            assert_eq!(bird.to_json().unwrap(), json, "{options:?}");
        }
        // Which of the two it was could not be written.
        assert!(Bystander::from_json_with(r#"{"kind":"d"}"#, &options).is_err(), "{options:?}");
    }
}

/// A circle, which declares its tag as a constant.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Circle {
    #[hl(constant = "circle")]
    kind: String,
    radius: i64,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
enum Outline {
    #[hl(tag = "circle", alias = "disc")]
    Circle(Circle),
}

#[test]
fn that_are_aliases_are_no_problem_of_a_member_that_declares_the_tag() {
    let circle = Outline::from_json(r#"{"kind":"disc","radius":1}"#).unwrap();
    assert_eq!(circle.to_json().unwrap(), r#"{"kind":"circle","radius":1}"#);
    assert_eq!(
        report::<Outline>(r#"{"kind":"disc","radius":"x"}"#),
        "Outline: 1 problem\n  /radius: expected an integer, found the string \"x\" (line 1, column 25)"
    );
    let schema = hl_model::schema::json_schema::<Outline>().to_json();
    assert!(schema.contains(r#""kind":{"type":"string","enum":["circle","disc"]}"#), "{schema}");
}
