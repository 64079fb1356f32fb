//! `all_of`: every part reads the same object.

use std::sync::Arc;

use hl_model::{Dict, HlModel, Integer, Value};

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
