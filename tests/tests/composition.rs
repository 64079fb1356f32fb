//! Compositions: how they are read, written and reported.

use std::collections::HashMap;
use std::sync::Arc;

use hl_model::{
    Dict, DuplicateKeys, HlModel, Integer, Null, Nullable, Position, ProblemKind, ReadOptions, UnknownKeys, Value,
};

/// A cat, which declares its tag.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Cat {
    kind: String,
    lives: Option<u8>,
}

/// A dog, which does not.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Dog {
    name: String,
    bark: Option<String>,
}

/// A bird, which keeps its tag among the unknown keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Bird {
    sings: bool,
    #[hl(any_string_name)]
    others: Dict,
}

/// A fish, of which every unknown key is a number.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Fish {
    #[hl(any_string_name)]
    sizes: Dict<Integer>,
}

/// A pet.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind", rename_all = "lowercase")]
pub enum Pet {
    /// A cat.
    Cat(Cat),
    /// A dog.
    #[hl(tag = "dog", tag = "hound")]
    Dog(Box<Dog>),
    /// A bird.
    #[hl(tag = "bird", tag = "owl")]
    Bird(Bird),
    /// A fish.
    #[hl(rename = "FISH")]
    Fish(Fish),
    /// Any other.
    #[hl(other)]
    Unknown(Dict),
}

/// Pets of which all are known.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
pub enum KnownPet {
    /// A cat.
    #[hl(tag = "cat")]
    Cat(Cat),
    /// A dog.
    #[hl(tag = "dog")]
    Dog(Dog),
}

/// Reads a text, which is written back as it was.
#[track_caller]
fn kept<T: HlModel>(json: &str) -> T {
    let value = T::from_json(json).unwrap_or_else(|errors| panic!("{json}: {errors:#}"));
    assert_eq!(value.to_json().unwrap(), json);
    value
}

/// What is reported of a text.
#[track_caller]
fn report<T: HlModel>(json: &str) -> String {
    match T::from_json(json) {
        Ok(value) => panic!("{json} is read as {}", value.to_value()),
        Err(errors) => errors.to_string(),
    }
}

mod tags {
    use super::*;

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
        for json in [r#"{"kind":"dog","name":"Rex"}"#, r#"{"kind":"bird","sings":true}"#] {
            assert_eq!(Pet::from_json_with(json, &options).unwrap().to_json().unwrap(), json);
        }
        assert!(Pet::from_json_with(r#"{"kind":"bird","sings":true,"eyes":2}"#, &options).is_err());
    }
}

/// A text or a whole number.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
pub enum Scalar {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Nothing.
    Nothing(Null),
    /// Several.
    Several(Vec<Nullable<i64>>),
    /// A point.
    Point(Point),
    /// A circle.
    #[hl(rename = "circle")]
    Circle(Circle),
}

/// A point.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, inline)]
pub struct Point {
    x: i64,
    y: i64,
}

/// A circle.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Circle {
    x: i64,
    y: i64,
    #[hl(minimum = 0)]
    radius: i64,
}

mod one_of {
    use super::*;

