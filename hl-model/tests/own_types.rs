//! Types of a user's own that do not read as they should: no text passes for it that is not JSON.

use std::collections::BTreeMap;

use hl_model::schema::{Schema, Shape};
use hl_model::{Dict, FieldType, HlModel, Input, Nullable, Output, ReadOptions, Stop};

/// A number, or what is taken for one.
macro_rules! careless {
    ($($name:ident: $schema:expr, $read:expr;)*) => {$(
        #[derive(Clone, Debug, PartialEq)]
        struct $name(f64);

        impl FieldType for $name {
            fn field_schema() -> &'static Schema {
                $schema
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let read: fn(&mut Input<'_, '_>) -> Result<f64, Stop> = $read;
                read(input).map(Self)
            }

            fn write(&self, output: &mut Output) {
                self.0.write(output);
            }
        }
    )*};
}

careless! {
    TakesNothing: f64::field_schema(), |_| Ok(0.0);
    TakesTwo: f64::field_schema(), |input| Ok(f64::read(input)? + f64::read(input)?);
    GoesOn: f64::field_schema(), |input| Ok(f64::read(input).unwrap_or_default());
    GoesOnInList: const { &Schema::of(Shape::List(f64::field_schema)) }, |input| Ok(Vec::<f64>::read(input).map_or(0.0, |_| 1.0));
    TakesNoItem: const { &Schema::of(Shape::List(f64::field_schema)) }, |input| input.list(&mut |_| Ok(())).map(|()| 2.0);
    RefusesNumbers: f64::field_schema(), |_| Err(Stop);
    RefusesNullable: Nullable::<f64>::field_schema(), |_| Err(Stop);
    RefusesNewtype: Newtype::<f64>::field_schema(), |_| Err(Stop);
    RefusesListed: Listed::field_schema(), |_| Err(Stop);
}

/// Numbers that are listed.
#[derive(Clone, Debug, PartialEq, HlModel)]
enum Listed {
    #[hl(value = 1)]
    One,
    #[hl(value = 2)]
    Two,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Holder<T> {
    key: Option<T>,
    #[hl(maximum = 5)]
    few: Option<T>,
    list: Option<Vec<T>>,
    boxed: Option<Box<T>>,
    nullable: Option<Nullable<T>>,
    dict: Option<Dict<T>>,
    map: Option<BTreeMap<String, T>>,
    newtype: Option<Newtype<T>>,
    next: Option<i64>,
}

#[derive(Debug, HlModel)]
struct Newtype<T>(T);

/// Every place at which a value of the type may stand.
fn places(value: &str) -> Vec<String> {
    let mut places: Vec<String> =
        ["key", "boxed", "nullable", "newtype"].iter().map(|key| format!(r#"{{"{key}":{value},"next":1}}"#)).collect();
    places.push(format!(r#"{{"list":[{value}],"next":1}}"#));
    places.extend(["dict", "map"].map(|key| format!(r#"{{"{key}":{{"k":{value}}},"next":1}}"#)));
    places
}

#[track_caller]
fn refuses<T: FieldType>(values: &[&str]) {
    for text in values.iter().flat_map(|value| places(value)) {
        assert!(Holder::<T>::from_json(&text).is_err(), "{text}");
    }
}

#[track_caller]
fn accepts<T: FieldType>(values: &[&str]) {
    for text in values.iter().flat_map(|value| places(value)) {
        assert_eq!(Holder::<T>::from_json(&text).map(drop), Ok(()), "{text}");
    }
}

#[test]
fn what_is_not_json_is_refused_whatever_a_type_makes_of_it() {
    let malformed = [",", "1 2", "[", "[1", "[1,]", "[,]", "[,1]", "[1 2]", "x", "-", "\"", "1,,1"];
    refuses::<TakesNothing>(&malformed);
    refuses::<TakesTwo>(&malformed);
    refuses::<GoesOn>(&malformed);
    refuses::<GoesOnInList>(&malformed);
    refuses::<TakesNoItem>(&malformed);
    for text in ["", " "] {
        assert!(Holder::<TakesNothing>::from_json(&format!(r#"{{"key":{text},"next":1}}"#)).is_err());
    }
}

#[test]
fn what_a_type_does_not_take_whole_is_refused() {
    refuses::<TakesNothing>(&["1"]);
    refuses::<TakesTwo>(&["1"]);
    refuses::<GoesOn>(&["[]", "true", "{}", "\"a\""]);
    refuses::<GoesOnInList>(&["1", "[[]]", "[1,null]"]);
    refuses::<TakesNoItem>(&["1", "[1]"]);
    accepts::<GoesOn>(&["1", " 1.5 "]);
    accepts::<GoesOnInList>(&["[]", "[1, 2]"]);
    accepts::<TakesNoItem>(&["[]", "[ ]"]);
}

#[test]
fn constraints_on_the_key_hold_even_if_a_type_ignores_them() {
    assert_eq!(Holder::<GoesOn>::from_json(r#"{"few":5}"#).map(drop), Ok(()));
    let errors = Holder::<GoesOn>::from_json(r#"{"few":6}"#).unwrap_err();
    assert_eq!(errors.first().code(), "above_maximum");
}

#[test]
fn a_value_that_a_type_refuses_without_a_reason_is_judged_by_its_description() {
    fn message<T: FieldType>(value: &str) -> String {
        let options = ReadOptions::new().digits(4);
        let json = format!(r#"{{"key":{value}}}"#);
        Holder::<T>::from_json_with(&json, &options).map(drop).expect_err(value).first().to_string()
    }
    let without_reason = "refuses the value and gives no reason; report one by `Constraint::Custom`";
    for (message, expected) in [
        (message::<RefusesNumbers>("1.5"), without_reason),
        (message::<RefusesNumbers>("12345"), "more digits than"),
        (message::<RefusesNumbers>("true"), "expected a number, found true"),
        (message::<RefusesNullable>("1.5"), without_reason),
        (message::<RefusesNullable>("true"), "expected a number, found true"),
        (message::<RefusesNewtype>("null"), "expected a number, found null"),
        (message::<RefusesListed>("2"), without_reason),
        (message::<RefusesListed>("3"), "expected one of 1, 2, found 3"),
    ] {
        assert!(message.contains(expected), "{message}, not {expected}");
    }
}

#[test]
fn a_problem_is_reported_although_a_type_goes_on_after_it() {
    let errors = Newtype::<GoesOnInList>::from_json("[[]]").map(drop).unwrap_err();
    assert_eq!((errors.len(), errors.first().code(), errors.first().pointer()), (1, "wrong_type", "/0"));
}
