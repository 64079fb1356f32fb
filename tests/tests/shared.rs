//! Models and objects that share their values with others: nothing is lost when values are moved out, and a value that a reading
//! with larger limits accepted stays valid.

use hl_model::schema::{Schema, Shape};
use hl_model::{Dict, FieldType, HlModel, Input, Output, ReadOptions, Stop, Value};

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    id: i64,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Numbers {
    #[hl(any_string_name)]
    rest: Dict<hl_model::Decimal>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Short {
    #[hl(max_length = 3)]
    text: String,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Shorts {
    #[hl(any_string_name)]
    rest: Dict<Short>,
}

/// A value that does not read what it writes.
#[derive(Clone, Debug, PartialEq)]
struct OneWay;

impl FieldType for OneWay {
    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Any).rust("OneWay") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        input.boolean().map(|_| Self)
    }

    fn write(&self, output: &mut Output) {
        output.null();
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct OneWays {
    #[hl(any_string_name)]
    rest: Dict<OneWay>,
}

fn deep() -> Open {
    let json = format!(r#"{{"id":1,"deep":{}{}}}"#, "[".repeat(200), "]".repeat(200));
    Open::from_json_with(&json, &ReadOptions::new().depth(1000)).unwrap()
}

#[test]
fn a_shared_object_keeps_what_exceeds_the_usual_limits() {
    let changed = deep().to_builder().any_string_name("k", 1).build().unwrap();
    assert_eq!(changed.keys(), ["id", "deep", "k"]);
    assert_eq!(changed.get("deep"), deep().get("deep"));
    assert_eq!(deep().rest().clone().into_iter().count(), 1);
    let digits = "1".repeat(100_001);
    let long = Numbers::from_json_with(&format!(r#"{{"a":{digits}}}"#), &ReadOptions::new().digits(200_000)).unwrap();
    let changed = long.to_builder().any_string_name("k", 1).build().unwrap();
    assert_eq!(changed.get("a").unwrap().to_string(), digits);
}

#[test]
fn what_exceeds_the_usual_limits_stays_valid() {
    assert_eq!(deep().check(), Ok(()));
    assert_eq!(deep().to_builder().build().unwrap(), deep());
    let bytes = hl_model::Bytes::from(vec![0]);
    let with_bytes = deep().to_builder().any_string_name("bytes", Value::from(bytes)).build().unwrap();
    assert_eq!(with_bytes.check(), Ok(()));
    let again = with_bytes.to_builder().any_string_name("k", 1).build().unwrap();
    assert_eq!(again.keys(), ["id", "deep", "bytes", "k"]);
}

#[test]
fn what_a_lenient_reading_accepted_is_refused_and_not_lost() {
    let read = Shorts::from_json_with(r#"{"a":{"text":"long"}}"#, &ReadOptions::new().lenient()).unwrap();
    let errors =
        read.to_builder().any_string_name("b", Short::builder().text("b").build().unwrap()).build().unwrap_err();
    assert_eq!(errors.first().pointer(), "/a/text");
}

#[test]
fn a_value_that_cannot_be_copied_is_a_problem() {
    let read = OneWays::from_json(r#"{"a":true,"b":true}"#).unwrap();
    let expected = "OneWays: 1 problem
  /a: the value is shared and cannot be copied, because its type does not read what it writes";
    let one = OneWays::from_json(r#"{"a":true}"#).unwrap();
    assert_eq!(one.to_builder().any_string_name("b", OneWay).build().unwrap_err().to_string(), expected);
    assert_eq!(one.to_builder().set_rest("b", OneWay).build().unwrap_err().to_string(), expected);
    assert_eq!(one.to_builder().remove_rest("b").build().unwrap_err().to_string(), expected);
    assert_eq!(read.rest().clone().into_iter().rev().map(|(key, _)| key).collect::<Vec<_>>(), ["b", "a"]);
}
