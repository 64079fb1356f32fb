//! `any_of`: the first member that matches; nesting costs no more than it must.

use std::collections::BTreeMap;
use std::net::IpAddr;

use hl_model::{Bytes, Dict, File, HlModel, Problem, ProblemKind, ReadOptions, Value};

use super::kept;

/// A tree whose members both go on.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Tree {
    /// A branch.
    Left(Box<Left>),
    /// Another.
    Right(Box<Right>),
    /// Several.
    Both(Vec<Self>),
    /// The end.
    Leaf(bool),
}

/// A branch.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Left {
    next: Tree,
}

/// Another.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Right {
    next: Tree,
    and: Option<Tree>,
}

#[test]
fn is_the_first_member_that_matches_and_says_which_others_do() {
    assert_eq!(kept::<Tree>(r#"{"next":true}"#).matches(), ["Left", "Right"]);
    assert_eq!(kept::<Tree>(r#"{"next":[],"and":true}"#).matches(), ["Right"]);
    assert!(matches!(kept(r#"{"next":true}"#), Tree::Left(_)));
    assert!(kept::<Tree>("[true,[false]]").as_both().is_some());
}

#[test]
fn nested_thirty_deep_is_read_at_once() {
    // Tried one after the other at every level, the two members would make a thousand million attempts.
    let (open, close) = (r#"{"next":"#.repeat(30), "}".repeat(30));
    let tree: Tree = kept(&format!("{open}true{close}"));
    assert_eq!(tree.matches(), ["Left", "Right"]);
    kept::<Tree>(&format!("{open}{{\"next\":[],\"and\":true}}{close}"));
}

#[test]
fn nested_thirty_deep_is_refused_at_once() {
    let (open, close) = (r#"{"next":"#.repeat(30), "}".repeat(30));
    for inner in ["1", "[1]", r#"{"and":{"next":1}}"#] {
        let errors = Tree::from_json(&format!("{open}{inner}{close}")).unwrap_err();
        assert_eq!(errors.first().code(), "any_of_none");
        let all = format!("{errors:#}");
        assert!(all.contains("/next/next/next") && all.len() < 100_000, "{}", all.len());
    }
}

#[test]
fn nested_as_deep_as_is_allowed_overflows_no_stack() {
    for depth in [126, 127, 128, 129, 2_000] {
        let json = r#"{"next":"#.repeat(depth) + "true" + &"}".repeat(depth);
        assert_eq!(Tree::from_json(&json).is_ok(), depth <= 128, "{depth}");
        let json = r#"{"next":"#.repeat(depth) + "1" + &"}".repeat(depth);
        assert!(Tree::from_json(&json).is_err());
    }
}

/// A tree or anything else.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum TreeOrValue {
    /// A tree.
    Tree(Box<Tree>),
    /// Anything else.
    Value(Value),
}

/// No trees.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct NoTrees {
    #[hl(items(not = Tree))]
    items: Vec<TreeOrValue>,
}

#[test]
fn whether_a_member_matches_goes_by_how_deep_the_value_is() {
    // The depth of a tree has a lower limit than that of a value. A value that is too deep for a tree is one of the
    // other values, in whatever order the members are tried. The list and the object around it count.
    let options = ReadOptions::new().depth(400);
    for levels in [124, 125, 126, 127, 128, 129] {
        let tree = r#"{"next":"#.repeat(levels) + "true" + &"}".repeat(levels);
        let read = NoTrees::from_json_with(&format!(r#"{{"items":[{tree}]}}"#), &options);
        let codes = read.map(|_| ()).map_err(|errors| errors.iter().map(Problem::code).collect::<Vec<_>>());
        assert_eq!(codes, if levels <= 126 { Err(vec!["not"]) } else { Ok(()) }, "{levels}");
    }
}

#[test]
fn bytes_match_the_members_that_are_bytes() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum Content {
        Text(String),
        Bytes(Bytes),
        Named(Upload),
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Upload {
        file: File,
        #[hl(min_items = 2, max_items = 2)]
        thumbnails: Option<Vec<Bytes>>,
    }
    let bytes = Value::from(Bytes::from(vec![1, 2]));
    assert!(matches!(Content::from_value(bytes.clone()), Ok(Content::Bytes(_))));
    let named = |value: Value| Content::from_value([("file", value)].into_iter().collect::<Dict>().into());
    assert!(matches!(named(Value::from(File::open("Cargo.toml").unwrap())), Ok(Content::Named(_))));
    assert!(named(Value::from("text")).is_err());
    let thumbnails = |count: usize| {
        let list: Value = vec![bytes.clone(); count].into_iter().collect();
        let file = Value::from(File::open("Cargo.toml").unwrap());
        Upload::from_value([("file", file), ("thumbnails", list)].into_iter().collect::<Dict>().into())
    };
    assert!(thumbnails(1).is_err() && thumbnails(2).is_ok() && thumbnails(3).is_err());
}

#[test]
fn bytes_match_a_member_that_is_bytes_beside_one_that_is_anything() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum BytesOrValue {
        Bytes(Bytes),
        Value(Value),
    }

    let bytes = BytesOrValue::from_value(Value::from(Bytes::from(vec![1, 2]))).unwrap();
    assert!(matches!(bytes, BytesOrValue::Bytes(_)));
    assert_eq!(bytes.matches(), ["Bytes", "Value"]);
    assert!(matches!(kept("1"), BytesOrValue::Value(_)));
}

#[test]
fn numbers_that_are_listed_are_told_from_texts() {
    #[derive(Clone, Copy, Debug, PartialEq, HlModel)]
    enum Level {
        #[hl(value = 1)]
        Low,
        #[hl(value = 2)]
        High,
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum LevelOrText {
        Level(Level),
        Text(String),
    }

    assert!(matches!(kept("2"), LevelOrText::Level(Level::High)));
    assert!(matches!(kept(r#""2""#), LevelOrText::Text(_)));
}

#[test]
fn the_closest_member_has_the_room_that_the_others_leave() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum FlagsOrFlag {
        Flags(Vec<bool>),
        Flag(bool),
    }

    // One problem is that of the union, and one that of the other member.
    let options = ReadOptions::new().problems(10);
    let errors = FlagsOrFlag::from_json_with("[1,1,1,1,1,1,1,1]", &options).unwrap_err();
    let ProblemKind::AnyOfNone { members } = errors.first().kind() else { panic!("{errors}") };
    let kept: Vec<_> = members.iter().map(|member| (member.name(), member.problems().len())).collect();
    assert_eq!(kept, [("Flags", 8), ("Flag", 1)]);
}

#[test]
fn a_constraint_of_one_member_is_none_of_another() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Items {
        list: Option<Vec<i64>>,
        count: Option<i64>,
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(min_properties = 2)]
    struct Counted(Items);
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum CountedOrItems {
        Counted(Counted),
        Items(Items),
    }

    assert!(matches!(kept(r#"{"list":[1],"count":1}"#), CountedOrItems::Counted(_)));
    assert!(matches!(kept(r#"{"list":[1]}"#), CountedOrItems::Items(_)));
    // What is known of one value does not hold for the next.
    let both: Vec<CountedOrItems> = kept(r#"[{"list":[1],"count":1},{"list":[1]},{"list":[1],"count":1}]"#);
    let are_counted: Vec<bool> = both.iter().map(|items| matches!(items, CountedOrItems::Counted(_))).collect();
    assert_eq!(are_counted, [true, false, true]);
}

#[test]
fn other_values_are_no_members_under_tolerance() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(maximum = 9)]
    struct Digit(i64);
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum DigitOrOther {
        Digit(Digit),
        #[hl(other)]
        Other(Value),
    }

    // Without other values, the first member that tolerance lets match is taken.
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(minimum = 100)]
    struct Large(i64);
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum DigitOrLarge {
        Digit(Digit),
        Large(Large),
    }

    assert!(DigitOrLarge::from_json("10").is_err());
    let read = DigitOrLarge::from_json_with("10", &ReadOptions::new().lenient());
    assert!(matches!(read, Ok(DigitOrLarge::Digit(_))));
    for options in [ReadOptions::new(), ReadOptions::new().lenient()] {
        assert!(matches!(DigitOrOther::from_json_with("9", &options), Ok(DigitOrOther::Digit(_))));
        assert!(matches!(DigitOrOther::from_json_with("10", &options), Ok(DigitOrOther::Other(_))));
    }
}

#[test]
fn the_closest_member_has_the_fewest_problems_however_few_there_is_room_for() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Texts {
        a: String,
        b: String,
        c: String,
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct NumberAndTexts {
        a: i64,
        b: String,
        c: String,
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum Either {
        Texts(Texts),
        NumberAndTexts(NumberAndTexts),
    }

    for limit in [1, 2, 3, 10, 100] {
        let options = ReadOptions::new().problems(limit);
        let errors = Either::from_json_with(r#"{"a":1,"b":1,"c":1}"#, &options).unwrap_err();
        let ProblemKind::AnyOfNone { members } = errors.first().kind() else { panic!("{errors}") };
        assert_eq!(members[0].name(), "NumberAndTexts", "{limit}");
    }
}

#[test]
fn a_member_is_one_of_the_values_that_its_key_lists() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(any_of)]
    enum TextOrNumber {
        Text(String),
        Number(i64),
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Listed {
        #[hl(values = ["a", 1])]
        value: Option<TextOrNumber>,
    }

    for json in [r#"{"value":"a"}"#, r#"{"value":1}"#] {
        kept::<Listed>(json);
    }
    for json in [r#"{"value":"b"}"#, r#"{"value":2}"#] {
        assert_eq!(Listed::from_json(json).unwrap_err().first().code(), "not_in_enum", "{json}");
    }
}

/// An object with a key at least, or one without keys.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum FilledOrBare {
    Filled(Filled),
    Bare(Bare),
}

#[derive(Debug, HlModel)]
#[hl(min_properties = 1)]
struct Filled(Plain);

#[derive(Debug, HlModel)]
#[hl(max_properties = 0)]
struct Bare(Plain);

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Plain {
    a: Option<i64>,
}

#[test]
fn members_that_differ_only_in_their_constraints_are_tried_each_by_itself() {
    assert!(matches!(FilledOrBare::from_json("{}"), Ok(FilledOrBare::Bare(_))));
    assert!(matches!(FilledOrBare::from_json(r#"{"a":1}"#), Ok(FilledOrBare::Filled(_))));
    assert_eq!(FilledOrBare::from_json("{}").unwrap().matches(), ["Bare"]);
}

/// Numbers of addresses, or others.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Numbers {
    OfAddresses(BTreeMap<IpAddr, i64>),
    Others(Dict<i64>),
}

#[test]
fn a_map_is_no_member_if_the_type_of_its_keys_refuses_one() {
    assert!(matches!(Numbers::from_json(r#"{"::1":1}"#), Ok(Numbers::OfAddresses(_))));
    assert!(matches!(Numbers::from_json(r#"{"::1":1,"home":2}"#), Ok(Numbers::Others(_))));
}

#[test]
fn the_eighth_union_within_others_is_the_last_one_that_is_explained() {
    let (open, close) = (r#"{"next":"#.repeat(20), "}".repeat(20));
    let errors = Tree::from_json(&format!("{open}1{close}")).unwrap_err();
    let mut explained = 0;
    let mut kind = errors.first().kind();
    while let ProblemKind::AnyOfNone { members } = kind
        && let Some(closest) = members.first().and_then(|member| member.problems().first())
    {
        explained += 1;
        kind = closest.kind();
    }
    assert!(matches!(kind, ProblemKind::AnyOfNone { members } if members.is_empty()), "{kind:?}");
    assert_eq!(explained, 8);
}
