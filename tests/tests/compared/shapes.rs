//! Shapes.

use std::time::Duration;

use hl_model::{Decimal, Dict, HlModel, Nullable, OtherValue, Serde};

#[derive(Debug, HlModel)]
#[hl(closed, rename_all = "camelCase")]
struct Names {
    first_name: String,
    #[hl(rename = "type", alias = "kind")]
    ty: Level,
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(rename_all = "snake_case")]
enum Level {
    Low,
    #[hl(alias = "top")]
    High,
    #[hl(other)]
    Other(OtherValue),
}

#[test]
fn names_are_others_in_json() {
    let names = Names::from_json(r#"{"firstName":"Ada","kind":"top"}"#).unwrap();
    assert_eq!((names.first_name(), names.ty()), ("Ada", &Level::High));
    assert_eq!(names.to_json().unwrap(), r#"{"firstName":"Ada","type":"high"}"#);
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Base {
    id: u32,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Priced {
    price: Decimal,
}

#[derive(Debug, HlModel)]
#[hl(all_of, closed)]
struct Item {
    base: Base,
    priced: Priced,
}

#[test]
fn closed_parts_read_one_object() {
    let item = Item::from_json(r#"{"price":1.50,"id":3}"#).unwrap();
    assert_eq!((item.base().id(), item.priced().price().to_string().as_str()), (3, "1.50"));
    let errors = Item::from_json(r#"{"id":"a","price":1,"x":1}"#).unwrap_err();
    assert_eq!(errors.iter().map(hl_model::Problem::pointer).collect::<Vec<_>>(), ["/id", "/x"]);
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    id: u32,
    #[hl(any_string_name)]
    extra: Dict,
}

#[test]
fn unknown_keys_are_kept_to_the_digit() {
    let json = r#"{"z":1.500,"id":3,"a":{"b":[1e400]}}"#;
    let open = Open::from_json(json).unwrap();
    assert_eq!(open.extra().len(), 2);
    assert_eq!(open.to_json().unwrap(), json);
}

#[test]
fn unknown_keys_are_refused_with_a_suggestion() {
    let errors = Base::from_json(r#"{"id":1,"ids":2}"#).unwrap_err();
    assert!(errors.to_string().contains("unknown key; did you mean \"id\"?"), "{errors}");
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind", rename_all = "snake_case")]
pub(crate) enum Event {
    Created { id: String },
    Paid(Payment),
    Ping,
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(closed)]
pub(crate) struct Payment {
    amount: Decimal,
}

#[test]
fn unions_have_tags_inside() {
    assert_eq!(Event::from_json(r#"{"kind":"ping"}"#).unwrap(), Event::Ping);
    let created = Event::from_json(r#"{"kind":"created","id":"a"}"#).unwrap();
    assert_eq!(created.to_json().unwrap(), r#"{"kind":"created","id":"a"}"#);
}

#[derive(Debug, HlModel)]
#[hl(one_of, discriminator = "t", content = "c")]
enum Beside {
    Number(i64),
}

#[derive(Debug, HlModel)]
#[hl(one_of, external)]
enum Around {
    Number(i64),
}

#[test]
fn unions_have_tags_beside_and_around() {
    assert_eq!(Beside::from_json(r#"{"t":"Number","c":1}"#).unwrap().as_number(), Some(1));
    assert_eq!(Around::from_json(r#"{"Number":1}"#).unwrap().as_number(), Some(1));
}

#[test]
fn numbers_are_exact_in_unions_and_parts() {
    let json = r#"{"kind":"paid","amount":0.10000000000000000000000001}"#;
    assert_eq!(Event::from_json(json).unwrap().to_json().unwrap(), json);
    let json = r#"{"id":1,"price":1e400}"#;
    assert_eq!(Item::from_json(json).unwrap().to_json().unwrap(), json);
}

#[test]
fn unknown_values_of_enums_are_kept() {
    let level = Level::from_json(r#""huge""#).unwrap();
    assert_eq!((level.as_str(), level.to_json().unwrap().as_str()), ("huge", r#""huge""#));
}

#[derive(Debug, HlModel)]
#[hl(one_of)]
pub(crate) enum Scalar {
    Text(String),
    Number(i64),
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Patch {
    note: Option<Nullable<String>>,
}

#[test]
fn absent_null_and_value_are_told_apart() {
    for json in ["{}", r#"{"note":null}"#, r#"{"note":"a"}"#] {
        assert_eq!(Patch::from_json(json).unwrap().to_json().unwrap(), json);
    }
}

/// Seconds, as an adapter of serde reads them.
#[derive(Clone, Debug)]
struct Seconds(Duration);

impl serde::Serialize for Seconds {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_secs().serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Seconds {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u64::deserialize(deserializer).map(|seconds| Self(Duration::from_secs(seconds)))
    }
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Timeout {
    #[hl(schema = {"type": "integer", "minimum": 0})]
    after: Serde<Seconds>,
}

#[test]
fn adapters_of_serde_are_used() {
    let timeout = Timeout::from_json(r#"{"after":5}"#).unwrap();
    assert_eq!(timeout.after().0, Duration::from_secs(5));
    assert_eq!(Timeout::from_json(r#"{"after":-5}"#).unwrap_err().first().pointer(), "/after");
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Page<T> {
    items: Vec<T>,
}

#[test]
fn models_are_generic() {
    let page = Page::<Base>::from_json(r#"{"items":[{"id":1}]}"#).unwrap();
    assert_eq!(page.items().first().map(Base::id), Some(1));
    let built: Page<u32> = Page::builder().items([1, 2]).build().unwrap();
    assert_eq!(built.to_json().unwrap(), r#"{"items":[1,2]}"#);
}

#[test]
fn a_round_trip_loses_nothing() {
    let json = r#"{"id":3,"é":[1.0,-0,1E+2,{"b":null,"a":true}],"":"x"}"#;
    assert_eq!(Open::from_json(json).unwrap().to_json().unwrap(), json);
}