    #[test]
    fn takes_the_only_member_that_matches() {
        assert_eq!(kept::<Scalar>("\"a\"").as_text(), Some("a"));
        assert_eq!(kept::<Scalar>("1.5").as_number(), Some(1.5));
        assert_eq!(kept::<Scalar>("null").as_nothing(), Some(Null));
        assert_eq!(kept::<Scalar>("[1,null]").as_several().map(<[_]>::len), Some(2));
        assert_eq!(kept::<Scalar>(r#"{"x":1,"y":2}"#).as_point().map(Point::x), Some(1));
        assert_eq!(kept::<Scalar>(r#"{"x":1,"y":2,"radius":3}"#).as_circle().map(Circle::radius), Some(3));
    }

    #[test]
    fn names_the_members_where_several_match() {
        assert_eq!(
            report::<Scalar>("1"),
            "Scalar: 1 problem\n  expected exactly one of the allowed shapes, \
             found one that matches Whole, Number (line 1, column 1)"
        );
    }

    #[test]
    fn explains_the_closest_member_where_none_matches() {
        let errors = Scalar::from_json(r#"{"x": 1, "radius": -3}"#).unwrap_err();
        assert_eq!(errors.first().code(), "one_of_none");
        assert_eq!(
            errors.to_string(),
            "Scalar: 1 problem\n  matches none of the 7 allowed shapes (line 1, column 1)\n\
             \x20   closest: circle\n\
             \x20     /radius: expected a number of at least 0, found -3 (line 1, column 20)\n\
             \x20     /y: required key is missing\n\
             \x20   not shown: Point, Text, Whole, Number, Nothing, Several"
        );
        let all = format!("{errors:#}");
        for line in ["Point", "Text", "Several", "expected a list, found an object", "/radius: unknown key"] {
            assert!(all.contains(line), "{line}: {all}");
        }
        let ProblemKind::OneOfNone { members } = errors.first().kind() else { panic!("{errors}") };
        assert!(members.iter().all(|member| !member.problems().is_empty()));
    }

    #[test]
    fn is_made_of_its_payloads() {
        let point = Point::builder().x(1).y(2).build().unwrap();
        assert_eq!(Scalar::from(point.clone()), Scalar::Point(point.clone()));
        assert_eq!(Scalar::from("a".to_owned()).as_text(), Some("a"));
        let holder = Holder::builder().scalar(point).pet(Cat::builder().kind("cat").build().unwrap()).build().unwrap();
        assert_eq!(holder.to_json().unwrap(), r#"{"scalar":{"x":1,"y":2},"pet":{"kind":"cat"}}"#);
    }

    #[test]
    fn is_checked_where_it_is_built_into_a_model() {
        let errors = Holder::builder().scalar(Scalar::Whole(1)).build().unwrap_err();
        assert_eq!(errors.first().code(), "one_of_many");
        assert_eq!(errors.first().pointer().to_string(), "/scalar");
        let cat = Cat::builder().kind("dog").build().unwrap();
        let errors = Holder::builder().scalar("a".to_owned()).pet(cat).build().unwrap_err();
        assert_eq!(errors.first().pointer().to_string(), "/pet/name");
    }
}

/// What has compositions as its keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Holder {
    scalar: Scalar,
    pet: Option<Pet>,
    scalars: Option<HashMap<String, Vec<Scalar>>>,
    nullable: Option<Nullable<Box<Pet>>>,
}

#[test]
fn compositions_stand_wherever_types_do() {
    let holder: Holder =
        kept(r#"{"scalar":"a","pet":{"kind":"x"},"scalars":{"a":["b",null]},"nullable":{"kind":"cat"}}"#);
    assert!(matches!(holder.nullable(), Some(Nullable::Value(Pet::Cat(_)))));
    let errors = Holder::from_json(r#"{"scalar":"a","scalars":{"a":["b",true]}}"#).unwrap_err();
    assert_eq!(errors.first().pointer().to_string(), "/scalars/a/1");
    assert_eq!(errors.first().position().map(Position::column), Some(35));
    let value = Value::from_json(r#"{"scalar":{"x":1,"y":2},"pet":{"kind":"dog","name":"Rex"}}"#).unwrap();
    assert_eq!(Holder::from_value(value.clone()).unwrap().to_value(), value);
}

/// A tree whose members both go on.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
pub enum Tree {
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
pub struct Left {
    next: Tree,
}

/// Another.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Right {
    next: Tree,
    and: Option<Tree>,
}

mod any_of {
    use super::*;

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
}

/// What every resource has.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Base {
    id: String,
    created: Option<Integer>,
}

/// What some have.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Named {
    id: Option<String>,
    #[hl(min_length = 1)]
    name: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Everything.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, min_properties = 3)]
pub struct Resource {
    /// The first part.
    base: Base,
    /// The second.
    named: Box<Named>,
    #[hl(any_string_name)]
    any_string_name: Dict<bool>,
}

/// Everything, without names for the parts.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
pub struct Strict(Base, Arc<Named>);

/// Parts of parts, of which one is any object.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
pub struct Nested(Strict, Resource, Extra<Scalar>, Dict, #[hl(any_string_name)] Dict);

/// One more part.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Extra<T> {
    extra: T,
}

mod all_of {
    use super::*;

    #[test]
    fn gives_every_part_the_same_object() {
        let resource: Resource = kept(r#"{"id":"a","created":1,"name":"b","x":true,"y":false}"#);
        assert_eq!((resource.base().id(), resource.named().id(), resource.named().name()), ("a", Some("a"), "b"));
        assert_eq!(resource.any_string_name("x"), Some(&true));
        assert_eq!(resource.any_string_names().count(), 2);
        assert_eq!(resource.named().any_string_names().count(), 0);
        assert_eq!(resource.get("name"), Some(Value::from("b")));
        let parts = resource.into_parts();
        assert_eq!((parts.base.id(), parts.named.name()), ("a", "b"));
    }

    #[test]
    fn reports_what_is_wrong_with_any_part_and_with_unknown_keys() {
        let errors = Resource::from_json(r#"{"created":"now","name":"","x":1}"#).unwrap_err();
        let mut pointers: Vec<_> = errors.iter().map(|problem| problem.pointer().to_string()).collect();
        pointers.sort_unstable();
        assert_eq!(pointers, ["/created", "/id", "/name", "/x"]);
        let errors = Strict::from_json(r#"{"id":"a","name":"b","x":1}"#).unwrap_err();
        assert_eq!(errors.to_string(), "Strict: 1 problem\n  /x: unknown key (line 1, column 22)");
        let errors = Resource::from_json(r#"{"id":"a","name":"b"}"#).unwrap_err();
        assert_eq!(errors.first().code(), "too_few_keys");
        assert_eq!(Strict::from_json("1").unwrap_err().iter().count(), 2);
    }

    #[test]
    fn reports_a_key_that_stands_twice_once() {
        for json in [r#"{"id":"a","name":"b","id":"a"}"#, r#"{"id":"a","name":"b","x":true,"x":true}"#] {
            let errors = Resource::from_json(json).unwrap_err();
            assert!(errors.iter().all(|problem| problem.code() == "duplicate_key"), "{errors}");
        }
    }

    #[test]
    fn may_have_parts_in_parts() {
        let nested: Nested = kept(r#"{"id":"a","name":"b","extra":[1,2],"x":true}"#);
        assert_eq!(nested.strict().named().name(), "b");
        assert_eq!(nested.extra().extra().as_several().map(<[_]>::len), Some(2));
        assert_eq!(nested.dict().len(), 4);
        assert_eq!(nested.any_string_names().count(), 1);
    }

    #[test]
    fn is_built_of_its_parts() {
        let base = Base::builder().id("a").build().unwrap();
        let named = Named::builder().name("b").any_string_name("x", true).build().unwrap();
        let built = Resource::builder().base(base.clone()).named(named.clone()).any_string_name("y", true).build();
        let built = built.unwrap();
        assert_eq!(built.to_json().unwrap(), r#"{"id":"a","name":"b","x":true,"y":true}"#);
        let changed = built.to_builder().base(Base::builder().id("c").build().unwrap()).build().unwrap();
        assert_eq!(changed.base().id(), "c");
        let strict = Strict::builder().base(base).named(named).build();
        assert_eq!(strict.unwrap_err().first().code(), "unknown_key");
    }

    #[test]
    fn refuses_parts_that_contradict_each_other() {
        let base = Base::builder().id("a").build().unwrap();
        let named = Named::builder().id("b").name("c").build().unwrap();
        let errors = Resource::builder().base(base).named(named).any_string_name("name", true).build().unwrap_err();
        assert_eq!(errors.first().code(), "declared_key");
        let base = Base::builder().id("a").build().unwrap();
        let named = Named::builder().id("b").name("c").build().unwrap();
        let errors = Resource::builder().base(base).named(named).build().unwrap_err();
        assert_eq!(errors.to_string(), "Resource: 1 problem\n  /id: two parts have different values for this key");
    }
}

/// A page of anything.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, not = Forbidden)]
pub enum Page<T, E = String> {
    /// Items.
    Items(Vec<T>),
    /// The one item.
    Item(T),
    /// None.
    Error(Extra<E>),
    /// Another page.
    Inner(Box<Extra<Page<T, E>>>),
}

/// What a page is not.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Forbidden {
    extra: Null,
}

#[test]
fn compositions_may_be_generic_and_recursive() {
    let page: Page<i64> = kept(r#"{"extra":{"extra":[1,2]}}"#);
    let inner = page.as_inner().and_then(|inner| inner.extra().as_inner()).map(Extra::extra);
    assert_eq!(inner.and_then(Page::as_items), Some(&[1, 2][..]));
    assert_eq!(kept::<Page<i64>>(r#"{"extra":"e"}"#).matches(), ["Error"]);
    assert_eq!(Page::<Nullable<i64>>::from_json(r#"{"extra":null}"#).unwrap_err().first().code(), "not");
}
