//! `all_of`: every part reads the same object.

use std::sync::Arc;

use hl_model::{Dict, DuplicateKeys, HlModel, Integer, ReadOptions, Value};

use super::{Extra, Scalar, kept};

/// What every resource has.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Base {
    id: String,
    created: Option<Integer>,
}

/// What some have.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Named {
    id: Option<String>,
    #[hl(min_length = 1)]
    name: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Everything.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, min_properties = 3)]
struct Resource {
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
struct Strict(Base, Arc<Named>);

/// Parts of parts, one of them any object.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Nested(Strict, Resource, Extra<Scalar>, Dict, #[hl(any_string_name)] Dict);

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
    assert_eq!(Strict::from_json("1").unwrap_err().iter().count(), 1);
}

#[test]
fn reports_a_key_that_stands_twice_once() {
    for json in [r#"{"id":"a","name":"b","id":"a"}"#, r#"{"id":"a","name":"b","x":true,"x":true}"#] {
        let errors = Resource::from_json(json).unwrap_err();
        assert!(errors.iter().all(|problem| problem.code() == "duplicate_key"), "{errors}");
    }
}

#[test]
fn reports_a_key_of_a_secret_that_stands_twice_once() {
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Vault {
        #[hl(secret)]
        resource: Option<Resource>,
    }

    let errors = Vault::from_json(r#"{"resource":{"id":"a","name":"b","x":true,"id":"a"}}"#).unwrap_err();
    assert_eq!((errors.len(), errors.first().pointer(), errors.first().code()), (1, "/resource/id", "duplicate_key"));
}

#[test]
fn keeps_a_key_that_comes_again_at_the_place_at_which_it_came_first() {
    let json = r#"{"x":true,"id":"a","x":false,"name":"b","y":true}"#;
    for (policy, written) in [
        (DuplicateKeys::First, r#"{"x":true,"id":"a","name":"b","y":true}"#),
        (DuplicateKeys::Last, r#"{"x":false,"id":"a","name":"b","y":true}"#),
    ] {
        let resource = Resource::from_json_with(json, &ReadOptions::new().duplicate_keys(policy)).unwrap();
        assert_eq!(resource.to_json().unwrap(), written);
    }
}

#[test]
fn may_be_told_from_others_by_a_tag_that_no_part_declares() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum Told {
        #[hl(tag = "strict")]
        Strict(Strict),
        #[hl(tag = "resource")]
        Resource(Resource),
    }

    assert!(matches!(kept(r#"{"kind":"strict","id":"a","name":"b"}"#), Told::Strict(_)));
    let errors = Told::from_json(r#"{"kind":"strict","id":"a","name":"b","x":1}"#).unwrap_err();
    assert_eq!((errors.len(), errors.first().pointer(), errors.first().code()), (1, "/x", "unknown_key"));
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

/// One of two parts, which share names of keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Side {
    Left(Left),
    Right(Right),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Left {
    x: i64,
    y: Option<i64>,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Right {
    y: String,
    #[hl(alias = "ex")]
    x: String,
    #[hl(pattern_keys = "^x-")]
    extensions: Dict<i64>,
    #[hl(any_string_name)]
    rest: Dict,
}

/// Parts of every kind: a map comes last, so that its keys are not those of the whole alone.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Whole {
    named: Named,
    side: Side,
    numbered: Numbered,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Numbered {
    number: Option<i64>,
}

#[test]
fn an_open_whole_keeps_the_order_of_its_keys() {
    for text in [
        r#"{"name":"a","x":1,"number":2,"z":0}"#,
        r#"{"z":0,"number":2,"x":1,"q":3,"name":"a","y":1,"id":"b"}"#,
        r#"{"y":"1","x-b":1,"x":"2","name":"a"}"#,
        r#"{"z":0,"x-b":1,"x":"2","q":[],"x-a":2,"name":"a","y":"1","p":5}"#,
    ] {
        let whole: Whole = kept(text);
        assert_eq!(whole.to_builder().build().and_then(|whole| whole.to_json()).as_deref(), Ok(text));
        let value = whole.to_value();
        assert_eq!(Whole::from_value(value).and_then(|whole| whole.to_json()).as_deref(), Ok(text));
        assert_eq!(serde_json::to_string(&whole).unwrap(), text);
    }
    let aliased = Whole::from_json(r#"{"z":0,"ex":"2","y":"1","name":"a"}"#).unwrap();
    assert_eq!(aliased.to_json().unwrap(), r#"{"z":0,"x":"2","y":"1","name":"a"}"#);
}

/// An `all_of` whose parts keep declared keys only.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Plain {
    named: Named,
    numbered: Numbered,
    #[hl(any_string_name)]
    rest: Dict,
}

#[test]
fn a_key_that_comes_twice_takes_the_place_of_no_other() {
    // The hashes by which the order is kept are equal for `db` and `sa`.
    let text = r#"{"db":1,"db":2,"name":"a","sa":3}"#;
    for (policy, written) in [
        (DuplicateKeys::First, r#"{"db":1,"name":"a","sa":3}"#),
        (DuplicateKeys::Last, r#"{"db":2,"name":"a","sa":3}"#),
    ] {
        let whole = Plain::from_json_with(text, &ReadOptions::new().duplicate_keys(policy)).unwrap();
        assert_eq!(whole.to_json().unwrap(), written);
    }
}

#[test]
fn a_changed_whole_keeps_the_order_of_the_keys_that_it_still_has() {
    let plain: Plain = kept(r#"{"z":0,"number":2,"id":"b","q":3,"name":"a"}"#);
    let changed = plain.to_builder().set_rest("z", 7).remove_rest("q").set_rest("new", 1);
    let changed = changed.numbered(Numbered { number: None }).build().unwrap();
    assert_eq!(changed.to_json().unwrap(), r#"{"z":7,"id":"b","name":"a","new":1}"#);
    let patched = plain.apply(&Numbered { number: Some(5) }).unwrap();
    assert_eq!(patched.to_json().unwrap(), r#"{"z":0,"number":5,"id":"b","q":3,"name":"a"}"#);
    for usual in [r#"{"id":"b","name":"a","number":2,"z":0,"q":3}"#, r#"{"name":"a"}"#, r#"{"name":"a","z":0}"#] {
        let _: Plain = kept(usual);
    }
}

#[test]
fn a_key_that_comes_twice_keeps_its_first_place() {
    let options = ReadOptions::new().duplicate_keys(DuplicateKeys::Last);
    let text = r#"{"z":0,"x":1,"q":3,"z":2,"x":4,"name":"a"}"#;
    let whole = Whole::from_json_with(text, &options).unwrap();
    assert_eq!(whole.to_json().unwrap(), r#"{"z":2,"x":4,"q":3,"name":"a"}"#);
}
