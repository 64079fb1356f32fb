//! Compositions: how they are read, written and reported.

mod again;
mod all_of;
mod any_of;
mod cluster;
mod endless;
mod evaluated;
mod every_object;
mod nested_tags;
mod one_of;
mod other_names;
mod shared;
mod tag_aliases;
mod tags;
mod variants;

use std::collections::HashMap;

use hl_model::{Dict, HlModel, Integer, Null, Nullable, Position, Value};

/// A cat, which declares its tag.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Cat {
    kind: String,
    lives: Option<u8>,
}

/// A dog, which does not.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Dog {
    name: String,
    bark: Option<String>,
}

/// A bird, which keeps its tag among the unknown keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Bird {
    sings: bool,
    #[hl(any_string_name)]
    others: Dict,
}

/// A fish. Every unknown key is a number.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Fish {
    #[hl(any_string_name)]
    sizes: Dict<Integer>,
}

/// A pet.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind", rename_all = "lowercase")]
enum Pet {
    /// A cat.
    Cat(Cat),
    /// A dog.
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

/// A closed list of pets.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
enum KnownPet {
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

/// A text or a whole number.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Scalar {
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
struct Point {
    x: i64,
    y: i64,
}

/// A circle.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Circle {
    x: i64,
    y: i64,
    #[hl(minimum = 0)]
    radius: i64,
}

/// What has compositions as its keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Holder {
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

/// One more part.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Extra<T> {
    extra: T,
}

/// A page of anything.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, not = Forbidden)]
enum Page<T, E = String> {
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
struct Forbidden {
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
